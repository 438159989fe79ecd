"""Drift: differences between responses and the spec, reported once, never raised."""

from __future__ import annotations

import logging
import re
from collections.abc import Callable
from dataclasses import dataclass
from threading import Lock
from typing import Any, Literal, TypeAlias

from ._fork import watch

DriftKind: TypeAlias = Literal[
    "unknown-enum-value",
    "unknown-variant",
    "unknown-property",
    "missing-required",
    "wrong-type",
    "unexpected-null",
    "unreadable-text",
    "constraint",
    "empty-body",
    "media-type",
    "undocumented-status",
]

ValueKind: TypeAlias = Literal[
    "null", "boolean", "number", "string", "array", "object", "absent"
]


@dataclass(frozen=True, slots=True)
class Drift:
    """One difference between a response and the spec.

    Attributes:
        operation_id: The operation that was called.
        kind: What differs.
        pointer: JSON pointer into the body. `""` is the whole body.
        found: The kind of the actual value. The value itself is never reported.
    """

    operation_id: str
    kind: DriftKind
    pointer: str
    found: ValueKind


OnDrift: TypeAlias = Callable[[Drift], None]

NoteDrift: TypeAlias = Callable[[DriftKind, str, ValueKind], None]
"""Called with the kind of drift, the pointer and the kind of the value."""

# After this many different drifts, a client stops reporting.
_MOST_REMEMBERED = 2_000
_INDEX = re.compile(r"/\d+(?=/|$)")


class DriftReporter:
    """Reports each drift once per client. All indices of a list count as one place.

    Args:
        tell: Receives the drifts.
    """

    def __init__(self, tell: OnDrift) -> None:
        self._tell = tell
        self._reported: set[tuple[str, str, str]] = set()
        self._lock = Lock()
        watch(self)

    def report(self, drift: Drift) -> None:
        """Report a drift unless it was reported before."""
        place = _INDEX.sub("/*", drift.pointer)
        key = (drift.operation_id, drift.kind, place)
        with self._lock:
            if key in self._reported or len(self._reported) >= _MOST_REMEMBERED:
                return
            self._reported.add(key)
        self._tell(drift)

    def after_fork(self) -> None:
        """Replace the lock, which another thread may have held."""
        self._lock = Lock()


def log_drift(logger: logging.Logger) -> OnDrift:
    """The default listener: writes a line to the client's log.

    It is a warning, except for new properties, which providers add all the time.
    """

    def tell(drift: Drift) -> None:
        added = drift.kind == "unknown-property"
        logger.log(
            logging.INFO if added else logging.WARNING,
            "the response of %s differs from the spec: %s at %s (found: %s)",
            drift.operation_id,
            drift.kind,
            drift.pointer or "/",
            drift.found,
        )

    return tell


def value_kind(value: Any) -> ValueKind:
    """The JSON kind of a value."""
    match value:
        case None:
            return "null"
        case bool():
            return "boolean"
        case str():
            return "string"
        case list():
            return "array"
        case dict():
            return "object"
        case _:
            return "number"


def escape(token: str) -> str:
    """A key, escaped as a JSON pointer token (RFC 6901)."""
    return token.replace("~", "~0").replace("/", "~1")
