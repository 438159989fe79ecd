"""The arguments that the examples of an operation pass."""

from itertools import islice
from typing import assert_never

from generator.model import (
    CursorPaging,
    NextLinkPaging,
    OffsetPaging,
    Operation,
    PageNumberPaging,
    Paging,
    Parameter,
)


def all_arguments(operation: Operation) -> list[Parameter]:
    """The arguments that have an example, and those that are required."""
    return [parameter for parameter in operation.parameters if _has_example(parameter)]


def first_arguments(operation: Operation) -> list[Parameter]:
    """The arguments that are required, or else one that has an example, unless it
    selects a page."""
    required = [parameter for parameter in operation.parameters if parameter.required]
    if required or operation.body is not None:
        return required
    pages = _page_arguments(operation.paging)
    optional = (
        parameter
        for parameter in operation.parameters
        if _has_example(parameter) and parameter.name not in pages
    )
    return list(islice(optional, 1))


def _page_arguments(paging: Paging | None) -> set[str | None]:
    """The arguments that select a page, not its contents."""
    match paging:
        case None | NextLinkPaging():
            return set()
        case CursorPaging():
            return {paging.parameter}
        case PageNumberPaging() | OffsetPaging():
            return {paging.parameter, paging.size_parameter}
        case _:
            assert_never(paging)


def _has_example(parameter: Parameter) -> bool:
    """Whether tests pass a parameter: a required one, or one with an example in the
    spec."""
    if parameter.required:
        return True
    return parameter.example is not None and not parameter.deprecated
