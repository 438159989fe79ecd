"""How severe diagnostics are in a workspace."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Literal

from generator.diagnostics import Diagnostic, Severity


def with_severities(
    diagnostics: Iterable[Diagnostic],
    severities: Mapping[str, Severity | Literal["off"]],
) -> tuple[Diagnostic, ...]:
    """Diagnostics with configured severities; those that are off left out.

    A fatal diagnostic stays an error: without a document there is nothing to go on.
    """
    configured = []
    for diagnostic in diagnostics:
        severity = severities.get(diagnostic.code.name)
        if severity is None or diagnostic.code.fatal:
            configured.append(diagnostic)
        elif severity != "off":
            configured.append(replace(diagnostic, severity=Severity(severity)))
    return tuple(configured)
