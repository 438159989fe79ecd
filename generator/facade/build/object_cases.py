"""The cases of operations that return one object."""

from __future__ import annotations

from dataclasses import dataclass, replace

from generator.facade.build.call_context import CallContext
from generator.facade.build.lookups import Lookups, read_lookups
from generator.facade.build.mapping_functions import FunctionPlan, model_annotation
from generator.facade.checking.conditions import Conditions
from generator.facade.checking.value_types import TypedExpression
from generator.facade.model import (
    AdditionalCall,
    CallCase,
    CanonModel,
    ClientCall,
    FunctionParameter,
    ResponsePart,
)
from generator.facade.reading.binding import AdditionalCallSettings, MappingSettings
from generator.facade.reading.mistakes import Mistakes, YamlNode, invalid
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
    """The object in the response, its schema, and the path to it."""
    scope, value = context.content(response, context.settings.at, context.node)
    schema = scope.schema(value)
    if schema is None:
        raise context.unmapped(model, value.described)
    part = ResponsePart(tuple(scope.locals), value.expression, schema.class_name)
    return TypedExpression.variable("found", value.type), schema, part


def _own_mapping(
    context: CallContext,
    call: ClientCall,
    response: TypedExpression | None,
    model: CanonModel,
    settings: MappingSettings,
) -> CallCase:
    """The object with a mapping in the operation itself."""
    before, also = context.settings.before, context.settings.also
    further = before | also | context.settings.lookup
    context.mappings.add_statuses(
        f"{model.name} of {context.operation.name}",
        settings,
        {name: call.call for name, call in further.items()},
    )
    mistakes = Mistakes()
    responses: dict[str, TypedExpression] = {}
    with mistakes:
        _check_names(context)
    calls = _FurtherCalls(context, responses, mistakes)
    preceding = calls.read(before, "before", None)
    additional = calls.read(also, "also", response)
    lookups = Lookups((), {}, ())
    with mistakes:
        lookups = read_lookups(context, response, inline=False)
    annotation = None if response is None else context.annotation(response)
    plan = FunctionPlan(
        function=context.function,
        model=model,
        root=response,
        annotation=annotation,
        origin=f"the response of `{call.operation_id}`",
        prefix=context.name,
        needed=True,
        variables={**context.arguments, **responses, **lookups.variables},
        parameters=(
            *(
                FunctionParameter(name, _annotation(context, value))
                for name, value in responses.items()
            ),
            *lookups.parameters,
        ),
    )
    with mistakes:
        returns = model_annotation(model, annotation)
        case = context.own_case(call, plan, settings, returns)
        if not mistakes:
            return replace(
                case,
                preceding_calls=preceding,
                additional_calls=additional,
                lookups=lookups.calls,
            )
    raise mistakes.error()


def _check_names(context: CallContext) -> None:
    """Raises BindingError if two additional calls have the same name."""
    known: dict[str, str] = {}
    for key in ("before", "also", "lookup"):
        for name in getattr(context.settings, key):
            if name in known:
                message = f"`{known[name]}` also has a call {name!r}"
                raise invalid(message, context.node / key / name)
            known[name] = key


def _annotation(context: CallContext, response: TypedExpression) -> str:
    annotation = context.annotation(response)
    return annotation if response.present else f"{annotation} | None"


@dataclass(frozen=True, slots=True)
class _FurtherCalls:
    """Reads the additional calls that a result needs.

    Attributes:
        context: The call of the operation.
        responses: The responses so far, by name.
        mistakes: The errors in them.
    """

    context: CallContext
    responses: dict[str, TypedExpression]
    mistakes: Mistakes

    def read(
        self,
        settings: dict[str, AdditionalCallSettings],
        key: str,
        answer: TypedExpression | None,
    ) -> tuple[AdditionalCall, ...]:
        """Reads the calls under a key of the binding and adds their responses;
        conditions may use the `answer` of the operation if it came first.
        """
        calls: list[AdditionalCall] = []
        for name, further in settings.items():
            with self.mistakes:
                node = self.context.node / key / name
                calls.append(self._call(name, further, node, answer))
        return tuple(calls)

    def _call(
        self,
        name: str,
        settings: AdditionalCallSettings,
        node: YamlNode,
        answer: TypedExpression | None,
    ) -> AdditionalCall:
        context = self.context
        operation = context.catalogue.operation(settings.call, node / "call")
        call = context.call(
            context.scope(), operation, settings.parameters, node, settings.body
        )
        condition = None
        if settings.when:
            # There is no place for variables between two calls.
            scope = context.scope(answer, **self.responses)
            scope.inline = True
            condition = Conditions(scope).read(settings.when, node / "when")
        response = context.response(call, name)
        _, value = context.content(response, None, node)
        is_present = value.present and condition is None
        self.responses[name] = replace(value, present=is_present)
        return AdditionalCall(name, call, condition)
