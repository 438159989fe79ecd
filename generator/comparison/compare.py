"""From two models to what changes between them."""

from generator.comparison.changes import Change, Effect
from generator.comparison.client import client_changes
from generator.comparison.operations import operation_changes
from generator.comparison.schemas import schema_changes
from generator.comparison.sides import Side, Sides
from generator.model import Api

_ORDER = list(Effect)


def compare(old: Api, new: Api) -> tuple[Change, ...]:
    """What changes for users of the client from one model to the other.

    Args:
        old: The model that users have.
        new: The model that they get.

    Returns:
        Every change once, the breaking ones first; among those of one effect client,
        methods and models in this order.
    """
    sides = Sides(Side.of(old), Side.of(new))
    found = (
        *client_changes(sides),
        *operation_changes(sides),
        *schema_changes(sides),
    )
    unique = dict.fromkeys(found)
    return tuple(sorted(unique, key=lambda one: _ORDER.index(one.effect)))
