"""Corrects the types of schemas as people write them, and values to match the type."""

from decimal import Decimal

from generator import codes
from generator.document.files.scalars import plain
from generator.document.problems import KeywordReport
from generator.document.values import Json, Object, kind_of, shorten

TYPES = frozenset({"string", "number", "integer", "boolean", "array", "object", "null"})
"""The types of JSON Schema."""

_FOREIGN_TYPES: dict[str, dict[str, str]] = {
    "int": {"type": "integer"},
    "int32": {"type": "integer", "format": "int32"},
    "int64": {"type": "integer", "format": "int64"},
    "long": {"type": "integer", "format": "int64"},
    "short": {"type": "integer"},
    "float": {"type": "number", "format": "float"},
    "double": {"type": "number", "format": "double"},
    "decimal": {"type": "number"},
    "bool": {"type": "boolean"},
    "str": {"type": "string"},
    "text": {"type": "string"},
    "char": {"type": "string"},
    "byte": {"type": "string", "format": "byte"},
    "binary": {"type": "string", "format": "binary"},
    "date": {"type": "string", "format": "date"},
    "datetime": {"type": "string", "format": "date-time"},
    "date-time": {"type": "string", "format": "date-time"},
    "time": {"type": "string", "format": "time"},
    "timestamp": {"type": "string", "format": "date-time"},
    "uuid": {"type": "string", "format": "uuid"},
    "uri": {"type": "string", "format": "uri"},
    "url": {"type": "string", "format": "uri"},
    "email": {"type": "string", "format": "email"},
    "list": {"type": "array"},
    "map": {"type": "object"},
    "dict": {"type": "object"},
    "json": {},
    "any": {},
    "mixed": {},
}
"""What people write instead of a type, in lower case, and what they mean."""


def repair_types(out: Object, value: Json, report: KeywordReport) -> None:
    """Writes the type that an unusual `type` means: null, a list, or a word that is not
    one of the seven types."""
    words = value if isinstance(value, list) else [value]
    types: list[Json] = []
    for word in words:
        if word is None:
            types.append("null")
        elif isinstance(word, str) and word in TYPES:
            types.append(word)
        elif not _add_foreign(out, word, types, report):
            return
    types = list(dict.fromkeys(types))
    if types:
        out["type"] = types[0] if len(types) == 1 else types


def _add_foreign(
    out: Object, word: Json, types: list[Json], report: KeywordReport
) -> bool:
    """Adds the meaning of a word that is not a type; False if it means any value."""
    if word == "file":
        types.append("string")
        out.setdefault("format", "binary")
        return True
    meaning = _FOREIGN_TYPES.get(word.lower()) if isinstance(word, str) else None
    if meaning is None and isinstance(word, str) and word.lower() in TYPES:
        meaning = {"type": word.lower()}
    shown = f"`{shorten(word)}`" if isinstance(word, str) else kind_of(word)
    if not meaning:
        report(
            codes.TYPE_UNKNOWN,
            f"{shown} is not a type; any value is accepted",
            "type",
        )
        return False
    report(
        codes.TYPE_UNKNOWN,
        f"{shown} is not a type; it is read as `{meaning['type']}`",
        "type",
    )
    types.append(meaning["type"])
    if "format" in meaning:
        out.setdefault("format", meaning["format"])
    return True


def convert_values(out: Object, report: KeywordReport) -> None:
    """Converts values of enum, const and default to the type of the schema.

    YAML reads an unquoted `1` as a number and `true` as a boolean, even where the
    schema has `type: string`.
    """
    kind = _single_type(out)
    if kind is None:
        return
    values = out.get("enum")
    if isinstance(values, list):
        converted = [_convert(value, kind) for value in values]
        if not _alike(converted, values):
            out["enum"] = converted
            report(
                codes.VALUE_NOT_OF_TYPE,
                f"values of the `enum` are read as {_PLURALS[kind]}, to match `type`",
                "enum",
            )
        out["enum"] = _distinct(converted)
    for key in ("const", "default"):
        if key in out:
            value = _convert(out[key], kind)
            if not _alike([value], [out[key]]):
                out[key] = value
                report(
                    codes.VALUE_NOT_OF_TYPE,
                    f"`{key}` is read as {_SINGULARS[kind]}, to match `type`",
                    key,
                )


_PLURALS = {
    "string": "strings",
    "integer": "numbers",
    "number": "numbers",
    "boolean": "booleans",
}

_SINGULARS = {
    "string": "a string",
    "integer": "a number",
    "number": "a number",
    "boolean": "a boolean",
}


def _single_type(out: Object) -> str | None:
    """The only type of a schema besides null, if it is a scalar type."""
    types = out.get("type")
    if isinstance(types, list):
        others = [item for item in types if item != "null"]
        types = others[0] if len(others) == 1 else None
    return types if isinstance(types, str) and types in _PLURALS else None


def _convert(value: Json, kind: str) -> Json:
    """The value converted to another type if that type can express it, else
    unchanged."""
    match kind:
        case "string" if isinstance(value, bool):
            return "true" if value else "false"
        case "string" if isinstance(value, (int, float, Decimal)):
            return str(value)
        case "integer" if isinstance(value, (float, Decimal)) and value == int(value):
            return int(value)
        case "integer" | "number" | "boolean" if isinstance(value, str):
            read = plain(value.strip())
            if kind == "boolean":
                return read if isinstance(read, bool) else value
            if isinstance(read, bool) or not isinstance(read, (int, float, Decimal)):
                return value
            return read if kind == "number" or isinstance(read, int) else value
        case _:
            return value


def _alike(left: list[Json], right: list[Json]) -> bool:
    return left == right and list(map(type, left)) == list(map(type, right))


def _distinct(values: list[Json]) -> list[Json]:
    """The values without duplicates."""
    try:
        return list({(type(value), value): value for value in values}.values())
    except TypeError:
        return values
