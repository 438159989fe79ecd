"""A user with its secret."""

from __future__ import annotations

from typing import Annotated

from clientloom_runtime import Model
from pydantic import Field


class UserIDandSecret(Model):
    """A user with its secret."""

    user_id: Annotated[str | None, Field(alias="userId")] = None

    user_secret: Annotated[str | None, Field(alias="userSecret", repr=False)] = None
