"""Prints the changes between two surfaces as text, as Markdown or as JSON."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

import click

from generator.cli.console import Console
from generator.cli.diagnostics import printable
from generator.cli.diff_report import counts_of
from generator.comparison.changes import Change, Effect, next_version
from generator.surface.approvals import ApprovedChange, Review
from generator.surface.model import SurfacePackage

_TITLES = {
    Effect.BREAKING: "Breaking",
    Effect.ADDITIVE: "Compatible",
    Effect.DOCUMENTATION: "Documentation",
}
_WIDTH = 15


@dataclass(frozen=True, slots=True)
class SurfaceChanges:
    """Two packages, and the changes from the old one to the new one."""

    old: SurfacePackage
    new: SurfacePackage
    review: Review

    @property
    def next_version(self) -> str:
        """The version that the changes call for, based on the old one. If the new package
        is another distribution, its own version."""
        if self.old.distribution != self.new.distribution:
            return self.new.version
        approved = (entry.change for entry in self.review.approved)
        effects = [change.effect for change in (*self.review.open, *approved)]
        return next_version(self.old.version, self.new.version, effects)


def print_surface_changes(changes: SurfaceChanges, console: Console) -> None:
    """Print the changes in the format of the console."""
    match console.format:
        case "json":
            console.json({"providers": [_to_json(changes)]})
        case "markdown":
            console.answer("\n".join(_markdown(changes)))
        case _ if not console.is_quiet:
            click.echo("\n".join(_text(changes)))


def _text(changes: SurfaceChanges) -> Iterator[str]:
    review = changes.review
    for (effect, subject), group in groupby(review.open, key=_row):
        yield f"{effect.value:{_WIDTH}}{printable(subject)}"
        for change in group:
            yield f"{'':{_WIDTH + 2}}{printable(change.message.replace('`', ''))}"
    for entry in review.approved:
        yield f"{'approved':{_WIDTH}}{printable(entry.change.subject)}"
        yield f"{'':{_WIDTH + 2}}{printable(entry.change.message.replace('`', ''))}"
        yield f"{'':{_WIDTH + 2}}{printable(_approval(entry))}"
    counts = counts_of(review.open) or "no changes"
    if review.approved:
        counts += f", {len(review.approved)} approved"
    yield f"{changes.new.distribution}: {counts}; {_versions(changes)}"


def _row(change: Change) -> tuple[Effect, str]:
    return change.effect, change.subject


def _approval(entry: ApprovedChange) -> str:
    return f"until {entry.approval.expires}: {entry.approval.reason}"


def _versions(changes: SurfaceChanges) -> str:
    old, new = changes.old, changes.new
    if old.distribution != new.distribution:
        return f"compared with {old.distribution} {old.version}"
    next_ = changes.next_version
    if next_ == old.version:
        return f"version {next_} stays"
    return f"version {old.version} becomes {next_}"


def _markdown(changes: SurfaceChanges) -> Iterator[str]:
    """The changes as a section of a changelog."""
    review = changes.review
    yield f"## {changes.new.distribution} {changes.next_version}"
    if not review.open and not review.approved:
        yield from ("", "No changes.")
    for effect, title in _TITLES.items():
        changes_of_effect = [
            change for change in review.open if change.effect is effect
        ]
        if changes_of_effect:
            yield from ("", f"### {title}", "")
        for change in changes_of_effect:
            yield f"- `{change.subject}`: {change.message}"
    if review.approved:
        yield from ("", "### Approved", "")
    for entry in review.approved:
        change = entry.change
        yield f"- `{change.subject}`: {change.message} ({_approval(entry)})"


def _to_json(changes: SurfaceChanges) -> dict[str, object]:
    return {
        "name": changes.new.distribution,
        "old_version": changes.old.version,
        "new_version": changes.next_version,
        "changes": [_change(change) for change in changes.review.open],
        "approved": [
            {
                **_change(entry.change),
                "reason": entry.approval.reason,
                "expires": entry.approval.expires.isoformat(),
            }
            for entry in changes.review.approved
        ],
    }


def _change(change: Change) -> dict[str, object]:
    return {
        "effect": change.effect.value,
        "wire": change.wire.value,
        "subject": change.subject,
        "message": change.message,
        "side": change.side,
        "place": None,
    }
