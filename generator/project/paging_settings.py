"""The entries of `paging` in provider.yaml: a class for each kind of paging."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from pydantic import Field

from generator.project.settings import Settings


class PagingKind(Settings):
    """What every kind has: its operations and where a page holds its items."""

    operations: tuple[str, ...] = Field(
        default=(),
        description="operationIds, method names, or METHOD /path. With `*` for any text: "
        "of the operations that match, all that the entry fits.",
    )
    items: str = Field(
        description="JSON pointer to the items; empty: the page itself. `*` at its end: "
        "the only list there, whatever its name."
    )


class Cursor(PagingKind):
    """The page holds a cursor that the next request sends back."""

    kind: Literal["cursor"]
    cursor: str = Field(description="JSON pointer to the cursor.")
    parameter: str = Field(description="The parameter or body property that takes it.")
    place: Literal["argument", "body"] = "argument"
    more: str | None = Field(
        default=None, description="JSON pointer to a boolean: whether there is more."
    )


class NextLink(PagingKind):
    """The page, or a Link header, holds the URL of the next page."""

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
    """The next page begins after so many items."""

    kind: Literal["offset"]
    parameter: str
    total: str | None = Field(
        default=None, description="JSON pointer to the number of all items."
    )
    size_parameter: str | None = None


PagingSettings: TypeAlias = Annotated[
    Cursor | NextLink | PageNumber | Offset, Field(discriminator="kind")
]
"""One entry of `paging` in provider.yaml."""
