"""Compares the two sides of one provider for `clientloom diff`."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from generator.cli.diff_findings import LocatedChange
from generator.cli.diff_report import ProviderChanges
from generator.comparison.changes import Change, Impact, severity
from generator.comparison.client import compare
from generator.comparison.facade import facade_changes
from generator.diagnostics import (
    Code,
    Diagnostic,
    DiagnosticError,
    Origin,
    errors_of,
)
from generator.facade.plan.facade import BuiltFacade, build_facade_of
from generator.facade.plan.providers import Facade
from generator.generation.package import BuiltApi
from generator.generation.pipeline import build_api
from generator.generation.severities import with_provider_severities
from generator.model import Api
from generator.project.workspace import Provider


def compare_providers(old: Provider | None, new: Provider | None) -> ProviderChanges:
    """Compare a provider's two sides, for users of its client and of the facade.

    A setting that fits the old spec but not the new one is a change too. The rest is
    compared without it.

    Args:
        old: The provider as users have it; None if it is new.
        new: The provider as users will get it; None if it was removed.

    Raises:
        DiagnosticError: If a spec cannot be read.
    """

    if old is None or new is None:
        return _without_counterpart(old, new)
    before = build_api(old, needs_overlays=False)
    after = build_api(new, needs_overlays=False)
    if before.api is None or after.api is None:
        raise DiagnosticError(
            *(before.diagnostics if before.api is None else ()),
            *(after.diagnostics if after.api is None else ()),
        )
    connections = _compare_facades(old, before.api, new, after.api)
    diagnostics = (*after.diagnostics, *connections.new_errors)
    errors = errors_of(with_provider_severities(diagnostics, new, {}))
    known = {*_findings(before.diagnostics), *_findings(connections.old_errors)}
    changes: list[LocatedChange] = [
        (change, _origin(change, before, after))
        for change in compare(before.api, after.api)
    ]
    changes += [(change, None) for change in connections.changes]
    changes += [
        (_misfit(error), error.origin)
        for error in errors
        if (error.code, error.message) not in known
    ]
    return ProviderChanges(
        name=new.name,
        old=before.api,
        new=after.api,
        changes=tuple(sorted(changes, key=lambda located: severity(located[0]))),
        diagnostics=tuple(
            error for error in errors if (error.code, error.message) in known
        ),
    )


@dataclass(frozen=True, slots=True)
class _FacadeChanges:
    """The changes in a provider's facade, and the diagnostics of its binding."""

    changes: tuple[Change, ...] = ()
    old_errors: tuple[Diagnostic, ...] = ()
    new_errors: tuple[Diagnostic, ...] = ()


def _compare_facades(
    old: Provider, old_api: Api, new: Provider, new_api: Api
) -> _FacadeChanges:

    before, after = build_facade_of(old, old_api), build_facade_of(new, new_api)
    changes: tuple[Change, ...] = ()
    match before, after:
        case None, None:
            pass
        case None, _:
            changes = (_facade_change(Impact.CODE_ADDITIVE, new, "is new"),)
        case _, None:
            changes = (_facade_change(Impact.CODE_BREAKING, new, "was removed"),)
        case BuiltFacade(facade=Facade() as was), BuiltFacade(facade=Facade() as now):
            changes = facade_changes(was.providers[0], now.providers[0])
        case _:
            pass
    return _FacadeChanges(
        changes,
        () if before is None else before.diagnostics,
        () if after is None else after.diagnostics,
    )


def _facade_change(impact: Impact, provider: Provider, message: str) -> Change:
    return Change(impact, f"connections.{provider.name}", message)


def _findings(diagnostics: Iterable[Diagnostic]) -> set[tuple[Code, str]]:
    return {(diagnostic.code, diagnostic.message) for diagnostic in diagnostics}


def _misfit(error: Diagnostic) -> Change:
    """The change for a setting that fits the old spec but not the new one. The new
    package cannot be generated until the setting is corrected."""
    subject = (
        "the OpenAPI document" if error.origin is None else Path(error.origin.file).name
    )
    message = f"{error.message} ({error.code.name})"
    return Change(Impact.CODE_BREAKING, subject, message, of_settings=True)


def _without_counterpart(old: Provider | None, new: Provider | None) -> ProviderChanges:

    provider = new or old
    assert provider is not None
    built = build_api(provider)
    if built.api is None:
        raise DiagnosticError(*built.diagnostics)
    impact = Impact.CODE_ADDITIVE if old is None else Impact.CODE_BREAKING
    message = (
        "is a new package" if old is None else "was removed, with its whole package"
    )
    change = Change(impact, provider.name, message)
    return ProviderChanges(
        name=provider.name,
        old=built.api,
        new=built.api,
        changes=((change, None),),
        diagnostics=(),
    )


def _origin(change: Change, old: BuiltApi, new: BuiltApi) -> Origin | None:
    document = (old if change.side == "old" else new).document
    if change.pointer is None or document is None:
        return None
    return document.origin(change.pointer)
