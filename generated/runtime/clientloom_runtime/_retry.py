"""Whether and when a call is repeated: pure functions of what happened."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass

from ._repeatability import Repeatability

_RETRIED_STATUSES = frozenset({408, 425, 429, 502, 503, 504})


@dataclass(frozen=True, slots=True)
class RetryPolicy:
    """How a client repeats calls.

    Attributes:
        max_retries: Repetitions after the first attempt.
        initial: Seconds that the first wait is at most.
        longest: Seconds that a wait between attempts is at most; a server that asks for
            more gets no repetition instead of one that comes too early.
        chance: Gives numbers from 0 to 1, for the jitter.
    """

    max_retries: int = 2
    initial: float = 0.5
    longest: float = 60.0
    chance: Callable[[], float] = random.random


def wait_after_failure(
    policy: RetryPolicy,
    call: Repeatability,
    attempt: int,
    *,
    may_have_arrived: bool,
) -> float | None:
    """Seconds to wait after an attempt without a response; `None` to give up.

    Args:
        policy: How the client repeats.
        call: What makes repeating safe.
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
    """Seconds to wait after an error status; `None` to give up.

    A call that is neither idempotent nor keyed is repeated only on 429 with a time to
    wait: the server says that it did nothing, and when it will.

    Args:
        policy: How the client repeats.
        call: What makes repeating safe.
        attempt: The number of the attempt that failed, from 1.
        status: The status of the response.
        asked: Seconds that the server asks to wait, if it does.
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
    """Full jitter: anything up to a bound that doubles with each attempt."""
    # A power of a large attempt number would overflow; the bound is reached long before.
    bound = min(policy.longest, policy.initial * 2.0 ** min(attempt - 1, 30))
    return float(bound * policy.chance())
