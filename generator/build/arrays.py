"""The types of arrays: lists, and tuples with a type for each position."""

from collections.abc import Callable

from generator.build import access
from generator.build.unions import one_of
from generator.document import Json
from generator.model import AnyType, ListType, TupleType, TypeRef


def array_type(
    schema: dict[str, Json],
    pointer: str,
    context: str,
    build: Callable[[Json, str, str], TypeRef],
) -> TypeRef:
    """The type of an array (JSON Schema 2020-12, core, 10.3.1).

    Args:
        schema: The schema.
        pointer: Its place.
        context: The name for inline classes in it.
        build: Builds the type of a schema inside it.
    """
    prefix = access.items(schema, "prefixItems")
    rest = schema.get("items")
    if not prefix:
        return ListType(build(rest, f"{pointer}/items", f"{context} Item"))
    positions = tuple(
        build(item, f"{pointer}/prefixItems/{index}", f"{context} Item {index + 1}")
        for index, item in enumerate(prefix)
    )
    if ends_with_prefix(schema):
        return TupleType(positions)
    if not isinstance(rest, dict):
        return ListType(AnyType())
    return ListType(
        one_of((*positions, build(rest, f"{pointer}/items", f"{context} Item")))
    )


def ends_with_prefix(schema: dict[str, Json]) -> bool:
    """Whether an array has no items after those of `prefixItems`."""
    most = schema.get("maxItems")
    length = len(access.items(schema, "prefixItems"))
    return schema.get("items") is False or (isinstance(most, int) and most <= length)
