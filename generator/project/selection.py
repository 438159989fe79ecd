"""`include` and `exclude` of provider.yaml: which operations a package has."""

from __future__ import annotations

import re
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, model_validator

from generator.project.settings import Settings


def _not_blank(text: str) -> str:
    if not text.strip():
        raise ValueError("a pattern is not blank")
    return text


Pattern = Annotated[str, AfterValidator(_not_blank)]
"""A text in which `*` stands for any characters."""

Method = Annotated[str, AfterValidator(str.upper)]
"""An HTTP method, in any case."""


class OperationSelector(Settings):
    """Some operations: those that fit every condition that is given.

    A condition with several values holds where one of them fits.
    """

    tags: tuple[Pattern, ...] = Field(
        default=(), description="Tags; `*` is any text in them."
    )
    paths: tuple[Pattern, ...] = Field(
        default=(),
        description="Paths; `*` is any text in a segment, `**` any number of segments.",
    )
    methods: tuple[Method, ...] = Field(
        default=(), description="HTTP methods, such as GET."
    )
    operations: tuple[Pattern, ...] = Field(
        default=(),
        description="operationIds, names of webhooks, or METHOD /path; `*` is any text.",
    )
    deprecated: bool | None = Field(
        default=None, description="Whether the operations are deprecated."
    )

    @model_validator(mode="after")
    def _has_a_condition(self) -> OperationSelector:
        if not self.model_dump(exclude_defaults=True):
            raise ValueError(
                "say which operations are meant: tags, paths, methods, operations or "
                "deprecated"
            )
        return self


Condition = Literal["tags", "paths", "methods", "operations"]
"""A condition that lists values."""

CONDITIONS: tuple[Condition, ...] = ("tags", "paths", "methods", "operations")


def text_pattern(pattern: str) -> re.Pattern[str]:
    """What a pattern fits in which `*` is any text."""
    return re.compile(".*".join(map(re.escape, pattern.split("*"))), re.DOTALL)


def path_pattern(pattern: str) -> re.Pattern[str]:
    """What a pattern of paths fits: `*` is any text in one segment, and a segment `**`
    any number of segments, none included."""
    expression = ""
    for segment in pattern.strip("/").split("/"):
        expression += (
            "(?:/[^/]*)*"
            if segment == "**"
            else "/" + "[^/]*".join(map(re.escape, segment.split("*")))
        )
    return re.compile(expression + "/?", re.DOTALL)
