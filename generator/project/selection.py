"""`include` and `exclude` in provider.yaml: the operations of a package."""

from __future__ import annotations

import re
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, model_validator

from generator.project.settings import Settings


def _not_blank(text: str) -> str:
    if not text.strip():
        raise ValueError("a pattern must not be blank")
    return text


Pattern = Annotated[str, AfterValidator(_not_blank)]
"""A string in which `*` matches any characters."""

Method = Annotated[str, AfterValidator(str.upper)]
"""An HTTP method, in any letter case."""


class OperationSelector(Settings):
    """Selects the operations that match all conditions.

    A condition with more than one value matches if one of them does.
    """

    tags: tuple[Pattern, ...] = Field(
        default=(), description="Tags. `*` matches any text."
    )
    paths: tuple[Pattern, ...] = Field(
        default=(),
        description=(
            "Paths. `*` matches any text in a segment, `**` any number of segments."
        ),
    )
    methods: tuple[Method, ...] = Field(
        default=(), description="HTTP methods, such as GET."
    )
    operations: tuple[Pattern, ...] = Field(
        default=(),
        description=(
            "operationIds, names of webhooks, or METHOD /path. `*` matches any text."
        ),
    )
    deprecated: bool | None = Field(
        default=None, description="Whether the operations are deprecated."
    )

    @model_validator(mode="after")
    def _has_a_condition(self) -> OperationSelector:
        if not self.model_dump(exclude_defaults=True):
            raise ValueError(
                "name the operations: set tags, paths, methods, operations or "
                "deprecated"
            )
        return self


Condition = Literal["tags", "paths", "methods", "operations"]
"""A condition that lists values."""

CONDITIONS: tuple[Condition, ...] = ("tags", "paths", "methods", "operations")


def text_pattern(pattern: str) -> re.Pattern[str]:
    """The regular expression for a pattern in which `*` matches any text."""
    return re.compile(".*".join(map(re.escape, pattern.split("*"))), re.DOTALL)


def path_pattern(pattern: str) -> re.Pattern[str]:
    """The regular expression for a path pattern: `*` matches any text in one segment,
    and a segment `**` any number of segments, or none."""
    expression = ""
    for segment in pattern.strip("/").split("/"):
        expression += (
            "(?:/[^/]*)*"
            if segment == "**"
            else "/" + "[^/]*".join(map(re.escape, segment.split("*")))
        )
    return re.compile(expression + "/?", re.DOTALL)
