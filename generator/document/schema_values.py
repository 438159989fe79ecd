"""Values that a schema lists, in the type that it says."""

from decimal import Decimal

from generator import codes
from generator.document.findings import Report
from generator.document.scalars import plain
from generator.document.values import Json, Object


def convert_values(out: Object, report: Report) -> None:
    """Values of enum, const and default in the type that the schema has.

    YAML reads an unquoted `1` as a number and `true` as a boolean even where the
    schema says that values are text.
    """
    kind = _single_type(out)
    if kind is None:
        return
    values = out.get("enum")
    if isinstance(values, list):
        converted = [_converted(value, kind) for value in values]
        if not _alike(converted, values):
            out["enum"] = converted
            report(
                codes.VALUE_NOT_OF_TYPE,
                f"values of the `enum` are read as {_WORDS[kind]}, as `type` says",
                "enum",
            )
        out["enum"] = _distinct(converted)
    for key in ("const", "default"):
        if key in out:
            value = _converted(out[key], kind)
            if not _alike([value], [out[key]]):
                out[key] = value
                report(
                    codes.VALUE_NOT_OF_TYPE,
                    f"`{key}` is read as {_WORD[kind]}, as `type` says",
                    key,
                )


_WORDS = {
    "string": "text",
    "integer": "numbers",
    "number": "numbers",
    "boolean": "booleans",
}

_WORD = {
    "string": "text",
    "integer": "a number",
    "number": "a number",
    "boolean": "a boolean",
}


def _single_type(out: Object) -> str | None:
    """The only type of a schema besides null, if it is one of plain values."""
    types = out.get("type")
    if isinstance(types, list):
        others = [item for item in types if item != "null"]
        types = others[0] if len(others) == 1 else None
    return types if isinstance(types, str) and types in _WORDS else None


def _converted(value: Json, kind: str) -> Json:
    """The value in another type if it can be said in that type, else as it is."""
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
    return left == right and all(
        type(one) is type(other) for one, other in zip(left, right, strict=True)
    )


def _distinct(values: list[Json]) -> list[Json]:
    """The values without repetitions."""
    try:
        return list({(type(value), value): value for value in values}.values())
    except TypeError:
        return values
