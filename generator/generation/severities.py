"""How severe findings are in a workspace, and when they fail a package."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Literal

from generator.diagnostics import Diagnostic, Severity
from generator.generation.package import Package
from generator.project.workspace import Workspace


def configured(package: Package, workspace: Workspace) -> Package:
    """The package with the severities that the workspace sets."""
    severities = workspace.settings.severities
    return replace(
        package, diagnostics=configured_diagnostics(package.diagnostics, severities)
    )


def configured_diagnostics(
    diagnostics: Sequence[Diagnostic],
    severities: Mapping[str, Severity | Literal["off"]],
) -> tuple[Diagnostic, ...]:
    """Diagnostics with configured severities; those that are off left out.

    A fatal diagnostic stays an error: without a document there is nothing to go on.
    """
    kept = []
    for diagnostic in diagnostics:
        wanted = severities.get(diagnostic.code.name)
        if wanted is None or diagnostic.code.fatal:
            kept.append(diagnostic)
        elif wanted != "off":
            kept.append(replace(diagnostic, severity=Severity(wanted)))
    return tuple(kept)


_RANK = {Severity.NOTE: 0, Severity.WARNING: 1, Severity.ERROR: 2}


def fails(diagnostics: Sequence[Diagnostic], fail_on: Severity | None) -> bool:
    """Whether one of the diagnostics is as severe as `fail_on`."""
    return fail_on is not None and any(
        _RANK[one.effective_severity] >= _RANK[fail_on] for one in diagnostics
    )
