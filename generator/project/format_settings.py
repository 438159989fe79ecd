"""`formats` of provider.yaml: which Python type the values of a format have."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from pydantic import AfterValidator, Field

from generator.naming.python import is_name
from generator.project.settings import Settings

BuiltInType: TypeAlias = Literal[
    "UUID", "time", "timedelta", "bytes", "Decimal", "datetime", "date", "str"
]
"""The types that clientloom knows how to read and write."""


def _dotted(text: str) -> str:
    parts = text.split(".")
    if len(parts) < 2 or not all(map(is_name, parts)):
        raise ValueError(
            f"{text!r} has no module: write where it is imported from, such as "
            "`colors.Color`"
        )
    return text


ImportPath: TypeAlias = Annotated[str, AfterValidator(_dotted)]
"""A setting that is something of a Python module, by its full name."""


class OwnFormatSettings(Settings):
    """An existing Python type for a format, with what reads and writes its values."""

    type: ImportPath = Field(description="The type, such as `colors.Color`.")
    read: ImportPath = Field(
        description="What makes a value of what JSON holds, such as `colors.parse`."
    )
    write: ImportPath = Field(
        description="What makes of a value what JSON holds, such as `colors.text`."
    )
    example: str | int | float | bool | None = Field(
        default=None,
        description="What JSON holds, for examples and tests of schemas without one.",
    )


FormatSettings: TypeAlias = BuiltInType | ImportPath | OwnFormatSettings
"""The type of a format: a built-in one, one that pydantic reads and writes, or one with
functions that do."""
