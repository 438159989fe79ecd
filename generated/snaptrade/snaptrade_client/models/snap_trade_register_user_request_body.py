"""A user to register."""

from __future__ import annotations

from typing import Annotated

from clientloom_runtime import Model
from pydantic import Field


class SnapTradeRegisterUserRequestBody(Model):
    """A user to register."""

    user_id: Annotated[str, Field(alias="userId")]
