"""The result of an operation that gives a single thing."""

from __future__ import annotations

from dataclasses import dataclass, replace

from generator.facade.build.mappings.maker import annotation
from generator.facade.build.mappings.wanted import Wanted
from generator.facade.build.operations.context import Context
from generator.facade.build.operations.result import Result
from generator.facade.build.scope.kinds import Described, Typed
from generator.facade.model import (
    AdditionalCall,
    CanonModel,
    ClientCall,
    FunctionParameter,
    NameReference,
    ResponsePart,
)
from generator.facade.reading.binding import MappingSettings
from generator.model import Model


def one_result(
    context: Context, call: ClientCall, answer: Typed | None, model: CanonModel
) -> Result | None:
    """What the answer becomes; None after a diagnostic."""
    settings = context.settings.result
    if settings is None:
        return _mapped(context, answer, model)
    if context.settings.at is None:
        return _own(context, call, answer, model, settings)
    found = _found(context, answer, model)
    if found is None:
        return None
    _, inside, items = found
    result = _own(context, call, inside, model, settings)
    return None if result is None else replace(result, items=items)


def _found(
    context: Context, answer: Typed | None, model: CanonModel
) -> tuple[Model, Typed, ResponsePart] | None:
    """The object inside the answer, its schema, and the way to it."""
    at = context.at(answer, context.settings.at)
    if at is None:
        return None
    scope, typed = at
    assert isinstance(typed.kind, Described)
    schema = context.around.catalogue.model(typed.kind.type)
    if schema is None:
        context.unmapped(model, typed.kind.pointer)
        return None
    items = ResponsePart(tuple(scope.locals), typed.expression, schema.class_name)
    return schema, Typed(NameReference("found"), typed.kind, present=True), items


def _mapped(context: Context, answer: Typed | None, model: CanonModel) -> Result | None:
    """An object that `models` tells how to map."""
    found = _found(context, answer, model)
    if found is None:
        return None
    schema, typed, items = found
    function = context.mappings.function_for(model.name, schema.schema_name)
    if function is None:
        assert isinstance(typed.kind, Described)
        context.unmapped(model, typed.kind.pointer)
        return None
    made = annotation(model, f"models.{schema.class_name}")
    return Result(function, ("found", "scope"), made, items)


def _own(
    context: Context,
    call: ClientCall,
    answer: Typed | None,
    model: CanonModel,
    settings: MappingSettings,
) -> Result | None:
    """An object that the operation itself tells how to map."""
    mappings = context.mappings
    raw = context.annotation(answer)
    wanted = Wanted(
        context.function,
        model,
        answer,
        raw,
        f"the answer of `{call.operation_id}`",
        context.name,
        needed=True,
        raw=raw,
    )
    mappings.note_statuses(
        f"{model.name} of {context.operation.name}",
        settings,
        {name: one.call for name, one in context.settings.also.items()},
    )
    besides = _besides(context)
    passed = mappings.add(
        wanted,
        settings,
        context.place / "result",
        {**context.arguments, **{one.name: one.typed for one in besides}},
        tuple(one.parameter for one in besides),
    )
    if passed is None:
        return None
    answers = () if answer is None else (_source(answer),)
    return Result(
        context.function,
        (*(one.name for one in besides), *answers, "scope", *context.passed(passed)),
        annotation(model, raw),
        also=tuple(AdditionalCall(one.name, one.call) for one in besides),
    )


def _source(answer: Typed) -> str:
    assert isinstance(answer.expression, NameReference)
    return answer.expression.source


@dataclass(frozen=True, slots=True)
class _Besides:
    """A call besides, and its answer as the mapping takes it."""

    name: str
    call: ClientCall
    typed: Typed
    parameter: FunctionParameter


def _besides(context: Context) -> list[_Besides]:
    """The calls besides; those that cannot be made are noted."""
    made = []
    for name, settings in context.settings.also.items():
        place = context.place / "also" / name
        found = context.around.operation(settings.call, place / "call")
        if found is None:
            continue
        call = context.calls(context.scope(None)).call(
            found, settings.parameters, None, place
        )
        if call is None or call.returns is None:
            continue
        pointer = f"{found.operation.pointer}/responses"
        typed = Typed(NameReference(name), Described(call.returns, pointer), True)
        parameter = FunctionParameter(name, context.annotation(typed) or "Any")
        made.append(_Besides(name, call, typed, parameter))
    return made
