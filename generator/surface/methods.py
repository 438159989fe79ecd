"""Changes to a method: its arguments, its result and its errors.

A surface does not show what is sent, so no change affects the wire.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.comparison.changes import Impact, ImpactAndText
from generator.surface.model import Argument, ArgumentKind, Method
from generator.surface.pairing import words
from generator.surface.types import accepts, simplified, without_none

ArgumentPairs = list[tuple[Argument | None, Argument | None]]
"""Each old argument with its new one; None where there is no counterpart."""


def method_changes(old: Method, new: Method) -> Iterator[tuple[str, Impact, str]]:
    """The changes to a method: the argument (empty for the method itself), the impact
    and the text."""
    if old.is_async != new.is_async:
        how = "must now be awaited" if new.is_async else "is no longer awaited"
        yield "", Impact.CODE_BREAKING, how
    for before, after in pair_arguments(old, new):
        if after is None and before is not None:
            yield before.name, *_lost(before, new)
        elif before is None and after is not None:
            yield after.name, *_added(after)
        elif before is not None and after is not None:
            for change in _kept(before, after):
                yield after.name, *change
    yield from _order(old, new)
    for change in result_changes(old.returns, new.returns):
        yield "", *change
    for change in _errors(old, new):
        yield "", *change


def pair_arguments(old: Method, new: Method) -> ArgumentPairs:
    """Pair the arguments of two methods: by name, by the same words in another spelling,
    or because no other argument of the type is left."""
    after = {argument.name: argument for argument in new.arguments}
    before = {argument.name: argument for argument in old.arguments}
    free = {
        words(name): name
        for name, argument in after.items()
        if name not in before and not argument.is_variadic
    }
    partners: dict[str, str] = {}
    for name, argument in before.items():
        if name in after:
            partners[name] = name
        elif not argument.is_variadic and words(name) in free:
            partners[name] = free.pop(words(name))
    partners |= _only_left(before, after, partners)
    taken = set(partners.values())
    pairs: ArgumentPairs = [
        (argument, after[partners[name]] if name in partners else None)
        for name, argument in before.items()
    ]
    pairs += [(None, argument) for name, argument in after.items() if name not in taken]
    return pairs


def _only_left(
    before: dict[str, Argument], after: dict[str, Argument], partners: dict[str, str]
) -> dict[str, str]:
    """The old argument that only has a new name.

    Both methods must have exactly one unpaired argument of its type that can be passed
    by position, and the new one must be required.
    """
    taken = set(partners.values())
    free = [
        argument
        for name, argument in after.items()
        if name not in taken and argument.is_required and argument.goes_by_position
    ]
    if len(free) != 1 or free[0].annotation is None:
        return {}
    annotation = simplified(free[0].annotation)
    lost = [
        name
        for name, argument in before.items()
        if name not in partners
        and argument.goes_by_position
        and argument.annotation is not None
        and simplified(without_none(argument.annotation)) == annotation
    ]
    return {lost[0]: free[0].name} if len(lost) == 1 else {}


def _lost(argument: Argument, new: Method) -> ImpactAndText:
    takes_any = any(other.kind is ArgumentKind.VAR_KEYWORD for other in new.arguments)
    if takes_any and not argument.is_variadic and argument.goes_by_name:
        return Impact.DOCUMENTATION, "is no longer in the signature; `**` accepts it"
    return Impact.CODE_BREAKING, "was removed"


def _added(argument: Argument) -> ImpactAndText:
    if argument.is_required:
        return Impact.CODE_BREAKING, "is a new required argument"
    return Impact.CODE_ADDITIVE, "is a new optional argument"


def _kept(old: Argument, new: Argument) -> Iterator[ImpactAndText]:
    if old.name != new.name:
        yield Impact.CODE_BREAKING, f"was renamed from `{old.name}`"
    if old.is_variadic != new.is_variadic:
        yield Impact.CODE_BREAKING, f"is now {new.kind} instead of {old.kind}"
        return
    if new.is_required and not old.is_required:
        yield Impact.CODE_BREAKING, "is now required"
    elif old.is_required and not new.is_required:
        yield Impact.CODE_ADDITIVE, "is now optional"
    elif old.default != new.default:
        text = f"defaults to `{new.default}` instead of `{old.default}`"
        yield Impact.DOCUMENTATION, text
    for was, now, way in (
        (old.goes_by_position, new.goes_by_position, "by position"),
        (old.goes_by_name, new.goes_by_name, "by name"),
    ):
        if was and not now:
            yield Impact.CODE_BREAKING, f"can no longer be passed {way}"
        elif now and not was:
            yield Impact.CODE_ADDITIVE, f"can also be passed {way}"
    yield from sent_type_changes(_given_type(old, new), new.annotation)


def _given_type(old: Argument, new: Argument) -> str | None:
    """The type that users pass to the old argument.

    Leaves out a `None` that only means "not passed" if the new argument is required:
    that is a change of its own.
    """
    if old.annotation is None or old.default != "None" or not new.is_required:
        return old.annotation
    return without_none(old.annotation)


def _order(old: Method, new: Method) -> Iterator[tuple[str, Impact, str]]:
    """The changes to the order of positional arguments."""
    before, after = _positional(old), _positional(new)
    if not any(name in before for name in after):
        return
    kept = [name for name in after if name in before]
    is_moved = kept != [name for name in before if name in after]
    last = max(index for index, name in enumerate(after) if name in before)
    is_shifted = any(name not in before for name in after[:last])
    if is_moved or is_shifted:
        order = ", ".join(f"`{name}`" for name in after)
        yield kept[0], Impact.CODE_BREAKING, f"moved to another position: {order}"


def _positional(method: Method) -> list[str]:
    return [argument.name for argument in method.arguments if argument.goes_by_position]


def sent_type_changes(old: str | None, new: str | None) -> Iterator[ImpactAndText]:
    """The change to a type that users pass."""
    if old is None or new is None or (accepts(old, new) and accepts(new, old)):
        return
    text = _from_to(old, new)
    if accepts(new, old):
        yield Impact.CODE_ADDITIVE, f"takes {text}"
    else:
        yield Impact.CODE_BREAKING, f"takes {text}"


def result_changes(old: str | None, new: str | None) -> Iterator[ImpactAndText]:
    """The change to a type that users receive."""
    if old is None or new is None or (accepts(old, new) and accepts(new, old)):
        return
    text = f"returns {_from_to(old, new)}"
    yield Impact.CODE_ADDITIVE if accepts(old, new) else Impact.CODE_BREAKING, text


def _from_to(old: str, new: str) -> str:
    return f"`{simplified(new)}` instead of `{simplified(old)}`"


def _errors(old: Method, new: Method) -> Iterator[ImpactAndText]:
    """The changes to the documented errors.

    Code does not break if an error is no longer raised. If its class was removed too,
    that is a change of its own.
    """
    before = dict.fromkeys(raised.name for raised in old.raises)
    after = dict.fromkeys(raised.name for raised in new.raises)
    for name in before:
        if name not in after:
            yield Impact.DOCUMENTATION, f"no longer documents that it raises `{name}`"
    for name in after:
        if name not in before:
            yield Impact.DOCUMENTATION, f"now documents that it raises `{name}`"
