"""`errors` of a provider's connections.yaml: which error an answer stands for."""

from __future__ import annotations

from pydantic import Field

from generator.project.settings import Settings


class ErrorRuleSettings(Settings):
    """Which error an answer stands for; the first rule that fits wins."""

    code: str | tuple[str, ...] = ()
    status: int | tuple[int, ...] = ()
    operation: str | tuple[str, ...] = ()
    having: str | tuple[str, ...] = Field(
        default=(), description="Names that an error's body must tell a value of."
    )
    raise_: str = Field(alias="raise")
    scope: str | None = None


class ErrorsSettings(Settings):
    """The rules of a provider's errors."""

    words: str | None = Field(
        default=None, description="The schema of codes: each value must have a rule."
    )
    not_before: tuple[str, ...] = Field(
        default=(), description="Names in an error's body of the time to try again."
    )
    rules: tuple[ErrorRuleSettings, ...] = ()
