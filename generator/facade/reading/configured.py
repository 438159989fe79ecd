"""What an application tells a provider: who the user is, and what it configures."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from generator.project.settings import Settings


class UserFieldSettings(Settings):
    """Something that tells the provider who the user is."""

    about: str
    secret: bool = False
    credential: str | None = Field(
        default=None,
        description="The credential of the client that it takes the place of.",
    )


class SettingSettings(Settings):
    """Something that an application configures once for the provider."""

    about: str
    type: Literal["text", "boolean"] = "text"
    secret: bool = False
    default: str | bool | None = None
    from_: Literal["host"] | None = Field(
        default=None,
        alias="from",
        description="`host`: by default the host of the client's base URL.",
    )
