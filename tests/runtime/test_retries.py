"""What is repeated, what is not, and how long the client waits in between."""

from __future__ import annotations

import io
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from typing import TYPE_CHECKING, Any

import pytest
from clientloom_runtime import (
    Body,
    Content,
    Operation,
    Parameter,
    ProviderInfo,
    WaitHeader,
)
from clientloom_runtime._retry import RetryPolicy, backoff
from clientloom_runtime.errors import (
    BadRequestError,
    InvalidArgumentError,
    RateLimitError,
    ServiceUnavailableError,
    StatusError,
    TransportError,
)

from tests.support.http_server import HttpServer, Reply, Reset

if TYPE_CHECKING:
    from tests.runtime.conftest import Connect

BODY = Body((Content("application/octet-stream"), Content("application/json")))


def operation(method: str = "GET", **more: Any) -> Operation[None]:
    """An operation without a result."""
    return Operation("Op", method, "/", body=BODY, responses={"204": ()}, **more)


GET = operation()
POST = operation("POST")
KEYED = operation("POST", idempotency_header="Idempotency-Key")


@pytest.mark.parametrize("method", ["GET", "HEAD", "PUT", "DELETE", "OPTIONS", "QUERY"])
@pytest.mark.parametrize("status", [408, 425, 429, 502, 503, 504])
def test_idempotent_methods_are_repeated(
    server: HttpServer,
    connect: Connect,
    no_waiting: list[float],
    method: str,
    status: int,
) -> None:
    server.script(Reply(status), Reply(204))
    raw = connect(server).raw(operation(method))
    assert raw.attempts == len(server.requests) == 2
    assert len(no_waiting) == 1


@pytest.mark.parametrize("status", [400, 401, 403, 404, 409, 422, 500, 501, 505])
def test_other_statuses_are_not(
    server: HttpServer, connect: Connect, no_waiting: list[float], status: int
) -> None:
    server.script(Reply(status))
    with pytest.raises(StatusError) as caught:
        connect(server).send(GET)
    assert caught.value.attempts == len(server.requests) == 1
    assert no_waiting == []


@pytest.mark.parametrize("method", ["POST", "PATCH"])
@pytest.mark.parametrize("status", [408, 425, 429, 502, 503, 504])
def test_methods_that_are_not_idempotent_are_not_repeated(
    server: HttpServer, connect: Connect, method: str, status: int
) -> None:
    server.script(Reply(status, headers=[("Retry-After", "0")] * (status != 429)))
    with pytest.raises(StatusError) as caught:
        connect(server).send(operation(method))
    assert caught.value.attempts == len(server.requests) == 1


def test_a_throttled_post_with_a_time_to_wait_is_repeated(
    server: HttpServer, connect: Connect, no_waiting: list[float]
) -> None:
    server.script(Reply(429, headers=[("Retry-After", "7")]), Reply(204))
    assert connect(server).raw(POST, body=b"x").attempts == 2
    assert no_waiting == [7.0]
    assert [request.body for request in server.requests] == [b"x", b"x"]


def test_a_declaration_goes_before_the_method(
    server: HttpServer, connect: Connect, no_waiting: list[float]
) -> None:
    del no_waiting
    server.script(Reply(503), Reply(204), Reply(503))
    caller = connect(server)
    assert caller.raw(operation("POST", idempotent=True)).attempts == 2
    with pytest.raises(ServiceUnavailableError):
        caller.send(operation("PUT", idempotent=False))
    assert len(server.requests) == 3


def test_a_lost_post_is_never_sent_again(server: HttpServer, connect: Connect) -> None:
    server.script(Reset())
    with pytest.raises(TransportError, match="1 attempt") as caught:
        connect(server).send(POST)
    assert caught.value.may_have_arrived
    assert len(server.requests) == 1


def test_an_idempotency_key_makes_a_post_repeatable(
    server: HttpServer, connect: Connect, no_waiting: list[float]
) -> None:
    del no_waiting
    server.script(Reset(), Reply(503), Reply(204), Reply(204))
    caller = connect(server)
    assert caller.raw(KEYED).attempts == 3
    caller.send(KEYED)
    keys = [request.header("Idempotency-Key") for request in server.requests]
    assert keys[0] == keys[1] == keys[2] != keys[3]
    assert all(key is not None and len(key) == 36 for key in keys)


def test_the_caller_may_give_the_key(server: HttpServer, connect: Connect) -> None:
    server.script(Reply(204), Reply(204))
    caller = connect(server)
    caller.send(KEYED, options={"idempotency_key": "mine"})
    parameter = Parameter("key", "Idempotency-Key", "header")
    spec_says_so = operation(
        "POST", idempotency_header="idempotency-key", parameters=(parameter,)
    )
    caller.send(spec_says_so, {"key": "argument"})
    assert [request.header_list("Idempotency-Key") for request in server.requests] == [
        ["mine"],
        ["argument"],
    ]


def test_a_key_is_never_sent_where_the_api_has_none(
    server: HttpServer, connect: Connect
) -> None:
    with pytest.raises(InvalidArgumentError, match="no header for an idempotency key"):
        connect(server).send(POST, options={"idempotency_key": "mine"})
    server.script(Reply(204))
    connect(server).send(POST)
    assert server.request.header("Idempotency-Key") is None


def test_the_number_of_repetitions(
    server: HttpServer, connect: Connect, no_waiting: list[float]
) -> None:
    server.script(*[Reply(503)] * 20)
    caller = connect(server, max_retries=4)
    ways: list[tuple[Callable[[], object], int]] = [
        (lambda: caller.send(GET), 4),
        (lambda: caller.variant(max_retries=1).send(GET), 1),
        (lambda: caller.send(GET, options={"max_retries": 0}), 0),
    ]
    for calling, repeats in ways:
        no_waiting.clear()
        with pytest.raises(ServiceUnavailableError) as caught:
            calling()
        assert caught.value.attempts == repeats + 1
        assert len(no_waiting) == repeats
    assert "1 attempt in" in str(caught.value)


def test_the_provider_has_a_number_of_its_own(
    server: HttpServer, connect: Connect, no_waiting: list[float]
) -> None:
    server.script(*[Reply(503)] * 5)
    provider = ProviderInfo("Example", "example-client", "1", max_retries=1)
    with pytest.raises(ServiceUnavailableError):
        connect(server, provider=provider).send(GET)
    assert len(no_waiting) == 1


def in_seconds(seconds: float) -> str:
    """An HTTP date in so many seconds."""
    moment = datetime.now(UTC) + timedelta(seconds=seconds)
    return format_datetime(moment, usegmt=True)


PROVIDER = ProviderInfo(
    "Example",
    "example-client",
    "1",
    wait_headers=(
        WaitHeader("X-RateLimit-Reset", "seconds"),
        WaitHeader("X-Wait-Ms", "milliseconds"),
        WaitHeader("X-At", "unix-seconds"),
        WaitHeader("X-At-Ms", "unix-milliseconds"),
        WaitHeader("X-Date", "date"),
    ),
)


@pytest.mark.parametrize("status", [429, 503])
@pytest.mark.parametrize(
    ("header", "value", "seconds"),
    [
        ("Retry-After", "3", 3),
        ("Retry-After", "0", 0),
        ("Retry-After", "1.5", 1.5),
        ("Retry-After", " 2 ", 2),
        ("Retry-After", "-5", 0),
        ("Retry-After", lambda: in_seconds(20), 20),
        ("Retry-After", lambda: in_seconds(-20), 0),
        ("Retry-After", lambda: in_seconds(20).replace("GMT", "-0000"), 20),
        ("Retry-After-Ms", "1500", 1.5),
        ("X-RateLimit-Reset", "7", 7),
        ("X-Wait-Ms", "250", 0.25),
        ("X-At", lambda: str(int(time.time()) + 20), 20),
        ("X-At-Ms", lambda: str(int(time.time() * 1000) + 20_000), 20),
        ("X-At", "1000", 0),
        ("X-Date", lambda: in_seconds(20), 20),
    ],
)
def test_the_wait_that_the_server_asks_for(
    server: HttpServer,
    connect: Connect,
    no_waiting: list[float],
    status: int,
    header: str,
    value: Any,
    seconds: float,
) -> None:
    text = value if isinstance(value, str) else value()
    server.script(Reply(status, headers=[(header, text)]), Reply(204))
    connect(server, provider=PROVIDER).send(GET)
    # A wait of nothing is no sleep at all; dates have whole seconds only.
    assert sum(no_waiting) == pytest.approx(seconds, abs=2.5 if seconds == 20 else 0)


SEVERAL_LIMITS = ProviderInfo(
    "Example",
    "example-client",
    "1",
    wait_headers=(
        WaitHeader("X-Reset", "seconds", remaining="X-Remaining"),
        WaitHeader("X-Account-Reset", "seconds", remaining="X-Account-Remaining"),
        WaitHeader("X-Wait", "seconds"),
    ),
)


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        # The account is exhausted, the client is not; and the other way round.
        (
            {
                "X-Reset": "50",
                "X-Remaining": "240",
                "X-Account-Reset": "3",
                "X-Account-Remaining": "0",
            },
            3,
        ),
        (
            {
                "X-Reset": "7",
                "X-Remaining": "0",
                "X-Account-Reset": "40",
                "X-Account-Remaining": "9",
            },
            7,
        ),
        # Both are: the longer one counts, in whatever order they stand.
        (
            {
                "X-Reset": "7",
                "X-Remaining": "0",
                "X-Account-Reset": "9",
                "X-Account-Remaining": "0",
            },
            9,
        ),
        (
            {
                "X-Reset": "9",
                "X-Remaining": "-1",
                "X-Account-Reset": "7",
                "X-Account-Remaining": "0",
            },
            9,
        ),
        # Nothing says what is left: the first that says how long.
        ({"X-Reset": "5", "X-Account-Reset": "8"}, 5),
        ({"X-Reset": "5", "X-Remaining": "many", "X-Account-Reset": "8"}, 5),
        ({"X-Reset": "50", "X-Remaining": "1", "X-Account-Reset": "8"}, 8),
        ({"X-Reset": "50", "X-Remaining": "1", "X-Wait": "2"}, 2),
        ({"X-Reset": "50", "X-Remaining": "0", "X-Wait": "2"}, 50),
        # Retry-After is about this request, whatever the limits say.
        ({"X-Reset": "50", "X-Remaining": "0", "Retry-After": "4"}, 4),
    ],
)
def test_of_several_limits_the_exhausted_one_is_waited_for(
    server: HttpServer,
    connect: Connect,
    no_waiting: list[float],
    headers: dict[str, str],
    seconds: float,
) -> None:
    server.script(Reply(429, headers=list(headers.items())), Reply(204))
    connect(server, provider=SEVERAL_LIMITS).send(GET)
    assert sum(no_waiting) == seconds


def test_a_limit_that_is_not_exhausted_says_nothing(
    server: HttpServer, connect: Connect
) -> None:
    headers = [("X-Reset", "50"), ("X-Remaining", "3")]
    server.script(Reply(429, headers=headers))
    with pytest.raises(RateLimitError) as caught:
        connect(server, provider=SEVERAL_LIMITS, max_retries=0).send(GET)
    assert caught.value.retry_after is None


@pytest.mark.parametrize(
    ("header", "value"),
    [
        ("Retry-After", "soon"),
        ("Retry-After", "nan"),
        ("Retry-After", "inf"),
        ("X-Date", "soon"),
        ("X-At", "soon"),
    ],
)
def test_a_wait_that_nobody_understands(
    server: HttpServer,
    connect: Connect,
    no_waiting: list[float],
    header: str,
    value: str,
) -> None:
    server.script(Reply(503, headers=[(header, value)]), Reply(204))
    connect(server, provider=PROVIDER).send(GET)
    assert 0 <= no_waiting[0] <= 0.5


def test_the_finest_header_wins(
    server: HttpServer, connect: Connect, no_waiting: list[float]
) -> None:
    headers = [
        ("X-RateLimit-Reset", "9"),
        ("Retry-After", "2"),
        ("Retry-After-Ms", "1900"),
    ]
    server.script(Reply(429, headers=headers), Reply(204))
    connect(server, provider=PROVIDER).send(GET)
    assert no_waiting == [1.9]


def test_a_header_of_another_provider_says_nothing(
    server: HttpServer, connect: Connect
) -> None:
    server.script(Reply(429, headers=[("X-RateLimit-Reset", "7")]))
    with pytest.raises(RateLimitError) as caught:
        connect(server).send(POST)
    assert caught.value.retry_after is None


def test_a_wait_that_is_too_long_is_not_cut_short(
    server: HttpServer, connect: Connect, no_waiting: list[float]
) -> None:
    server.script(Reply(429, headers=[("Retry-After", "61")]))
    with pytest.raises(RateLimitError) as caught:
        connect(server).send(GET)
    assert (caught.value.retry_after, no_waiting) == (61.0, [])
    assert len(server.requests) == 1


def test_a_wait_beyond_the_deadline_fails_at_once(
    server: HttpServer, connect: Connect, no_waiting: list[float]
) -> None:
    server.script(Reply(429, headers=[("Retry-After", "30")]))
    with pytest.raises(RateLimitError) as caught:
        connect(server, deadline=20).send(GET)
    assert (caught.value.retry_after, no_waiting) == (30.0, [])


def test_the_error_of_a_status_tells_the_wait(
    server: HttpServer, connect: Connect
) -> None:
    server.script(Reply(400, headers=[("Retry-After", "5")]))
    with pytest.raises(BadRequestError) as caught:
        connect(server).send(GET)
    assert caught.value.retry_after == 5.0


def test_waits_grow_up_to_a_bound_with_full_jitter() -> None:
    longest = RetryPolicy(chance=lambda: 1.0)
    assert [backoff(longest, n) for n in range(1, 10)] == [
        0.5, 1, 2, 4, 8, 16, 32, 60, 60,
    ]  # fmt: skip
    assert backoff(longest, 100_000) == 60
    assert backoff(RetryPolicy(chance=lambda: 0.0), 5) == 0
    spread = {backoff(RetryPolicy(), 3) for _ in range(50)}
    assert len(spread) > 40
    assert all(0 <= each <= 2 for each in spread)


def once() -> Iterator[bytes]:
    """A body that can be read once."""
    yield b"once"


def test_a_body_that_is_gone_is_not_sent_again(
    server: HttpServer, connect: Connect
) -> None:
    server.script(Reply(503))
    with pytest.raises(ServiceUnavailableError):
        connect(server).send(operation("PUT"), body=once())
    assert [request.body for request in server.requests] == [b"once"]


def test_a_file_is_sent_again_from_where_it_stood(
    server: HttpServer, connect: Connect, no_waiting: list[float]
) -> None:
    del no_waiting
    server.script(Reply(503), Reply(204))
    file = io.BytesIO(b"skipped, sent")
    file.seek(9)
    connect(server).send(operation("PUT"), body=file)
    assert [request.body for request in server.requests] == [b"sent", b"sent"]


def test_a_body_that_was_never_read_can_still_be_sent(
    connect: Connect, no_waiting: list[float], free_port: int
) -> None:
    caller = connect(f"http://127.0.0.1:{free_port}")
    with pytest.raises(TransportError) as caught:
        caller.send(operation("POST"), body=once())
    assert (caught.value.attempts, len(no_waiting)) == (3, 2)
    assert not caught.value.may_have_arrived
