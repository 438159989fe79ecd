"""`clientloom fetch`: descriptions from where their vendors publish them."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

import click

from generator.commands import output as out
from generator.commands.selection import select
from generator.comparison import Effect, compare
from generator.diagnostics import errors_of
from generator.document.values import Json
from generator.generation.pipeline import build_api
from generator.model import Api
from generator.project.reading import ProjectError
from generator.project.workspace import Provider
from generator.upstream.bringing import bring
from generator.upstream.looking import Sight, Standing, look


class Outcome(StrEnum):
    """What became of one provider."""

    SKIPPED = "skipped"
    UNCHANGED = "unchanged"
    LOCKED = "locked"
    UPDATED = "updated"
    UNLOCKED = "unlocked"
    OUTDATED = "outdated"
    EDITED = "edited"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Fetched:
    """One provider: the outcome, what was seen, how many changes of each effect there
    are (None where the description before or after is not readable), and how many
    errors the new description has."""

    name: str
    outcome: Outcome
    sight: Sight
    changes: Counter[Effect] | None = None
    errors: int = 0


def run(
    names: tuple[str, ...],
    folder: Path | None,
    check: bool,
    force: bool,
    timeout: float,
    format_: str,
) -> int:
    """Fetches and reports; returns the exit code. With `check` nothing is written."""
    base = Path.cwd()
    try:
        _, providers = select(names, folder, None)
    except ProjectError as error:
        out.print_failure(error.diagnostics, base, format_)
        return 2
    several: list[Fetched] = []
    for provider in providers:
        if provider.settings.upstream is None and not names:
            one = Fetched(provider.name, Outcome.SKIPPED, Sight(Standing.UNCHANGED))
        elif check:
            one = _looked(provider, timeout)
        else:
            one = _fetched(provider, timeout, force)
        several.append(one)
        if format_ == "text":
            _print(one, base)
    if format_ == "json":
        code = _exit_code(several)
        entries: list[Json] = [_as_data(one, base) for one in several]
        out.print_json({"ok": code == 0, "providers": entries})
    return _exit_code(several)


def _looked(provider: Provider, timeout: float) -> Fetched:
    sight = look(provider, timeout)
    return Fetched(provider.name, Outcome(sight.standing.value), sight)


def _fetched(provider: Provider, timeout: float, force: bool) -> Fetched:
    looked = _looked(provider, timeout)
    sight = looked.sight
    match sight.standing:
        case Standing.UNCHANGED | Standing.FAILED:
            return looked
        case Standing.UNLOCKED:
            return _brought(provider, sight, Outcome.LOCKED)
        case Standing.EDITED if not force:
            return looked
        case Standing.EDITED | Standing.OUTDATED:
            return _brought(provider, sight, Outcome.UPDATED)


def _brought(provider: Provider, sight: Sight, outcome: Outcome) -> Fetched:
    before = build_api(provider).api if sight.files else None
    problem = bring(provider, sight)
    if problem is not None:
        failed = Sight(Standing.FAILED, diagnostics=(problem,))
        return Fetched(provider.name, Outcome.FAILED, failed)
    if not sight.files:
        return Fetched(provider.name, outcome, sight)
    after = build_api(provider)
    changes = _changes(before, after.api)
    errors = len(errors_of(after.diagnostics))
    return Fetched(provider.name, outcome, sight, changes, errors)


def _changes(old: Api | None, new: Api | None) -> Counter[Effect] | None:
    if old is None or new is None:
        return None
    return Counter(change.effect for change in compare(old, new))


def _exit_code(several: list[Fetched]) -> int:
    outcomes = {one.outcome for one in several}
    if Outcome.FAILED in outcomes:
        return 2
    return int(bool(outcomes & {Outcome.UNLOCKED, Outcome.OUTDATED, Outcome.EDITED}))


def _print(one: Fetched, base: Path) -> None:
    out.print_diagnostics(one.sight.diagnostics, base)
    is_error = one.outcome in (Outcome.EDITED, Outcome.FAILED)
    for line in _lines(one):
        click.echo(line, err=is_error)


def _lines(one: Fetched) -> list[str]:
    old, new = one.sight.old_version, one.sight.new_version
    match one.outcome:
        case Outcome.SKIPPED:
            return [f"{one.name}: skipped; provider.yaml has no `upstream`"]
        case Outcome.UNCHANGED:
            return [f"{one.name}: unchanged{_at(new)}"]
        case Outcome.LOCKED:
            return [f"{one.name}: unchanged{_at(new)}; locked now"]
        case Outcome.UNLOCKED:
            return [f"{one.name}: not locked{_at(new)}"]
        case Outcome.OUTDATED:
            return [f"{one.name}: outdated; {_step(old, new, 'is published as')}"]
        case Outcome.FAILED:
            return [f"{one.name}: not fetched; nothing was written"]
        case Outcome.EDITED:
            return [
                f"{one.name}: not written, because these files are not as they were "
                "fetched:",
                *(f"  {path}" for path in one.sight.edited),
                "  move corrections to an overlay, or use --force",
            ]
        case Outcome.UPDATED:
            return [
                f"{one.name}: updated; {_step(old, new, 'becomes')}{_counts(one)}",
                *_hints(one),
            ]


def _at(version: str | None) -> str:
    return "" if version is None else f"; version {version}"


def _step(old: str | None, new: str | None, verb: str) -> str:
    if old is None or new is None:
        return f"version {new or old or 'unknown'}"
    return f"version {old} stays" if old == new else f"version {old} {verb} {new}"


def _counts(one: Fetched) -> str:
    if one.changes is None:
        return ""
    changes = one.changes
    told = [f"{changes[effect]} {effect.value}" for effect in Effect if changes[effect]]
    return f"; {', '.join(told) or 'no changes for users of the client'}"


def _hints(one: Fetched) -> Iterator[str]:
    if one.changes:
        yield (
            f"  `clientloom diff OLD {one.name}` lists them; OLD is the description as it "
            "was committed"
        )
    if one.errors:
        number = "1 error" if one.errors == 1 else f"{one.errors} errors"
        yield f"  `clientloom lint {one.name}` has {number} to show"


def _as_data(one: Fetched, base: Path) -> dict[str, Json]:
    from generator.commands.diagnostics import to_json

    changes = one.changes
    return {
        "name": one.name,
        "outcome": one.outcome.value,
        "old_version": one.sight.old_version,
        "new_version": one.sight.new_version,
        "files": [target.name for target, _ in one.sight.files],
        "edited": list(one.sight.edited),
        "changes": (
            None
            if changes is None
            else {effect.value: changes[effect] for effect in Effect}
        ),
        "errors": one.errors,
        "diagnostics": to_json(one.sight.diagnostics, base),
    }
