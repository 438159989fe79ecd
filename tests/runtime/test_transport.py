"""Servers that misbehave: what the client makes of it, and how often it asks."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import httpx2
import pytest
from clientloom_runtime import Body, Client, Content, Operation, Timeout
from clientloom_runtime.errors import (
    ConfigurationError,
    ConnectionFailedError,
    DeadlineExceededError,
    DecodeError,
    RequestTimeoutError,
    ServiceUnavailableError,
    StatusError,
    TransportError,
)

from tests.runtime.flavours import PROVIDER, AsyncCaller
from tests.support.http_server import (
    Chunked,
    HttpServer,
    Pieces,
    Raw,
    Reply,
    Reset,
    Stall,
)

if TYPE_CHECKING:
    from tests.runtime.conftest import Connect

JSON = {"200": (Content("application/json"),)}
GET: Operation[Any] = Operation("Op", "GET", "/", responses=JSON)
POST: Operation[Any] = Operation("Op", "POST", "/", responses=JSON)
HALF = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n[1"
LONG = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 3\r\n\r\n[1]]]]"
OK = Reply(json={"ok": True})

pytestmark = pytest.mark.usefixtures("no_waiting")


@pytest.mark.parametrize(
    "trouble",
    [
        pytest.param(Reset(), id="reset after the request"),
        pytest.param(Raw(b""), id="closed without an answer"),
        pytest.param(Raw(HALF), id="half a body"),
        pytest.param(Raw(b"HTTP/1.1 200 OK\r\n"), id="half a head"),
        pytest.param(Chunked([b"[1"], end=False), id="chunks without an end"),
        pytest.param(Raw(b"nonsense\r\n\r\n"), id="no HTTP"),
    ],
)
class TestBrokenAnswers:
    """An answer that breaks off."""

    def test_a_get_is_repeated(
        self, server: HttpServer, connect: Connect, trouble: Any
    ) -> None:
        server.script(trouble, OK)
        raw = connect(server).raw(GET)
        assert (raw.parse(), raw.attempts) == ({"ok": True}, 2)
        assert len(server.requests) == 2

    def test_a_post_is_not(
        self, server: HttpServer, connect: Connect, trouble: Any
    ) -> None:
        server.script(trouble, OK)
        with pytest.raises(TransportError, match="the connection broke") as caught:
            connect(server).send(POST)
        assert caught.value.may_have_arrived
        assert caught.value.attempts == 1
        assert len(server.requests) == 1


def test_a_body_longer_than_announced(server: HttpServer, connect: Connect) -> None:
    server.script(Raw(LONG))
    assert connect(server).send(GET) == [1]


@pytest.mark.parametrize("trouble", [Stall(), Stall(HALF), Stall(b"HTTP/1.1 200")])
@pytest.mark.parametrize(("called", "attempts"), [(GET, 3), (POST, 1)])
def test_a_server_that_stalls(
    server: HttpServer,
    connect: Connect,
    trouble: Stall,
    called: Operation[Any],
    attempts: int,
) -> None:
    server.script(*[trouble] * 3)
    with pytest.raises(RequestTimeoutError, match="timed out") as caught:
        connect(server, timeout=Timeout(read=0.1)).send(called)
    error = caught.value
    assert isinstance(error, TimeoutError)
    assert not isinstance(error, DeadlineExceededError)
    assert error.may_have_arrived
    assert error.attempts == len(server.received(attempts)) == attempts


@pytest.mark.parametrize("called", [GET, POST])
def test_nobody_listens(
    connect: Connect, free_port: int, called: Operation[Any]
) -> None:
    with pytest.raises(ConnectionFailedError, match="could not connect") as caught:
        connect(f"http://127.0.0.1:{free_port}").send(called)
    assert caught.value.attempts == 3
    assert not caught.value.may_have_arrived


def test_a_post_reaches_a_server_that_comes_up_late(
    server: HttpServer, connect: Connect, free_port: int
) -> None:
    del server
    import socket

    ready, listening = threading.Event(), threading.Event()

    def listen() -> None:
        ready.wait(10)
        with socket.create_server(("127.0.0.1", free_port)) as late:
            listening.set()
            connection, _ = late.accept()
            with connection:
                connection.recv(65536)
                connection.sendall(
                    b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n"
                    b"Content-Type: application/json\r\n\r\n{}"
                )

    thread = threading.Thread(target=listen)
    thread.start()

    def on_request(event: Any) -> None:
        if event.attempt == 2:
            ready.set()
            assert listening.wait(10)

    caller = connect(f"http://127.0.0.1:{free_port}", on_request=on_request)
    try:
        assert caller.raw(POST).attempts == 2
    finally:
        ready.set()
        thread.join()


def test_a_later_failure_does_not_hide_that_the_first_may_have_arrived(
    server: HttpServer, connect: Connect
) -> None:
    seen: list[int] = []

    def on_request(event: Any) -> None:
        seen.append(event.attempt)
        if event.attempt == 2:
            server.stop()

    server.script(Reset())
    with pytest.raises(ConnectionFailedError) as caught:
        connect(server, on_request=on_request, max_retries=1).send(GET)
    assert caught.value.may_have_arrived
    assert seen == [1, 2]


@pytest.mark.parametrize("status", [400, 404, 500, 503])
@pytest.mark.parametrize(
    ("answer", "content"),
    [
        (HALF, b"[1"),
        (HALF.replace(b"Content-Length: 100", b"Transfer-Encoding: chunked"), b""),
        (HALF.replace(b"100", b"2\r\nContent-Encoding: gzip"), b""),
    ],
    ids=["half", "no chunk", "no gzip"],
)
def test_an_error_whose_body_is_broken_keeps_its_status(
    server: HttpServer, connect: Connect, status: int, answer: bytes, content: bytes
) -> None:
    broken = Raw(answer.replace(b"200 OK", b"%d Bad" % status))
    server.script(*[broken] * 3)
    with pytest.raises(StatusError) as caught:
        connect(server).send(GET)
    error = caught.value
    assert (error.status_code, error.content) == (status, content)
    assert error.attempts == (3 if status == 503 else 1)
    assert error.headers["content-type"] == "application/json"


def test_an_error_whose_body_stalls_keeps_its_status(
    server: HttpServer, connect: Connect
) -> None:
    server.script(Stall(HALF.replace(b"200 OK", b"400 Bad")))
    with pytest.raises(StatusError) as caught:
        connect(server, timeout=0.3).send(GET)
    assert (caught.value.status_code, caught.value.content) == (400, b"[1")


def test_a_result_that_cannot_be_decompressed_tells_its_status(
    server: HttpServer, connect: Connect
) -> None:
    server.script(Raw(HALF.replace(b"100", b"2\r\nContent-Encoding: gzip")))
    with pytest.raises(DecodeError, match="decompressed") as caught:
        connect(server).send(GET)
    assert caught.value.status_code == 200
    assert caught.value.headers["content-encoding"] == "gzip"


class TestDeadline:
    """The total time of a call."""

    def test_a_stall(self, server: HttpServer, connect: Connect) -> None:
        server.script(OK, Stall())
        caller = connect(server)
        caller.send(GET)
        with pytest.raises(DeadlineExceededError) as caught:
            caller.send(GET, options={"deadline": 1.0})
        assert caught.value.may_have_arrived
        assert caught.value.attempts == 1
        assert len(server.requests) == 2

    def test_a_single_step_that_is_too_slow_before_it(
        self, server: HttpServer, connect: Connect
    ) -> None:
        server.script(Stall())
        caller = connect(server, deadline=20, timeout=0.1, max_retries=0)
        with pytest.raises(RequestTimeoutError) as caught:
            caller.send(GET)
        assert type(caught.value) is RequestTimeoutError

    def test_a_body_that_drips(self, server: HttpServer, connect: Connect) -> None:
        stop = threading.Event()
        drip = Chunked([b"x"] * 100_000, before_chunk=lambda _: stop.wait(0.02))
        server.script(OK, drip)
        caller = connect(server)
        caller.send(GET)
        with pytest.raises(DeadlineExceededError):
            caller.send(GET, options={"deadline": 1.0})
        stop.set()

    @pytest.mark.parametrize(
        ("start", "piece"),
        [
            (b"HTTP/1.1 200 OK\r\nX-Long: ", b"x"),
            (b"", b"HTTP/1.1 103 Early Hints\r\n\r\n"),
            (b"HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n", b"x"),
            (b"HTTP/1.1 400 Bad\r\nContent-Length: 100000\r\n\r\n", b"x"),
            (b"HTTP/1.1 503 Busy\r\nContent-Length: 10000\r\n\r\n", b"x"),
            (
                b"HTTP/1.1 302 Found\r\nLocation: /there\r\nContent-Length: 9999\r\n\r\n",
                b"x",
            ),
        ],
        ids=["head", "interim", "body", "error", "repeated", "redirect"],
    )
    def test_an_answer_that_trickles(
        self, server: HttpServer, connect: Connect, start: bytes, piece: bytes
    ) -> None:
        stop = threading.Event()
        sent: list[bytes] = []

        def pieces() -> Iterator[bytes]:
            yield start
            while len(sent) < 2_000 and not stop.wait(0.02):
                sent.append(piece)
                yield piece

        server.script(OK, Pieces(pieces()))
        caller = connect(server, timeout=30)
        caller.send(GET)
        with pytest.raises(DeadlineExceededError):
            caller.send(GET, options={"deadline": 1.0})
        # Without a deadline it would have gone on to the end.
        assert len(sent) < 1_900
        stop.set()

    @pytest.mark.parametrize("status", [200, 302, 400, 503])
    def test_a_body_that_trickles_through_a_client_of_the_user(
        self, server: HttpServer, connect: Connect, status: int
    ) -> None:
        stop = threading.Event()
        sent: list[int] = []

        def pieces() -> Iterator[bytes]:
            yield b"HTTP/1.1 %d X\r\nLocation: /\r\nContent-Length: 9999\r\n\r\n" % status
            while len(sent) < 2_000 and not stop.wait(0.02):
                sent.append(status)
                yield b"x"

        server.script(Pieces(pieces()))
        is_async = isinstance(connect(server), AsyncCaller)
        injected: Any = httpx2.AsyncClient() if is_async else httpx2.Client()
        caller = connect(server, timeout=30, http_client=injected)
        with pytest.raises(DeadlineExceededError):
            caller.send(GET, options={"deadline": 1.0})
        assert len(sent) < 1_900
        stop.set()
        if isinstance(caller, AsyncCaller):
            caller.run(injected.aclose)
        else:
            injected.close()

    def test_a_request_that_nobody_reads(self, connect: Connect) -> None:
        with socket.create_server(("127.0.0.1", 0)) as listener:
            url = f"http://127.0.0.1:{listener.getsockname()[1]}"
            called: Operation[Any] = Operation(
                "Op", "POST", "/", body=Body((Content("application/octet-stream"),))
            )
            caller = connect(url, timeout=30)
            with pytest.raises(DeadlineExceededError):
                caller.send(
                    called, {}, body=b"x" * 50_000_000, options={"deadline": 0.5}
                )

    def test_a_call_within_a_hook_has_its_own(
        self, server: HttpServer, other_server: HttpServer, connect: Connect
    ) -> None:
        """What another client does meanwhile in the same thread is its own matter."""
        other_server.script(OK)
        with Client(PROVIDER, base_url=other_server.url) as other:

            def hook(_: object) -> None:
                threading.Event().wait(0.6)
                assert other._send(GET, {}) == {"ok": True}

            server.script(OK)
            with pytest.raises(DeadlineExceededError):
                connect(server, on_request=hook, deadline=0.5).send(GET)
        assert len(other_server.requests) == 1

    def test_a_body_that_is_read_in_time(
        self, server: HttpServer, connect: Connect
    ) -> None:
        chunks = Chunked([b"[1", b"]"], headers=[("Content-Type", "application/json")])
        server.script(chunks)
        assert connect(server, deadline=20).send(GET) == [1]

    def test_it_counts_over_all_attempts(
        self, server: HttpServer, connect: Connect
    ) -> None:
        def failure(request: Any) -> Reply:
            del request
            threading.Event().wait(0.01)
            return Reply(503, headers=[("Retry-After", "0")])

        server.handle(failure)
        caller = connect(server, max_retries=100_000, timeout=30)
        with pytest.raises((DeadlineExceededError, ServiceUnavailableError)) as caught:
            caller.send(GET, options={"deadline": 1.5})
        assert caught.value.attempts >= 2

    def test_it_may_be_over_before_anything_is_sent(
        self, server: HttpServer, connect: Connect
    ) -> None:
        with pytest.raises(DeadlineExceededError) as caught:
            connect(server).send(GET, options={"deadline": 0})
        assert not caught.value.may_have_arrived
        assert (caught.value.attempts, server.requests) == (0, [])

    def test_options_of_a_call_win(self, server: HttpServer, connect: Connect) -> None:
        server.script(OK)
        caller = connect(server, deadline=0.000001)
        assert caller.send(GET, options={"deadline": None}) == {"ok": True}

    def test_an_answer_that_breaks_shortly_before_the_deadline(
        self, server: HttpServer, connect: Connect
    ) -> None:
        # The wait for a repetition would end after the deadline.
        server.script(Reply(503, headers=[("Retry-After", "50")]), OK)
        with pytest.raises(ServiceUnavailableError) as caught:
            connect(server, deadline=30).send(GET)
        assert caught.value.attempts == 1


@pytest.mark.parametrize(
    ("raised", "kind", "arrived", "attempts", "words"),
    [
        (httpx2.ConnectTimeout, RequestTimeoutError, False, 3, "connecting timed out"),
        (
            httpx2.PoolTimeout,
            RequestTimeoutError,
            False,
            3,
            "timed out waiting for a free connection",
        ),
        (
            httpx2.ConnectError,
            ConnectionFailedError,
            False,
            3,
            "could not connect: why",
        ),
        (httpx2.ProxyError, ConnectionFailedError, False, 3, "could not connect: why"),
        (
            httpx2.WriteTimeout,
            RequestTimeoutError,
            True,
            1,
            "sending the request timed out",
        ),
        (
            httpx2.ReadTimeout,
            RequestTimeoutError,
            True,
            1,
            "waiting for the response timed out",
        ),
        (httpx2.ReadError, TransportError, True, 1, "the connection broke: why"),
        (httpx2.RemoteProtocolError, TransportError, True, 1, "the connection broke"),
        (httpx2.UnsupportedProtocol, ConnectionFailedError, False, 1, "unknown proto"),
        (httpx2.LocalProtocolError, TransportError, True, 1, "is not valid HTTP"),
    ],
)
def test_what_is_known_of_a_request_that_failed(
    connect: Connect,
    raised: type[httpx2.RequestError],
    kind: type[TransportError],
    arrived: bool,
    attempts: int,
    words: str,
) -> None:
    def fail(_: Any) -> Any:
        raise raised("why")

    caller = connect("https://example.com", transport=httpx2.MockTransport(fail))
    with pytest.raises(TransportError, match=words) as caught:
        caller.send(POST)
    assert type(caught.value) is kind
    assert caught.value.may_have_arrived is arrived
    assert caught.value.attempts == attempts
    # h11 puts the header that it refuses into its message.
    assert raised is not httpx2.LocalProtocolError or "why" not in str(caught.value)


def test_a_failure_without_words_has_a_name(connect: Connect) -> None:
    def fail(_: Any) -> Any:
        raise httpx2.ReadError("")

    caller = connect("https://example.com", transport=httpx2.MockTransport(fail))
    with pytest.raises(TransportError, match="the connection broke: ReadError"):
        caller.send(POST)


def test_a_long_answer_nobody_wants_is_not_read(
    server: HttpServer, connect: Connect
) -> None:
    server.script(Reply(503, body=b"x" * 20_000), OK, Reply(503, body=b"x"), OK)
    caller = connect(server)
    caller.send(GET)
    caller.send(GET)
    assert [request.connection for request in server.requests] == [0, 1, 1, 1]


def test_a_closed_client_says_so(server: HttpServer, connect: Connect) -> None:
    caller = connect(server)
    server.script(OK)
    caller.send(GET)
    caller.close_client()
    with pytest.raises(ConfigurationError, match="the client is closed"):
        caller.send(GET)


def test_connections_are_kept(server: HttpServer, connect: Connect) -> None:
    server.script(OK, OK, Reply(503), OK)
    caller = connect(server)
    caller.send(GET)
    caller.variant(headers={"X-More": "1"}).send(GET)
    caller.send(GET)
    assert server.connections == 1
