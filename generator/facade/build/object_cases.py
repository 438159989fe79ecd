"""The cases of operations that return one object."""

from __future__ import annotations

from dataclasses import dataclass, replace

from generator.facade.build.call_context import CallContext
from generator.facade.build.mapping_functions import FunctionPlan, model_annotation
from generator.facade.checking.value_types import TypedExpression
from generator.facade.model import (
    AdditionalCall,
    CallCase,
    CanonModel,
    ClientCall,
    FunctionParameter,
    NameReference,
    ResponsePart,
)
from generator.facade.reading.binding import AdditionalCallSettings, MappingSettings
from generator.facade.reading.mistakes import Mistakes, YamlNode
from generator.model import Model


def object_case(context: CallContext, call: ClientCall, model: CanonModel) -> CallCase:
    """The case of a call whose response becomes a model. Raises BindingError."""
    settings, response = context.settings, context.response(call, "answer")
    if settings.result is not None and settings.at is None:
        return _own_mapping(context, call, response, model, settings.result)
    value, schema, part = _part(context, response, model)
    if settings.result is not None:
        case = _own_mapping(context, call, value, model, settings.result)
        return replace(case, content=part)
    function = context.mappings.function_for(model.name, schema.schema_name)
    if function is None:
        raise context.unmapped(model, value.described)
    returns = model_annotation(model, f"models.{schema.class_name}")
    case = context.case(call, function, ("found", "scope"), returns)
    return replace(case, content=part)


def _part(
    context: CallContext, response: TypedExpression | None, model: CanonModel
) -> tuple[TypedExpression, Model, ResponsePart]:
    """The object inside the response, its schema, and the way to it."""
    scope, value = context.content(response, context.settings.at, context.node)
    schema = context.schema(value)
    if schema is None:
        raise context.unmapped(model, value.described)
    part = ResponsePart(tuple(scope.locals), value.expression, schema.class_name)
    found = TypedExpression(NameReference("found"), value.type, present=True)
    return found, schema, part


def _own_mapping(
    context: CallContext,
    call: ClientCall,
    response: TypedExpression | None,
    model: CanonModel,
    settings: MappingSettings,
) -> CallCase:
    """The object that the operation itself says how to map."""
    calls = context.settings.also
    context.mappings.add_statuses(
        f"{model.name} of {context.operation.name}",
        settings,
        {name: additional.call for name, additional in calls.items()},
    )
    mistakes, additional_calls = Mistakes(), []
    for name, additional in calls.items():
        with mistakes:
            node = context.node / "also" / name
            additional_calls.append(_additional_call(context, name, additional, node))
    raw = None if response is None else context.annotation(response)
    plan = FunctionPlan(
        function=context.function,
        model=model,
        root=response,
        annotation=raw,
        origin=f"the answer of `{call.operation_id}`",
        prefix=context.name,
        raw=raw,
        needed=True,
        variables={
            **context.arguments,
            **{extra.call.name: extra.response for extra in additional_calls},
        },
        parameters=tuple(extra.parameter for extra in additional_calls),
    )
    with mistakes:
        passed = context.mappings.add(plan, settings, context.node / "result")
        names = [extra.call.name for extra in additional_calls]
        if response is not None:
            assert isinstance(response.expression, NameReference)
            names.append(response.expression.source)
        arguments = (*names, "scope", *context.keywords(passed))
        returns = model_annotation(model, raw)
        case = context.case(call, context.function, arguments, returns)
        if not mistakes:
            return replace(
                case, additional_calls=tuple(extra.call for extra in additional_calls)
            )
    raise mistakes.error()


@dataclass(frozen=True, slots=True)
class _AdditionalResponse:
    """An additional call, and its response as the mapping takes it."""

    call: AdditionalCall
    response: TypedExpression
    parameter: FunctionParameter


def _additional_call(
    context: CallContext, name: str, settings: AdditionalCallSettings, node: YamlNode
) -> _AdditionalResponse:
    operation = context.catalogue.operation(settings.call, node / "call")
    call = context.call(context.scope(), operation, settings.parameters, node)
    response = context.response(call, name)
    _, response = context.content(response, None, node)
    return _AdditionalResponse(
        AdditionalCall(name, call),
        response,
        FunctionParameter(name, context.annotation(response)),
    )
