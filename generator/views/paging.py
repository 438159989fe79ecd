"""The paging of an operation in the template context."""

from dataclasses import dataclass
from typing import assert_never

from generator.model import (
    CursorPaging,
    NextLinkPaging,
    OffsetPaging,
    PageNumberPaging,
    Paging,
)
from generator.python.annotations import Annotations
from generator.python.literals import literal
from generator.python.text import Text


@dataclass(frozen=True, slots=True)
class PagingView:
    """How the pages of an operation follow each other.

    Attributes:
        constant: The module constant that describes it to the runtime.
        kind: The class in the runtime.
        item: The type of one item.
        items: The JSON pointer to the items in a page.
        settings: The arguments of the class: names and literals.
    """

    constant: str
    kind: str
    item: str
    items: Text
    settings: tuple[tuple[str, str], ...]

    @classmethod
    def of(
        cls, paging: Paging, constant: str, annotations: Annotations
    ) -> "PagingView":
        """The view of a paging."""
        settings = {"items": paging.items, **_settings(paging)}
        return cls(
            constant=constant,
            kind=type(paging).__name__,
            item=annotations.of(paging.item),
            items=Text(paging.items),
            settings=tuple(
                (name, literal(value))
                for name, value in settings.items()
                if value is not None
            ),
        )


def _settings(paging: Paging) -> dict[str, str | int | None]:
    """The settings of a kind of paging besides the items; None where the runtime's
    default applies."""
    match paging:
        case CursorPaging():
            return {
                "cursor": paging.cursor,
                "parameter": paging.parameter,
                "place": "body" if paging.place == "body" else None,
                "more": paging.more,
            }
        case NextLinkPaging():
            return {"link": paging.link}
        case PageNumberPaging():
            return {
                "parameter": paging.parameter,
                "start": paging.start if paging.start != 1 else None,
                "total_pages": paging.total_pages,
                "size_parameter": paging.size_parameter,
            }
        case OffsetPaging():
            return {
                "parameter": paging.parameter,
                "total": paging.total,
                "size_parameter": paging.size_parameter,
            }
        case _:
            assert_never(paging)
