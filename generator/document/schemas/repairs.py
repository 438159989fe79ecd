"""Repairs that involve more than one keyword, made once a schema has been read
completely.

The functions change the given schema, whose nested schemas are already normal.
"""

from generator import codes
from generator.document.dialect import OPENAPI_30, SWAGGER
from generator.document.problems import KeywordReport
from generator.document.schemas.keywords import ANNOTATIONS
from generator.document.schemas.types import convert_values
from generator.document.values import Json, Object

_TRIGGERS = frozenset(
    {
        "additionalItems", "allOf", "const", "default", "enum", "exclusiveMaximum",
        "exclusiveMinimum", "nullable", "x-nullable",
    }
)  # fmt: skip
"""The keywords without which there is nothing to repair."""


def finish(out: Object, node: Object, dialect: str, report: KeywordReport) -> Object:
    """The schema `out` with all repairs that involve more than one keyword.

    `node` is the schema as written. The result is `out`, or a new schema around it.
    """
    if _TRIGGERS.isdisjoint(node):
        return out
    _move_bound(out, node, "minimum", "exclusiveMinimum")
    _move_bound(out, node, "maximum", "exclusiveMaximum")
    _close_tuple(out, node)
    if "enum" in out:
        _move_enum_to_items(out, report)
    convert_values(out, report)
    if _is_nullable(node, dialect, report):
        return _with_null(out)
    if "enum" in out:
        _admit_null_of_enum(out)
    return out


def _with_null(out: Object) -> Object:
    """A schema that accepts null and what `out` accepts."""
    if "allOf" in out or "$ref" in out:
        beside = {key: out.pop(key) for key in list(out) if key in ANNOTATIONS}
        return {"anyOf": [_unwrapped(out), {"type": "null"}], **beside}
    for key in ("anyOf", "oneOf"):
        choices = out.get(key)
        if isinstance(choices, list) and not any(
            _admits_null(item) for item in choices
        ):
            choices.append({"type": "null"})
    types = out.get("type")
    if isinstance(types, str):
        out["type"] = [types, "null"] if types != "null" else types
    elif isinstance(types, list):
        out["type"] = types if "null" in types else [*types, "null"]
    elif "properties" in out or "additionalProperties" in out:
        out["type"] = ["object", "null"]
    elif "items" in out:
        out["type"] = ["array", "null"]
    if "const" in out:
        constant = out.pop("const")
        out["enum"] = [constant] if constant is None else [constant, None]
    values = out.get("enum")
    if isinstance(values, list) and None not in values:
        out["enum"] = [*values, None]
    return out


def _unwrapped(out: Object) -> Object:
    """The only part of an allOf that restricts anything, if there are no other
    keywords."""
    parts = out.get("allOf")
    if len(out) != 1 or not isinstance(parts, list):
        return out
    restricting = [part for part in parts if part != {}]
    only = restricting[0] if len(restricting) == 1 else None
    return only if isinstance(only, dict) else {"allOf": restricting or parts}


def _admits_null(schema: Json) -> bool:
    if not isinstance(schema, dict):
        return False
    types = schema.get("type")
    values = schema.get("enum")
    return (
        types == "null"
        or (isinstance(types, list) and "null" in types)
        or (types is None and isinstance(values, list) and None in values)
    )


def says_nullable(node: Object) -> bool:
    """Whether a keyword of older dialects accepts null."""
    return node.get("nullable") is True or node.get("x-nullable") is True


def _is_nullable(node: Object, dialect: str, report: KeywordReport) -> bool:
    if says_nullable(node):
        if dialect not in (SWAGGER, OPENAPI_30) and node.get("nullable") is True:
            report(
                codes.NULLABLE_OUTDATED,
                "`nullable` was removed in OpenAPI 3.1; null is accepted anyway",
                "nullable",
            )
        return True
    parts = node.get("allOf")
    return isinstance(parts, list) and any(_only_nullable(part) for part in parts)


def _only_nullable(part: Json) -> bool:
    """Whether a part of an allOf only says that null is accepted."""
    return (
        isinstance(part, dict)
        and part.get("nullable") is True
        and all(key == "nullable" or key in ANNOTATIONS for key in part)
    )


def _move_bound(out: Object, node: Object, bound: str, exclusive: str) -> None:
    """Converts booleans of OpenAPI 3.0 to the numbers of JSON Schema 2020-12."""
    if node.get(exclusive) is True and bound in out:
        out[exclusive] = out.pop(bound)


def _close_tuple(out: Object, node: Object) -> None:
    """Converts `additionalItems` of older JSON Schema drafts to `items` after a
    tuple."""
    if "prefixItems" in out and node.get("additionalItems") is False:
        out["items"] = False


def _move_enum_to_items(out: Object, report: KeywordReport) -> None:
    """Moves an enum of scalars from an array to its items, which it is for."""
    types = out.get("type")
    values = out["enum"]
    is_list = types == "array" or (isinstance(types, list) and "array" in types)
    if not is_list or not isinstance(values, list):
        return
    if any(isinstance(value, list) or value is None for value in values):
        return
    items = out.get("items", {})
    if isinstance(items, dict) and "$ref" not in items and "enum" not in items:
        del out["enum"]
        out["items"] = {**items, "enum": values}
        report(
            codes.VALUE_NOT_OF_TYPE,
            "the `enum` of an array lists scalars; it is read as the enum of its items",
            "enum",
        )


def _admit_null_of_enum(out: Object) -> None:
    """Accepts null if it is among the values, whatever `type` says."""
    values = out["enum"]
    if not isinstance(values, list) or None not in values:
        return
    if values == [None]:
        del out["enum"]
        out["type"] = "null"
        return
    types = out.get("type")
    if isinstance(types, str) and types != "null":
        out["type"] = [types, "null"]
