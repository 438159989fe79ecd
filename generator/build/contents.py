"""Request bodies and responses with their media types."""

from typing import Literal

from generator import codes
from generator.build import access
from generator.build.content_kinds import content_kind, is_form_without_fields
from generator.build.content_names import (
    ContentNames,
    media_type_kind,
    response_context,
)
from generator.build.event_data import EVENT_DATA
from generator.build.types import TypeBuilder
from generator.build.xml_texts import has_structure, stays_text, with_texts, xml_parts
from generator.diagnostics import Diagnostic, Origin
from generator.document import Json, escape
from generator.model import (
    Header,
    ListType,
    MediaType,
    PartEncoding,
    Primitive,
    PrimitiveType,
    RequestBody,
    Response,
)


def build_body(
    operation: dict[str, Json], pointer: str, context: str, builder: TypeBuilder
) -> RequestBody | None:
    """Build the request body of an operation, JSON first, then in document order."""
    body = access.mapping(operation, "requestBody")
    if not body:
        return None
    contents = _contents(
        body, f"{pointer}/requestBody", f"{context} Request", ContentNames(), builder
    )
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
    documented = {
        str(status): node
        for status, node in access.mapping(operation, "responses").items()
        if isinstance(node, dict) and not str(status).startswith("x-")
    }
    successes = ContentNames()
    responses = [
        _response(
            status,
            documented[status],
            f"{pointer}/responses/{escape(status)}",
            context,
            successes if status.startswith("2") else ContentNames(),
            builder,
        )
        for status in sorted(documented)
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
    return tuple(
        sorted(
            responses, key=lambda response: (not response.is_success, response.status)
        )
    )


def _response(
    status: str,
    node: dict[str, Json],
    pointer: str,
    context: str,
    names: ContentNames,
    builder: TypeBuilder,
) -> Response:
    status = status.upper() if status.lower().endswith("xx") else status
    name = response_context(status, context)
    return Response(
        status=status,
        contents=_contents(_without_parts(node), pointer, name, names, builder),
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


def _without_parts(node: dict[str, Json]) -> dict[str, Json]:
    """A response without schemas for multipart contents: the parts are not parsed, so
    the result is the raw bytes."""
    content = {
        name: {} if media_type_kind(name) == "multipart" else value
        for name, value in access.mapping(node, "content").items()
    }
    return {**node, "content": content}


def _contents(
    node: dict[str, Json],
    pointer: str,
    context: str,
    names: ContentNames,
    builder: TypeBuilder,
) -> tuple[MediaType, ...]:
    described = {
        name: value if isinstance(value, dict) else {}
        for name, value in access.mapping(node, "content").items()
    }
    contexts = names.of(
        {name: value.get(_keyword(value)) for name, value in described.items()}, context
    )
    return tuple(
        _media_type(
            name,
            value,
            f"{pointer}/content/{escape(name)}",
            contexts[name],
            builder,
        )
        for name, value in described.items()
    )


def _keyword(node: dict[str, Json]) -> str:
    """The keyword that has the schema of a media type; for streams, that of one
    item."""
    return "itemSchema" if "itemSchema" in node else "schema"


def _media_type(
    name: str, node: dict[str, Json], pointer: str, context: str, builder: TypeBuilder
) -> MediaType:
    keyword = _keyword(node)
    schema = node.get(keyword)
    kind = content_kind(name, schema, builder.registry)
    if is_form_without_fields(name, schema, builder.registry):
        builder.diagnostics.append(_has_no_fields(pointer))
    parts_in_xml = tuple(xml_parts(node, kind, builder.registry))
    if parts_in_xml and isinstance(schema, dict):
        schema = with_texts(builder.registry.merge(schema), parts_in_xml)
    type_ = (
        builder.build(schema, f"{pointer}/{keyword}", context)
        if isinstance(schema, dict) and schema and kind not in ("bytes", "xml")
        else None
    )
    if kind == "text" or (kind == "sse" and type_ is None):
        type_ = PrimitiveType(Primitive.STRING)
    if kind in ("jsonl", "sse") and type_ is not None and keyword == "schema":
        # The schema is for the whole sequence, but items are read and written.
        type_ = builder.item_type(type_)
    if kind == "multipart" and keyword == "itemSchema" and type_ is not None:
        # Parts arrive one at a time. Callers pass them as a list.
        type_ = ListType(type_)
    if kind == "xml" and has_structure(schema, builder.registry):
        builder.diagnostics.append(stays_text("a body", pointer))
    for part in parts_in_xml:
        place = f"{pointer}/encoding/{escape(part)}"
        builder.diagnostics.append(stays_text("a part of a body", place))
    return MediaType(
        name=name,
        kind=kind,
        type=type_,
        streamed=(keyword == "itemSchema" and kind != "multipart")
        or kind in ("jsonl", "sse"),
        encoding=tuple(
            _encoding(key, value)
            for key, value in access.mapping(node, "encoding").items()
            if isinstance(value, dict)
        ),
        prefix_encoding=tuple(
            _encoding("", value if isinstance(value, dict) else {})
            for value in access.items(node, "prefixEncoding")
        ),
        item_encoding=(
            _encoding("", access.mapping(node, "itemEncoding"))
            if "itemEncoding" in node
            else None
        ),
        example=access.example(node),
        event_data=_event_data(node),
    )


def _event_data(node: dict[str, Json]) -> Literal["text", "json"] | None:
    """How to read the data of whole events; see `with_event_data`."""
    match node.get(EVENT_DATA):
        case "text":
            return "text"
        case "json":
            return "json"
        case _:
            return None


def _has_no_fields(pointer: str) -> Diagnostic:
    message = "a form that is not an object has no fields; its body is sent as it is"
    return Diagnostic(codes.MEDIA_TYPE_UNSUPPORTED, message, Origin("", pointer))


def _encoding(name: str, node: dict[str, Json]) -> PartEncoding:
    explode = node.get("explode")
    return PartEncoding(
        name,
        access.text(node, "contentType"),
        access.text(node, "style"),
        explode if isinstance(explode, bool) else None,
    )
