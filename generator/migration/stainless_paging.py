"""The paging styles of `stainless.yml`, where each property states its purpose."""

from __future__ import annotations

from collections.abc import Iterator

from generator.document import escape
from generator.migration.paging import paging_settings
from generator.migration.reading import Node
from generator.project.paging_settings import PagingSettings

_PURPOSE = "x-stainless-pagination-property"


def paging_choices(node: Node) -> Iterator[tuple[str, PagingSettings]]:
    """The paging styles that provider.yaml can declare, by name."""
    for number, scheme in node.members():
        settings = _settings(scheme)
        if settings is not None:
            yield scheme.text("name") or number, settings


def _settings(scheme: Node) -> PagingSettings | None:
    request = {
        purpose: pointer.rpartition("/")[2]
        for purpose, pointer in _purposes(scheme.child("request"), "")
    }
    response = dict(_purposes(scheme.child("response"), ""))
    items = response.get("items")
    match scheme.text("type"):
        case "cursor":
            return paging_settings(
                "cursor",
                items=items,
                cursor=response.get("next_cursor_field"),
                parameter=request.get("next_cursor_param"),
                more=response.get("has_next_page_field"),
            )
        case "offset":
            return paging_settings(
                "offset",
                items=items,
                parameter=request.get("offset_count_param"),
                total=response.get("offset_total_count_field"),
                size_parameter=_size(scheme.child("request")),
            )
        case "page_number":
            return paging_settings(
                "page-number",
                items=items,
                parameter=request.get("page_number_param"),
                total_pages=response.get("total_page_count_field"),
                size_parameter=_size(scheme.child("request")),
            )
        case "cursor_url":
            return paging_settings(
                "next-link", items=items, link=response.get("cursor_url_field")
            )
        case _:
            return None


def _size(request: Node) -> str | None:
    """The parameter without a purpose, which is the page size."""
    others = [name for name, node in request.members() if not node.has(_PURPOSE)]
    return others[0] if len(others) == 1 else None


def _purposes(node: Node, pointer: str) -> Iterator[tuple[str, str]]:
    """The purpose of each property with its pointer, including nested ones."""
    for name, part in node.members():
        if name == "is_top_level_array" or name.startswith("x-"):
            continue
        place = f"{pointer}/{escape(name)}"
        purpose = part.child(_PURPOSE).text("purpose")
        if purpose is not None:
            yield purpose, place
        yield from _purposes(part.child("properties"), place)
    if node.child("is_top_level_array").value is True:
        yield "items", ""
