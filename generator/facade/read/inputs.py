"""What a provider's connections.yaml says besides operations: who the user is, settings,
which error a response becomes, and how webhooks are verified."""

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


class ErrorRuleSettings(Settings):
    """Which error a response becomes; the first matching rule is used."""

    code: str | tuple[str, ...] = ()
    status: int | tuple[int, ...] = ()
    operation: str | tuple[str, ...] = ()
    having: str | tuple[str, ...] = Field(
        default=(), description="Names that must have a value in the body of the error."
    )
    raise_: str = Field(alias="raise")
    scope: str | None = None


class ErrorsSettings(Settings):
    """The rules of a provider's errors."""

    words: str | None = Field(
        default=None,
        description="The schema of error codes: each value must have a rule.",
    )
    not_before: tuple[str, ...] = Field(
        default=(),
        description="Names in the body of an error with the time to try again.",
    )
    rules: tuple[ErrorRuleSettings, ...] = ()


class VerifySettings(Settings):
    """How a webhook proves its sender."""

    strategy: Literal["hmac-canonical-json", "rsa-url-body", "standard-webhooks"]
    secret: str = Field(description="The setting with the key.")
    timestamp: str | None = Field(
        default=None, description="JSON pointer to the time, which must be recent."
    )
