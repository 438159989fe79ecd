"""Breaking changes as findings, which code hosts show next to the changed lines."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeAlias

from generator.comparison.changes import Change, Effect, WireEffect
from generator.diagnostics import Code, Diagnostic, Origin, Severity

LocatedChange: TypeAlias = tuple[Change, Origin | None]
"""A change with its place; None if it has none."""

_BREAKING = Code(
    name="breaking-change",
    severity=Severity.ERROR,
    summary="Code that uses the client breaks.",
    explanation=(
        "Code that was written for the old client may no longer run or type-check, or "
        "may get unexpected values."
    ),
    hint="Release the package with a new major version, or undo the change.",
)

_WIRE_BREAKING = Code(
    name="breaking-on-the-wire",
    severity=Severity.WARNING,
    summary="Old clients and the new server do not understand each other.",
    explanation=(
        "Code that uses the client does not change. But the new server reads a request "
        "of the old client differently, or its response is different."
    ),
    hint="Release the new client before the server changes.",
)


def breaking_findings(changes: Iterable[LocatedChange]) -> list[Diagnostic]:
    """A finding for each breaking change: an error if code breaks, a warning if it only
    breaks on the wire."""
    return [
        Diagnostic(
            _BREAKING if change.effect is Effect.BREAKING else _WIRE_BREAKING,
            f"{change.subject}: {change.message.replace('`', '')}",
            origin,
        )
        for change, origin in changes
        if change.effect is Effect.BREAKING or change.wire is WireEffect.BREAKING
    ]
