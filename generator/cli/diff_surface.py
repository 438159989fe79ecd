"""`clientloom diff --surface`: shows what changes from a published package."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.console import Console
from generator.comparison.changes import Change, Effect
from generator.project.files import display_path
from generator.whole_files import write_whole

if TYPE_CHECKING:
    from generator.diagnostics import Diagnostic
    from generator.surface.approvals import Review
    from generator.surface.model import Surface


@dataclass(frozen=True, slots=True)
class SurfaceOptions:
    """The options: the packages, the approvals and the day to check them on, and the
    file to write a migration guide to."""

    old: str
    new: str | None
    folder: Path | None
    fail_on: str
    approvals: Path | None
    today: date
    migration: Path | None
    allow_remote: bool


def diff_surface(options: SurfaceOptions, console: Console) -> int:
    """Print the changes, write the migration guide if requested, and return the exit
    code.

    Raises:
        DiagnosticError: If a package is missing or cannot be generated.
        click.UsageError: If --surface does not support the format.
    """
    from generator.cli.surface_report import SurfaceChanges, print_surface_changes
    from generator.cli.surface_sides import surface_sides
    from generator.surface.comparison import surface_changes
    from generator.surface.pairing import pair_calls
    from generator.surface.reading import read_surface

    if console.format not in ("text", "json", "markdown"):
        raise click.UsageError(
            "--surface supports only the formats text, json and markdown"
        )
    with surface_sides(
        options.old, options.new, options.folder, allow_remote=options.allow_remote
    ) as sides:
        old, new = read_surface(sides.old), read_surface(sides.new)
    pairs = pair_calls(old, new)
    review = _review(
        surface_changes(old, new, pairs),
        options.approvals or sides.approvals,
        options.today,
    )
    console.diagnostics((*_unreadable(old), *_unreadable(new), *review.diagnostics))
    if options.migration is not None:
        from generator.surface.migration import migration_page

        page = migration_page(old, new, pairs)
        write_whole(options.migration, page.encode())
        console.say(f"{display_path(options.migration)}: written")
    changes = SurfaceChanges(old.package, new.package, review)
    print_surface_changes(changes, console)
    return _exit_code(review, options.fail_on)


def _review(changes: tuple[Change, ...], approvals: Path | None, today: date) -> Review:
    from generator.project.reading import load_approvals
    from generator.surface.approvals import review

    if approvals is None:
        return review(changes, (), Path(), today)
    return review(changes, load_approvals(approvals).approvals, approvals, today)


def _unreadable(surface: Surface) -> list[Diagnostic]:
    from generator import codes
    from generator.diagnostics import Diagnostic, Origin

    name = surface.package.import_name
    return [
        Diagnostic(
            codes.PACKAGE_UNREADABLE,
            f"a module of {surface.package.distribution} is not valid Python",
            Origin(f"{name}/{file}"),
        )
        for file in surface.unreadable
    ]


def _exit_code(review: Review, fail_on: str) -> int:
    if fail_on == "never":
        return 0
    order = list(Effect)
    limit = order.index(Effect(fail_on))
    return int(any(order.index(change.effect) <= limit for change in review.open))
