"""What can only be decided when a schema has been read as a whole.

Functions here change the given schema, whose nested schemas are normal already.
"""

from generator import codes
from generator.document.dialect import OPENAPI_30, SWAGGER
from generator.document.findings import Report
from generator.document.keywords import ANNOTATIONS, FOREIGN_TYPES, TYPES
from generator.document.schema_values import convert_values
from generator.document.values import Json, Object, kind_of, shorten

_TRIGGERS = frozenset(
    {
        "additionalItems",
        "allOf",
        "const",
        "default",
        "enum",
        "exclusiveMaximum",
        "exclusiveMinimum",
        "nullable",
        "x-nullable",
    }
)


def finish(out: Object, node: Object, dialect: str, report: Report) -> Object:
    """The schema `out` with everything that depends on more than one keyword.

    `node` is the schema as it was written. The result is `out` or a new schema around
    it.
    """
    if _TRIGGERS.isdisjoint(node):
        return out
    _exclusive(out, node, "minimum", "exclusiveMinimum")
    _exclusive(out, node, "maximum", "exclusiveMaximum")
    _tuple(out, node)
    if "enum" in out:
        _enum_of_list(out, report)
    convert_values(out, report)
    if _is_nullable(node, dialect, report):
        return nullable(out)
    if "enum" in out:
        _null_in_enum(out)
    return out


def repair_types(out: Object, value: Json, report: Report) -> None:
    """Writes the type that an odd `type` means: null, a list, or a word that is none
    of the seven types."""
    words = value if isinstance(value, list) else [value]
    types: list[Json] = []
    for word in words:
        if word is None:
            types.append("null")
        elif isinstance(word, str) and word in TYPES:
            types.append(word)
        elif not _foreign(out, word, types, report):
            return
    types = list(dict.fromkeys(types))
    if types:
        out["type"] = types[0] if len(types) == 1 else types


def _foreign(out: Object, word: Json, types: list[Json], report: Report) -> bool:
    """Adds what a word that is no type means; False if it means any value."""
    if word == "file":
        types.append("string")
        out.setdefault("format", "binary")
        return True
    known = FOREIGN_TYPES.get(word.lower()) if isinstance(word, str) else None
    if known is None and isinstance(word, str) and word.lower() in TYPES:
        known = {"type": word.lower()}
    shown = f"`{shorten(word)}`" if isinstance(word, str) else kind_of(word)
    if not known:
        report(codes.TYPE_UNKNOWN, f"{shown} is no type; any value is admitted", "type")
        return False
    report(
        codes.TYPE_UNKNOWN,
        f"{shown} is no type; it is read as `{known['type']}`",
        "type",
    )
    types.append(known["type"])
    if "format" in known:
        out.setdefault("format", known["format"])
    return True


def nullable(out: Object) -> Object:
    """A schema that admits what `out` admits, and null."""
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
    """The only part of an allOf that says something, if there is nothing else."""
    parts = out.get("allOf")
    if len(out) != 1 or not isinstance(parts, list):
        return out
    telling = [part for part in parts if part != {}]
    only = telling[0] if len(telling) == 1 else None
    return only if isinstance(only, dict) else {"allOf": telling or parts}


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


def _is_nullable(node: Object, dialect: str, report: Report) -> bool:
    if node.get("nullable") is True or node.get("x-nullable") is True:
        if dialect not in (SWAGGER, OPENAPI_30) and node.get("nullable") is True:
            report(
                codes.NULLABLE_OUTDATED,
                "`nullable` is no keyword since OpenAPI 3.1; null is admitted all the same",
                "nullable",
            )
        return True
    parts = node.get("allOf")
    return isinstance(parts, list) and any(_only_nullable(part) for part in parts)


def _only_nullable(part: Json) -> bool:
    """Whether a part of an allOf is there only to say that null is admitted."""
    return (
        isinstance(part, dict)
        and part.get("nullable") is True
        and all(key == "nullable" or key in ANNOTATIONS for key in part)
    )


def _exclusive(out: Object, node: Object, bound: str, exclusive: str) -> None:
    """Booleans of OpenAPI 3.0 to the numbers of JSON Schema 2020-12."""
    if node.get(exclusive) is True and bound in out:
        out[exclusive] = out.pop(bound)


def _tuple(out: Object, node: Object) -> None:
    """What follows a list of `items` in older drafts of JSON Schema."""
    if "prefixItems" in out and node.get("additionalItems") is False:
        out["items"] = False


def _enum_of_list(out: Object, report: Report) -> None:
    """An enum of single values on a list was meant for the items of the list."""
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
            "the `enum` of a list holds single values; it is taken for that of its items",
            "enum",
        )


def _null_in_enum(out: Object) -> None:
    """A null among the values says that null is admitted, whatever `type` says."""
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
