"""The cases of operations that return a list."""

from __future__ import annotations

from dataclasses import dataclass, replace

from generator import codes
from generator.facade.check import code
from generator.facade.check.paths import follow_path
from generator.facade.check.predicates import ResultFilter
from generator.facade.check.scope import FunctionScope
from generator.facade.check.values import TypedExpression
from generator.facade.plan.calls import ClientCall, ContentPart, DetailCall, Pages
from generator.facade.plan.entries import Entry
from generator.facade.plan.mappings import FunctionPlan, model_annotation
from generator.facade.plan.operations import CallCase
from generator.facade.plan.responses import ResponseValues
from generator.facade.plan.targets import ValueContext, ValueTarget
from generator.facade.read.binding import (
    DetailSettings,
    MappingSettings,
    PagingSettings,
)
from generator.facade.read.canon import CanonModel
from generator.facade.read.types import CanonOptionalType, CanonScalar, CanonScalarType


@dataclass(frozen=True, slots=True)
class _Item:
    """An item of a list of objects: its variable, and its class."""

    name: str
    value: TypedExpression
    class_name: str

    @property
    def annotation(self) -> str:
        return f"models.{self.class_name}"


def list_case(entry: Entry, call: ClientCall, model: CanonModel) -> CallCase:
    """The case of a call whose response has a list; each item becomes a model.

    Raises BindingError.
    """
    settings = entry.settings
    item, part = _outer_list(entry, entry.response(call, "answer"))
    pages, detail, beside = None, None, None
    with entry.node:
        if settings.paging is not None and call.page is not None:
            pages = _pages(entry, call, call.page, settings.paging)
    if settings.detail is not None:
        value, detail = _detail(entry, settings.detail, item)
        if detail.name is None:
            item = value
        else:
            beside = value
    case = _item_case(entry, call, model, item, beside)
    return replace(case, content=part, pages=pages, detail=detail)


def _outer_list(
    entry: Entry, response: TypedExpression | None
) -> tuple[_Item, ContentPart]:
    """The items of the list in the response, and the path to it."""
    settings = entry.settings
    name, path = next(iter(settings.for_.items()), ("source", settings.at))
    scope, value = entry.content(response, path, entry.node)
    entered = _enter(scope, value, name)
    if entered is None:
        node = entry.node / "at" if settings.at or settings.for_ else entry.node
        message = "the value is not a list of objects"
        raise node.error(message, codes.BINDING_TYPE_MISMATCH, value.described)
    item, loop = entered
    return item, ContentPart(item.class_name, tuple(scope.locals), loop.source)


def _enter(
    scope: FunctionScope, value: TypedExpression, name: str
) -> tuple[_Item, code.Loop] | None:
    """The item of a list of objects and the loop over it; None for other values."""
    entered = scope.loop(value, name)
    if entered is None or entered[1].class_name is None:
        return None
    item, loop = entered
    return _Item(name, item, entered[1].class_name), loop


def _detail(
    entry: Entry, settings: DetailSettings, item: _Item
) -> tuple[_Item, DetailCall]:
    """A call for each item, whose response replaces the item or is kept next to it."""
    node = entry.node / "detail"
    request = entry.scope(item=TypedExpression.variable("item", item.value.type))
    call = entry.call(request, settings.call, settings.parameters, node, settings.body)
    scope, value = entry.content(entry.response(call, "detail"), settings.at, node)
    schema = scope.schema(value)
    if schema is None:
        raise (node / "at").error("the value is not an object")
    detail = DetailCall(
        item="item",
        call=call,
        variables=tuple(scope.locals),
        class_name=schema.class_name,
        value=value.expression,
        name=settings.as_,
        item_class=item.class_name,
    )
    name = settings.as_ or item.name
    replaced = TypedExpression.variable(name, value.type)
    return _Item(name, replaced, schema.class_name), detail


def _item_case(
    entry: Entry,
    call: ClientCall,
    model: CanonModel,
    item: _Item,
    beside: _Item | None,
) -> CallCase:
    """What each item becomes, or each item of the lists inside it; `beside` is what a
    detail adds to it."""
    items, loops = _inner_lists(entry, item)
    filters = []
    for field, variable in entry.settings.keep.items():
        with entry.node:
            filters.append(_filter(entry, model, field, variable))
    settings = entry.settings.result
    if settings is None and entry.settings.lookup:
        raise entry.node.error("`lookup` requires a `result` that uses it")
    if beside is not None and settings is None:
        message = "nothing uses the response of `detail`: use it in `result`"
        raise (entry.node / "detail" / "as").error(message)
    if settings is None and not entry.settings.for_:
        case = _known_mapping(entry, call, model, item)
    else:
        settings = settings or MappingSettings()
        added = [] if beside is None else [beside]
        case = _own_mapping(entry, call, model, [*added, *items], settings)
    return replace(
        case,
        item_names=tuple(item.name for item in items),
        inner_loops=loops,
        filters=tuple(filters),
    )


def _inner_lists(
    entry: Entry, outermost: _Item
) -> tuple[list[_Item], tuple[code.Loop, ...]]:
    """The items of all nested lists, and the loops over the inner ones."""
    items, loops = [outermost], []
    for name, path in list(entry.settings.for_.items())[1:]:
        node = entry.node / "for" / name
        scope = entry.scope(**{item.name: item.value for item in items})
        scope.inline = True
        value = follow_path(scope, f"${path}", node)
        entered = _enter(scope, value, name)
        if entered is None:
            raise node.error(f"{path!r} is not a list of objects")
        items.append(entered[0])
        loops.append(entered[1])
    return items, tuple(loops)


def _known_mapping(
    entry: Entry, call: ClientCall, model: CanonModel, item: _Item
) -> CallCase:
    """Objects with a mapping in `models`."""
    schema = next(
        schema
        for schema in entry.catalog.api.models
        if schema.class_name == item.class_name
    )
    function = entry.mappings.function_for(model.name, schema.schema_name)
    if function is None:
        raise entry.unmapped(model, schema.pointer)
    returns = f"tuple[{model_annotation(model, item.annotation)}, ...]"
    return entry.case(call, function, ("source", "scope"), returns)


def _own_mapping(
    entry: Entry,
    call: ClientCall,
    model: CanonModel,
    items: list[_Item],
    settings: MappingSettings,
) -> CallCase:
    """Objects with a mapping in the operation itself."""
    *outer, innermost = items
    lookups = entry.lookups(items[0].value, inline=True)
    annotation = innermost.annotation
    plan = FunctionPlan(
        function=entry.function,
        model=model,
        root=innermost.value,
        annotation=annotation,
        origin=f"`{annotation}`",
        prefix=entry.name,
        variables={
            **entry.arguments,
            **{item.name: item.value for item in outer},
            **lookups.variables,
        },
        parameters=(
            *((item.name, item.annotation) for item in outer),
            *entry.parameters(lookups.variables),
        ),
    )
    returns = f"tuple[{model_annotation(model, annotation)}, ...]"
    case = entry.own_case(call, plan, settings, returns)
    return replace(case, lookups=lookups.calls)


def _filter(entry: Entry, model: CanonModel, field: str, variable: str) -> ResultFilter:
    """The field of the results that must equal an argument."""
    node, name = entry.node / "keep" / field, variable.removeprefix("$")
    if model.field(field) is None:
        raise node.error(f"{model.name} has no field {field!r}")
    argument = entry.arguments.get(name)
    if argument is None or not variable.startswith("$"):
        raise node.error(f"{variable!r} is not an argument")
    local = code.NameReference(entry.local_name(name))
    return ResultFilter(field, local, optional=not argument.present)


def _pages(
    entry: Entry, call: ClientCall, page: tuple[str, str], settings: PagingSettings
) -> Pages:
    """How to request the other pages of the list."""
    node, mappings = entry.node / "paging", entry.mappings
    scope = entry.scope(entry.response(call, "answer"))
    context = ValueContext(scope, mappings.tables, mappings.function_for, entry.name)
    values = ResponseValues(context)
    if settings.cursor is not None:
        target = ValueTarget.optional_text("cursor", node / "cursor")
        cursor = values.value(settings.cursor, target)
        return Pages("cursor", page, 1, tuple(scope.locals), cursor)
    count: code.Expression = code.NONE
    if settings.pages is not None:
        number = CanonOptionalType(CanonScalarType(CanonScalar.INTEGER))
        target = ValueTarget("pages", number, node / "pages")
        count = values.value(settings.pages, target)
    start = 1 if settings.start is None else settings.start
    return Pages("numbers", page, start, tuple(scope.locals), count)
