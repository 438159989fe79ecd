"""The parameter values that OpenAPI styles can serialize.

RFC 6570 serializes primitive values, arrays of them and objects of them. `deepObject`
is defined only for objects of primitive values (OpenAPI 3.1, Parameter Object,
`style`); deeper values continue with brackets, as most servers read them.
"""

from enum import Enum, auto

from generator.build import access
from generator.build.kinds import kinds_of
from generator.build.registry import Registry
from generator.document import Json


class Nesting(Enum):
    """Nesting in a parameter value beyond what its style defines."""

    NONE = auto()
    BY_CONVENTION = auto()
    """Serialized, although the style does not define how."""
    UNWRITABLE = auto()
    """Rejected by every call that passes such a value."""


def nesting_of(
    schema: Json, style: str, explode: bool, location: str, registry: Registry
) -> Nesting:
    """The nesting in the values of a parameter.

    Args:
        schema: The schema of the parameter.
        style: Its style.
        explode: Whether each item is separate.
        location: The location of the parameter.
        registry: Resolves references.
    """
    whole = _merged(schema, registry)
    items = _is_nested(whole.get("items"), registry)
    properties = [
        _kind(each, registry)
        for each in access.mapping(whole, "properties").values()
        if _is_nested(each, registry)
    ]
    if not items and not properties:
        return Nesting.NONE
    if style == "deepObject":
        return Nesting.BY_CONVENTION
    repeats = location in ("query", "cookie", "querystring") and explode
    if not items and repeats and set(properties) == {"array"}:
        # An array in an exploded object repeats its property.
        return Nesting.NONE
    return Nesting.UNWRITABLE


def _is_nested(schema: Json, registry: Registry) -> bool:
    return _kind(schema, registry) is not None


def _kind(schema: Json, registry: Registry) -> str | None:
    """Whether the values of a schema are arrays or objects; None for anything else."""
    whole = _merged(schema, registry)
    kinds = set(map(str, kinds_of(whole))) - {"null"}
    if "properties" in whole or kinds == {"object"}:
        return "object"
    return "array" if "items" in whole or kinds == {"array"} else None


def _merged(schema: Json, registry: Registry) -> dict[str, Json]:
    return registry.merge(schema) if isinstance(schema, dict) else {}
