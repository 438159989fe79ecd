"""Our Salt Edge spec in the notation of the facts (`tests.support.saltedge_facts`)."""

import re
from typing import Any

from tests.support.saltedge_facts import Facts
from tests.support.specs import METHODS


def operations(document: Facts) -> Facts:
    """Operations by `METHOD /path`: name, parameters, body, response."""
    return {
        f"{method.upper()} {path}": {
            "name": _path_derived_name(method, path),
            "parameters": dict(
                _parameter(_resolved(parameter, document))
                for parameter in operation.get("parameters", [])
            ),
            "body": _body(operation),
            "response": _schema_name(operation["responses"]["200"]),
        }
        for path, item in document["paths"].items()
        for method, operation in item.items()
        if method in METHODS
    }


def tag_counts(document: Facts) -> dict[str, int]:
    """How many operations each tag has, tags written in CamelCase."""
    counts: dict[str, int] = {}
    for item in document["paths"].values():
        for operation in item.values():
            (tag,) = operation["tags"]
            name = "".join(word.capitalize() for word in tag.split())
            counts[name] = counts.get(name, 0) + 1
    return counts


def schemas(document: Facts) -> Facts:
    """Schemas by name with their fields, those of allOf members included."""
    named = document["components"]["schemas"]
    found: Facts = {}
    for name, schema in named.items():
        fields = _fields(schema, named)
        found[name] = {"fields": fields} if fields else {}
    return found


def _path_derived_name(method: str, path: str) -> str:
    words = re.findall(r"\w+", path)
    return "_".join([*words, method])


def _resolved(node: Facts, document: Facts) -> Facts:
    if "$ref" not in node:
        return node
    found: Any = document
    for step in node["$ref"].removeprefix("#/").split("/"):
        found = found[step]
    return dict(found)


def _parameter(parameter: Facts) -> tuple[str, Facts]:
    return f"{parameter['in']} {parameter['name']}", {
        "type": _type(parameter["schema"]),
        "required": parameter.get("required", False),
    }


def _body(operation: Facts) -> str | None:
    """The name of the body's schema; every body is optional in the facts."""
    body = operation.get("requestBody")
    if body is None:
        return None
    assert not body.get("required", False), "facts 0.1: no body is required"
    return _schema_name(body)


def _schema_name(owner: Facts) -> str:
    (media_type,) = owner["content"]
    assert media_type == "application/json"
    return _type(owner["content"][media_type]["schema"]).removeprefix("$")


def _type(schema: Facts) -> str:
    """`string(date)`, `array<$Connection>`, `$MetaObject`; without null."""
    if "$ref" in schema:
        return f"${schema['$ref'].rpartition('/')[2]}"
    kinds = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
    (kind,) = (kind for kind in kinds if kind != "null")
    if kind == "array":
        return f"array<{_type(schema['items'])}>"
    return f"{kind}({schema['format']})" if "format" in schema else str(kind)


def _fields(schema: Facts, named: Facts) -> Facts:
    if "$ref" in schema:
        return _fields(named[schema["$ref"].rpartition("/")[2]], named)
    found: Facts = {}
    for member in schema.get("allOf", []):
        found |= _fields(member, named)
    required = schema.get("required", [])
    for name, field in schema.get("properties", {}).items():
        found[name] = _field(field, name in required)
    return found


def _field(schema: Facts, required: bool) -> Facts:
    field: Facts = {"type": _type(schema), "required": required}
    if "default" in schema:
        field["default"] = schema["default"]
    if enum := _enum(schema):
        field["enum"] = enum
    if "null" in schema.get("type", []):
        field["nullable"] = True
    return field


def _enum(schema: Facts) -> list[str]:
    if "items" in schema:
        return _enum(schema["items"])
    values = [schema["const"]] if "const" in schema else schema.get("enum", [])
    return sorted(value for value in values if value is not None)
