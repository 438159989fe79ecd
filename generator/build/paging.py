"""How an operation pages: as provider.yaml or the operation itself declares it, checked
against the operation."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import assert_never

from pydantic import TypeAdapter, ValidationError

from generator import codes
from generator.build.operation_settings import find_operations
from generator.build.operations import OperationNode
from generator.build.rewriting import map_operations
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
from generator.project.provider_settings import (
    Cursor,
    NextLink,
    Offset,
    PageNumber,
    PagingSettings,
)
from generator.project.workspace import Provider

EXTENSION = "x-clientloom-paging"
"""The extension of an operation that declares its paging."""


@dataclass(frozen=True, slots=True)
class PagingDeclaration:
    """A paging setting and where it stands."""

    settings: PagingSettings
    origin: Origin


class _MisfitError(Exception):
    """A declaration does not fit its operation; the message says why."""


def paging_declarations(
    api: Api,
    nodes: Iterable[OperationNode],
    provider: Provider,
    diagnostics: list[Diagnostic],
) -> dict[str, PagingDeclaration]:
    """The declarations by the pointer of their operation; provider.yaml wins."""
    declarations = {
        node.pointer: declaration
        for node in nodes
        if EXTENSION in node.node
        and (declaration := _of_extension(node, diagnostics)) is not None
    }
    for index, settings in enumerate(provider.settings.paging):
        origin = Origin(provider.settings_file, f"/paging/{index}")
        for operation in find_operations(api, settings.operations, origin, diagnostics):
            declarations[operation.pointer] = PagingDeclaration(settings, origin)
    return declarations


def _of_extension(
    node: OperationNode, diagnostics: list[Diagnostic]
) -> PagingDeclaration | None:
    adapter: TypeAdapter[PagingSettings] = TypeAdapter(PagingSettings)
    origin = Origin("", f"{node.pointer}/{EXTENSION}")
    try:
        return PagingDeclaration(adapter.validate_python(node.node[EXTENSION]), origin)
    except ValidationError as error:
        problem = error.errors(include_input=False, include_url=False)[0]
        location = ".".join(map(str, problem["loc"]))
        message = f"the paging is not valid: {problem['msg']} ({location})"
        diagnostics.append(Diagnostic(codes.PAGING_MISFIT, message, origin))
        return None


def with_paging(
    api: Api,
    declarations: Mapping[str, PagingDeclaration],
    diagnostics: list[Diagnostic],
) -> Api:
    """The model with the paging of its operations.

    `declarations` are by the pointer of the operation. What does not fit is a diagnostic,
    and the operation gets no paging.
    """
    models = {model.schema_name: model for model in api.models}

    def paged(operation: Operation) -> Operation:
        declaration = declarations.get(operation.pointer)
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

    return map_operations(api, paged)


def _paging(
    operation: Operation, settings: PagingSettings, models: Mapping[str, Model]
) -> Paging:
    item = _item(operation, settings.items, models)
    match settings:
        case Cursor():
            _check(operation, models, settings.cursor, settings.more)
            in_argument = settings.place == "argument"
            return CursorPaging(
                items=settings.items,
                item=item,
                cursor=settings.cursor,
                parameter=(
                    _argument(operation, settings.parameter)
                    if in_argument
                    else settings.parameter
                ),
                place=settings.place,
                more=settings.more,
            )
        case NextLink():
            _check(operation, models, settings.link)
            return NextLinkPaging(items=settings.items, item=item, link=settings.link)
        case PageNumber():
            _check(operation, models, settings.total_pages)
            return PageNumberPaging(
                items=settings.items,
                item=item,
                parameter=_argument(operation, settings.parameter),
                start=settings.start,
                total_pages=settings.total_pages,
                size_parameter=_optional_argument(operation, settings.size_parameter),
            )
        case Offset():
            _check(operation, models, settings.total)
            return OffsetPaging(
                items=settings.items,
                item=item,
                parameter=_argument(operation, settings.parameter),
                total=settings.total,
                size_parameter=_optional_argument(operation, settings.size_parameter),
            )
        case _:
            assert_never(settings)


def _check(
    operation: Operation, models: Mapping[str, Model], *pointers: str | None
) -> None:
    """Raises _MisfitError for a pointer to which a page has nothing."""
    for pointer in pointers:
        if pointer is not None:
            _type_at(operation, pointer, models)


def _argument(operation: Operation, wire_name: str) -> str:
    for parameter in operation.parameters:
        if wire_name in (parameter.wire_name, parameter.name):
            return parameter.name
    raise _MisfitError(f"there is no parameter {wire_name!r}")


def _optional_argument(operation: Operation, wire_name: str | None) -> str | None:
    return None if wire_name is None else _argument(operation, wire_name)


def _item(operation: Operation, pointer: str, models: Mapping[str, Model]) -> TypeRef:
    match _bare(_type_at(operation, pointer, models)):
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
