"""Which of the documented responses a method returns, and as what."""

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
    """The responses that a method returns: the successes.

    Without any documented success, documented redirects with a content stand for it:
    they are not followed. Without these, the `default` response does.
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
    """What a method returns: the type of the results, a union where they differ."""
    return result_type(result_responses(responses), lambda _: True)


def result_type(
    results: list[Response], counts: Callable[[MediaType], bool]
) -> TypeRef | None:
    """The type of results, as far as their contents count; None when they have none."""
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
    # A success without a content beside one that has some returns nothing.
    has_empty = any(not response.contents for response in results)
    return nullable_if(has_empty, flat_union(types))


def typed(content: MediaType) -> TypeRef:
    """The type of a content, of one item where it is a stream."""
    return content.type if content.type is not None else _untyped(content.kind)


def _untyped(kind: Kind) -> TypeRef:
    match kind:
        case "text" | "xml" | "sse":
            return PrimitiveType(Primitive.STRING)
        case "bytes" | "multipart":
            return BinaryType()
        case _:
            return AnyType()
