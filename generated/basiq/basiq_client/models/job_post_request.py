"""The user's answer to a second-factor challenge."""

from __future__ import annotations

from typing import Annotated

from clientloom_runtime import Model
from pydantic import Field


class JobPostRequest(Model):
    """The user's answer to a second-factor challenge."""

    mfa_response: Annotated[list[str], Field(alias="mfa-response")]
    """One answer per input that the challenge asks for, in the same order."""
