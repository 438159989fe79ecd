"""`formats` in provider.yaml: the Python types of formats."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from pydantic import AfterValidator, Field

from generator.naming.python import is_name
from generator.project.settings import Settings

BuiltInType: TypeAlias = Literal[
    "UUID", "time", "timedelta", "bytes", "Decimal", "datetime", "date", "str"
]
"""The types that clientloom can read and write."""


def _dotted(text: str) -> str:
    parts = text.split(".")
    if len(parts) < 2 or not all(map(is_name, parts)):
        raise ValueError(
            f"{text!r} has no module: write its full name, with the module to import it "
            "from, such as `colors.Color`"
        )
    return text


ImportPath: TypeAlias = Annotated[str, AfterValidator(_dotted)]
"""A setting with the full name of something in a Python module."""


class OwnFormatSettings(Settings):
    """An existing Python type for a format, with functions for its values."""

    type: ImportPath = Field(description="The type, such as `colors.Color`.")
    read: ImportPath = Field(
        description="The function that converts from JSON, such as `colors.parse`."
    )
    write: ImportPath = Field(
        description="The function that converts to JSON, such as `colors.text`."
    )
    example: str | int | float | bool | None = Field(
        default=None,
        description="A JSON value for examples and tests of schemas without an example.",
    )


FormatSettings: TypeAlias = BuiltInType | ImportPath | OwnFormatSettings
"""The type of a format: a built-in type, a type that pydantic supports, or a type with
functions that read and write its values."""
