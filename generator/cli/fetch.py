"""`clientloom fetch`: downloads specs from where vendors publish them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.command import Command, workspace_option
from generator.cli.console import Console
from generator.cli.selection import select_providers, select_workspace
from generator.comparison.changes import Change, Effect, WireEffect
from generator.diagnostics import DiagnosticError, errors_of

if TYPE_CHECKING:
    from generator.project.workspace import Provider
    from generator.upstream.fetching import UpstreamCheck


@click.command(
    cls=Command,
    epilog="""Examples:

  clientloom fetch                every provider with `upstream` in provider.yaml
  clientloom fetch example        one provider
  clientloom fetch --check        see whether a vendor published a new version
""",
)
@click.argument("providers", nargs=-1)
@workspace_option
@click.option(
    "--check", is_flag=True, help="Write nothing; exit with 1 if something differs."
)
@click.option("--force", is_flag=True, help="Overwrite files that were edited by hand.")
@click.option(
    "--timeout",
    type=click.FloatRange(min=0, min_open=True),
    default=30.0,
    show_default=True,
    help="The time limit for each file, in seconds.",
)
def fetch(
    providers: tuple[str, ...],
    folder: Path | None,
    check: bool,
    force: bool,
    timeout: float,
    console: Console,
) -> int:
    """Download new versions of specs.

    Fetches the specs of PROVIDERS, or of all providers, from the `upstream` URLs in
    provider.yaml, and records the hash of each file in remote.lock.json. A spec that
    cannot be used is not written. Exit code 0: success. 1: a different spec is
    published (--check), or a local file was edited. 2: error.
    """
    from generator.upstream.fetching import (
        UpstreamCheck,
        UpstreamStatus,
        check_upstream,
    )

    results: list[_FetchResult] = []
    for provider in select_providers(select_workspace(folder), providers):
        if provider.settings.upstream is None and not providers:
            nothing = UpstreamCheck(UpstreamStatus.UNCHANGED)
            result = _FetchResult(provider.name, _FetchOutcome.SKIPPED, nothing)
        else:
            upstream = check_upstream(provider, timeout)
            if check:
                result = _unwritten(provider, upstream)
            else:
                result = _fetch(provider, upstream, force)
        results.append(result)
        _print(result, console)
    code = _exit_code(results)
    if console.is_json:
        entries = [_to_json(result, console) for result in results]
        console.json({"ok": code == 0, "providers": entries})
    return code


class _FetchOutcome(StrEnum):
    """The outcome for one provider."""

    SKIPPED = "skipped"
    UNCHANGED = "unchanged"
    LOCKED = "locked"
    UPDATED = "updated"
    UNLOCKED = "unlocked"
    OUTDATED = "outdated"
    EDITED = "edited"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class _FetchResult:
    """One provider: its outcome, its files against the published ones, the changes for
    users of the client (None if the old or the new spec cannot be read), and the number
    of errors in the new spec."""

    name: str
    outcome: _FetchOutcome
    upstream: UpstreamCheck
    changes: tuple[Change, ...] | None = None
    errors: int = 0


def _unwritten(provider: Provider, upstream: UpstreamCheck) -> _FetchResult:
    outcome = _FetchOutcome(upstream.status.value)
    return _FetchResult(provider.name, outcome, upstream)


def _fetch(provider: Provider, upstream: UpstreamCheck, force: bool) -> _FetchResult:
    from generator.upstream.fetching import UpstreamStatus

    match upstream.status:
        case UpstreamStatus.UNCHANGED | UpstreamStatus.FAILED:
            return _unwritten(provider, upstream)
        case UpstreamStatus.UNLOCKED:
            return _written(provider, upstream, _FetchOutcome.LOCKED)
        case UpstreamStatus.EDITED if not force:
            return _unwritten(provider, upstream)
        case UpstreamStatus.EDITED | UpstreamStatus.OUTDATED:
            return _written(provider, upstream, _FetchOutcome.UPDATED)


def _written(
    provider: Provider, upstream: UpstreamCheck, outcome: _FetchOutcome
) -> _FetchResult:
    from generator.comparison.client import compare
    from generator.generation.pipeline import build_api
    from generator.upstream.fetching import (
        UpstreamCheck,
        UpstreamStatus,
        write_published,
    )

    old = build_api(provider).api if upstream.files else None
    try:
        write_published(provider, upstream)
    except DiagnosticError as error:
        failure = UpstreamCheck(UpstreamStatus.FAILED, diagnostics=error.diagnostics)
        return _FetchResult(provider.name, _FetchOutcome.FAILED, failure)
    if not upstream.files:
        return _FetchResult(provider.name, outcome, upstream)
    new = build_api(provider)
    changes = None
    if old is not None and new.api is not None:
        changes = compare(old, new.api)
    errors = len(errors_of(new.diagnostics))
    return _FetchResult(provider.name, outcome, upstream, changes, errors)


def _exit_code(results: list[_FetchResult]) -> int:
    outcomes = {result.outcome for result in results}
    if _FetchOutcome.FAILED in outcomes:
        return 2
    differences = {
        _FetchOutcome.UNLOCKED,
        _FetchOutcome.OUTDATED,
        _FetchOutcome.EDITED,
    }
    return int(bool(outcomes & differences))


def _print(result: _FetchResult, console: Console) -> None:
    if console.is_json:
        return
    console.diagnostics(result.upstream.diagnostics)
    is_error = result.outcome in (_FetchOutcome.EDITED, _FetchOutcome.FAILED)
    for line in _lines(result):
        (console.warn if is_error else console.say)(line)


def _lines(result: _FetchResult) -> list[str]:
    name, upstream = result.name, result.upstream
    old, new = upstream.old_version, upstream.new_version
    match result.outcome:
        case _FetchOutcome.SKIPPED:
            return [f"{name}: skipped; provider.yaml has no `upstream`"]
        case _FetchOutcome.UNCHANGED:
            return [f"{name}: unchanged{_version(new)}"]
        case _FetchOutcome.LOCKED:
            return [f"{name}: unchanged{_version(new)}; added to remote.lock.json"]
        case _FetchOutcome.UNLOCKED:
            return [f"{name}: not in remote.lock.json{_version(new)}"]
        case _FetchOutcome.OUTDATED:
            return [f"{name}: outdated; {_step(old, new, 'is published as')}"]
        case _FetchOutcome.FAILED:
            return [f"{name}: not fetched; nothing was written"]
        case _FetchOutcome.EDITED:
            return [
                (
                    f"{name}: not written, because these files were edited since they "
                    "were fetched:"
                ),
                *(f"  {path}" for path in upstream.edited),
                "  move the edits to an overlay, or use --force to discard them",
            ]
        case _FetchOutcome.UPDATED:
            step = _step(old, new, "becomes")
            return [f"{name}: updated; {step}{_counts(result)}", *_hints(result)]


def _version(version: str | None) -> str:
    return "" if version is None else f"; version {version}"


def _step(old: str | None, new: str | None, verb: str) -> str:
    if old is None or new is None:
        return f"version {new or old or 'unknown'}"
    return f"version {old} stays" if old == new else f"version {old} {verb} {new}"


def _counts(result: _FetchResult) -> str:
    from generator.cli.diff_report import counts_of

    if result.changes is None:
        return ""
    return f"; {counts_of(result.changes) or 'no changes for users of the client'}"


def _hints(result: _FetchResult) -> Iterator[str]:
    if result.changes:
        yield (
            f"  `clientloom diff OLD {result.name}` lists them; OLD is the committed "
            "spec"
        )
    if result.errors:
        number = "1 error" if result.errors == 1 else f"{result.errors} errors"
        yield f"  `clientloom lint {result.name}` shows {number}"


def _to_json(result: _FetchResult, console: Console) -> dict[str, object]:
    from generator.cli.diagnostics import to_json

    changes, upstream = result.changes, result.upstream
    return {
        "name": result.name,
        "outcome": result.outcome.value,
        "old_version": upstream.old_version,
        "new_version": upstream.new_version,
        "files": [target.name for target, _ in upstream.files],
        "edited": list(upstream.edited),
        "changes": (
            None
            if changes is None
            else {
                effect.value: sum(change.effect is effect for change in changes)
                for effect in Effect
            }
        ),
        "wire": (
            None
            if changes is None
            else {
                effect.value: sum(change.wire is effect for change in changes)
                for effect in WireEffect
            }
        ),
        "errors": result.errors,
        "diagnostics": to_json(upstream.diagnostics, console.base),
    }
