"""Which operations stream, and how, as the spec and provider.yaml declare it, checked
against the operation."""

from collections.abc import Iterator, Mapping, Set
from dataclasses import replace

from generator import codes
from generator.build.content_names import media_type_kind
from generator.build.operation_settings import find_operations
from generator.build.results import result_responses, result_type, typed
from generator.build.rewriting import map_operations
from generator.build.unions import flat_union
from generator.diagnostics import Diagnostic, Origin
from generator.model import (
    Alias,
    Api,
    ListType,
    MediaType,
    Model,
    ModelType,
    NamedSchema,
    NullableType,
    Operation,
    Primitive,
    PrimitiveType,
    Response,
    Streaming,
    StreamSwitch,
    TypeRef,
)
from generator.naming import python
from generator.project.stream_settings import StreamSettings
from generator.project.workspace import Provider

_USUAL_SWITCH = "stream"
"""The body property that most APIs use to request a stream."""


class _MisfitError(Exception):
    """A declaration does not fit its operation; the message says why."""


def with_declared_items(api: Api, provider: Provider) -> Api:
    """The model with streaming responses where provider.yaml names the `item`.
    `with_streams` reports what does not fit."""
    named: dict[str, NamedSchema] = {each.schema_name: each for each in api.named}
    declared: dict[str, StreamSettings] = {}
    for settings in provider.settings.streams:
        if settings.item is not None:
            origin = Origin(provider.settings_file, "/streams")
            for operation in find_operations(api, settings.operations, origin, []):
                declared[operation.pointer] = settings

    def with_item(operation: Operation) -> Operation:
        settings = declared.get(operation.pointer)
        try:
            return _with_item(operation, settings, named) if settings else operation
        except _MisfitError:
            return operation

    return map_operations(api, with_item)


def with_streams(api: Api, provider: Provider, diagnostics: list[Diagnostic]) -> Api:
    """The model with the streaming behavior of its operations.

    A declaration in provider.yaml that does not fit is a diagnostic and has no effect.
    """
    named: dict[str, NamedSchema] = {each.schema_name: each for each in api.named}
    declared: dict[str, tuple[StreamSettings, Origin]] = {}
    for index, settings in enumerate(provider.settings.streams):
        origin = Origin(provider.settings_file, f"/streams/{index}")
        operations: list[Operation] = list(
            find_operations(api, settings.operations, origin, diagnostics)
        )
        if not settings.operations:
            operations = [each for each in api.operations if _streams(each)]
            if not operations:
                message = "no operation streams"
                diagnostics.append(Diagnostic(codes.STREAM_MISFIT, message, origin))
        for operation in operations:
            declared[operation.pointer] = (settings, origin)

    def streaming(operation: Operation) -> Operation:
        settings, origin = declared.get(operation.pointer, (StreamSettings(), None))
        try:
            return _with_streaming(operation, settings, named)
        except _MisfitError as error:
            message = f"the stream declaration does not fit {operation.id}: {error}"
            place = (Origin("", operation.pointer),)
            diagnostics.append(
                Diagnostic(codes.STREAM_MISFIT, message, origin, related=place)
            )
            return _with_streaming(operation, StreamSettings(), named)

    api = map_operations(api, streaming)
    decided = {
        pointer for pointer, (settings, _) in declared.items() if settings.switch
    }
    diagnostics.extend(_undeclared(api, named, decided))
    return api


def _streams(operation: Operation) -> bool:
    return any(
        content.is_stream
        for response in result_responses(operation.responses)
        for content in response.contents
    )


def _with_streaming(
    operation: Operation, settings: StreamSettings, named: Mapping[str, NamedSchema]
) -> Operation:
    """The operation with its streaming behavior. Raises _MisfitError."""
    declares = settings != StreamSettings()
    results = result_responses(operation.responses)
    contents = [content for response in results for content in response.contents]
    if settings.item is not None and not any(
        content.is_stream and content.name == settings.media_type
        for content in contents
    ):
        # `with_declared_items` could not add it. This call raises the reason.
        operation = _with_item(operation, settings, named)
    streams = [content for content in contents if content.is_stream]
    if not streams:
        if declares:
            raise _MisfitError("no response is a stream, and `item` is not set")
        return operation
    has_events = any(content.kind == "sse" for content in streams)
    if settings.operations and settings.error_events and not has_events:
        raise _MisfitError("`error-events` is only for text/event-stream")
    item = flat_union(list(dict.fromkeys(map(typed, streams))))
    has_others = len(streams) < len(contents)
    if settings.switch is not None and not has_others:
        raise _MisfitError("`switch` needs a result besides the stream")
    return replace(
        operation,
        returns=(
            result_type(results, lambda content: not content.is_stream)
            if has_others
            else ListType(item)
        ),
        streaming=Streaming(
            item=item,
            switch=_switch(operation, settings, named) if has_others else None,
            done=settings.done,
            error_events=settings.error_events,
            error_pointer=settings.error_pointer,
        ),
    )


def _with_item(
    operation: Operation, settings: StreamSettings, named: Mapping[str, NamedSchema]
) -> Operation:
    """The operation with a first success that may be a stream of declared items, even
    if the document does not say so."""
    assert settings.item is not None
    if settings.item not in named:
        raise _MisfitError(f"there is no schema {settings.item!r}")
    kind = media_type_kind(settings.media_type)
    if kind not in ("sse", "jsonl"):
        raise _MisfitError(f"{settings.media_type} is not a media type for streams")
    results = result_responses(operation.responses)
    if not results:
        raise _MisfitError("it documents no successful response")
    stream = MediaType(
        settings.media_type, kind, ModelType(settings.item), streamed=True
    )

    def with_stream(response: Response) -> Response:
        others = [
            content for content in response.contents if content.name != stream.name
        ]
        return replace(response, contents=(*others, stream))

    return replace(
        operation,
        responses=tuple(
            with_stream(response) if response is results[0] else response
            for response in operation.responses
        ),
    )


def _switch(
    operation: Operation, settings: StreamSettings, named: Mapping[str, NamedSchema]
) -> StreamSwitch:
    """How a call chooses between the stream and the other result."""
    if settings.switch is None:
        return StreamSwitch(_free_argument(operation), "accept")
    if settings.place == "body":
        if not _boolean_properties(operation, named) & {settings.switch, None}:
            raise _MisfitError(f"the body has no boolean property {settings.switch!r}")
        return StreamSwitch(_free_argument(operation), "body", settings.switch)
    for parameter in operation.parameters:
        if settings.switch in (parameter.wire_name, parameter.name):
            if not _is_boolean(parameter.type, named):
                raise _MisfitError(
                    f"the parameter {settings.switch!r} is not a boolean"
                )
            if parameter.location == "path":
                raise _MisfitError("a path parameter cannot be a switch")
            return StreamSwitch(parameter.name, "argument")
    raise _MisfitError(f"there is no parameter {settings.switch!r}")


def _free_argument(operation: Operation) -> str:
    """The argument that requests the stream, with a name that no other argument has."""
    taken = {parameter.name for parameter in operation.parameters} | {"body"}
    name = python.attribute_name(_USUAL_SWITCH)
    while name in taken:
        name += "_"
    return name


def _boolean_properties(
    operation: Operation, named: Mapping[str, NamedSchema]
) -> set[str | None]:
    """The boolean properties of the JSON body; None stands for any if a body has no
    model."""
    names: set[str | None] = set()
    for content in operation.body.contents if operation.body else ():
        if content.kind not in ("json", "form", "multipart"):
            continue
        models = list(_models(content.type, named))
        if not models:
            names.add(None)
        for model in models:
            names |= {
                each.wire_name for each in model.fields if _is_boolean(each.type, named)
            }
    return names


def _models(type_: TypeRef | None, named: Mapping[str, NamedSchema]) -> Iterator[Model]:
    match type_:
        case ModelType(name):
            match named.get(name):
                case Model() as model:
                    yield model
                case Alias(type=inner):
                    yield from _models(inner, named)
        case NullableType(inner):
            yield from _models(inner, named)
        case _:
            for variant in getattr(type_, "variants", ()):
                yield from _models(variant, named)


def _is_boolean(type_: TypeRef, named: Mapping[str, NamedSchema]) -> bool:
    match type_:
        case PrimitiveType(Primitive.BOOLEAN):
            return True
        case NullableType(inner):
            return _is_boolean(inner, named)
        case ModelType(name):
            schema = named.get(name)
            return isinstance(schema, Alias) and _is_boolean(schema.type, named)
        case _:
            values = getattr(type_, "values", ())
            return bool(values) and all(isinstance(value, bool) for value in values)


def _undeclared(
    api: Api, named: Mapping[str, NamedSchema], decided: Set[str]
) -> Iterator[Diagnostic]:
    """A note on each operation whose body seems to choose the stream, unless
    provider.yaml sets a switch for it."""
    for operation in api.operations:
        streaming = operation.streaming
        if (
            streaming is not None
            and operation.pointer not in decided
            and streaming.switch is not None
            and streaming.switch.place == "accept"
            and _USUAL_SWITCH in _boolean_properties(operation, named)
        ):
            yield Diagnostic(
                codes.STREAM_SWITCH_UNDECLARED,
                f"{operation.id} requests its stream only with the `Accept` header, "
                f"although its body has {_USUAL_SWITCH!r}",
                Origin("", operation.pointer),
            )
