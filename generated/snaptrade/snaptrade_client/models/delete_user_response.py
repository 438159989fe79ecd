"""Confirmation that a user will be deleted."""

from __future__ import annotations

from typing import Annotated

from clientloom_runtime import Model
from pydantic import Field


class DeleteUserResponse(Model):
    """Confirmation that a user will be deleted."""

    status: str | None = None
    """Always `deleted`, although the work has only been queued."""

    detail: str | None = None
    """Human-readable confirmation."""

    user_id: Annotated[str | None, Field(alias="userId")] = None
