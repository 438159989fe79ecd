"""One way to do an operation: a call, and what is made of its answer."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from generator.facade.build.conditions import Conditions
from generator.facade.build.operations.context import Context
from generator.facade.build.operations.limits import argument_limits
from generator.facade.build.operations.many import many_results
from generator.facade.build.operations.one import one_result
from generator.facade.build.operations.result import Result
from generator.facade.build.scope.kinds import Described, Typed
from generator.facade.build.scope.scope import Scope
from generator.facade.model import CallCase, ClientCall, Condition, NameReference
from generator.facade.model.types import CanonListType, model_name_of, type_spelling


def call_case(context: Context, considered: Collection[str]) -> CallCase | None:
    """The case that an entry of a binding is; None after a diagnostic.

    `considered` are the arguments that conditions of earlier entries asked for.
    """
    settings, diagnostics = context.settings, context.around.findings.diagnostics
    before = len(diagnostics)
    assert settings.call is not None
    found = context.around.catalogue.operation(settings.call)
    assert found is not None
    scope = context.scope(None)
    condition = _condition(context, scope)
    context.require()
    # What the call requires is there by now.
    scope.variables.update(context.arguments)
    paged = [settings.paging.parameter] if settings.paging else []
    call = context.calls(scope).call(
        found, settings.parameters, settings.body, context.place, frozenset(paged)
    )
    if call is None or len(diagnostics) > before:
        return None
    result = _result(context, call)
    if result is None or len(diagnostics) > before:
        return None
    limits = argument_limits(context, considered)
    if len(diagnostics) > before:
        return None
    return replace(_case(context, condition, call, result), limits=limits)


def _condition(context: Context, scope: Scope) -> Condition | None:
    if not context.settings.when:
        return None
    return Conditions(scope).all(context.settings.when, context.place / "when")


def _result(context: Context, call: ClientCall) -> Result | None:
    """What is made of the answer; None after a diagnostic."""
    returns = context.operation.returns
    answer = None
    if call.returns is not None:
        pointer = f"{call.operation.pointer}/responses"
        answer = Typed(NameReference("answer"), Described(call.returns, pointer), True)
    several = isinstance(returns, CanonListType)
    name = model_name_of(
        returns.item if isinstance(returns, CanonListType) else returns
    )
    if name is None:
        message = f"no binding can make {type_spelling(returns)}"
        context.around.findings.invalid(message, context.place)
        return None
    model = context.around.canon.model(name)
    if several:
        return many_results(context, answer, model)
    return one_result(context, call, answer, model)


def _case(
    context: Context, condition: Condition | None, call: ClientCall, result: Result
) -> CallCase:
    settings = context.settings
    return CallCase(
        condition,
        settings.requires,
        call,
        result.items,
        result.pages,
        result.detail,
        result.mapping,
        result.passed,
        result.returns,
        settings.asynchronous,
        settings.note,
        result.names,
        result.loops,
        result.keep,
        result.also,
    )
