"""Hooks and spans: what is told of a call, in which order, and that no secret is in it."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from clientloom_runtime import (
    ApiKeyAuth,
    AsyncClient,
    AsyncResource,
    BearerAuth,
    Client,
    Content,
    Credential,
    NextLinkPaging,
    Operation,
    Parameter,
    RequestOptions,
    Resource,
    Streaming,
)
from clientloom_runtime.errors import (
    ApiError,
    ConfigurationError,
    ConnectionFailedError,
    DecodeError,
    MissingCredentialError,
    NotFoundError,
    TransportError,
)
from clientloom_runtime.otel import OpenTelemetry
from opentelemetry import trace
from opentelemetry.sdk.trace import ReadableSpan, TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from opentelemetry.trace import SpanKind, StatusCode

from tests.runtime.conftest import RUNTIME
from tests.runtime.flavours import PROVIDER, SyncCaller
from tests.support.http_server import HttpServer, Raw, Reply, Reset

if TYPE_CHECKING:
    from tests.runtime.conftest import Connect

GET: Operation[Any] = Operation(
    "Things_get",
    "GET",
    "/things/{id}",
    (
        Parameter("id", "id", "path", required=True),
        Parameter("q", "q", "query"),
    ),
    responses={"200": (Content("application/json", lambda: dict),)},
)
ID = {"id": "a b"}
OK = Reply(json={})


class Recorder:
    """Listens to everything, and remembers it in order."""

    def __init__(self) -> None:
        self.events: list[tuple[str, Any]] = []

    def options(self, *, as_async: bool = False) -> dict[str, Any]:
        """The hooks as options of a client."""
        return {
            f"on_{name}": self._async_hook(name) if as_async else self._hook(name)
            for name in ("request", "response", "retry", "failure")
        }

    def _hook(self, name: str) -> Any:
        return lambda event: self.events.append((name, event))

    def _async_hook(self, name: str) -> Any:
        async def hook(event: Any) -> None:
            await asyncio.sleep(0)
            self.events.append((name, event))

        return hook

    @property
    def names(self) -> list[tuple[str, int]]:
        """Each event with the number of its attempt."""
        return [(name, event.attempt) for name, event in self.events]

    def last(self, name: str) -> Any:
        """The last event of a name."""
        return [event for each, event in self.events if each == name][-1]


def test_a_refused_connection_is_told_as_a_retry_and_a_failure(
    connect: Connect, free_port: int, no_waiting: list[float]
) -> None:
    recorder = Recorder()
    caller = connect(
        f"http://127.0.0.1:{free_port}", max_retries=1, **recorder.options()
    )
    with pytest.raises(ConnectionFailedError) as caught:
        caller.send(GET, ID)
    assert recorder.names == [
        ("request", 1),
        ("retry", 1),
        ("request", 2),
        ("failure", 2),
    ]
    retry, failure = recorder.last("retry"), recorder.last("failure")
    assert (retry.operation_id, retry.method, retry.path) == (
        "Things_get",
        "GET",
        "/things/{id}",
    )
    assert (retry.reason, retry.status_code) == ("connection-failed", None)
    assert retry.message.startswith("could not connect")
    assert [retry.wait] == no_waiting
    assert 0 <= retry.duration <= retry.elapsed
    assert failure.reason == "connection-failed"
    assert failure.error is caught.value
    assert 0 <= failure.duration <= failure.elapsed


def test_a_status_that_is_repeated(
    server: HttpServer, connect: Connect, no_waiting: list[float]
) -> None:
    server.script(Reply(503), Reset(), OK)
    recorder = Recorder()
    connect(server, **recorder.options()).send(GET, ID)
    assert recorder.names == [
        ("request", 1),
        ("response", 1),
        ("retry", 1),
        ("request", 2),
        ("retry", 2),
        ("request", 3),
        ("response", 3),
    ]
    retries = [event for name, event in recorder.events if name == "retry"]
    assert [(each.reason, each.status_code) for each in retries] == [
        ("status", 503),
        ("connection-broken", None),
    ]
    assert [each.wait for each in retries] == no_waiting
    response = recorder.last("response")
    assert response.status_code == 200
    assert 0 < response.duration <= response.elapsed


@pytest.mark.parametrize(
    ("answer", "reason", "more"),
    [
        (Reply(404), "status", {}),
        (Reply(body=b"{"), "unreadable", {}),
        (Reply(json={"a": "b" * 100}), "response-too-large", {"max_response_size": 9}),
        (Reset(), "connection-broken", {}),
        (
            Raw(b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{"),
            "connection-broken",
            {},
        ),
        (Reply(json=[]), "unreadable", {"strict": True}),
        (OK, "deadline", {"deadline": 0}),
    ],
)
def test_why_a_call_failed(
    server: HttpServer,
    connect: Connect,
    answer: Any,
    reason: str,
    more: dict[str, Any],
) -> None:
    server.script(answer)
    recorder = Recorder()
    caller = connect(server, max_retries=0, **more, **recorder.options())
    with pytest.raises(ApiError) as caught:
        caller.send(GET, ID)
    assert [name for name, _ in recorder.names].count("failure") == 1
    failure = recorder.last("failure")
    assert (failure.reason, failure.error) == (reason, caught.value)
    assert failure is recorder.events[-1][1]


def test_a_credential_that_cannot_be_had_is_a_failure(
    server: HttpServer, connect: Connect
) -> None:
    def no_token() -> str:
        return ""

    auth = BearerAuth(
        schemes=("token",), token=Credential.of(no_token, argument="token")
    )
    called: Operation[Any] = Operation("Op", "GET", "/", security=({"token": ()},))
    recorder = Recorder()
    with pytest.raises(MissingCredentialError):
        connect(server, auth=(auth,), **recorder.options()).send(called)
    assert recorder.names == [("request", 1), ("failure", 1)]
    assert recorder.last("failure").reason == "not-sent"


def test_a_redirect_is_followed_without_a_retry(
    server: HttpServer, connect: Connect
) -> None:
    server.script(Reply(302, headers=[("Location", "/moved/s3cret?k=s3cret")]), OK)
    recorder = Recorder()
    connect(server, **recorder.options()).send(GET, ID)
    assert [name for name, _ in recorder.names] == ["request", "response"] * 2
    url = recorder.last("request").url
    assert url == f"{server.url}/REDACTED?k=REDACTED"


def test_hooks_of_an_async_client_may_be_async(
    server: HttpServer, no_waiting: list[float]
) -> None:
    del no_waiting
    server.script(Reply(503), Reply(404))
    recorder = Recorder()

    async def main() -> None:
        options = recorder.options(as_async=True)
        async with AsyncClient(PROVIDER, base_url=server.url, **options) as client:
            with pytest.raises(NotFoundError):
                await client._send(GET, ID)

    asyncio.run(main())
    assert recorder.names == [
        ("request", 1),
        ("response", 1),
        ("retry", 1),
        ("request", 2),
        ("response", 2),
        ("failure", 2),
    ]


def test_an_async_hook_may_add_headers(server: HttpServer) -> None:
    server.script(OK)

    async def on_request(event: Any) -> None:
        await asyncio.sleep(0)
        event.headers["X-Trace"] = "t"

    async def main() -> None:
        async with AsyncClient(
            PROVIDER, base_url=server.url, on_request=on_request
        ) as client:
            await client._send(GET, ID)

    asyncio.run(main())
    assert server.request.header("X-Trace") == "t"


def test_an_async_hook_in_a_sync_client_is_an_error(server: HttpServer) -> None:
    async def on_request(event: Any) -> None:
        raise AssertionError(event)

    hook: Any = on_request
    with (
        Client(PROVIDER, base_url=server.url, on_request=hook) as client,
        pytest.raises(ConfigurationError, match="need the async client"),
    ):
        client._send(GET, ID)
    assert server.requests == []


def test_a_cancelled_task_is_told() -> None:
    recorder = Recorder()
    begun = asyncio.Event()

    def on_request(event: Any) -> None:
        del event
        begun.set()

    options = {**recorder.options(), "on_request": on_request}

    async def say_nothing(
        reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        await reader.read()
        # Python 3.12 waits for open connections when it closes the server.
        writer.close()

    async def main() -> None:
        silent = await asyncio.start_server(say_nothing, "127.0.0.1", 0)
        port = silent.sockets[0].getsockname()[1]
        url = f"http://127.0.0.1:{port}"
        async with silent, AsyncClient(PROVIDER, base_url=url, **options) as client:
            task = asyncio.create_task(client._send(GET, ID))
            await begun.wait()
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task

    asyncio.run(main())
    assert recorder.names == [("failure", 1)]
    assert recorder.last("failure").reason == "cancelled"


def test_hooks_share_a_dictionary_over_one_call(
    server: HttpServer, connect: Connect, no_waiting: list[float]
) -> None:
    del no_waiting
    server.script(Reply(503), OK, OK)
    contexts: list[dict[str, Any]] = []

    def hook(event: Any) -> None:
        event.context.setdefault("seen", []).append(event.attempt)
        contexts.append(event.context)

    caller = connect(server, on_request=hook, on_response=hook, on_retry=hook)
    caller.send(GET, ID)
    caller.send(GET, ID)
    assert [each["seen"] for each in (contexts[0], contexts[-1])] == [
        [1, 1, 1, 2, 2],
        [1, 1],
    ]


def test_other_options_keep_the_hooks(server: HttpServer, connect: Connect) -> None:
    server.script(OK, Reply(404))
    recorder, more = Recorder(), Recorder()
    caller = connect(server, **recorder.options())
    other = caller.variant(strict=True, on_failure=more.options()["on_failure"])
    other.send(GET, ID)
    with pytest.raises(NotFoundError):
        other.send(GET, ID)
    assert [name for name, _ in recorder.names] == ["request", "response"] * 2
    assert [name for name, _ in more.names] == ["failure"]


SECRET: Operation[Any] = Operation(
    "Secret_get",
    "GET",
    "/users/{token}/things/{id}/{key}",
    (
        Parameter("token", "token", "path", required=True, secret=True),
        Parameter("id", "id", "path", required=True),
        Parameter("key", "key", "path", required=True),
        Parameter("q", "q", "query"),
    ),
    security=({"key": ()},),
)
SECRET_ARGUMENTS = {"token": "1", "id": "a/1", "key": "s3/cret", "q": "s3cret"}
KEY = ApiKeyAuth(
    schemes=("key",),
    key=Credential.of("s3/cret", argument="key"),
    name="api_key",
    location="query",
)


def test_a_url_is_told_without_secrets(server: HttpServer, connect: Connect) -> None:
    server.script(Reply(204))
    recorder = Recorder()
    base = f"{server.url}/v1"
    connect(base, auth=(KEY,), **recorder.options()).send(SECRET, SECRET_ARGUMENTS)
    assert "api_key=" in server.request.query
    url = recorder.last("request").url
    assert url == f"{base}/users/REDACTED/things/a%2F1/REDACTED?q=REDACTED"


def test_the_path_of_a_link_is_not_told(server: HttpServer, connect: Connect) -> None:
    server.script(Reply(json={"items": [1], "next": "/page/s3cret"}), OK)
    recorder = Recorder()
    pages: Operation[Any] = Operation(
        "Things_list",
        "GET",
        "/things",
        responses={"200": (Content("application/json", lambda: dict),)},
    )
    connect(server, **recorder.options()).items(
        pages, NextLinkPaging("/items", "/next")
    )
    assert server.requests[1].path == "/page/s3cret"
    assert recorder.last("request").url == f"{server.url}/REDACTED"


@pytest.fixture
def spans() -> InMemorySpanExporter:
    """Where spans go."""
    return InMemorySpanExporter()


@pytest.fixture
def provider(spans: InMemorySpanExporter) -> TracerProvider:
    """Makes spans that go there."""
    provider = TracerProvider()
    provider.add_span_processor(SimpleSpanProcessor(spans))
    return provider


def attributes_of(span: ReadableSpan) -> dict[str, Any]:
    """The attributes of a span."""
    return dict(span.attributes or {})


def test_each_attempt_is_a_span(
    server: HttpServer,
    connect: Connect,
    spans: InMemorySpanExporter,
    provider: TracerProvider,
    no_waiting: list[float],
) -> None:
    del no_waiting
    server.script(Reply(503), Reset(), OK)
    caller = connect(server, telemetry=OpenTelemetry(provider))
    with provider.get_tracer("test").start_as_current_span("work") as work:
        caller.send(GET, {**ID, "q": "x"})
    first, second, third, parent = spans.get_finished_spans()
    port = int(server.url.rpartition(":")[2])
    common = {
        "http.request.method": "GET",
        "server.address": "127.0.0.1",
        "server.port": port,
        "url.full": f"{server.url}/things/a%20b?q=REDACTED",
        "url.template": "/things/{id}",
    }
    assert attributes_of(first) == common | {
        "http.response.status_code": 503,
        "error.type": "503",
    }
    assert attributes_of(second) == common | {
        "http.request.resend_count": 1,
        "error.type": "connection-broken",
    }
    assert attributes_of(third) == common | {
        "http.request.resend_count": 2,
        "http.response.status_code": 200,
    }
    for span in (first, second, third):
        assert (span.name, span.kind) == ("GET /things/{id}", SpanKind.CLIENT)
        assert span.parent is not None
        assert span.parent.span_id == work.get_span_context().span_id
    assert parent.name == "work"
    statuses = [span.status.status_code for span in (first, second, third)]
    assert statuses == [StatusCode.ERROR, StatusCode.ERROR, StatusCode.UNSET]
    sent = [request.header("traceparent") for request in server.requests]
    assert sent == [
        f"00-{span.context.trace_id:032x}-{span.context.span_id:016x}"
        f"-{span.context.trace_flags:02x}"
        for span in (first, second, third)
        if span.context is not None
    ]


@pytest.mark.parametrize(
    ("answer", "error_type"),
    [(Reply(404), "404"), (Reply(500), "500"), (Reset(), "connection-broken")],
)
def test_a_span_of_a_call_that_fails(
    server: HttpServer,
    connect: Connect,
    spans: InMemorySpanExporter,
    provider: TracerProvider,
    answer: Any,
    error_type: str,
) -> None:
    server.script(answer)
    with pytest.raises(ApiError):
        connect(server, max_retries=0, telemetry=OpenTelemetry(provider)).send(GET, ID)
    (span,) = spans.get_finished_spans()
    assert attributes_of(span)["error.type"] == error_type
    assert span.status.status_code is StatusCode.ERROR
    assert span.events == ()


def test_an_error_of_a_hook_ends_the_span_without_its_words(
    server: HttpServer,
    connect: Connect,
    spans: InMemorySpanExporter,
    provider: TracerProvider,
) -> None:
    def on_request(event: Any) -> None:
        raise LookupError(f"s3cret {event}")

    caller = connect(server, telemetry=OpenTelemetry(provider), on_request=on_request)
    with pytest.raises(LookupError):
        caller.send(GET, ID)
    (span,) = spans.get_finished_spans()
    assert attributes_of(span)["error.type"] == "builtins.LookupError"
    assert "s3cret" not in span.to_json()


def test_an_unknown_method_and_the_usual_port(
    spans: InMemorySpanExporter, provider: TracerProvider
) -> None:
    import httpx2

    called: Operation[Any] = Operation("Op", "BREW", "/pot?strong=1")
    transport = httpx2.MockTransport(lambda _: httpx2.Response(204))
    with Client(
        PROVIDER,
        base_url="https://api.example.com",
        transport=transport,
        telemetry=OpenTelemetry(provider),
    ) as client:
        client._send(called, {})
    (span,) = spans.get_finished_spans()
    assert span.name == "HTTP /pot"
    assert attributes_of(span) == {
        "http.request.method": "_OTHER",
        "http.request.method_original": "BREW",
        "server.address": "api.example.com",
        "server.port": 443,
        "url.full": "https://api.example.com/pot?strong=REDACTED",
        "url.template": "/pot",
        "http.response.status_code": 204,
    }


def test_no_secret_is_in_a_span(
    server: HttpServer,
    connect: Connect,
    spans: InMemorySpanExporter,
    provider: TracerProvider,
) -> None:
    body = {"message": "your key s3/cret is wrong"}
    headers = [("Set-Cookie", "s3/cret")]
    server.script(Reply(401, json=body, headers=headers))
    caller = connect(server, auth=(KEY,), telemetry=OpenTelemetry(provider))
    with pytest.raises(ApiError):
        caller.send(SECRET, SECRET_ARGUMENTS)
    (span,) = spans.get_finished_spans()
    for form in ("s3/cret", "s3%2Fcret", "s3cret"):
        assert form not in span.to_json()


def test_another_origin_gets_no_trace(
    server: HttpServer,
    other_server: HttpServer,
    connect: Connect,
    spans: InMemorySpanExporter,
    provider: TracerProvider,
) -> None:
    server.script(Reply(302, headers=[("Location", f"{other_server.url}/s3cret")]))
    other_server.script(OK)
    connect(server, telemetry=OpenTelemetry(provider)).send(GET, ID)
    assert server.request.header("traceparent") is not None
    assert other_server.request.header("traceparent") is None
    assert len(spans.get_finished_spans()) == 2


def test_the_global_provider_and_a_propagator(
    server: HttpServer, connect: Connect
) -> None:
    class Names:
        """A propagator that writes a header of its own."""

        def inject(self, carrier: Any, context: Any = None, **_: Any) -> None:
            span = trace.get_current_span(context)
            carrier["X-Span"] = f"{span.get_span_context().span_id:x}"

    server.script(OK)
    propagator: Any = Names()
    telemetry = OpenTelemetry(propagator=propagator)
    connect(server, telemetry=telemetry).send(GET, ID)
    assert server.request.header("X-Span") == "0"
    assert server.request.header("traceparent") is None


def test_without_opentelemetry_the_error_names_the_extra() -> None:
    program = (
        f"import sys; sys.path.insert(0, {str(RUNTIME)!r}); "
        "sys.modules['opentelemetry'] = None\n"
        "import clientloom_runtime.otel"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False
    )
    assert "pip install 'clientloom-runtime[otel]'" in done.stderr


def test_an_unreadable_body_is_a_failure_of_the_plain_method_alone(
    server: HttpServer, connect: Connect
) -> None:
    server.script(*[Reply(body=b"{")] * 2)
    recorder = Recorder()
    caller = connect(server, **recorder.options())
    raw = caller.raw(GET, ID)
    with pytest.raises(DecodeError):
        raw.parse()
    assert recorder.names == [("request", 1), ("response", 1)]
    with pytest.raises(DecodeError):
        caller.send(GET, ID)
    assert recorder.last("failure").reason == "unreadable"


FILE: Operation[Any] = Operation(
    "File",
    "GET",
    "/file",
    responses={"200": (Content("application/octet-stream", lambda: bytes),)},
)
EVENTS: Operation[Any] = Operation(
    "Events",
    "GET",
    "/events",
    responses={"200": (Content("text/event-stream"),)},
    streaming=Streaming(error_events=("error",)),
)
HEAD = b"HTTP/1.1 200 OK\r\nContent-Length: 99\r\nContent-Type: "
BROKEN_FILE = Raw(HEAD + b"application/octet-stream\r\n\r\nabc")
BROKEN_EVENTS = Raw(HEAD + b"text/event-stream\r\n\r\ndata: 1\n\n")


@pytest.mark.parametrize("method", ["iter_bytes", "iter_text", "read", "save"])
def test_a_response_that_breaks_off_while_it_is_read_is_a_failure(
    server: HttpServer, connect: Connect, tmp_path: Path, method: str
) -> None:
    server.script(BROKEN_FILE)
    recorder = Recorder()
    caller = connect(server, **recorder.options())
    target = [tmp_path / "file"] if method == "save" else []
    with pytest.raises(TransportError):
        caller.stream(FILE, method, *target)
    assert recorder.names == [("request", 1), ("response", 1), ("failure", 1)]
    assert recorder.last("failure").reason == "connection-broken"


def items(caller: Any, options: RequestOptions | None = None) -> list[Any]:
    """The items of a stream."""
    if isinstance(caller, SyncCaller):
        return list(
            Resource(caller.client)._stream(
                EVENTS, EVENTS.streaming, {}, options=options
            )
        )

    async def collect() -> list[Any]:
        resource = AsyncResource(caller.client)
        stream = await resource._stream(EVENTS, EVENTS.streaming, {}, options=options)
        return [item async for item in stream]

    found: list[Any] = caller.run(collect)
    return found


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        (BROKEN_EVENTS, "connection-broken"),
        (
            Reply(
                body=b"event: error\ndata: {}\n\n",
                headers=[("Content-Type", "text/event-stream")],
            ),
            "stream-error",
        ),
    ],
)
def test_a_stream_that_fails_is_told_once(
    server: HttpServer, connect: Connect, answer: Any, reason: str
) -> None:
    server.script(answer)
    recorder = Recorder()
    with pytest.raises(ApiError):
        items(connect(server, **recorder.options()))
    assert recorder.names == [("request", 1), ("response", 1), ("failure", 1)]
    assert recorder.last("failure").reason == reason


def test_a_stream_that_goes_on_after_a_break_has_not_failed(
    server: HttpServer, connect: Connect, no_waiting: list[float]
) -> None:
    del no_waiting
    server.script(BROKEN_EVENTS, Reply(204))
    recorder = Recorder()
    items(connect(server, **recorder.options()), {"reconnect": 1})
    assert [name for name, _ in recorder.names] == ["request", "response"] * 2
