"""Changes to how a provider implements the operations of the facade."""

from collections.abc import Iterator, Mapping

from generator.comparison.changes import Change, Impact
from generator.facade.plan.limits import ArgumentLimit
from generator.facade.plan.operations import BoundOperation
from generator.facade.plan.providers import ProviderFacade
from generator.python.text import source_of


def facade_changes(
    facade: str, old: ProviderFacade, new: ProviderFacade
) -> tuple[Change, ...]:
    """The changes to every operation of a facade: removed ones first, then in the
    order of the new one."""
    before, after = _operations(old), _operations(new)
    changes = [
        Change(Impact.CODE_BREAKING, f"{facade}.{new.name}.{name}", "was removed")
        for name in before
        if name not in after
    ]
    for name, operation in after.items():
        subject = f"{facade}.{new.name}.{name}"
        if name not in before:
            changes.append(Change(Impact.CODE_ADDITIVE, subject, "is new"))
            continue
        changes += [
            Change(impact, subject, text)
            for impact, text in _operation(before[name], operation)
        ]
    return tuple(changes)


def _operations(provider: ProviderFacade) -> Mapping[str, BoundOperation]:
    return {bound.operation.name: bound for bound in provider.operations}


def _operation(
    old: BoundOperation, new: BoundOperation
) -> Iterator[tuple[Impact, str]]:
    yield from _arguments(old, new)
    if old.supported and not new.supported:
        because = new.unsupported.because if new.unsupported else "nothing is bound"
        yield Impact.CODE_BREAKING, f"is now unsupported: {because}"
    elif new.supported and not old.supported:
        yield Impact.CODE_ADDITIVE, f"is now supported: it calls {_calls(new)}"
    elif _calls(old) != _calls(new):
        yield Impact.CODE_ADDITIVE, f"calls {_calls(new)} instead of {_calls(old)}"
    if new.supported:
        yield from _limits(old.limits, new.limits)


def _calls(bound: BoundOperation) -> str:
    names = dict.fromkeys(f"`{case.call.operation.id}`" for case in bound.cases)
    return ", ".join(names)


def _arguments(
    old: BoundOperation, new: BoundOperation
) -> Iterator[tuple[Impact, str]]:
    before = {argument.name: argument for argument in old.operation.arguments}
    after = {argument.name: argument for argument in new.operation.arguments}
    for name in before:
        if name not in after:
            yield Impact.CODE_BREAKING, f"no longer has an argument `{name}`"
    for name, argument in after.items():
        known = before.get(name)
        if known is None:
            needed = argument.is_required
            impact = Impact.CODE_BREAKING if needed else Impact.CODE_ADDITIVE
            word = "required" if needed else "optional"
            yield impact, f"has a new {word} argument `{name}`"
        elif known.canon_type != argument.canon_type:
            types = f"`{argument.annotation}` instead of `{known.annotation}`"
            yield Impact.CODE_BREAKING, f"its argument `{name}` is now {types}"


def _limits(
    before: Mapping[str, ArgumentLimit], after: Mapping[str, ArgumentLimit]
) -> Iterator[tuple[Impact, str]]:
    for name, limit in after.items():
        known = before.get(name)
        if limit.refused and not (known and known.refused):
            text = f"refuses the argument `{name}`: {source_of(limit.because)}"
            yield Impact.CODE_BREAKING, text
        elif not limit.refused and known is None:
            text = f"ignores the argument `{name}`: {source_of(limit.because)}"
            yield Impact.CODE_BREAKING, text
    for name in before:
        if name not in after:
            yield Impact.CODE_ADDITIVE, f"now uses the argument `{name}`"
