"""What changes in a method: its arguments, its result and its errors.

The surface of a package says nothing of messages, so that no change has an effect on the
wire.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.comparison.changes import Impact, ImpactAndText
from generator.surface.model import Argument, ArgumentKind, Method
from generator.surface.pairing import words
from generator.surface.types import accepts, simplified, without_none

ArgumentPairs = list[tuple[Argument | None, Argument | None]]
"""The old and the new argument; one is None where the other has no counterpart."""


def method_changes(old: Method, new: Method) -> Iterator[tuple[str, Impact, str]]:
    """The changes of a method: the argument that each is about (empty for none), what it
    means, and the text that says it."""
    if old.is_async != new.is_async:
        how = "has to be awaited now" if new.is_async else "is not awaited any more"
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
    """The arguments of two methods: by name, else by the same words in another spelling,
    else as the only ones of their type that are left."""
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
    """The old argument whose name alone is new: there is one new argument without a
    counterpart that has to be given and goes by position, and one such old argument of its
    type."""
    taken = set(partners.values())
    free = [
        argument
        for name, argument in after.items()
        if name not in taken and argument.is_required and argument.goes_by_position
    ]
    if len(free) != 1 or free[0].annotation is None:
        return {}
    wanted = simplified(free[0].annotation)
    lost = [
        name
        for name, argument in before.items()
        if name not in partners
        and argument.goes_by_position
        and argument.annotation is not None
        and simplified(without_none(argument.annotation)) == wanted
    ]
    return {lost[0]: free[0].name} if len(lost) == 1 else {}


def _lost(argument: Argument, new: Method) -> ImpactAndText:
    takes_any = any(other.kind is ArgumentKind.VAR_KEYWORD for other in new.arguments)
    if takes_any and not argument.is_variadic and argument.goes_by_name:
        return Impact.DOCUMENTATION, "is no longer named: `**` takes it"
    return Impact.CODE_BREAKING, "is gone"


def _added(argument: Argument) -> ImpactAndText:
    if argument.is_required:
        return Impact.CODE_BREAKING, "is a new argument that is required"
    return Impact.CODE_ADDITIVE, "is a new optional argument"


def _kept(old: Argument, new: Argument) -> Iterator[ImpactAndText]:
    if old.name != new.name:
        yield Impact.CODE_BREAKING, f"was renamed from `{old.name}`"
    if old.is_variadic != new.is_variadic:
        yield Impact.CODE_BREAKING, f"is {new.kind} now, was {old.kind}"
        return
    if new.is_required and not old.is_required:
        yield Impact.CODE_BREAKING, "is now required"
    elif old.is_required and not new.is_required:
        yield Impact.CODE_ADDITIVE, "is now optional"
    elif old.default != new.default:
        text = f"its default is `{new.default}`, was `{old.default}`"
        yield Impact.DOCUMENTATION, text
    for was, now, way in (
        (old.goes_by_position, new.goes_by_position, "by position"),
        (old.goes_by_name, new.goes_by_name, "by name"),
    ):
        if was and not now:
            yield Impact.CODE_BREAKING, f"can no longer be given {way}"
        elif now and not was:
            yield Impact.CODE_ADDITIVE, f"can be given {way} too"
    yield from sent_type_changes(_given_type(old, new), new.annotation)


def _given_type(old: Argument, new: Argument) -> str | None:
    """The type of what users gave. `None` that only stood for nothing given is told with
    the argument that is required."""
    if old.annotation is None or old.default != "None" or not new.is_required:
        return old.annotation
    return without_none(old.annotation)


def _order(old: Method, new: Method) -> Iterator[tuple[str, Impact, str]]:
    """Arguments that are given by position stand where they stood."""
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
    """The change of the type of what users give."""
    if old is None or new is None or (accepts(old, new) and accepts(new, old)):
        return
    text = _now_and_was(old, new)
    if accepts(new, old):
        yield Impact.CODE_ADDITIVE, f"takes {text}"
    else:
        yield Impact.CODE_BREAKING, f"takes {text}"


def result_changes(old: str | None, new: str | None) -> Iterator[ImpactAndText]:
    """The change of the type of what users get."""
    if old is None or new is None or (accepts(old, new) and accepts(new, old)):
        return
    text = f"gives {_now_and_was(old, new)}"
    yield Impact.CODE_ADDITIVE if accepts(old, new) else Impact.CODE_BREAKING, text


def _now_and_was(old: str, new: str) -> str:
    return f"`{simplified(new)}`, before `{simplified(old)}`"


def _errors(old: Method, new: Method) -> Iterator[ImpactAndText]:
    """An error that is not raised any more breaks nothing: its class is still there, or
    its loss is told."""
    before = dict.fromkeys(raised.name for raised in old.raises)
    after = dict.fromkeys(raised.name for raised in new.raises)
    for name in before:
        if name not in after:
            yield Impact.DOCUMENTATION, f"no longer says that it raises `{name}`"
    for name in after:
        if name not in before:
            yield Impact.DOCUMENTATION, f"says that it raises `{name}`"
