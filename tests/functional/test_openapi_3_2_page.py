"""The page on OpenAPI 3.2 has every field of its official JSON Schema, and no others."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any

PAGE = Path(__file__).resolve().parents[2] / "docs" / "openapi-3.2.md"

OBJECTS = {
    "": "OpenAPI Object",
    "info": "Info Object",
    "contact": "Contact Object",
    "license": "License Object",
    "server": "Server Object",
    "server-variable": "Server Variable Object",
    "components": "Components Object",
    "path-item": "Path Item Object",
    "operation": "Operation Object",
    "external-documentation": "External Documentation Object",
    "parameter": "Parameter Object",
    "request-body": "Request Body Object",
    "media-type": "Media Type Object",
    "encoding": "Encoding Object",
    "response": "Response Object",
    "example": "Example Object",
    "link": "Link Object",
    "header": "Header Object",
    "tag": "Tag Object",
    "reference": "Reference Object",
    "security-scheme": "Security Scheme Object",
    "oauth-flows": "OAuth Flows Object",
}
"""The definitions of the JSON Schema that are objects of the specification."""

BY_HAND = {
    "Discriminator Object": {"propertyName", "mapping", "defaultMapping"},
    "XML Object": {"nodeType", "name", "namespace", "prefix", "attribute", "wrapped"},
    "OAuth Flow Object": {
        "authorizationUrl",
        "deviceAuthorizationUrl",
        "tokenUrl",
        "refreshUrl",
        "scopes",
    },
}
"""Objects that the JSON Schema leaves to others, or spells once for each case."""


def _schema() -> dict[str, Any]:
    folder = files("openapi_spec_validator") / "resources" / "schemas" / "v3.2"
    schema: dict[str, Any] = json.loads((folder / "schema.json").read_text("utf-8"))
    return schema


def _fields(node: Any, root: dict[str, Any]) -> Iterator[str]:
    """The properties of an object, those of the parts of its schema included."""
    if not isinstance(node, dict):
        return
    yield from node.get("properties", {})
    reference = node.get("$ref", "")
    if reference.startswith("#/$defs/") and "specification-extensions" not in reference:
        target: Any = root
        for step in reference.split("/")[1:]:
            target = target[step]
        yield from _fields(target, root)
    for keyword in ("allOf", "anyOf", "oneOf"):
        for part in node.get(keyword, ()):
            yield from _fields(part, root)
    for keyword in ("if", "then", "else"):
        yield from _fields(node.get(keyword), root)
    for keyword in ("dependentSchemas", "$defs"):
        # The definitions of the whole are objects of their own.
        for part in node.get(keyword, {}).values() if node is not root else ():
            yield from _fields(part, root)


def _documented() -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    name = ""
    for line in PAGE.read_text("utf-8").splitlines():
        if line.startswith("## "):
            name = line.removeprefix("## ")
        elif (match := re.match(r"\| `([^`]+)` \|", line)) is not None:
            found.setdefault(name, set()).add(match[1])
    return found


def test_the_page_has_every_field_of_openapi_3_2() -> None:
    root = _schema()
    flows = set(BY_HAND["OAuth Flow Object"])
    expected = {
        name: set(_fields(root["$defs"][key] if key else root, root))
        for key, name in OBJECTS.items()
    }
    expected["OAuth Flows Object"] -= flows
    expected["Security Scheme Object"] -= flows
    assert _documented() == {**expected, **BY_HAND}


def test_every_field_has_an_answer() -> None:
    rows = [line for line in PAGE.read_text("utf-8").splitlines() if "| `" in line[:3]]
    assert rows
    assert all(re.fullmatch(r"\| `[^`]+` \| .+\. \|", row) for row in rows)
