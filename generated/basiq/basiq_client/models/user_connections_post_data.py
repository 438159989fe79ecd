"""Credentials for a new connection."""

from __future__ import annotations

from typing import Annotated

from clientloom_runtime import Model
from pydantic import Field

from .institution_model import InstitutionModel


class UserConnectionsPostData(Model):
    """Credentials for a new connection."""

    institution: InstitutionModel

    login_id: Annotated[str, Field(alias="loginId", repr=False)]
    """Login name at the institution."""

    password: Annotated[str, Field(repr=False)]
    """Password at the institution."""

    secondary_login_id: Annotated[
        str | None, Field(alias="secondaryLoginId", repr=False)
    ] = None
    """Second login name; required where the institution asks for one."""

    security_code: Annotated[str | None, Field(alias="securityCode", repr=False)] = None
    """Extra code; required where the institution asks for one."""
