"""Which values of parameters the styles of OpenAPI can write.

RFC 6570 writes values, lists of values and objects of values. `deepObject` is described
for objects of values alone (OpenAPI 3.1, Parameter Object, `style`); what nests deeper
goes on with brackets, as most servers read it.
"""

from enum import Enum, auto

from generator.build import access
from generator.build.kinds import kinds_of
from generator.build.registry import Registry
from generator.document import Json


class Nesting(Enum):
    """What nests in a value of a parameter, beyond what its style describes."""

    NONE = auto()
    BY_CONVENTION = auto()
    """Written, although the description of the style leaves it open."""
    UNWRITABLE = auto()
    """Refused by every call that gives such a value."""


def nesting_of(
    schema: Json, style: str, explode: bool, location: str, registry: Registry
) -> Nesting:
    """What nests in the values of a parameter.

    Args:
        schema: The schema of the parameter.
        style: Its style.
        explode: Whether each item stands alone.
        location: Where it is sent.
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
        # A list in an exploded object repeats its property.
        return Nesting.NONE
    return Nesting.UNWRITABLE


def _is_nested(schema: Json, registry: Registry) -> bool:
    return _kind(schema, registry) is not None


def _kind(schema: Json, registry: Registry) -> str | None:
    """Whether the values of a schema are arrays or objects; None for any others."""
    whole = _merged(schema, registry)
    kinds = set(map(str, kinds_of(whole))) - {"null"}
    if "properties" in whole or kinds == {"object"}:
        return "object"
    return "array" if "items" in whole or kinds == {"array"} else None


def _merged(schema: Json, registry: Registry) -> dict[str, Json]:
    return registry.merge(schema) if isinstance(schema, dict) else {}
