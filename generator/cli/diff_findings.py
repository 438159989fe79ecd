"""What breaks as findings, which hosts show beside the lines of a change."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeAlias

from generator.comparison.changes import Change, Effect, WireEffect
from generator.diagnostics import Code, Diagnostic, Origin, Severity

LocatedChange: TypeAlias = tuple[Change, Origin | None]
"""A change with its place, None if it has none."""

_BREAKING = Code(
    name="breaking-change",
    severity=Severity.ERROR,
    summary="Code that uses the client breaks.",
    explanation=(
        "Code that was written against the client of before may no longer run or "
        "type-check, or gets what it did not expect."
    ),
    hint="Release it with the version that follows, or keep what it takes away.",
)

_WIRE_BREAKING = Code(
    name="breaking-on-the-wire",
    severity=Severity.WARNING,
    summary="Clients of before and the server of after do not understand each other.",
    explanation=(
        "Code that uses the client stays as it is, but what the client of before sends "
        "means something else to the server, or the server answers with something else."
    ),
    hint="Release the new client before the server changes.",
)


def breaking_findings(changes: Iterable[LocatedChange]) -> list[Diagnostic]:
    """A finding for each change that breaks: an error for the code, a warning for what
    breaks on the wire alone."""
    return [
        Diagnostic(
            _BREAKING if change.effect is Effect.BREAKING else _WIRE_BREAKING,
            f"{change.subject}: {change.message.replace('`', '')}",
            origin,
        )
        for change, origin in changes
        if change.effect is Effect.BREAKING or change.wire is WireEffect.BREAKING
    ]
