"""Values that are models of the facade: built of their fields, once or for each item."""

from __future__ import annotations

from dataclasses import replace

from generator.document.values import Json
from generator.facade.build.conditions import Conditions
from generator.facade.build.scope.lists import item_of, text_of
from generator.facade.build.values.reader import Reader
from generator.facade.build.values.target import Target
from generator.facade.model import (
    CanonField,
    CanonModel,
    Comprehension,
    Conditional,
    Constant,
    Expression,
    ModelConstruction,
    NameReference,
    TupleExpression,
)
from generator.facade.model.types import (
    CanonEnumType,
    CanonListType,
    CanonModelType,
    CanonOptionalType,
    without_none,
)
from generator.facade.reading.findings import Place
from generator.naming.words import snake_case


def built(
    reader: Reader, raw: dict[str, Json], model: str, target: Target
) -> Expression | None:
    """A model of its fields, with `when` only if that holds; None after a diagnostic."""
    canon = reader.scope.canon.model(model)
    given = {key: one for key, one in raw.items() if key != "when"}
    inner = replace(reader, prefix=f"{reader.prefix}_{target.name}")
    when = raw.get("when")
    if not isinstance(when, dict):
        found = fields(inner, canon, given, target.place)
        if found is None:
            return None
        return ModelConstruction(model, found, optional=not target.required)
    conditions = Conditions(reader.scope)
    condition = conditions.all(when, target.place / "when")
    if condition is None:
        return None
    inner = replace(inner, scope=reader.scope.asking(frozenset(conditions.named)))
    found = fields(inner, canon, given, target.place)
    if found is None:
        return None
    if reader.scope.inline:
        message = "`when` cannot stand inside `each`"
        reader.scope.findings.invalid(message, target.place)
        return None
    value = Conditional(condition, ModelConstruction(model, found), Constant(None))
    return NameReference(reader.scope.local(value, target.local or target.name))


def variant_name(reader: Reader, raw: Json, model: str) -> str:
    """What to call one of several models that stand beside each other.

    It is told by its first constant, or else by what it is there for.
    """
    kind, given = snake_case(model), raw if isinstance(raw, dict) else {}
    for one in reader.scope.canon.model(model).fields:
        bare = without_none(one.type)
        match given.get(one.name):
            case {"value": str(word)}:
                return f"{snake_case(word)}_{kind}"
            case str(word) if isinstance(bare, CanonEnumType):
                return f"{snake_case(word)}_{kind}"
            case _:
                pass
    when = given.get("when")
    path = next(iter(when), "") if isinstance(when, dict) else ""
    return f"{snake_case(path.replace('.', '_'))}_{kind}".strip("_")


def built_list(
    reader: Reader, raw: list[Json], item: CanonModelType, target: Target
) -> Expression | None:
    """Several models one after the other; None after a diagnostic."""
    items: list[Expression] = []
    for index, one in enumerate(raw):
        place = target.place / index
        if not isinstance(one, dict):
            message = f"an item of {target.name!r} is the fields of a {item.name}"
            reader.scope.findings.invalid(message, place)
            return None
        local = variant_name(reader, one, item.name)
        made = built(reader, one, item.name, Target(target.name, item, place, local))
        if made is None:
            return None
        items.append(made)
    sparse = any(isinstance(one, dict) and "when" in one for one in raw)
    return TupleExpression(tuple(items), sparse)


def built_each(
    reader: Reader, raw: dict[str, Json], item: CanonModelType, target: Target
) -> Expression | None:
    """A model for each item of a list; None after a diagnostic."""
    scope, path, place = reader.scope, raw["each"], target.place / "each"
    typed = scope.path(path, place) if isinstance(path, str) else None
    if typed is None:
        return None
    name = scope.item_name(typed)
    entered = item_of(scope.catalogue, typed, name) or text_of(typed, name)
    if entered is None:
        scope.findings.invalid(f"{path!r} is no list", place)
        return None
    each, loop = entered
    inner = scope.inside(each)
    given = {key: one for key, one in raw.items() if key != "each"}
    made = built(
        reader.inside(inner),
        given,
        item.name,
        Target(target.name, item, target.place),
    )
    return None if made is None else Comprehension((loop,), made)


def fields(
    reader: Reader, model: CanonModel, raw: dict[str, Json], place: Place
) -> tuple[tuple[str, Expression], ...] | None:
    """The fields of a model in its own order; None after a diagnostic."""
    known = {one.name for one in model.fields}
    for key in raw:
        if key not in known:
            listed = ", ".join(sorted(known))
            message = f"{model.name} has no field {key!r}; it has {listed}"
            reader.scope.findings.invalid(message, place / key)
            return None
    found: list[tuple[str, Expression]] = []
    complete = True
    for one in model.fields:
        if one.name in raw:
            target = Target(one.name, one.type, place / one.name)
            value = reader.value(raw[one.name], target)
            complete = complete and value is not None
            if value is not None:
                found.append((one.name, value))
        elif (automatic := _automatic(reader, one, model)) is not None:
            found.append((one.name, automatic))
        elif not isinstance(one.type, CanonOptionalType | CanonListType):
            message = f"{model.name} needs the field {one.name!r}"
            reader.scope.findings.invalid(message, place)
            complete = False
    return tuple(found) if complete else None


def _automatic(
    reader: Reader, field: CanonField, model: CanonModel
) -> Expression | None:
    """Fields that every mapping fills in the same way."""
    for name, expression in reader.automatic:
        if field.name == name and (name != "raw_status" or model.name == "Connection"):
            return expression
    match field.name:
        case "provider":
            return NameReference("NAME")
        case "raw":
            root = reader.scope.root
            return Constant(None) if root is None else root.expression
        case _:
            return None
