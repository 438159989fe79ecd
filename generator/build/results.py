"""Which of the documented responses a method returns, and as what type."""

from collections.abc import Callable

from generator.build.content_names import Kind
from generator.build.unions import flat_union, nullable_if
from generator.model import (
    AnyType,
    BinaryType,
    ListType,
    MediaType,
    Primitive,
    PrimitiveType,
    Response,
    TypeRef,
)


def result_responses(responses: tuple[Response, ...]) -> list[Response]:
    """The responses that a method returns: the successful ones.

    Without a documented success, documented redirects with content are used, because
    they are not followed. Without those, the `default` response is used.
    """
    return (
        [response for response in responses if response.is_success]
        or [
            response
            for response in responses
            if response.status.startswith("3") and response.contents
        ]
        or [response for response in responses if response.status == "default"]
    )


def returned_type(responses: tuple[Response, ...]) -> TypeRef | None:
    """The return type of a method: the type of the results, or a union if they
    differ."""
    return result_type(result_responses(responses), lambda _: True)


def result_type(
    results: list[Response], counts: Callable[[MediaType], bool]
) -> TypeRef | None:
    """The type of the results that have content; None if none has."""
    types: list[TypeRef] = []
    for response in results:
        for content in filter(counts, response.contents):
            type_ = typed(content)
            if content.streamed:
                type_ = ListType(type_)
            if type_ not in types:
                types.append(type_)
    if not types:
        return None
    # A success without content next to one with content returns nothing.
    has_empty = any(not response.contents for response in results)
    return nullable_if(has_empty, flat_union(types))


def typed(content: MediaType) -> TypeRef:
    """The type of a content; for a stream, that of one item."""
    return content.type if content.type is not None else _untyped(content.kind)


def _untyped(kind: Kind) -> TypeRef:
    match kind:
        case "text" | "xml" | "sse":
            return PrimitiveType(Primitive.STRING)
        case "bytes" | "multipart":
            return BinaryType()
        case _:
            return AnyType()
