"""Reads a generated page about a resource back into facts."""

from __future__ import annotations

import re
from dataclasses import dataclass

_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_SCHEME = re.compile(r"\[`([^`]*)`\]\(authentication\.md#[^)]*\)")
_CODE = re.compile(r"`([^`]*)`")


@dataclass(frozen=True, slots=True)
class Argument:
    """One row of the table of parameters, its Markdown taken away."""

    name: str
    type: str
    location: str
    wire_name: str
    required: bool
    notes: str


@dataclass(frozen=True, slots=True)
class PageOperation:
    """What a page says of one operation."""

    name: str
    method: str
    path: str
    arguments: tuple[Argument, ...]
    returns: str
    schemes: frozenset[str]
    statuses: tuple[str, ...]
    request_types: frozenset[str]
    response_types: frozenset[str]


@dataclass(frozen=True, slots=True)
class Page:
    """A page: its table of methods (HTTP request by name) and its operations."""

    base_url: str
    table: dict[str, str]
    operations: dict[str, PageOperation]


def read_page(text: str) -> Page:
    """The facts of a page."""
    head, *sections = re.split(r"^## `([^`]+)`$", text, flags=re.MULTILINE)
    base_url = re.search(r"Base URL: `([^`]+)`", head)
    assert base_url is not None
    pairs = zip(sections[::2], sections[1::2], strict=True)
    return Page(
        base_url=base_url[1],
        table={_plain(row[0]): _plain(row[1]) for row in _rows(head)},
        operations={name: _operation(name, section) for name, section in pairs},
    )


def _operation(name: str, section: str) -> PageOperation:
    request = re.search(r"^\*\*([A-Z]+)\*\* `([^`]+)`$", section, re.MULTILINE)
    assert request is not None, name
    parts = dict(_parts(section))
    media = dict(
        re.findall(r"\*\*(Content-Type|Accept)\*\*: (.*)", parts["Media types"])
    )
    return PageOperation(
        name=name,
        method=request[1],
        path=request[2],
        arguments=tuple(map(_argument, _rows(parts["Parameters"]))),
        returns=_plain(parts["Return type"].strip()),
        schemes=frozenset(_SCHEME.findall(parts["Authorization"])),
        statuses=tuple(row[0] for row in _rows(parts["Responses"])),
        request_types=frozenset(_CODE.findall(media["Content-Type"])),
        response_types=frozenset(_CODE.findall(media["Accept"])),
    )


def _parts(section: str) -> list[tuple[str, str]]:
    _, *parts = re.split(r"^### (.+)$", section, flags=re.MULTILINE)
    return list(zip(parts[::2], parts[1::2], strict=True))


def _rows(text: str) -> list[list[str]]:
    """The cells of the body of the first table of a text."""
    lines = [line for line in text.split("\n") if line.startswith("|")]
    return [
        [cell.strip() for cell in re.split(r"(?<!\\)\|", line)[1:-1]]
        for line in lines[2:]
    ]


def _argument(row: list[str]) -> Argument:
    name, type_, place, required, notes = row
    location, _, wire_name = place.partition(" ")
    return Argument(
        name=_plain(name),
        type=_plain(type_),
        location=location,
        wire_name=_plain(wire_name) or _plain(name),
        required=required == "required",
        notes=notes,
    )


def _plain(markdown: str) -> str:
    """Markdown without links, code marks and escapes."""
    text = _LINK.sub(r"\1", markdown.replace("\\[", "\0").replace("\\]", "\1"))
    text = text.replace("\0", "[").replace("\1", "]").replace("\\|", "|")
    return text.replace("`", "").replace("**", "").strip()
