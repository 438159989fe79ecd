"""The results of an operation that gives a list."""

from __future__ import annotations

from dataclasses import replace

from generator import codes
from generator.facade.build.mappings.maker import annotation
from generator.facade.build.mappings.wanted import Wanted
from generator.facade.build.operations.context import Context
from generator.facade.build.operations.detail import item_detail
from generator.facade.build.operations.paging import pages
from generator.facade.build.operations.result import Keep, Result
from generator.facade.build.scope.kinds import Described, Typed
from generator.facade.build.scope.lists import item_of
from generator.facade.build.scope.scope import Scope
from generator.facade.model import (
    CanonModel,
    FunctionParameter,
    Loop,
    ResponsePart,
    ResultFilter,
)
from generator.facade.reading.binding import MappingSettings


def many_results(
    context: Context, answer: Typed | None, model: CanonModel
) -> Result | None:
    """What the items of a list in the answer become; None after a diagnostic."""
    outermost, path = next(
        iter(context.settings.for_.items()), ("source", context.settings.at)
    )
    at = context.at(answer, path)
    if at is None:
        return None
    scope, typed = at
    entered = _entered(context, scope, typed, outermost)
    if entered is None:
        return None
    item, items = entered
    paged = pages(context, answer)
    class_name, detail = items.class_name, None
    if context.settings.detail is not None:
        found = item_detail(context, context.settings.detail, item)
        if found is None:
            return None
        item, detail = found
        class_name = detail.class_name
    result = _objects(context, model, {outermost: (item, class_name)})
    if result is None:
        return None
    return replace(result, items=items, pages=paged, detail=detail)


def _entered(
    context: Context, scope: Scope, typed: Typed, name: str
) -> tuple[Typed, ResponsePart] | None:
    """The items of the list; None after a diagnostic."""
    entered = item_of(scope.catalogue, typed, name)
    if entered is None or entered[1].class_name is None:
        assert isinstance(typed.kind, Described)
        told = context.settings.at or context.settings.for_
        context.around.findings.add(
            codes.BINDING_TYPE_MISMATCH,
            "what is there is no list of objects",
            context.place / "at" if told else context.place,
            typed.kind.pointer,
        )
        return None
    item, loop = entered
    return item, ResponsePart(tuple(scope.locals), loop.source, loop.class_name or "")


def _objects(
    context: Context, model: CanonModel, names: dict[str, tuple[Typed, str]]
) -> Result | None:
    """What each item becomes; `names` are the loops with their items and classes."""
    loops = _inner_loops(context, names)
    if loops is None:
        return None
    keep = _keep(context, model)
    settings = context.settings.result
    if settings is None and not context.settings.for_:
        ((_, class_name),) = names.values()
        result = _mapped(context, model, class_name)
    else:
        result = _own(context, model, names, settings or MappingSettings())
    if result is None:
        return None
    return replace(result, names=tuple(names), loops=loops, keep=keep)


def _inner_loops(
    context: Context, names: dict[str, tuple[Typed, str]]
) -> tuple[Loop, ...] | None:
    """The loops inside the first one, added to `names`; None after a diagnostic."""
    loops = []
    for name, path in list(context.settings.for_.items())[1:]:
        place = context.place / "for" / name
        scope = context.scope(None, **{key: one for key, (one, _) in names.items()})
        scope.inline = True
        typed = scope.path(f"${path}", place)
        if typed is None:
            return None
        entered = item_of(scope.catalogue, typed, name)
        if entered is None or entered[1].class_name is None:
            message = f"{path!r} is no list of objects"
            context.around.findings.invalid(message, place)
            return None
        item, loop = entered
        loops.append(loop)
        names[name] = (item, loop.class_name or "")
    return tuple(loops)


def _mapped(context: Context, model: CanonModel, class_name: str) -> Result | None:
    """Objects that `models` tells how to map."""
    mappings = context.mappings
    schema = next(
        one
        for one in context.around.catalogue.api.models
        if one.class_name == class_name
    )
    function = mappings.function_for(model.name, schema.schema_name)
    if function is None:
        context.unmapped(model, schema.pointer)
        return None
    returns = annotation(model, f"models.{class_name}")
    return Result(function, ("source", "scope"), f"tuple[{returns}, ...]")


def _own(
    context: Context,
    model: CanonModel,
    names: dict[str, tuple[Typed, str]],
    settings: MappingSettings,
) -> Result | None:
    """Objects that the operation itself tells how to map."""
    *outer, innermost = names
    root, class_name = names[innermost]
    wanted = Wanted(
        context.function,
        model,
        root,
        f"models.{class_name}",
        f"`models.{class_name}`",
        context.name,
        raw=f"models.{class_name}",
    )
    passed = context.mappings.add(
        wanted,
        settings,
        context.place / "result",
        {**context.arguments, **{name: names[name][0] for name in outer}},
        tuple(FunctionParameter(name, f"models.{names[name][1]}") for name in outer),
    )
    if passed is None:
        return None
    returns = annotation(model, f"models.{class_name}")
    return Result(
        context.function,
        (*names, "scope", *context.passed(passed)),
        f"tuple[{returns}, ...]",
    )


def _keep(context: Context, model: CanonModel) -> Keep:
    """Which fields of the results must be which arguments."""
    found = []
    for name, variable in context.settings.keep.items():
        place = context.place / "keep" / name
        bare = variable.removeprefix("$")
        argument = context.arguments.get(bare)
        if model.field(name) is None:
            message = f"{model.name} has no field {name!r}"
            context.around.findings.invalid(message, place)
        elif argument is None or not variable.startswith("$"):
            context.around.findings.invalid(f"{variable!r} is no argument", place)
        else:
            found.append(ResultFilter(name, context.python(bare), not argument.present))
    return tuple(found)
