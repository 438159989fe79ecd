"""Checks whether a paging declaration fits an operation: its argument and its page."""

from collections.abc import Mapping
from typing import assert_never

from generator.document import escape, unescape
from generator.model import (
    AnyType,
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
from generator.project.paging_settings import (
    Cursor,
    NextLink,
    Offset,
    PageNumber,
    PagingSettings,
)

_ONLY_LIST = "*"
"""The step of an items pointer that stands for the only list in a page; lists are often
named after their items."""


class MisfitError(Exception):
    """A declaration does not fit its operation; the message says why."""


def fitting_paging(
    operation: Operation, settings: PagingSettings, models: Mapping[str, Model]
) -> Paging:
    """The paging of an operation, as settings declare it.

    Args:
        operation: The operation.
        settings: The declaration.
        models: The models of the package by schema name.

    Raises:
        MisfitError: when the operation has no such argument, or its page has nothing at
            a pointer.
    """
    items = _items_pointer(operation, settings.items, models)
    item = _item(operation, items, models)
    match settings:
        case Cursor():
            _check(operation, models, settings.cursor, settings.more)
            in_argument = settings.place == "argument"
            return CursorPaging(
                items=items,
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
            return NextLinkPaging(items=items, item=item, link=settings.link)
        case PageNumber():
            _check(operation, models, settings.total_pages)
            return PageNumberPaging(
                items=items,
                item=item,
                parameter=_argument(operation, settings.parameter),
                start=settings.start,
                total_pages=settings.total_pages,
                size_parameter=_optional_argument(operation, settings.size_parameter),
            )
        case Offset():
            _check(operation, models, settings.total)
            return OffsetPaging(
                items=items,
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
    """Raises MisfitError for a pointer that does not exist in a page."""
    for pointer in pointers:
        if pointer is not None:
            _type_at(operation, pointer, models)


def _argument(operation: Operation, wire_name: str) -> str:
    for parameter in operation.parameters:
        if wire_name in (parameter.wire_name, parameter.name):
            return parameter.name
    raise MisfitError(f"there is no parameter {wire_name!r}")


def _optional_argument(operation: Operation, wire_name: str | None) -> str | None:
    return None if wire_name is None else _argument(operation, wire_name)


def _items_pointer(
    operation: Operation, pointer: str, models: Mapping[str, Model]
) -> str:
    """The pointer to the items, with `*` replaced by the name of the only list."""
    head, _, last = pointer.rpartition("/")
    if last != _ONLY_LIST:
        return pointer
    match _bare(_type_at(operation, head, models)):
        case ModelType(schema) if schema in models:
            fields = models[schema].fields
        case _:
            raise MisfitError(f"{head or 'the page'} is not an object with a list")
    lists = [
        field.wire_name for field in fields if isinstance(_bare(field.type), ListType)
    ]
    if len(lists) != 1:
        found = ", ".join(lists) or "none"
        raise MisfitError(
            f"{schema} must have exactly one list, but has {found} ({pointer})"
        )
    return f"{head}/{escape(lists[0])}"


def _item(operation: Operation, pointer: str, models: Mapping[str, Model]) -> TypeRef:
    match _bare(_type_at(operation, pointer, models)):
        case ListType(item):
            return item
        case AnyType():
            return AnyType()
        case _:
            raise MisfitError(f"{pointer or 'the page'} is not a list")


def _type_at(
    operation: Operation, pointer: str, models: Mapping[str, Model]
) -> TypeRef:
    if operation.returns is None:
        raise MisfitError("the operation returns nothing")
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
            raise MisfitError(f"{schema} has no property {name!r} ({pointer})")
        case MapType(value):
            return value
        case AnyType():
            return type_
        case _:
            raise MisfitError(f"no value can exist at {pointer}")


def _bare(type_: TypeRef) -> TypeRef:
    return type_.inner if isinstance(type_, NullableType) else type_
