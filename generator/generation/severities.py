"""Applies the severities that a workspace and its providers set for diagnostics."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Literal, TypeAlias

from generator import codes
from generator.diagnostics import Diagnostic, Origin, Severity
from generator.project.workspace import Provider

Configured: TypeAlias = Severity | Literal["off"]
"""A configured severity; `off` removes the diagnostic."""


def with_severities(
    diagnostics: Iterable[Diagnostic], severities: Mapping[str, Configured]
) -> tuple[Diagnostic, ...]:
    """Diagnostics with the severities that are configured for their codes.

    A fatal diagnostic stays an error, because nothing can be generated.
    """
    return tuple(
        configured
        for diagnostic in diagnostics
        for configured in _with(diagnostic, severities.get(diagnostic.code.name))
    )


def with_provider_severities(
    diagnostics: Iterable[Diagnostic],
    provider: Provider,
    severities: Mapping[str, Configured],
) -> tuple[Diagnostic, ...]:
    """The diagnostics of a provider with the severities that are configured for them: in
    its provider.yaml for one place, or else in the workspace.

    An entry in provider.yaml that matches no diagnostic is reported, unless the spec
    cannot be read.
    """
    places: dict[tuple[str, str], tuple[int, Configured]] = {
        (entry.code, entry.pointer): (index, entry.severity)
        for index, entry in reversed(list(enumerate(provider.settings.severities)))
    }
    configured: list[Diagnostic] = []
    used: set[int] = set()
    is_readable = True
    for diagnostic in diagnostics:
        pointer = "" if diagnostic.origin is None else diagnostic.origin.pointer
        placed = places.get((diagnostic.code.name, pointer))
        is_readable = is_readable and not diagnostic.code.fatal
        if placed is None:
            configured += with_severities((diagnostic,), severities)
        else:
            index, severity = placed
            used.add(index)
            configured += _with(diagnostic, severity)
    if is_readable:
        configured += with_severities(_unused(provider, used), severities)
    return tuple(configured)


def _with(diagnostic: Diagnostic, severity: Configured | None) -> Iterator[Diagnostic]:
    if severity is None or diagnostic.code.fatal:
        yield diagnostic
    elif severity != "off":
        yield replace(diagnostic, severity=Severity(severity))


def _unused(provider: Provider, used: set[int]) -> Iterator[Diagnostic]:
    for index, entry in enumerate(provider.settings.severities):
        if index not in used:
            yield Diagnostic(
                codes.SEVERITY_UNUSED,
                f"{entry.code} is accepted at {entry.pointer or 'the root'}, but does "
                f"not occur there: {entry.reason}",
                Origin(provider.settings_file, f"/severities/{index}"),
            )
