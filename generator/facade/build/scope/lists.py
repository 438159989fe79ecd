"""Lists in an answer: their items, and the loops over them."""

from __future__ import annotations

from generator.facade.build.scope.catalogue import Catalogue
from generator.facade.build.scope.kinds import Described, Kind, Own, Typed, Untyped
from generator.facade.build.scope.scope import Scope
from generator.facade.model import Loop, NameReference
from generator.facade.model.types import CanonListType, without_none
from generator.facade.reading.findings import Place
from generator.model import ListType


def item_of(catalogue: Catalogue, typed: Typed, name: str) -> tuple[Typed, Loop] | None:
    """The item of a list, and the loop over it; None when it is no list."""
    match typed.kind:
        case Described(type_, pointer):
            resolved = catalogue.resolve(type_)
            if not isinstance(resolved, ListType):
                return None
            model = catalogue.model(resolved.item)
            kind: Kind = Described(resolved.item, f"{pointer}/items")
            class_name = model.class_name if model else None
        case Own(type_):
            bare = without_none(type_)
            if not isinstance(bare, CanonListType):
                return None
            kind, class_name = Own(bare.item), None
        case Untyped():
            return None
    loop = Loop(name, class_name, typed.expression)
    return Typed(NameReference(name), kind, present=True), loop


def text_of(typed: Typed, name: str) -> tuple[Typed, Loop] | None:
    """The item of a list of texts, where nothing is known of the values."""
    if not isinstance(typed.kind, Untyped):
        return None
    item = Typed(NameReference(name), Untyped(), present=True)
    return item, Loop(name, None, typed.expression)


def through_list(
    scope: Scope, text: str, place: Place
) -> tuple[Scope, Typed, Loop] | None:
    """A path that leads through one list: what it leads to in each item."""
    start, keys = scope.start(text, place)
    for index, key in enumerate(keys):
        if start is None:
            return None
        entered = item_of(scope.catalogue, start, scope.item_name(start))
        if entered is not None:
            item, loop = entered
            inner = scope.inside(item)
            found = inner.path(".".join(keys[index:]), place)
            return None if found is None else (inner, found, loop)
        start = scope.step(start, key, text, place)
    if start is not None:
        scope.findings.invalid(f"{text!r} does not lead through a list", place)
    return None
