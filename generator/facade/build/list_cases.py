"""The cases of operations that return a list."""

from __future__ import annotations

from dataclasses import dataclass, replace

from generator import codes
from generator.facade.build.call_context import CallContext
from generator.facade.build.lookups import read_lookups
from generator.facade.build.mapping_functions import FunctionPlan, model_annotation
from generator.facade.build.response_values import ResponseValues
from generator.facade.build.targets import ValueContext, ValueTarget
from generator.facade.checking.paths import follow_path
from generator.facade.checking.scope import FunctionScope
from generator.facade.checking.value_types import TypedExpression
from generator.facade.model import (
    CallCase,
    CanonModel,
    ClientCall,
    CursorPages,
    DetailCall,
    FunctionParameter,
    Loop,
    NumberedPages,
    Pages,
    ResponsePart,
    ResultFilter,
)
from generator.facade.model.types import CanonOptionalType, CanonScalar, CanonScalarType
from generator.facade.reading.binding import (
    DetailSettings,
    MappingSettings,
    PagingSettings,
)
from generator.facade.reading.mistakes import Mistakes, YamlNode, binding_error, invalid
from generator.model import Operation


@dataclass(frozen=True, slots=True)
class _Item:
    """An item of a list of objects: its variable, and its class."""

    name: str
    value: TypedExpression
    class_name: str

    @property
    def annotation(self) -> str:
        return f"models.{self.class_name}"


def list_case(context: CallContext, call: ClientCall, model: CanonModel) -> CallCase:
    """The case of a call whose response has a list; each item becomes a model.

    Raises BindingError.
    """
    settings, mistakes = context.settings, Mistakes()
    response = context.response(call, "answer")
    item, part = _outer_list(context, response)
    pages, detail, beside = None, None, None
    with mistakes:
        if settings.paging is not None:
            pages = _pages(context, call, settings.paging)
    with mistakes:
        if settings.detail is not None:
            value, detail = _detail(context, settings.detail, item)
            if detail.name is None:
                item = value
            else:
                beside = value
        case = _item_case(context, call, model, item, beside)
        if not mistakes:
            return replace(case, content=part, pages=pages, detail=detail)
    raise mistakes.error()


def _outer_list(
    context: CallContext, response: TypedExpression | None
) -> tuple[_Item, ResponsePart]:
    """The items of the list in the response, and the path to it."""
    settings = context.settings
    name, path = next(iter(settings.for_.items()), ("source", settings.at))
    scope, value = context.content(response, path, context.node)
    entered = _enter(scope, value, name)
    if entered is None:
        node = context.node / "at" if settings.at or settings.for_ else context.node
        message = "the value is not a list of objects"
        raise binding_error(codes.BINDING_TYPE_MISMATCH, message, node, value.described)
    item, loop = entered
    return item, ResponsePart(tuple(scope.locals), loop.source, item.class_name)


def _enter(
    scope: FunctionScope, value: TypedExpression, name: str
) -> tuple[_Item, Loop] | None:
    """The item of a list of objects and the loop over it; None for other values."""
    entered = scope.loop(value, name)
    if entered is None or entered[1].class_name is None:
        return None
    item, loop = entered
    return _Item(name, item, entered[1].class_name), loop


def _detail(
    context: CallContext, settings: DetailSettings, item: _Item
) -> tuple[_Item, DetailCall]:
    """A call for each item, whose response replaces the item or is kept next to it."""
    node = context.node / "detail"
    operation = context.catalogue.operation(settings.call, node / "call")
    variable = TypedExpression.variable("item", item.value.type)
    call = context.call(
        context.scope(item=variable),
        operation,
        settings.parameters,
        node,
        settings.body,
    )
    response = context.response(call, "detail")
    scope, value = context.content(response, settings.at, node)
    schema = scope.schema(value)
    if schema is None:
        raise invalid("the value is not an object", node / "at")
    detail = DetailCall(
        item="item",
        call=call,
        locals=tuple(scope.locals),
        value=value.expression,
        class_name=schema.class_name,
        name=settings.as_,
    )
    name = settings.as_ or item.name
    replaced = TypedExpression.variable(name, value.type)
    return _Item(name, replaced, schema.class_name), detail


def _item_case(
    context: CallContext,
    call: ClientCall,
    model: CanonModel,
    item: _Item,
    beside: _Item | None,
) -> CallCase:
    """What each item becomes, or each item of the lists inside it; `beside` is what a
    detail adds to it."""
    items, loops = _inner_lists(context, item)
    mistakes, filters = Mistakes(), []
    for field, variable in context.settings.keep.items():
        with mistakes:
            filters.append(_filter(context, model, field, variable))
    with mistakes:
        settings = context.settings.result
        if settings is None and context.settings.lookup:
            raise invalid("`lookup` requires a `result` that uses it", context.node)
        if beside is not None and settings is None:
            message = "nothing uses the response of `detail`: use it in `result`"
            raise invalid(message, context.node / "detail" / "as")
        if settings is None and not context.settings.for_:
            case = _known_mapping(context, call, model, item)
        else:
            settings = settings or MappingSettings()
            added = [] if beside is None else [beside]
            case = _own_mapping(context, call, model, [*added, *items], settings)
        if not mistakes:
            return replace(
                case,
                item_names=tuple(item.name for item in items),
                loops=loops,
                filters=tuple(filters),
            )
    raise mistakes.error()


def _inner_lists(
    context: CallContext, outermost: _Item
) -> tuple[list[_Item], tuple[Loop, ...]]:
    """The items of all nested lists, and the loops over the inner ones."""
    items, loops = [outermost], []
    for name, path in list(context.settings.for_.items())[1:]:
        node = context.node / "for" / name
        scope = context.scope(**{item.name: item.value for item in items})
        scope.inline = True
        value = follow_path(scope, f"${path}", node)
        entered = _enter(scope, value, name)
        if entered is None:
            raise invalid(f"{path!r} is not a list of objects", node)
        items.append(entered[0])
        loops.append(entered[1])
    return items, tuple(loops)


def _known_mapping(
    context: CallContext, call: ClientCall, model: CanonModel, item: _Item
) -> CallCase:
    """Objects with a mapping in `models`."""
    schema = next(
        schema
        for schema in context.catalogue.api.models
        if schema.class_name == item.class_name
    )
    function = context.mappings.function_for(model.name, schema.schema_name)
    if function is None:
        raise context.unmapped(model, schema.pointer)
    returns = f"tuple[{model_annotation(model, item.annotation)}, ...]"
    return context.case(call, function, ("source", "scope"), returns)


def _own_mapping(
    context: CallContext,
    call: ClientCall,
    model: CanonModel,
    items: list[_Item],
    settings: MappingSettings,
) -> CallCase:
    """Objects with a mapping in the operation itself."""
    *outer, innermost = items
    lookups = read_lookups(context, items[0].value, inline=True)
    annotation = innermost.annotation
    plan = FunctionPlan(
        function=context.function,
        model=model,
        root=innermost.value,
        annotation=annotation,
        origin=f"`{annotation}`",
        prefix=context.name,
        variables={
            **context.arguments,
            **{item.name: item.value for item in outer},
            **lookups.variables,
        },
        parameters=(
            *(FunctionParameter(item.name, item.annotation) for item in outer),
            *lookups.parameters,
        ),
    )
    returns = f"tuple[{model_annotation(model, annotation)}, ...]"
    case = context.own_case(call, plan, settings, returns)
    return replace(case, lookups=lookups.calls)


def _filter(
    context: CallContext, model: CanonModel, field: str, variable: str
) -> ResultFilter:
    """The field of the results that must equal an argument."""
    node, name = context.node / "keep" / field, variable.removeprefix("$")
    if model.field(field) is None:
        raise invalid(f"{model.name} has no field {field!r}", node)
    argument = context.arguments.get(name)
    if argument is None or not variable.startswith("$"):
        raise invalid(f"{variable!r} is not an argument", node)
    return ResultFilter(field, context.local_name(name), optional=not argument.present)


def _pages(context: CallContext, call: ClientCall, settings: PagingSettings) -> Pages:
    """How to request the other pages of the list."""
    node = context.node / "paging"
    argument = _paged_argument(call.operation, settings, node)
    scope = context.scope(context.response(call, "answer"))
    mappings = context.mappings
    values = ResponseValues(
        ValueContext(scope, mappings.tables, mappings.function_for, context.name)
    )
    if settings.cursor is not None:
        target = ValueTarget.optional_text("cursor", node / "cursor")
        cursor = values.value(settings.cursor, target)
        return CursorPages(argument, tuple(scope.locals), cursor)
    count = None
    if settings.pages is not None:
        number = CanonOptionalType(CanonScalarType(CanonScalar.INTEGER))
        target = ValueTarget("pages", number, node / "pages")
        count = values.value(settings.pages, target)
    start = 1 if settings.start is None else settings.start
    return NumberedPages(argument, start, tuple(scope.locals), count)


def _paged_argument(
    operation: Operation, settings: PagingSettings, node: YamlNode
) -> str:
    """The argument of the client for the cursor or the number of a page."""
    for parameter in operation.parameters:
        if parameter.wire_name == settings.parameter:
            return parameter.name
    message = f"{operation.id} has no parameter {settings.parameter!r}"
    raise binding_error(
        codes.BINDING_PARAMETER_UNKNOWN, message, node / "parameter", operation.pointer
    )
