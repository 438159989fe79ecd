"""What an application passes to a provider: who the user is, and its settings."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from generator.project.settings import Settings


class UserFieldSettings(Settings):
    """A value that identifies the user to the provider."""

    about: str
    secret: bool = False
    credential: str | None = Field(
        default=None,
        description="The credential of the client that it replaces.",
    )


class SettingSettings(Settings):
    """A setting of an application for the provider."""

    about: str
    type: Literal["text", "boolean"] = "text"
    secret: bool = False
    default: str | bool | None = None
    from_: Literal["host"] | None = Field(
        default=None,
        alias="from",
        description="`host`: by default the host of the client's base URL.",
    )
