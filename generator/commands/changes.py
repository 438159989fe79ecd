"""Changes as text for people, as Markdown for a changelog, and as data for pipelines."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from generator.commands.diagnostics import place, position, printable
from generator.comparison import Change, Effect, next_version
from generator.diagnostics import Diagnostic, Origin
from generator.document.files.location import locate
from generator.document.values import Json
from generator.model import Api

_TITLES = {
    Effect.BREAKING: "Breaking",
    Effect.ADDITIVE: "Added and otherwise compatible",
    Effect.DOCUMENTATION: "Documentation",
}
"""The effects that are listed one by one; of wording only the number is told."""

_COLOURS = {
    Effect.BREAKING: "\x1b[1;31m",
    Effect.ADDITIVE: "\x1b[1;32m",
    Effect.DOCUMENTATION: "\x1b[1;36m",
}
_BOLD, _FAINT, _RESET = "\x1b[1m", "\x1b[2m", "\x1b[0m"


@dataclass(frozen=True, slots=True)
class Compared:
    """One provider: its two models, the changes with their places, and what is wrong
    with the new side."""

    name: str
    old: Api
    new: Api
    changes: tuple[tuple[Change, Origin | None], ...]
    diagnostics: tuple[Diagnostic, ...]

    @property
    def next_version(self) -> str:
        """The version that the changes ask for, counted from the old one."""
        effects = [change.effect for change, _ in self.changes]
        return next_version(self.old.package.version, effects)

    def of(self, effect: Effect) -> list[tuple[Change, Origin | None]]:
        """The changes with one effect."""
        return [one for one in self.changes if one[0].effect is effect]


def as_text(several: Sequence[Compared], base: Path, *, colour: bool) -> str:
    """The changes of every provider for a terminal or a pipe, breaking ones first."""
    return "\n\n".join(
        "\n".join(_provider(one, base, colour=colour)) for one in several
    ) + ("\n" if several else "")


def _provider(one: Compared, base: Path, *, colour: bool) -> Iterator[str]:
    for effect in _TITLES:
        changes = one.of(effect)
        if changes:
            yield _painted(effect.value, _COLOURS[effect], colour=colour)
        for (subject, _), group in groupby(changes, key=_place):
            members = list(group)
            origin = members[0][1]
            where = "" if origin is None else f"  {position(locate(origin, base))}"
            yield f"  {_painted(printable(subject), _BOLD, colour=colour)}" + _painted(
                where, _FAINT, colour=colour
            )
            for change, _ in members:
                yield f"    {printable(change.message.replace('`', ''))}"
    yield f"{one.name}: {_counts(one)}; {_versions(one)}"


def _place(one: tuple[Change, Origin | None]) -> tuple[str, Origin | None]:
    return one[0].subject, one[1]


def _painted(text: str, style: str, *, colour: bool) -> str:
    return f"{style}{text}{_RESET}" if colour and text else text


def _counts(one: Compared) -> str:
    counts = Counter(change.effect for change, _ in one.changes)
    texts = (f"{counts[effect]} {effect.value}" for effect in Effect if counts[effect])
    return ", ".join(texts) or "no changes"


def _versions(one: Compared) -> str:
    old, new = one.old.package.version, one.next_version
    return f"version {old} stays" if new == old else f"version {old} becomes {new}"


def as_markdown(several: Sequence[Compared]) -> str:
    """The changes of every provider as sections of a changelog."""
    return "\n".join("\n".join(_section(one)) + "\n" for one in several)


def _section(one: Compared) -> Iterator[str]:
    yield f"## {one.new.package.distribution} {one.next_version}"
    if not any(one.of(effect) for effect in _TITLES):
        yield from ("", "Only the wording of texts." if one.changes else "No changes.")
    for effect in _TITLES:
        changes = one.of(effect)
        if changes:
            yield from ("", f"### {_TITLES[effect]}", "")
        for change, _ in changes:
            yield f"- {as_line(change)}"


def as_line(change: Change) -> str:
    """A change as a line of Markdown."""
    return f"`{change.subject}`: {change.message}"


def as_data(several: Sequence[Compared], base: Path) -> Json:
    """The changes of every provider for programs."""
    return {"providers": [_as_data(one, base) for one in several]}


def _as_data(one: Compared, base: Path) -> Json:
    return {
        "name": one.name,
        "old_version": one.old.package.version,
        "new_version": one.next_version,
        "changes": [_change(*each, base) for each in one.changes],
    }


def _change(change: Change, origin: Origin | None, base: Path) -> Json:
    return {
        "effect": change.effect.value,
        "subject": change.subject,
        "message": change.message,
        "side": change.side,
        "place": None if origin is None else place(origin, base),
    }
