"""Whoever reads the vendors' documents today finds everything of them in our pages.

`operations.json` holds the facts of five published documents: operation, HTTP request,
parameters, result, authorisation, statuses, media types. Where ours differs, the reason
is in `DIFFERENCES`; an entry that is no longer needed fails.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from tests.support.reference_page import Argument, Page, PageOperation, read_page
from tests.support.shared import SHARED, needs_shared

GENERATED = Path(__file__).resolve().parents[2] / "generated"
REFERENCE = SHARED / "reference" / "operations.json"

DIFFERENCES = {
    # The prefix /api/v1 is deprecated since June 2026; the documents are older.
    ("snaptrade-dotnet", "base URL: https://api.snaptrade.com"),
    ("snaptrade-python", "base URL: https://api.snaptrade.com"),
    # The C# generator names an inline schema; the Python document calls it as we do.
    ("snaptrade-dotnet", "return type: list[SessionEvent]"),
}


@cache
def page(provider: str) -> Page:
    """The committed page about connections of a provider."""
    path = GENERATED / provider / "docs" / "ConnectionsApi.md"
    return read_page(path.read_text(encoding="utf-8"))


@cache
def bearer_schemes(provider: str) -> dict[str, str]:
    """The scheme that is HTTP's bearer, as some documents call it."""
    path = GENERATED / provider / "docs" / "authentication.md"
    text = path.read_text(encoding="utf-8")
    found = re.search(r"^### `([^`]+)`\n\nhttp: bearer$", text, re.MULTILINE)
    return {} if found is None else {"bearer": found[1]}


def references() -> list[Any]:
    """The published operations, none where they are not beside the checkout."""
    if not REFERENCE.is_file():
        return []
    found: list[Any] = json.loads(REFERENCE.read_text(encoding="utf-8"))
    return found


def name_of(reference: Any) -> str:
    """A name for a published operation that no other has."""
    return f"{document_of(reference)} {reference['operation']}"


def document_of(reference: Any) -> str:
    """The document that published an operation."""
    return str(reference["document"]).partition(".")[0]


def same_words(left: str, right: str) -> bool:
    """Whether two names are one name written by different conventions."""
    return re.sub(r"[^a-z0-9]", "", left.lower()) == re.sub(
        r"[^a-z0-9]", "", right.lower()
    )


_KINDS = {"string": "str", "integer": "int", "boolean": "bool", "number": "Decimal"}


def differences(reference: Any) -> Iterator[str]:
    """What a page says otherwise than a published document, one line each."""
    pages = page(reference["provider"])
    kinds = bearer_schemes(reference["provider"])
    named = [
        one
        for name, one in pages.operations.items()
        if same_words(name, reference["python_method"])
    ]
    if not named:
        yield "operation: missing"
        return
    (operation,) = named
    request = f"{operation.method} {operation.path}"
    if operation.method != reference["method"] or not same_path(
        operation.path, reference["path"]
    ):
        yield f"HTTP request: {request}"
    if pages.table.get(operation.name) != request:
        yield "HTTP request: not in the table of methods"
    if pages.base_url != reference["base_url"]:
        yield f"base URL: {pages.base_url}"
    yield from parameter_differences(operation, reference["parameters"])
    returns = reference["returns"] or "None: the response has no body."
    if operation.returns != returns:
        yield f"return type: {operation.returns}"
    statuses = reference["statuses"]
    if statuses is not None and not set(statuses) <= set(operation.statuses):
        yield f"statuses: {', '.join(operation.statuses)}"
    if {kinds.get(one, one) for one in reference["security"]} != operation.schemes:
        yield f"authorisation: {', '.join(sorted(operation.schemes))}"
    for kind, types in (
        ("request_content_type", operation.request_types),
        ("accept", operation.response_types),
    ):
        expected = reference[kind]
        if expected is not None and expected not in types:
            yield f"{kind}: {', '.join(sorted(types))}"


def same_path(ours: str, published: str) -> bool:
    """Whether two paths are the same but for the names of their placeholders."""
    placeholder = re.compile(r"\{[^}]*\}")
    return placeholder.sub("{}", ours) == placeholder.sub("{}", published)


def parameter_differences(operation: PageOperation, published: Any) -> Iterator[str]:
    """What the table of parameters says otherwise."""
    left = list(operation.arguments)
    for expected in published:
        named = [
            one
            for one in left
            if one.location == expected["in"]
            and (one.location == "body" or same_words(one.wire_name, expected["name"]))
        ]
        if not named:
            yield f"parameter {expected['name']}: missing"
            continue
        found = named[0]
        left.remove(found)
        if found.required != expected["required"]:
            yield f"parameter {expected['name']}: required {found.required}"
        if not same_type(found, expected["type"]):
            yield f"parameter {expected['name']}: type {found.type}"
        for choice in expected.get("enum", ()):
            if f"`{choice}`" not in found.notes:
                yield f"parameter {expected['name']}: without the value {choice}"


def same_type(found: Argument, expected: str) -> bool:
    """Whether a Python type is the one that a document published."""
    if found.location == "body":
        return expected in found.type.split(" | ")
    if expected.startswith("array["):
        return found.type.startswith("Sequence[")
    return found.type == _KINDS[expected]


@needs_shared
@pytest.mark.parametrize("reference", references(), ids=name_of)
def test_a_published_operation_is_in_our_page(reference: Any) -> None:
    unexpected = [
        found
        for found in differences(reference)
        if (document_of(reference), found) not in DIFFERENCES
    ]
    assert unexpected == []


@needs_shared
def test_every_difference_that_is_excused_exists() -> None:
    found = {
        (document_of(reference), difference)
        for reference in references()
        for difference in differences(reference)
    }
    assert DIFFERENCES - found == set()


@needs_shared
def test_all_published_operations_are_held_against_ours() -> None:
    assert len(references()) == 31
