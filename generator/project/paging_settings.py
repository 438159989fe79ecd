"""The entries of `paging` in provider.yaml, one class per kind."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from pydantic import Field

from generator.project.settings import Settings


class PagingKind(Settings):
    """The settings that all kinds share: the operations, and the place of the items."""

    operations: tuple[str, ...] = Field(
        default=(),
        description="operationIds, method names, or METHOD /path. With `*`, which "
        "matches any text, the entry applies to the matching operations that it fits.",
    )
    items: str = Field(
        description="JSON pointer to the items. Empty if the page itself is the list. A "
        "final `*` matches the only list there, whatever its name."
    )


class Cursor(PagingKind):
    """A page has a cursor, which the request for the next page sends."""

    kind: Literal["cursor"]
    cursor: str = Field(description="JSON pointer to the cursor.")
    parameter: str = Field(
        description="The parameter or body property that receives the cursor."
    )
    place: Literal["argument", "body"] = "argument"
    more: str | None = Field(
        default=None,
        description=("JSON pointer to a boolean that is true if there are more pages."),
    )


class NextLink(PagingKind):
    """A page, or its Link header, has the URL of the next page."""

    kind: Literal["next-link"]
    link: str | None = Field(default=None, description="JSON pointer to the URL.")


class PageNumber(PagingKind):
    """Pages are numbered."""

    kind: Literal["page-number"]
    parameter: str
    start: int = 1
    total_pages: str | None = Field(
        default=None, description="JSON pointer to the number of pages."
    )
    size_parameter: str | None = None


class Offset(PagingKind):
    """Requests say how many items to skip."""

    kind: Literal["offset"]
    parameter: str
    total: str | None = Field(
        default=None, description="JSON pointer to the total number of items."
    )
    size_parameter: str | None = None


PagingSettings: TypeAlias = Annotated[
    Cursor | NextLink | PageNumber | Offset, Field(discriminator="kind")
]
"""One entry of `paging` in provider.yaml."""
