"""The cases of operations that return one object."""

from __future__ import annotations

from dataclasses import replace

from generator.facade.check.values import TypedExpression
from generator.facade.plan.calls import ClientCall, ContentPart
from generator.facade.plan.entries import Entry
from generator.facade.plan.mappings import FunctionPlan, model_annotation
from generator.facade.plan.operations import CallCase
from generator.facade.read.binding import MappingSettings
from generator.facade.read.canon import CanonModel


def object_case(entry: Entry, call: ClientCall, model: CanonModel) -> CallCase:
    """The case of a call whose response becomes a model. Raises BindingError."""
    settings, response = entry.settings, entry.response(call, "answer")
    if settings.result is not None and settings.at is None:
        return _own_mapping(entry, call, response, model, settings.result)
    scope, value = entry.content(response, settings.at, entry.node)
    schema = scope.schema(value)
    if schema is None:
        raise entry.unmapped(model, value.described)
    part = ContentPart(schema.class_name, tuple(scope.locals), value.expression)
    if settings.result is not None:
        found = TypedExpression.variable("found", value.type)
        case = _own_mapping(entry, call, found, model, settings.result)
        return replace(case, content=part)
    function = entry.mappings.function_for(model.name, schema.schema_name)
    if function is None:
        raise entry.unmapped(model, value.described)
    returns = model_annotation(model, f"models.{schema.class_name}")
    case = entry.case(call, function, ("found", "scope"), returns)
    return replace(case, content=part)


def _own_mapping(
    entry: Entry,
    call: ClientCall,
    response: TypedExpression | None,
    model: CanonModel,
    settings: MappingSettings,
) -> CallCase:
    """The object with a mapping in the operation itself."""
    all_settings = entry.settings
    further = all_settings.before | all_settings.also | all_settings.lookup
    entry.mappings.add_statuses(
        f"{model.name} of {entry.operation.name}",
        settings,
        {name: further_call.call for name, further_call in further.items()},
    )
    additional = entry.further_calls("also", response)
    lookups = entry.lookups(response, inline=False)
    annotation = None if response is None else entry.annotation(response)
    plan = FunctionPlan(
        function=entry.function,
        model=model,
        root=response,
        annotation=annotation,
        origin=f"the response of `{call.operation.id}`",
        prefix=entry.name,
        needed=True,
        variables={**entry.arguments, **entry.responses},
    )
    case = entry.own_case(call, plan, settings, model_annotation(model, annotation))
    return replace(case, additional_calls=additional, lookups=lookups)
