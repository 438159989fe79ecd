"""Request bodies and responses with their media types."""

from typing import Literal, TypeAlias

from generator import codes
from generator.build import access
from generator.build.types import TypeBuilder
from generator.diagnostics import Diagnostic, Origin
from generator.document import Json, escape
from generator.model import (
    AnyType,
    BinaryType,
    Header,
    ListType,
    MediaType,
    PartEncoding,
    Primitive,
    PrimitiveType,
    RequestBody,
    Response,
    TypeRef,
    UnionType,
)

Kind: TypeAlias = Literal[
    "json", "text", "bytes", "form", "multipart", "jsonl", "sse", "xml"
]

_KINDS: dict[str, Kind] = {
    "application/x-www-form-urlencoded": "form",
    "application/jsonl": "jsonl",
    "application/x-ndjson": "jsonl",
    "application/json-seq": "jsonl",
    "application/stream+json": "jsonl",
    "text/event-stream": "sse",
    "application/xml": "xml",
    "text/xml": "xml",
    "application/json": "json",
}


def media_type_kind(media_type: str) -> Kind:
    """How a media type is read and written; parameters such as charset do not count."""
    name = media_type.partition(";")[0].strip().lower()
    if name in _KINDS:
        return _KINDS[name]
    if name.endswith("+json") or name == "*/*":
        return "json"
    if name.endswith("+xml"):
        return "xml"
    if name.startswith("multipart/"):
        return "multipart"
    return "text" if name.startswith("text/") else "bytes"


def build_body(
    operation: dict[str, Json], pointer: str, context: str, builder: TypeBuilder
) -> RequestBody | None:
    """The request body of an operation, JSON first, then as described."""
    body = access.mapping(operation, "requestBody")
    if not body:
        return None
    contents = _contents(body, f"{pointer}/requestBody", f"{context} Request", builder)
    if not contents:
        return None
    return RequestBody(
        contents=tuple(sorted(contents, key=lambda content: content.kind != "json")),
        required=access.flag(body, "required"),
        description=access.text(body, "description"),
    )


def build_responses(
    operation: dict[str, Json], pointer: str, context: str, builder: TypeBuilder
) -> tuple[Response, ...]:
    """Every documented response, successes first, then by status, `default` last."""
    responses = [
        _response(
            str(status),
            node,
            f"{pointer}/responses/{escape(str(status))}",
            context,
            builder,
        )
        for status, node in access.mapping(operation, "responses").items()
        if isinstance(node, dict) and not str(status).startswith("x-")
    ]
    if not any(
        response.is_success or response.status == "default" for response in responses
    ):
        builder.diagnostics.append(
            Diagnostic(
                codes.RESPONSE_MISSING,
                f"{context} documents no successful response",
                Origin("", f"{pointer}/responses"),
            )
        )
    return tuple(sorted(responses, key=lambda one: (not one.is_success, one.status)))


def returned_type(responses: tuple[Response, ...]) -> TypeRef | None:
    """What a method returns: the type of the successes, a union where they differ.

    Without any documented success the `default` response stands for it.
    """
    successes = [response for response in responses if response.is_success] or [
        response for response in responses if response.status == "default"
    ]
    types: list[TypeRef] = []
    for response in successes:
        for content in response.contents:
            type_ = content.type if content.type is not None else _untyped(content.kind)
            if content.streamed:
                type_ = ListType(type_)
            if type_ not in types:
                types.append(type_)
    if not types:
        return None
    return types[0] if len(types) == 1 else UnionType(tuple(types))


def _untyped(kind: Kind) -> TypeRef:
    match kind:
        case "text" | "xml" | "sse":
            return PrimitiveType(Primitive.STRING)
        case "bytes" | "multipart":
            return BinaryType()
        case _:
            return AnyType()


def _response(
    status: str, node: dict[str, Json], pointer: str, context: str, builder: TypeBuilder
) -> Response:
    name = (
        f"{context} Response"
        if status.startswith("2")
        else f"{context} Response {status}"
    )
    return Response(
        status=status.upper() if status.lower().endswith("xx") else status,
        contents=_contents(node, pointer, name, builder),
        description=access.text(node, "description"),
        headers=tuple(
            Header(
                header,
                builder.build(
                    value.get("schema", {}),
                    f"{pointer}/headers/{escape(header)}/schema",
                    f"{name} {header}",
                ),
                access.text(value, "description"),
            )
            for header, value in access.mapping(node, "headers").items()
            if isinstance(value, dict)
        ),
    )


def _contents(
    node: dict[str, Json], pointer: str, context: str, builder: TypeBuilder
) -> tuple[MediaType, ...]:
    return tuple(
        _media_type(
            name,
            value if isinstance(value, dict) else {},
            f"{pointer}/content/{escape(name)}",
            context,
            builder,
        )
        for name, value in access.mapping(node, "content").items()
    )


def _media_type(
    name: str, node: dict[str, Json], pointer: str, context: str, builder: TypeBuilder
) -> MediaType:
    keyword = "itemSchema" if "itemSchema" in node else "schema"
    schema = node.get(keyword)
    kind = media_type_kind(name)
    type_ = (
        builder.build(schema, f"{pointer}/{keyword}", context)
        if isinstance(schema, dict) and schema and kind not in ("bytes", "xml")
        else None
    )
    if kind == "text":
        type_ = PrimitiveType(Primitive.STRING)
    return MediaType(
        name=name,
        kind=kind,
        type=type_,
        streamed=keyword == "itemSchema",
        encoding=tuple(
            _encoding(key, value)
            for key, value in access.mapping(node, "encoding").items()
            if isinstance(value, dict)
        ),
        example=access.example(node),
    )


def _encoding(name: str, node: dict[str, Json]) -> PartEncoding:
    explode = node.get("explode")
    return PartEncoding(
        name,
        access.text(node, "contentType"),
        access.text(node, "style"),
        explode if isinstance(explode, bool) else None,
    )
