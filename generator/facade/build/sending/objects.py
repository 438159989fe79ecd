"""Objects that are sent, property by property."""

from __future__ import annotations

from difflib import get_close_matches

from generator import codes
from generator.document.values import Json
from generator.facade.build.scope.catalogue import field_of, field_pointer
from generator.facade.build.sending.sender import Sender
from generator.facade.build.sending.slot import Slot
from generator.facade.build.sending.spreads import SPREAD, spread, spread_names
from generator.facade.model import DictExpression, Expression
from generator.model import AnyType, MapType, Model, TypeRef


def sent_object(sender: Sender, raw: dict[str, Json], slot: Slot) -> Expression | None:
    """An object; None after a diagnostic."""
    catalogue = sender.scope.catalogue
    model = catalogue.model(slot.type)
    if model is not None:
        _check_required(sender, raw, model, slot)
        return _entries(sender, raw, slot, model, model.additional)
    match catalogue.resolve(slot.type):
        case MapType(value):
            return _entries(sender, raw, slot, None, value)
        case AnyType() as anything:
            return _entries(sender, raw, slot, None, anything)
        case _:
            sender.mismatch(f"{slot.name!r} takes no object", slot)
            return None


def _entries(
    sender: Sender,
    raw: dict[str, Json],
    slot: Slot,
    model: Model | None,
    free: TypeRef | None,
) -> Expression | None:
    """The properties of a schema, and those under `free` keys."""
    entries: list[tuple[str, Expression]] = []
    spreads: list[Expression] = []
    for key, one in raw.items():
        if key == SPREAD:
            found = spread(sender.scope, one, slot.place / SPREAD)
            spreads += [found] if found is not None else []
            continue
        member = _member(key, slot, model, free)
        if member is None:
            _unknown(sender, key, slot, model)
            continue
        value = sender.value(one, member)
        entries += [(key, value)] if value is not None else []
    complete = len(entries) + len(spreads) == len(raw)
    return DictExpression(tuple(entries), tuple(spreads)) if complete else None


def _member(
    key: str, outer: Slot, model: Model | None, free: TypeRef | None
) -> Slot | None:
    """What is sent under a key; None where nothing can be."""
    place = outer.place / key
    found = field_of(model, key) if model is not None else None
    if model is not None and found is not None:
        pointer = field_pointer(model, key)
        return Slot(key, found.type, place, pointer, found.required)
    if free is None:
        return None
    pointer = outer.pointer if model is None else model.pointer
    return Slot(key, free, place, pointer, False)


def _unknown(sender: Sender, key: str, outer: Slot, model: Model | None) -> None:
    """Notes a key that a schema does not have; a map has any."""
    assert model is not None
    near = get_close_matches(key, [field.wire_name for field in model.fields], 1)
    sender.scope.findings.add(
        codes.BINDING_PARAMETER_UNKNOWN,
        f"{model.schema_name} has no {key!r}",
        outer.place / key,
        model.pointer,
        f"Did you mean {near[0]!r}?" if near else None,
    )


def _check_required(
    sender: Sender, raw: dict[str, Json], model: Model, slot: Slot
) -> None:
    """Notes required properties that the binding does not send."""
    findings = sender.scope.findings
    place = slot.place / SPREAD
    sent = {*raw, *spread_names(findings, raw.get(SPREAD), model, place)}
    for field in model.fields:
        if field.required and field.wire_name not in sent:
            findings.add(
                codes.BINDING_PARAMETER_UNFILLED,
                f"{model.schema_name} needs {field.wire_name!r}",
                slot.place,
                field_pointer(model, field.wire_name),
            )
