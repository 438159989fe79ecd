"""Finds the JSON that can contain a number and so needs a decoder that keeps every
digit."""

from collections.abc import Set
from dataclasses import replace

from generator.build.references import (
    reachable,
    references_of,
    reversed_references,
    types_of,
)
from generator.build.rewriting import map_operations
from generator.model import (
    AnyType,
    Api,
    ExternalType,
    MediaType,
    ModelType,
    Operation,
    Primitive,
    PrimitiveType,
    Response,
    TypeRef,
)
from generator.model.types import parts


def with_exactness(api: Api) -> Api:
    """The model with each response media type marked by whether its JSON can contain a
    number.

    A value of any type, and keys that a model does not list, may contain one.
    """
    numeric = _numeric_schemas(api)

    def media_type(content: MediaType) -> MediaType:
        exact = content.type is None or _holds_number(content.type, numeric)
        return content if exact == content.exact else replace(content, exact=exact)

    def response(response: Response) -> Response:
        return replace(response, contents=tuple(map(media_type, response.contents)))

    def operation(operation: Operation) -> Operation:
        return replace(operation, responses=tuple(map(response, operation.responses)))

    return map_operations(api, operation)


def _numeric_schemas(api: Api) -> Set[str]:
    """The named schemas that can contain a number, directly or through others."""
    referrers = reversed_references(references_of(api))
    numeric = (
        schema.schema_name
        for schema in api.named
        if any(_holds_number(type_, frozenset()) for type_ in types_of(schema))
    )
    return reachable(numeric, lambda name: referrers.get(name, ()))


def _holds_number(type_: TypeRef, numeric: Set[str]) -> bool:
    """Whether a value of a type can contain a number, given the schemas that can."""

    def admits_number(part: TypeRef) -> bool:
        match part:
            case AnyType() | ExternalType():
                return True
            case PrimitiveType(kind):
                return kind is Primitive.NUMBER
            case ModelType(name):
                return name in numeric
            case _:
                return False

    return any(map(admits_number, parts(type_)))
