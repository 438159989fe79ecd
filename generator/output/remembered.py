"""Diagnostics as JSON, so that a run with nothing to do says the same as the last."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict

from generator import codes
from generator.diagnostics import Code, Diagnostic, Origin, Severity

_CODES = {
    value.name: value for value in vars(codes).values() if isinstance(value, Code)
}


def to_data(diagnostics: Iterable[Diagnostic]) -> list[dict[str, object]]:
    """Diagnostics as JSON values."""
    return [
        {
            "code": one.code.name,
            "message": one.message,
            "origin": None if one.origin is None else asdict(one.origin),
            "related": [asdict(origin) for origin in one.related],
            "hint": one.hint,
            "severity": None if one.severity is None else one.severity.value,
        }
        for one in diagnostics
    ]


def from_data(data: Iterable[Mapping[str, object]]) -> tuple[Diagnostic, ...]:
    """Diagnostics of JSON values.

    Raises KeyError, TypeError or ValueError when the values are no diagnostics.
    """
    return tuple(_diagnostic(entry) for entry in data)


def _diagnostic(entry: Mapping[str, object]) -> Diagnostic:
    severity, hint, related = entry["severity"], entry["hint"], entry["related"]
    if not isinstance(related, list):
        raise TypeError("related is no list")
    return Diagnostic(
        code=_CODES[str(entry["code"])],
        message=str(entry["message"]),
        origin=_origin(entry["origin"]),
        related=tuple(one for one in map(_origin, related) if one is not None),
        hint=None if hint is None else str(hint),
        severity=None if severity is None else Severity(str(severity)),
    )


def _origin(data: object) -> Origin | None:
    return Origin(**data) if isinstance(data, dict) else None
