"""The entries of `paging` in provider.yaml, one class per kind."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from pydantic import Field

from generator.project.settings import Settings


class PagingKind(Settings):
    """What every kind has: its operations, and where a page has its items."""

    operations: tuple[str, ...] = Field(
        default=(),
        description="operationIds, method names, or METHOD /path. `*` matches any "
        "text: the entry then applies to all matching operations that it "
        "fits.",
    )
    items: str = Field(
        description="JSON pointer to the items; empty if the page itself is the "
        "list. A final `*` stands for the only list there, whatever its "
        "name."
    )


class Cursor(PagingKind):
    """The page has a cursor that the next request sends back."""

    kind: Literal["cursor"]
    cursor: str = Field(description="JSON pointer to the cursor.")
    parameter: str = Field(
        description="The parameter or body property that receives the cursor."
    )
    place: Literal["argument", "body"] = "argument"
    more: str | None = Field(
        default=None,
        description=(
            "JSON pointer to a boolean that says whether there are more pages."
        ),
    )


class NextLink(PagingKind):
    """The page or a Link header has the URL of the next page."""

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
    """The next page starts after a number of items."""

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
