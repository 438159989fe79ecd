"""The cases of operations that return one object."""

from __future__ import annotations

from dataclasses import replace

from generator.facade.check.conditions import Conditions
from generator.facade.check.values import TypedExpression
from generator.facade.plan.calls import ClientCall, ContentPart
from generator.facade.plan.entries import Entry
from generator.facade.plan.mappings import FunctionPlan, model_annotation
from generator.facade.plan.operations import CallCase
from generator.facade.read.binding import AdditionalCallSettings, MappingSettings
from generator.facade.read.canon import CanonModel
from generator.facade.read.nodes import YamlNode


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
    before, also = entry.settings.before, entry.settings.also
    further = before | also | entry.settings.lookup
    entry.mappings.add_statuses(
        f"{model.name} of {entry.operation.name}",
        settings,
        {name: further_call.call for name, further_call in further.items()},
    )
    with entry.node:
        _check_names(entry)
    responses: dict[str, TypedExpression] = {}
    preceding = _further_calls(entry, before, "before", None, responses)
    additional = _further_calls(entry, also, "also", response, responses)
    lookups = entry.lookups(response, inline=False)
    responses |= lookups.variables
    annotation = None if response is None else entry.annotation(response)
    plan = FunctionPlan(
        function=entry.function,
        model=model,
        root=response,
        annotation=annotation,
        origin=f"the response of `{call.operation.id}`",
        prefix=entry.name,
        needed=True,
        variables={**entry.arguments, **responses},
        parameters=tuple(entry.parameters(responses)),
    )
    case = entry.own_case(call, plan, settings, model_annotation(model, annotation))
    return replace(
        case,
        preceding_calls=preceding,
        additional_calls=additional,
        lookups=lookups.calls,
    )


def _check_names(entry: Entry) -> None:
    """Raises BindingError if two additional calls have the same name."""
    known: dict[str, str] = {}
    for key in ("before", "also", "lookup"):
        for name in getattr(entry.settings, key):
            if name in known:
                message = f"`{known[name]}` also has a call {name!r}"
                raise (entry.node / key / name).error(message)
            known[name] = key


def _further_calls(
    entry: Entry,
    settings: dict[str, AdditionalCallSettings],
    key: str,
    answer: TypedExpression | None,
    responses: dict[str, TypedExpression],
) -> tuple[tuple[str, ClientCall], ...]:
    """The calls under a key of the binding, whose responses are added to `responses`;
    conditions may use the `answer` of the operation if it came first."""
    calls: list[tuple[str, ClientCall]] = []
    for name, further in settings.items():
        with entry.node / key / name as node:
            call = _further_call(entry, further, node, answer, responses)
            _, value = entry.content(entry.response(call, name), None, node)
            present = value.present and call.condition is None
            responses[name] = replace(value, present=present)
            calls.append((name, call))
    return tuple(calls)


def _further_call(
    entry: Entry,
    settings: AdditionalCallSettings,
    node: YamlNode,
    answer: TypedExpression | None,
    responses: dict[str, TypedExpression],
) -> ClientCall:
    scope, parameters = entry.scope(), settings.parameters
    call = entry.call(scope, settings.call, parameters, node, settings.body)
    if not settings.when:
        return call
    # There is no place for variables between two calls.
    scope = entry.scope(answer, **responses)
    scope.inline = True
    condition = Conditions(scope).read(settings.when, node / "when")
    return replace(call, condition=condition)
