"""Paging declarations, checked against the operations that they are about."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import assert_never

from generator import codes
from generator.diagnostics import Diagnostic, Origin
from generator.document import unescape
from generator.model import (
    AnyType,
    Api,
    CursorPaging,
    ListType,
    MapType,
    Model,
    ModelType,
    NextLinkPaging,
    NullableType,
    OffsetPaging,
    Operation,
    PageNumberPaging,
    Paging,
    TypeRef,
)
from generator.project.paging import (
    Cursor,
    NextLink,
    Offset,
    PageNumber,
    PagingSettings,
)


@dataclass(frozen=True, slots=True)
class PagingDeclaration:
    """A paging setting and where it stands."""

    settings: PagingSettings
    origin: Origin


class _MisfitError(Exception):
    """A declaration does not fit its operation; the message says why."""


def with_paging(
    api: Api,
    declared: Mapping[str, PagingDeclaration],
    diagnostics: list[Diagnostic],
) -> Api:
    """The model with the paging of its operations.

    `declared` is by the pointer of the operation. What does not fit is a diagnostic,
    and the operation gets no paging.
    """
    models = {model.schema_name: model for model in api.models}

    def paged(operation: Operation) -> Operation:
        declaration = declared.get(operation.pointer)
        if declaration is None:
            return operation
        try:
            return replace(
                operation, paging=_paging(operation, declaration.settings, models)
            )
        except _MisfitError as error:
            message = f"the paging of {operation.id} does not fit: {error}"
            diagnostics.append(
                Diagnostic(
                    codes.PAGING_MISFIT,
                    message,
                    declaration.origin,
                    related=(Origin("", operation.pointer),),
                )
            )
            return operation

    return replace(
        api,
        resources=tuple(
            replace(resource, operations=tuple(map(paged, resource.operations)))
            for resource in api.resources
        ),
    )


def _paging(
    operation: Operation, settings: PagingSettings, models: Mapping[str, Model]
) -> Paging:
    item = _item(operation, settings.items, models)
    match settings:
        case Cursor():
            _type_at(operation, settings.cursor, models)
            if settings.more is not None:
                _type_at(operation, settings.more, models)
            parameter = (
                _argument(operation, settings.parameter)
                if settings.place == "argument"
                else settings.parameter
            )
            return CursorPaging(
                settings.items,
                item,
                settings.cursor,
                parameter,
                settings.place,
                settings.more,
            )
        case NextLink():
            if settings.link is not None:
                _type_at(operation, settings.link, models)
            return NextLinkPaging(settings.items, item, settings.link)
        case PageNumber():
            if settings.total_pages is not None:
                _type_at(operation, settings.total_pages, models)
            return PageNumberPaging(
                settings.items,
                item,
                _argument(operation, settings.parameter),
                settings.start,
                settings.total_pages,
                _optional_argument(operation, settings.size_parameter),
            )
        case Offset():
            if settings.total is not None:
                _type_at(operation, settings.total, models)
            return OffsetPaging(
                settings.items,
                item,
                _argument(operation, settings.parameter),
                settings.total,
                _optional_argument(operation, settings.size_parameter),
            )
        case _:
            assert_never(settings)


def _argument(operation: Operation, wire_name: str) -> str:
    for parameter in operation.parameters:
        if wire_name in (parameter.wire_name, parameter.name):
            return parameter.name
    raise _MisfitError(f"there is no parameter {wire_name!r}")


def _optional_argument(operation: Operation, wire_name: str | None) -> str | None:
    return None if wire_name is None else _argument(operation, wire_name)


def _item(operation: Operation, pointer: str, models: Mapping[str, Model]) -> TypeRef:
    found = _type_at(operation, pointer, models)
    match _bare(found):
        case ListType(item):
            return item
        case AnyType():
            return AnyType()
        case _:
            raise _MisfitError(f"{pointer or 'the page'} is no list")


def _type_at(
    operation: Operation, pointer: str, models: Mapping[str, Model]
) -> TypeRef:
    if operation.returns is None:
        raise _MisfitError("it returns nothing")
    type_ = operation.returns
    for token in pointer.split("/")[1:]:
        type_ = _step(_bare(type_), unescape(token), pointer, models)
    return type_


def _step(
    type_: TypeRef, name: str, pointer: str, models: Mapping[str, Model]
) -> TypeRef:
    match type_:
        case ModelType(schema) if schema in models:
            for field in models[schema].fields:
                if field.wire_name == name:
                    return field.type
            raise _MisfitError(f"{schema} has no property {name!r} ({pointer})")
        case MapType(value):
            return value
        case AnyType():
            return type_
        case _:
            raise _MisfitError(f"nothing can be at {pointer}")


def _bare(type_: TypeRef) -> TypeRef:
    return type_.inner if isinstance(type_, NullableType) else type_
