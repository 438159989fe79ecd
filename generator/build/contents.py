"""Request bodies and responses with their media types."""

from collections.abc import Iterator, Mapping

from generator import codes
from generator.build import access
from generator.build.access import stripped
from generator.build.content_kinds import content_kind, is_form_without_fields
from generator.build.content_names import (
    ContentNames,
    Kind,
    media_type_kind,
    response_context,
)
from generator.build.kinds import kinds_of
from generator.build.objects import (
    EncodingObject,
    MediaTypeObject,
    OperationObject,
    ResponseObject,
    example_text,
)
from generator.build.types import TypeBuilder
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
    operation: OperationObject, pointer: str, context: str, builder: TypeBuilder
) -> RequestBody | None:
    """Build the request body of an operation, JSON first, then in document order."""
    body = operation.requestBody
    if body is None:
        return None
    contents = _contents(
        body.content,
        f"{pointer}/requestBody",
        f"{context} Request",
        ContentNames(),
        builder,
    )
    if not contents:
        return None
    return RequestBody(
        contents=tuple(sorted(contents, key=lambda content: content.kind != "json")),
        required=body.required,
        description=stripped(body.description),
    )


def build_responses(
    operation: OperationObject, pointer: str, context: str, builder: TypeBuilder
) -> tuple[Response, ...]:
    """Every documented response, successes first, then by status, `default` last."""
    successes = ContentNames()
    responses = [
        _response(
            status,
            response,
            f"{pointer}/responses/{escape(status)}",
            context,
            successes if status.startswith("2") else ContentNames(),
            builder,
        )
        for status, response in sorted(
            operation.responses.items(), key=lambda entry: entry[0]
        )
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
    response: ResponseObject,
    pointer: str,
    context: str,
    names: ContentNames,
    builder: TypeBuilder,
) -> Response:
    name = response_context(status, context)
    # The parts of a multipart response are not parsed, so the result is the raw bytes.
    content = {
        media_type: (
            MediaTypeObject() if media_type_kind(media_type) == "multipart" else value
        )
        for media_type, value in response.content.items()
    }
    return Response(
        status=status,
        contents=_contents(content, pointer, name, names, builder),
        description=stripped(response.description),
        headers=tuple(
            Header(
                header,
                builder.build(
                    {} if value.param_schema is None else value.param_schema,
                    f"{pointer}/headers/{escape(header)}/schema",
                    f"{name} {header}",
                ),
                stripped(value.description),
            )
            for header, value in response.headers.items()
        ),
    )


def _contents(
    content: Mapping[str, MediaTypeObject],
    pointer: str,
    context: str,
    names: ContentNames,
    builder: TypeBuilder,
) -> tuple[MediaType, ...]:
    contexts = names.of(
        {name: media_type.content_schema for name, media_type in content.items()},
        context,
    )
    return tuple(
        _media_type(
            name,
            media_type,
            f"{pointer}/content/{escape(name)}",
            contexts[name],
            builder,
        )
        for name, media_type in content.items()
    )


def _media_type(
    name: str,
    media_type: MediaTypeObject,
    pointer: str,
    context: str,
    builder: TypeBuilder,
) -> MediaType:
    schema, keyword = media_type.content_schema, media_type.schema_keyword
    kind = content_kind(name, schema, builder.registry)
    if is_form_without_fields(name, schema, builder.registry):
        builder.diagnostics.append(_has_no_fields(pointer))
    xml_parts = tuple(_xml_parts(media_type, kind, builder))
    if xml_parts and isinstance(schema, dict):
        schema = _with_texts(builder.registry.merge(schema), xml_parts)
    type_ = (
        builder.build(schema, f"{pointer}/{keyword}", context)
        if isinstance(schema, dict) and schema and kind not in ("bytes", "xml")
        else None
    )
    if kind == "text" or (kind == "sse" and type_ is None):
        type_ = PrimitiveType(Primitive.STRING)
    has_items = media_type.has_items
    if kind in ("jsonl", "sse") and type_ is not None and not has_items:
        # The schema is for the whole sequence, but items are read and written.
        type_ = builder.item_type(type_)
    if kind == "multipart" and has_items and type_ is not None:
        # Parts arrive one at a time. Callers pass them as a list.
        type_ = ListType(type_)
    if kind == "xml" and _has_structure(schema, builder):
        builder.diagnostics.append(_stays_text("a body", pointer))
    for part in xml_parts:
        place = f"{pointer}/encoding/{escape(part)}"
        builder.diagnostics.append(_stays_text("a part of a body", place))
    item_encoding = media_type.item_encoding
    return MediaType(
        name=name,
        kind=kind,
        type=type_,
        streamed=(has_items and kind != "multipart") or kind in ("jsonl", "sse"),
        encoding=tuple(
            _encoding(part, encoding)
            for part, encoding in (media_type.encoding or {}).items()
        ),
        prefix_encoding=tuple(
            _encoding("", encoding) for encoding in media_type.prefix_encoding
        ),
        item_encoding=None if item_encoding is None else _encoding("", item_encoding),
        example=example_text(media_type),
        event_data=media_type.event_data,
    )


def _xml_parts(
    media_type: MediaTypeObject, kind: Kind, builder: TypeBuilder
) -> Iterator[str]:
    """The structured XML parts of a form."""
    schema = media_type.media_type_schema
    whole = builder.registry.merge(schema) if isinstance(schema, dict) else {}
    properties = access.mapping(whole, "properties")
    for name, encoding in (media_type.encoding or {}).items():
        content_type = stripped(encoding.contentType)
        if (
            kind == "multipart"
            and content_type
            and media_type_kind(content_type) == "xml"
            and _has_structure(properties.get(name), builder)
        ):
            yield name


def _has_structure(schema: Json, builder: TypeBuilder) -> bool:
    """Whether a schema describes objects or arrays, and not just a string."""
    merged = builder.registry.merge(schema) if isinstance(schema, dict) else {}
    kinds = set(map(str, kinds_of(merged)))
    return access.constrains(merged) and not {"string"} >= kinds


def _with_texts(schema: dict[str, Json], names: tuple[str, ...]) -> dict[str, Json]:
    """A schema whose named properties are strings."""
    properties = access.mapping(schema, "properties")
    texts = {
        name: {
            "type": "string",
            **{
                key: value
                for key, value in access.mapping(properties, name).items()
                if key in access.ANNOTATIONS and key not in ("default", "example")
            },
        }
        for name in names
    }
    return {**schema, "properties": {**properties, **texts}}


def _stays_text(subject: str, pointer: str) -> Diagnostic:
    return Diagnostic(
        codes.MEDIA_TYPE_UNSUPPORTED,
        f"{subject} in XML is a string",
        Origin("", pointer),
    )


def _has_no_fields(pointer: str) -> Diagnostic:
    message = "a form that is not an object has no fields; its body is sent as it is"
    return Diagnostic(codes.MEDIA_TYPE_UNSUPPORTED, message, Origin("", pointer))


def _encoding(name: str, encoding: EncodingObject) -> PartEncoding:
    return PartEncoding(
        name,
        stripped(encoding.contentType),
        stripped(encoding.style),
        encoding.explode,
    )
