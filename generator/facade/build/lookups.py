"""Calls for what a response only refers to, such as the institution of a connection."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.facade.build.call_context import CallContext
from generator.facade.checking.value_types import TypedExpression
from generator.facade.model import (
    ClientCall,
    Expression,
    FunctionCall,
    FunctionParameter,
    LookupCall,
)
from generator.facade.reading.binding import LookupSettings
from generator.facade.reading.mistakes import Mistakes, YamlNode, invalid


@dataclass(frozen=True, slots=True)
class Lookups:
    """The lookups of a case, and the names that its result can use."""

    calls: tuple[LookupCall, ...]
    variables: Mapping[str, TypedExpression]
    parameters: tuple[FunctionParameter, ...]


def read_lookups(
    context: CallContext, item: TypedExpression | None, *, inline: bool
) -> Lookups:
    """The lookups of an entry for the object `item`; `inline` for items of a list.

    Raises BindingError.
    """
    mistakes = Mistakes()
    calls: list[LookupCall] = []
    variables: dict[str, TypedExpression] = {}
    for name, settings in context.settings.lookup.items():
        with mistakes:
            node = context.node / "lookup" / name
            if item is None:
                raise invalid("the call returns nothing to look up", node)
            lookup, response = _lookup(context, item, name, settings, node, inline)
            calls.append(lookup)
            variables[name] = response
    mistakes.raise_any()
    parameters = tuple(
        FunctionParameter(name, f"{context.annotation(value)} | None")
        for name, value in variables.items()
    )
    return Lookups(tuple(calls), variables, parameters)


def _lookup(
    context: CallContext,
    item: TypedExpression,
    name: str,
    settings: LookupSettings,
    node: YamlNode,
    inline: bool,
) -> tuple[LookupCall, TypedExpression]:
    operation = context.catalogue.operation(settings.call, node / "call")
    scope = context.scope(item=item)
    scope.inline = inline
    call = context.call(scope, operation, settings.parameters, node)
    _, response = context.content(context.response(call, name), None, node)
    arguments = tuple((key, _optional(value)) for key, value in call.arguments)
    asked = ClientCall(operation.operation, call.resource, arguments, call.body)
    # There may be nothing to look up, or no such object.
    found = TypedExpression(response.expression, response.type)
    return LookupCall(name, asked, tuple(scope.locals)), found


def _optional(value: Expression) -> Expression:
    """A value that a call requires, treated as one that may be missing."""
    match value:
        case FunctionCall("needed", (inner, *_)):
            return inner
        case _:
            return value
