"""One way to carry out an operation: a call, and what becomes of its response."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from generator import codes
from generator.facade.build.call_context import CallContext, CallResult
from generator.facade.build.list_results import list_result
from generator.facade.build.object_results import object_result
from generator.facade.checking.conditions import Conditions
from generator.facade.model import (
    ArgumentLimit,
    CallCase,
    CanonField,
    ClientCall,
    Condition,
)
from generator.facade.model.types import (
    CanonListType,
    CanonOptionalType,
    model_name_of,
    type_spelling,
)
from generator.facade.reading.mistakes import Mistakes, binding_error, invalid


def call_case(context: CallContext, considered: Collection[str]) -> CallCase:
    """The case that an entry of a binding is. Raises BindingError.

    `considered` are the arguments that conditions of earlier entries ask for.
    """
    settings = context.settings
    condition, call = _condition_and_call(context)
    result = _result(context, call)
    return CallCase(
        condition=condition,
        requires=settings.requires,
        call=call,
        content=result.content,
        pages=result.pages,
        detail=result.detail,
        function=result.function,
        arguments=result.arguments,
        returns=result.returns,
        asynchronous=settings.asynchronous,
        note=settings.note,
        item_names=result.item_names,
        loops=result.loops,
        filters=result.filters,
        additional_calls=result.additional_calls,
        limits=_argument_limits(context, considered),
    )


def _condition_and_call(context: CallContext) -> tuple[Condition | None, ClientCall]:
    settings, node, mistakes = context.settings, context.node, Mistakes()
    assert settings.call is not None
    operation = context.catalogue.operation(settings.call, node / "call")
    scope, condition = context.scope(), None
    with mistakes:
        if settings.when:
            condition = Conditions(scope).read(settings.when, node / "when")
    with mistakes:
        context.require_arguments()
    # What the call requires is given by now.
    scope.variables.update(context.arguments)
    paged = [settings.paging.parameter] if settings.paging else []
    with mistakes:
        call = context.call(
            scope, operation, settings.parameters, node, settings.body, paged
        )
        if not mistakes:
            return condition, call
    raise mistakes.error()


def _result(context: CallContext, call: ClientCall) -> CallResult:
    """What becomes of the response."""
    returns = context.operation.returns
    is_list = isinstance(returns, CanonListType)
    name = model_name_of(
        returns.item if isinstance(returns, CanonListType) else returns
    )
    if name is None:
        raise invalid(f"no binding can make {type_spelling(returns)}", context.node)
    model = context.mappings.provider.canon.model(name)
    response = context.response(call, "answer")
    if is_list:
        return list_result(context, response, model)
    return object_result(context, call, response, model)


def _argument_limits(
    context: CallContext, considered: Collection[str]
) -> tuple[ArgumentLimit, ...]:
    """What the binding says of the arguments that are neither sent nor `considered`.

    Each of them must have a reason, and no other argument may.
    """
    operation, mistakes = context.operation, Mistakes()
    limits: list[ArgumentLimit] = []
    for name in context.settings.arguments:
        if operation.argument(name) is None:
            message = f"{operation.name!r} has no argument {name!r}"
            mistakes.add(invalid(message, context.node / "arguments" / name))
    used = {*context.used, *considered}
    for argument in operation.arguments:
        with mistakes:
            limits += _argument_limit(context, argument, argument.name in used)
    mistakes.raise_any()
    return tuple(limits)


def _argument_limit(
    context: CallContext, argument: CanonField, is_used: bool
) -> Iterator[ArgumentLimit]:
    settings = context.settings.arguments.get(argument.name)
    node = context.node / "arguments" / argument.name
    if is_used:
        if settings is not None:
            raise invalid(f"the call uses the argument {argument.name!r}", node)
        return
    if settings is None:
        raise binding_error(
            codes.BINDING_ARGUMENT_UNUSED,
            f"the call does nothing with the argument {argument.name!r} of "
            f"{context.operation.name!r}",
            context.node,
        )
    is_optional = isinstance(argument.type, CanonOptionalType)
    if settings.refused is not None and not is_optional and argument.default is None:
        message = f"{argument.name!r} is always given: it cannot be refused"
        raise invalid(message, node)
    because = settings.refused or settings.ignored or ""
    yield ArgumentLimit(argument, settings.refused is not None, because)
