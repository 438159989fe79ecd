"""Decides where `format: binary` means bytes, and where it means a string.

JSON has no bytes, so a binary property of a JSON document is a string. It is bytes
where the media type says so, in a part of a form or multipart body (OpenAPI 3.1,
Working With Binary Data).
"""

from collections.abc import Iterator
from dataclasses import replace

from generator.build.references import (
    reachable,
    references_of,
    replaced,
    schema_names,
)
from generator.build.results import returned_type
from generator.build.rewriting import map_operations, map_types
from generator.build.unions import one_of
from generator.model import (
    Api,
    BinaryType,
    ListType,
    MediaType,
    Model,
    Operation,
    Primitive,
    PrimitiveType,
    TupleType,
    TypeRef,
)

_TEXT = PrimitiveType(Primitive.STRING, "binary")


def with_binary_texts(api: Api) -> Api:
    """The model with binary values as bytes only in parts of forms.

    The properties of a model that is used in both a form and JSON can be either.
    """
    forms = _form_schemas(api)
    documents = _document_schemas(api, forms)

    def model(before: Model, after: Model) -> Model:
        if before.schema_name not in forms:
            return after
        if before.schema_name not in documents:
            return before
        return replace(
            before,
            fields=tuple(
                replace(field, type=_either(field.type)) for field in before.fields
            ),
        )

    texts = map_types(api, lambda type_: replaced(type_, BinaryType(), _TEXT))
    before = {operation.pointer: operation for operation in api.operations}

    def operation(after: Operation) -> Operation:
        return _with_returns(_with_parts(before[after.pointer], after))

    return replace(
        map_operations(texts, operation),
        models=tuple(map(model, api.models, texts.models)),
    )


def _with_returns(operation: Operation) -> Operation:
    return replace(operation, returns=returned_type(operation.responses))


def _with_parts(before: Operation, after: Operation) -> Operation:
    """The changed operation, with an unnamed multipart body as before, including bytes."""
    if before.body is None or after.body is None:
        return after
    contents = tuple(
        old if _is_of_parts(old) else new
        for old, new in zip(before.body.contents, after.body.contents, strict=True)
    )
    return replace(after, body=replace(after.body, contents=contents))


def _is_of_parts(content: MediaType) -> bool:
    """Whether a body is a list of unnamed parts."""
    is_list = isinstance(content.type, ListType | TupleType)
    return content.kind == "multipart" and is_list


def _either(type_: TypeRef) -> TypeRef:
    return replaced(type_, BinaryType(), one_of((_TEXT, BinaryType())))


def _contents(api: Api) -> Iterator[MediaType]:
    """Every content of the operations and webhooks."""
    for operation in api.operations:
        if operation.body is not None:
            yield from operation.body.contents
        for response in operation.responses:
            yield from response.contents
    if api.webhooks is not None:
        yield from (event.content for event in api.webhooks.events)


def _form_schemas(api: Api) -> frozenset[str]:
    """The schemas whose properties are parts of a form."""
    return frozenset(
        name
        for content in _contents(api)
        if content.kind in ("form", "multipart")
        and content.type is not None
        and not _is_of_parts(content)
        for name in schema_names(content.type)
    )


def _document_schemas(api: Api, forms: frozenset[str]) -> set[str]:
    """The schemas that are JSON or part of it, including objects in parts of a form."""
    references = references_of(api)
    types = [
        content.type
        for content in _contents(api)
        if (content.kind not in ("form", "multipart") or _is_of_parts(content))
        and content.type is not None
    ]
    starts = {name for type_ in types for name in schema_names(type_)}
    parts = {part for form in forms for part in references.get(form, ())}
    return reachable(starts | parts, lambda name: references.get(name, ()))
