"""The cases of operations that return a list."""

from __future__ import annotations

from dataclasses import dataclass, replace

from generator import codes
from generator.facade.check import code
from generator.facade.check.paths import follow_path
from generator.facade.check.scope import FunctionScope
from generator.facade.check.values import TypedExpression
from generator.facade.plan.calls import ClientCall, ContentPart, DetailCall
from generator.facade.plan.entries import Entry
from generator.facade.plan.filters import result_filter
from generator.facade.plan.mappings import FunctionPlan, model_annotation
from generator.facade.plan.operations import CallCase
from generator.facade.plan.paging import read_pages
from generator.facade.read.binding import (
    DetailSettings,
    MappingSettings,
)
from generator.facade.read.canon import CanonModel


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
        if settings.paging is not None:
            pages = read_pages(entry, call, settings.paging)
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
    """The items of the list in the response, or a single one, and the path to it."""
    settings = entry.settings
    name, path = next(iter(settings.for_.items()), ("source", settings.at))
    scope, value = entry.content(response, path, entry.node)
    schema = scope.schema(value)
    if settings.single and schema is not None:
        variable = TypedExpression.variable(name, value.type)
        part = ContentPart(schema.class_name, tuple(scope.locals), value.expression)
        return _Item(name, variable, schema.class_name), part
    entered = None if settings.single else _enter(scope, value, name)
    if entered is None:
        node = entry.node / "at" if settings.at or settings.for_ else entry.node
        kind = "an object" if settings.single else "a list of objects"
        message = f"the value is not {kind}"
        raise node.error(message, codes.BINDING_TYPE_MISMATCH, value.described)
    item, loop = entered
    part = ContentPart(item.class_name, tuple(scope.locals), loop.source, False)
    return item, part


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
    for field, kept in entry.settings.keep.items():
        with entry.node:
            filters.append(result_filter(entry, model, field, kept))
    settings = entry.settings.result
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
    returns = model_annotation(model, item.annotation)
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
            **entry.responses,
            **{item.name: item.value for item in outer},
        },
        parameters=tuple((item.name, item.annotation) for item in outer),
    )
    returns = model_annotation(model, annotation)
    case = entry.own_case(call, plan, settings, returns)
    return replace(case, lookups=lookups)
