"""`errors` in a provider's connections.yaml: which error a response becomes."""

from __future__ import annotations

from pydantic import Field

from generator.project.settings import Settings


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
