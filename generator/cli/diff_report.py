"""Prints changes as text, as Markdown for a changelog, or as JSON."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.console import Console
from generator.cli.diagnostics import position, printable, to_json_origin
from generator.cli.diff_aliases import aliases_block, offered_aliases
from generator.cli.diff_findings import LocatedChange, breaking_findings
from generator.comparison.changes import Change, Effect, WireEffect, next_version
from generator.diagnostics import Diagnostic, Origin
from generator.document.files.location import locate
from generator.model import Api

if TYPE_CHECKING:
    from generator.cli.outputs.specs import AliasOutput

_TITLES = {
    Effect.BREAKING: "Breaking",
    Effect.ADDITIVE: "Compatible",
    Effect.DOCUMENTATION: "Documentation",
}
"""The effects whose changes are listed; wording changes are only counted."""

_COLORS = {
    Effect.BREAKING: "\x1b[1;31m",
    Effect.ADDITIVE: "\x1b[1;32m",
    Effect.DOCUMENTATION: "\x1b[1;36m",
}
_WIRE_COLORS = {
    WireEffect.BREAKING: "\x1b[1;31m",
    WireEffect.ADDITIVE: "\x1b[1;32m",
    WireEffect.NONE: "\x1b[2m",
}
_CODE, _WIRE = "on code", "on the wire"
_WIDTH = 15
_BOLD, _FAINT, _RESET = "\x1b[1m", "\x1b[2m", "\x1b[0m"


@dataclass(frozen=True, slots=True)
class ProviderChanges:
    """The changes of one provider: its two models, the changes with their places, and
    the errors on the new side."""

    name: str
    old: Api
    new: Api
    changes: tuple[LocatedChange, ...]
    diagnostics: tuple[Diagnostic, ...]

    @property
    def next_version(self) -> str:
        """The version that the changes call for, based on the old one."""
        effects = [change.effect for change, _ in self.changes]
        old, new = self.old.package.version, self.new.package.version
        return next_version(old, new, effects)

    @property
    def aliases(self) -> list[AliasOutput]:
        """The aliases that would keep renamed things available under their old names."""
        return offered_aliases(
            (change for change, _ in self.changes), self.next_version
        )

    def of(self, effect: Effect) -> list[LocatedChange]:
        """The changes with one effect."""
        return [located for located in self.changes if located[0].effect is effect]


def print_changes(
    compared: Sequence[ProviderChanges], console: Console, exit_code: int
) -> None:
    """Print the changes of every provider, in the format of the console. SARIF includes
    the exit code."""
    match console.format:
        case "json":
            providers = [_to_json(changes, console.base) for changes in compared]
            console.json({"providers": providers})
        case "markdown":
            click.echo("\n".join(map(_markdown, compared)), nl=False)
        case "html":
            from generator.cli.diff_page import page

            click.echo(page(compared, console.base), nl=False)
        case "github":
            console.diagnostics(_breaking(compared))
            console.say("\n".join(map(_summary, compared)))
        case "sarif":
            console.say("\n".join(map(_summary, compared)))
            console.sarif(_breaking(compared), exit_code)
        case _ if not console.is_quiet:
            texts = [
                _text(changes, console.base, color=console.has_color)
                for changes in compared
            ]
            click.echo("\n".join(texts), nl=False)


def _text(changes: ProviderChanges, base: Path, *, color: bool) -> str:
    """The changes for a terminal or a pipe, breaking ones first."""
    return "".join(f"{line}\n" for line in _text_lines(changes, base, color=color))


def _text_lines(changes: ProviderChanges, base: Path, *, color: bool) -> Iterator[str]:
    """A table of changes: the effect on code, the effect on the wire, and the
    change."""

    def painted(text: str, style: str) -> str:
        return f"{style}{text}{_RESET}" if color and text else text

    listed = [located for effect in _TITLES for located in changes.of(effect)]
    if listed:
        yield painted(f"{_CODE:{_WIDTH}}{_WIRE}", _FAINT)
    for (effect, wire, subject, origin), group in groupby(listed, key=_row):
        place = "" if origin is None else f"  {position(locate(origin, base))}"
        yield (
            painted(f"{effect.value:{_WIDTH}}", _COLORS[effect])
            + painted(f"{wire.value:{_WIDTH}}", _WIRE_COLORS[wire])
            + f"{painted(printable(subject), _BOLD)}{painted(place, _FAINT)}"
        )
        for change, _ in group:
            yield f"{'':{2 * _WIDTH + 2}}{printable(change.message.replace('`', ''))}"
    yield _summary(changes)
    if changes.aliases:
        yield ""
        yield "To keep the old names as deprecated aliases, add to provider.yaml:"
        yield ""
        yield from aliases_block(changes.aliases).splitlines()


def _breaking(compared: Sequence[ProviderChanges]) -> list[Diagnostic]:
    """Breaking changes as findings, with the errors in the new specs."""
    return [
        finding
        for changes in compared
        for finding in (*changes.diagnostics, *breaking_findings(changes.changes))
    ]


def _summary(changes: ProviderChanges) -> str:
    return f"{changes.name}: {_counts(changes)}; {_versions(changes)}"


def _row(located: LocatedChange) -> tuple[Effect, WireEffect, str, Origin | None]:
    change, origin = located
    return change.effect, change.wire, change.subject, origin


def _counts(changes: ProviderChanges) -> str:
    return counts_of([change for change, _ in changes.changes]) or "no changes"


def counts_of(changes: Sequence[Change]) -> str:
    """The number of changes with each effect, in words; empty if there are none."""
    counts = Counter(change.effect for change in changes)
    texts = [f"{counts[effect]} {effect.value}" for effect in Effect if counts[effect]]
    # Most changes that break code also break on the wire. Only count the others.
    wire = sum(change.worst is not change.effect for change in changes)
    if wire:
        texts.append(f"{wire} of them breaking on the wire")
    return ", ".join(texts)


def _versions(changes: ProviderChanges) -> str:
    old, new = changes.old.package.version, changes.next_version
    return f"version {old} stays" if new == old else f"version {old} becomes {new}"


def _markdown(changes: ProviderChanges) -> str:
    """The changes as a section of a changelog."""
    return "".join(f"{line}\n" for line in _markdown_lines(changes))


def _markdown_lines(changes: ProviderChanges) -> Iterator[str]:
    yield f"## {changes.new.package.distribution} {changes.next_version}"
    if not any(changes.of(effect) for effect in _TITLES):
        yield ""
        yield "Only wording changed." if changes.changes else "No changes."
    for effect in _TITLES:
        lines = markdown_items(changes, effect)
        if lines:
            yield from ("", f"### {_TITLES[effect]}", "")
        for line in lines:
            yield f"- {line}"


def markdown_items(changes: ProviderChanges, effect: Effect) -> tuple[str, ...]:
    """The changes with one effect, one Markdown line each."""
    return tuple(
        _markdown_item(change)
        for change, _ in changes.of(effect)
        if not change.of_settings
    )


def _markdown_item(change: Change) -> str:
    """A change as Markdown, marked if it only breaks on the wire."""
    only_on_wire = change.worst is not change.effect
    note = (
        " (breaks on the wire: older versions send something different)"
        if only_on_wire
        else ""
    )
    return f"`{change.subject}`: {change.message}{note}"


def _to_json(changes: ProviderChanges, base: Path) -> dict[str, object]:
    return {
        "name": changes.name,
        "old_version": changes.old.package.version,
        "new_version": changes.next_version,
        "changes": [
            {
                "effect": change.effect.value,
                "wire": change.wire.value,
                "subject": change.subject,
                "message": change.message,
                "side": change.side,
                "place": None if origin is None else to_json_origin(origin, base),
            }
            for change, origin in changes.changes
        ],
        "aliases": changes.aliases,
    }
