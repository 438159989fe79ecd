"""New credentials for an existing connection."""

from __future__ import annotations

from typing import Annotated

from clientloom_runtime import Model
from pydantic import Field


class UserConnectionPostData(Model):
    """New credentials for an existing connection."""

    password: Annotated[str, Field(repr=False)]
    """Password at the institution, whether new or unchanged."""

    secondary_login_id: Annotated[
        str | None, Field(alias="secondaryLoginId", repr=False)
    ] = None
    """Second login name, where the institution has one."""

    security_code: Annotated[str | None, Field(alias="securityCode", repr=False)] = None
    """Extra code, where the institution asks for one."""
