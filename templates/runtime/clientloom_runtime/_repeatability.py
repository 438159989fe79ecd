"""What makes it safe to retry a call."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ._operation import Operation
from ._payload import StreamedPayload

IDEMPOTENT_METHODS = frozenset(
    {"GET", "HEAD", "OPTIONS", "PUT", "DELETE", "TRACE", "QUERY"}
)


@dataclass(frozen=True, slots=True)
class Repeatability:
    """What makes it safe to retry a call.

    Attributes:
        idempotent: Whether its method or the provider's settings make it idempotent.
        keyed: Whether it has an idempotency key.
        replayable: Whether its body can be sent again.
    """

    idempotent: bool
    keyed: bool
    replayable: bool

    @classmethod
    def of(
        cls, operation: Operation[Any], content: bytes | StreamedPayload | None
    ) -> Repeatability:
        """Create it for a call of an operation with a body."""
        declared = operation.idempotent
        return cls(
            idempotent=(
                operation.method in IDEMPOTENT_METHODS if declared is None else declared
            ),
            keyed=operation.idempotency_header is not None,
            replayable=not isinstance(content, StreamedPayload) or content.replayable,
        )
