"""Lists of values."""

from generator.build import access
from generator.document import Json
from generator.model import LiteralType

_LONG = 60


def is_long(literal: LiteralType) -> bool:
    """Whether a list of values would make a signature hard to read."""
    return sum(len(str(value)) + 4 for value in literal.values) > _LONG


def literal_value(value: Json, kinds: list[Json]) -> Json:
    """An enum value as it travels: a `string` enum written as a number is text."""
    if "string" in kinds and isinstance(value, bool | int | float):
        return access.json_text(value)
    return value
