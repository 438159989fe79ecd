"""Whether and when to retry a call, as pure functions of what happened."""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from ._operation import Operation
    from ._payload import StreamedPayload

IDEMPOTENT_METHODS = frozenset(
    {"GET", "HEAD", "OPTIONS", "PUT", "DELETE", "TRACE", "QUERY"}
)
_RETRIED_STATUSES = frozenset({408, 425, 429, 502, 503, 504})


class RetryPolicy(NamedTuple):
    """How a client retries calls.

    Attributes:
        max_retries: How many retries may follow the first attempt.
        initial: The maximum first wait, in seconds.
        longest: The maximum wait between attempts, in seconds. If a server asks for
            more, the call gives up instead of retrying too early.
        chance: Returns random numbers from 0 to 1, for jitter.
    """

    max_retries: int = 2
    initial: float = 0.5
    longest: float = 60.0
    chance: Callable[[], float] = random.random


class Repeatability(NamedTuple):
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
            replayable=(
                content is None or isinstance(content, bytes) or content.replayable
            ),
        )


def wait_after_failure(
    policy: RetryPolicy,
    call: Repeatability,
    attempt: int,
    *,
    may_have_arrived: bool,
) -> float | None:
    """Seconds to wait after an attempt without a response, or `None` to give up.

    Args:
        policy: The client's retry policy.
        call: What makes it safe to retry the call.
        attempt: The number of the attempt that failed, from 1.
        may_have_arrived: Whether the server may have received the request.
    """
    if attempt > policy.max_retries or not call.replayable:
        return None
    if may_have_arrived and not (call.idempotent or call.keyed):
        return None
    return backoff(policy, attempt)


def wait_after_status(
    policy: RetryPolicy,
    call: Repeatability,
    attempt: int,
    *,
    status: int,
    asked: float | None,
) -> float | None:
    """Seconds to wait after an error status, or `None` to give up.

    A call that is neither idempotent nor keyed is only retried on 429 with a wait time:
    the server says that it did nothing, and when to come back.

    Args:
        policy: The client's retry policy.
        call: What makes it safe to retry the call.
        attempt: The number of the attempt that failed, from 1.
        status: The HTTP status.
        asked: Seconds the server asks to wait, if it does.
    """
    if status not in _RETRIED_STATUSES:
        return None
    if attempt > policy.max_retries or not call.replayable:
        return None
    throttled = status == 429 and asked is not None
    if not (call.idempotent or call.keyed or throttled):
        return None
    if asked is None:
        return backoff(policy, attempt)
    return asked if asked <= policy.longest else None


def backoff(policy: RetryPolicy, attempt: int) -> float:
    """Full jitter: a random wait up to a bound that doubles with each attempt."""
    # Cap the exponent: a large attempt number would overflow.
    bound = min(policy.longest, policy.initial * 2.0 ** min(attempt - 1, 30))
    return float(bound * policy.chance())
