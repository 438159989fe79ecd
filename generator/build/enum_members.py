"""Names and descriptions of enum values, from OpenAPI extensions.

`x-enum-varnames` and `x-enum-descriptions` come from OpenAPI Generator, `x-enumNames`
from NSwag, `x-ms-enum` from AutoRest, and `x-extensible-enum` from Zalando's guidelines.
"""

from collections.abc import Mapping

from generator.build import access
from generator.build.kinds import kinds_of, literal_value
from generator.document import Json
from generator.model import EnumMember
from generator.naming.python import constant_name
from generator.naming.scope import NameRequest, resolve

_NAMES = ("x-enum-varnames", "x-enumNames", "x-enum-names")
_DESCRIPTIONS = ("x-enum-descriptions", "x-enumDescriptions")
EXTENSIBLE = "x-extensible-enum"


def extensible_values(schema: Mapping[str, Json]) -> list[Json]:
    """The known values of an extensible enum; empty for any other schema."""
    values = access.items(schema, EXTENSIBLE)
    return values if all(isinstance(value, str) for value in values) else []


def is_extensible(schema: Mapping[str, Json]) -> bool:
    """Whether the spec marks an enum as extensible."""
    return schema.get(EXTENSIBLE) is True or bool(extensible_values(schema))


def has_names(schema: Json) -> bool:
    """Whether the values of an enum have names."""
    return isinstance(schema, dict) and bool(enum_members(schema))


def kept_keywords(schema: Json) -> dict[str, Json]:
    """The keywords that a newly named enum keeps from its original schema."""
    if not isinstance(schema, dict):
        return {}
    members = enum_members(schema)
    if not members:
        return {}
    by_value = {str(member.value): member for member in members}
    return {
        "x-enum-varnames": {value: member.name for value, member in by_value.items()},
        "x-enum-descriptions": {
            value: member.description or "" for value, member in by_value.items()
        },
    }


def enum_members(schema: Mapping[str, Json]) -> tuple[EnumMember, ...]:
    """The named values of an enum, as constants."""
    names, descriptions = _texts(schema, _NAMES), _texts(schema, _DESCRIPTIONS)
    for key, (name, description) in _of_autorest(schema).items():
        names.setdefault(key, name)
        descriptions.setdefault(key, description)
    named: dict[str, tuple[str, str | int]] = {}
    for key, value in _keyed(schema):
        if key in names and isinstance(value, str | int):
            named.setdefault(repr(value), (key, value))
    constants = resolve(
        NameRequest(key, names[key], constant_name(names[key]), "")
        for key, _ in named.values()
    ).by_key
    return tuple(
        EnumMember(constants[key], value, descriptions.get(key) or None)
        for key, value in named.values()
    )


def _keyed(schema: Mapping[str, Json]) -> list[tuple[str, Json]]:
    """The values of an enum, each with its key for names and descriptions."""
    variants = access.items(schema, "anyOf")
    first = variants[0] if variants and isinstance(variants[0], dict) else {}
    values = (
        access.items(schema, "enum")
        or access.items(first, "enum")
        or extensible_values(schema)
    )
    kinds = kinds_of(schema)
    return [
        (str(index), literal_value(value, kinds)) for index, value in enumerate(values)
    ]


def _texts(schema: Mapping[str, Json], keywords: tuple[str, ...]) -> dict[str, str]:
    """Strings for enum values, from a list in the same order or an object by value."""
    for keyword in keywords:
        match schema.get(keyword):
            case list() as texts:
                return {
                    str(index): text
                    for index, text in enumerate(texts)
                    if isinstance(text, str) and text.strip()
                }
            case dict() as texts:
                by_value = {str(value): key for key, value in _keyed(schema)}
                return {
                    by_value[value]: text
                    for value, text in texts.items()
                    if value in by_value and isinstance(text, str)
                }
    return {}


def _of_autorest(schema: Mapping[str, Json]) -> dict[str, tuple[str, str]]:
    """The names and descriptions of the values in `x-ms-enum`."""
    by_value = {str(value): key for key, value in _keyed(schema)}
    described = access.items(access.mapping(schema, "x-ms-enum"), "values")
    return {
        by_value[str(item.get("value"))]: (
            access.text(item, "name") or "",
            access.text(item, "description") or "",
        )
        for item in described
        if isinstance(item, dict)
        and str(item.get("value")) in by_value
        and access.text(item, "name")
    }
