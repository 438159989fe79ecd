"""Clients: their options, base URLs, hooks, logs, and what can be passed in."""

from __future__ import annotations

import asyncio
import logging
import re
from functools import cached_property
from typing import TYPE_CHECKING, Any

import httpx2
import pytest
from clientloom_runtime import (
    AsyncClient,
    AsyncResource,
    Body,
    Client,
    Content,
    Operation,
    Parameter,
    ProviderInfo,
    RequestEvent,
    RequestOptions,
    Resource,
    ResponseEvent,
    Timeout,
    async_raw_response,
    raw_response,
)
from clientloom_runtime._provider import check_runtime
from clientloom_runtime.errors import ConfigurationError, InvalidArgumentError

from tests.runtime.flavours import PROVIDER, AsyncCaller
from tests.support.http_server import HttpServer, Reply

if TYPE_CHECKING:
    from tests.runtime.conftest import Connect

GET: Operation[Any] = Operation(
    "Things_get",
    "GET",
    "/things/{id}",
    (
        Parameter("id", "id", "path", True),
        Parameter("q", "q", "query"),
        Parameter("agent", "User-Agent", "header"),
    ),
    responses={"200": (Content("application/json"),)},
    deprecated=True,
)
ARGUMENTS = {"id": "1", "q": "x"}
OK = Reply(json={"ok": True})


class TestBaseUrl:
    """Where requests go."""

    @pytest.mark.parametrize(
        ("path", "target"),
        [("", "/things/1"), ("/", "/things/1"), ("/api/v1/", "/api/v1/things/1"),
         ("/a b/é", "/a%20b/%C3%A9/things/1"), ("/a/../b", "/b/things/1")],
    )  # fmt: skip
    def test_a_prefix(
        self, server: HttpServer, connect: Connect, path: str, target: str
    ) -> None:
        server.script(OK)
        caller = connect(server.url + path)
        caller.send(GET, {"id": "1"})
        assert server.request.target == target
        assert caller.client.base_url == server.url + target.removesuffix("/things/1")

    @pytest.mark.parametrize(
        "url",
        ["example.com", "ftp://example.com", "https://", "https://u:p@example.com",
         "https://example.com?a=1", "https://example.com#a", "https://[broken", "http://a\nb",
         "https://example.com:70000"],
    )  # fmt: skip
    def test_what_is_no_base_url(self, connect: Connect, url: str) -> None:
        with pytest.raises(ConfigurationError, match="base_url") as caught:
            connect(url)
        assert "u:p" not in str(caught.value)

    def test_argument_environment_provider(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        provider = ProviderInfo(
            "Example",
            "example-client",
            "1",
            base_url="https://spec.example.com",
            base_url_environment="EXAMPLE_URL",
        )
        monkeypatch.delenv("EXAMPLE_URL", raising=False)
        assert Client(provider).base_url == "https://spec.example.com"
        monkeypatch.setenv("EXAMPLE_URL", "https://environment.example.com")
        assert Client(provider).base_url == "https://environment.example.com"
        given = Client(provider, base_url="https://given.example.com")
        assert given.base_url == "https://given.example.com"

    @pytest.mark.parametrize(
        ("variable", "words"),
        [("EXAMPLE_URL", "pass base_url or set EXAMPLE_URL"), (None, "pass base_url")],
    )
    def test_none_at_all(
        self, monkeypatch: pytest.MonkeyPatch, variable: str | None, words: str
    ) -> None:
        monkeypatch.delenv("EXAMPLE_URL", raising=False)
        provider = ProviderInfo("Example", "x", "1", base_url_environment=variable)
        with pytest.raises(ConfigurationError, match=words):
            Client(provider)

    def test_a_given_base_url_means_every_server(
        self, server: HttpServer, connect: Connect
    ) -> None:
        server.script(OK, OK, OK)
        caller = connect(f"{server.url}/api")
        for own in ("https://login.example.com/auth", "/root", "below"):
            caller.send(Operation("Op", "GET", "/x", servers=(own,)))
        targets = [one.target for one in server.requests]
        assert targets == ["/api/auth/x", "/root/x", "/api/below/x"]

    def test_an_operation_may_have_a_server_of_its_own(
        self, server: HttpServer, other_server: HttpServer
    ) -> None:
        server.script(OK)
        other_server.script(OK)
        provider = ProviderInfo("Example", "x", "1", base_url=f"{server.url}/api")
        with Client(provider) as client:
            for own in (f"{other_server.url}/auth", "below"):
                operation: Operation[Any] = Operation("Op", "GET", "/x", servers=(own,))
                client._send_raw(operation, {})
        assert other_server.request.target == "/auth/x"
        assert server.request.target == "/api/below/x"

    def test_a_server_of_an_operation_that_is_none(self) -> None:
        provider = ProviderInfo("Example", "x", "1", base_url="https://example.com")
        operation: Operation[Any] = Operation("Op", "GET", "/x", servers=("ftp://x",))
        with (
            Client(provider) as client,
            pytest.raises(ConfigurationError, match="the server of Op"),
        ):
            client._send_raw(operation, {})


class TestHeaders:
    """Headers of clients and calls."""

    def test_the_user_agent(self, server: HttpServer, connect: Connect) -> None:
        server.script(OK)
        connect(server).send(GET, ARGUMENTS)
        agent = server.request.header("User-Agent") or ""
        pattern = r"example-client/1\.2\.3 clientloom-runtime/\d+\.\d+\S* python/3\.\d+"
        assert re.fullmatch(pattern, agent)

    def test_later_ones_win(self, server: HttpServer, connect: Connect) -> None:
        provider = ProviderInfo(
            "E", "e", "1", headers=(("X-One", "provider"), ("Api-Version", "3"))
        )
        server.script(*[OK] * 4)
        caller = connect(server, provider=provider, headers={"x-one": "client"})
        caller.send(GET, ARGUMENTS)
        caller.variant(headers={"X-ONE": "variant"}).send(GET, ARGUMENTS)
        over: RequestOptions = {
            "headers": {"x-One": "call", "User-Agent": "mine", "accept": "a/b"}
        }
        caller.send(GET, ARGUMENTS, options=over)
        caller.send(GET, {**ARGUMENTS, "agent": "argument"})
        seen = [r.header_list("X-One") for r in server.requests]
        assert seen == [["client"], ["variant"], ["call"], ["client"]]
        assert [r.header("Api-Version") for r in server.requests] == ["3"] * 4
        third, fourth = server.requests[2:]
        assert third.header_list("User-Agent") == ["mine"]
        assert third.header_list("Accept") == ["a/b"]
        assert fourth.header_list("User-Agent") == ["argument"]

    @pytest.mark.parametrize("contents", [(), (Content("application/json"),)])
    def test_an_accept_of_the_setup_wins(
        self, server: HttpServer, connect: Connect, contents: tuple[Content, ...]
    ) -> None:
        accept = Parameter("accept", "Accept", "header")
        called: Operation[Any] = Operation(
            "Op", "GET", "/", (accept,), responses={"200": contents}
        )
        provider = ProviderInfo("E", "e", "1", headers=(("accept", "a/provider"),))
        server.script(*[OK] * 5)
        caller = connect(server, provider=provider)
        caller.send(called)
        caller.variant(headers={"Accept": "a/client"}).send(called)
        caller.send(called, options={"headers": {"ACCEPT": "a/call"}})
        caller.send(called, {"accept": "a/argument"})
        connect(server).send(called)
        assert [request.header_list("Accept") for request in server.requests] == [
            ["a/provider"],
            ["a/client"],
            ["a/call"],
            ["a/argument"],
            ["application/json" if contents else "*/*"],
        ]

    @pytest.mark.parametrize(
        "name", ["Accept-Encoding", "user-agent", "Accept", "Content-Type", "Host"]
    )
    @pytest.mark.parametrize("streamed", [False, True])
    def test_an_argument_takes_the_place_of_what_is_sent_anyway(
        self, server: HttpServer, connect: Connect, name: str, streamed: bool
    ) -> None:
        called: Operation[Any] = Operation(
            "Op",
            "POST",
            "/",
            (Parameter("given", name, "header"),),
            body=Body((Content("application/octet-stream"),)),
        )
        server.script(OK)
        body = iter([b"bytes"]) if streamed else b"bytes"
        connect(server).send(called, {"given": "mine"}, body=body)
        assert server.request.header_list(name) == ["mine"]

    def test_one_may_be_repeated(self, server: HttpServer, connect: Connect) -> None:
        server.script(OK)
        options: RequestOptions = {"headers": {"X-Many": ["a", "b"]}}
        connect(server).send(GET, ARGUMENTS, options=options)
        assert server.request.header_list("X-Many") == ["a", "b"]

    @pytest.mark.parametrize(
        "headers", [{"X-Bad": "a\r\nX: y"}, {"X Bad": "a"}, {"X-Bad": ["a", "b "]}]
    )
    def test_none_may_split_the_request(
        self, server: HttpServer, connect: Connect, headers: Any
    ) -> None:
        with pytest.raises(InvalidArgumentError, match=r"X.Bad"):
            connect(server, headers=headers)
        with pytest.raises(InvalidArgumentError, match=r"X.Bad"):
            connect(server).send(GET, ARGUMENTS, options={"headers": headers})


def test_further_query_parameters(server: HttpServer, connect: Connect) -> None:
    server.script(OK, OK)
    caller = connect(server)
    more: RequestOptions = {"query": {"a b": [1, True], "none": []}}
    caller.send(GET, ARGUMENTS, options=more)
    caller.send(GET, {"id": "1"}, options=more)
    assert [r.query for r in server.requests] == [
        "q=x&a%20b=1&a%20b=true",
        "a%20b=1&a%20b=true",
    ]


def test_hooks_see_every_attempt_and_no_value(
    server: HttpServer, connect: Connect, no_waiting: list[float]
) -> None:
    del no_waiting
    requests: list[RequestEvent] = []
    responses: list[ResponseEvent] = []

    def on_request(event: RequestEvent) -> None:
        requests.append(event)
        event.headers["X-Trace"] = f"trace-{event.attempt}"

    server.script(Reply(503), OK)
    caller = connect(server, on_request=on_request, on_response=responses.append)
    caller.send(GET, ARGUMENTS)
    assert [
        (each.operation_id, each.method, each.path, each.attempt, each.deprecated)
        for each in requests
    ] == [("Things_get", "GET", "/things/{id}", n, True) for n in (1, 2)]
    assert [(each.status_code, each.attempt) for each in responses] == [
        (503, 1),
        (200, 2),
    ]
    assert responses[1].headers["content-type"] == "application/json"
    assert responses[1].elapsed > 0
    traces = [r.header("X-Trace") for r in server.requests]
    assert traces == ["trace-1", "trace-2"]


def test_the_log_has_names_and_allowed_headers_only(
    server: HttpServer,
    connect: Connect,
    caplog: pytest.LogCaptureFixture,
    no_waiting: list[float],
) -> None:
    del no_waiting
    headers = [("Set-Cookie", "c00kie"), ("X-Request-Id", "r1")]
    server.script(Reply(503), Reply(json={}, headers=headers))
    caller = connect(server)
    with caplog.at_level(logging.DEBUG, "example_client"):
        caller.send(GET, {"id": "hidden-id", "q": "hidden-q"})
    texts = [r.getMessage() for r in caplog.records if r.name == "example_client"]
    first, again, second = texts
    assert first.startswith("Things_get: GET /things/{id} query=q -> 503 after ")
    assert "(attempt 1)" in first
    assert "retrying in" in again
    assert "after status 503" in again
    assert "-> 200 after" in second
    assert "'x-request-id': 'r1'" in second
    assert "hidden" not in "".join(texts)
    assert "c00kie" not in "".join(texts)


def test_a_logger_of_the_user(
    server: HttpServer, connect: Connect, caplog: pytest.LogCaptureFixture
) -> None:
    server.script(Reply())
    caller = connect(server, logger=logging.getLogger("mine"))
    number = Content("application/json", lambda: int)
    with caplog.at_level(logging.DEBUG, "mine"):
        caller.send(Operation("Op", "GET", "/", responses={"200": (number,)}))
    debug, drift = [each for each in caplog.records if each.name == "mine"]
    assert "query=-" in debug.getMessage()
    assert "empty-body" in drift.getMessage()


class TestTimeouts:
    """Limits of single steps."""

    @pytest.mark.parametrize(
        ("options", "call", "expected"),
        [
            ({}, None, {"connect": 5.0, "read": 60.0, "write": 60.0, "pool": 60.0}),
            (
                {"timeout": 3},
                None,
                dict.fromkeys(("connect", "read", "write", "pool"), 3),
            ),
            (
                {"timeout": None},
                None,
                dict.fromkeys(("connect", "read", "write", "pool")),
            ),
            (
                {"timeout": 3},
                {"timeout": Timeout(connect=1, read=None)},
                {"connect": 1, "read": None, "write": 60.0, "pool": 60.0},
            ),
        ],
    )
    def test_what_httpx2_is_told(
        self, connect: Connect, options: Any, call: Any, expected: Any
    ) -> None:
        seen: list[Any] = []
        caller = connect_to_mock(connect, seen, **options)
        caller.send(GET, ARGUMENTS, options=call)
        assert seen[0].extensions["timeout"] == expected

    def test_a_deadline_shortens_them(self, connect: Connect) -> None:
        seen: list[Any] = []
        caller = connect_to_mock(connect, seen, deadline=10, timeout=Timeout(read=None))
        caller.send(GET, ARGUMENTS)
        limits = seen[0].extensions["timeout"]
        assert limits["connect"] == 5.0
        assert all(9 < limits[step] <= 10 for step in ("read", "write", "pool"))


def connect_to_mock(connect: Connect, seen: list[Any], **options: Any) -> Any:
    """A client whose requests end in a list."""

    def answer(request: Any) -> Any:
        seen.append(request)
        return httpx2.Response(200, json={"ok": True})

    return connect(
        "https://example.com", transport=httpx2.MockTransport(answer), **options
    )


class TestInjection:
    """Clients and transports of httpx2 that are passed in."""

    def test_a_transport_is_used_and_not_closed(self, connect: Connect) -> None:
        closed: list[str] = []

        class Transport(httpx2.MockTransport):
            """Tells when it is closed."""

            def close(self) -> None:
                closed.append("sync")

            async def aclose(self) -> None:
                closed.append("async")

        transport = Transport(lambda _: httpx2.Response(200, json=[1]))
        caller = connect("https://example.com", transport=transport)
        assert caller.send(GET, ARGUMENTS) == [1]
        caller.close_client()
        assert closed == []

    def test_a_client_is_used_with_its_headers_and_not_closed(
        self, server: HttpServer, connect: Connect
    ) -> None:
        events: list[str] = []

        def hook(request: Any) -> None:
            events.append(request.method)

        async def ahook(request: Any) -> None:
            events.append(request.method)

        headers = {"X-Injected": "yes", "User-Agent": "ignored"}
        server.script(OK, OK)
        probe = connect(server)
        is_async = isinstance(probe, AsyncCaller)
        http_client: Any = (
            httpx2.AsyncClient(headers=headers, event_hooks={"request": [ahook]})
            if is_async
            else httpx2.Client(headers=headers, event_hooks={"request": [hook]})
        )
        caller = connect(server, http_client=http_client)
        caller.send(GET, ARGUMENTS)
        caller.close_client()
        assert not http_client.is_closed
        assert events == ["GET"]
        (request,) = server.requests
        assert request.header_list("X-Injected") == ["yes"]
        assert "example-client" in (request.header("User-Agent") or "")
        if isinstance(caller, AsyncCaller):
            caller.run(http_client.aclose)
        else:
            http_client.close()

    def test_a_variant_may_have_one_of_its_own(self, connect: Connect) -> None:
        first = httpx2.MockTransport(lambda _: httpx2.Response(200, json=1))
        second = httpx2.MockTransport(lambda _: httpx2.Response(200, json=2))
        caller = connect("https://example.com", transport=first)
        variant = caller.variant(transport=second)
        assert (caller.send(GET, ARGUMENTS), variant.send(GET, ARGUMENTS)) == (1, 2)


class Things(Resource):
    """What a generated resource looks like."""

    def get(self, thing_id: str, *, q: str | None = None) -> Any:
        """Get a thing."""
        return self._send(GET, {"id": thing_id, "q": q})

    @cached_property
    def with_raw_response(self) -> ThingsWithRawResponse:
        """The methods with whole responses."""
        return ThingsWithRawResponse(self)


class ThingsWithRawResponse:
    """What the view looks like."""

    def __init__(self, resource: Things) -> None:
        self.get = raw_response(resource.get)


class AsyncThings(AsyncResource):
    """The same, async."""

    async def get(self, thing_id: str, *, q: str | None = None) -> Any:
        """Get a thing."""
        return await self._send(GET, {"id": thing_id, "q": q})

    @cached_property
    def with_raw_response(self) -> AsyncThingsWithRawResponse:
        """The methods with whole responses."""
        return AsyncThingsWithRawResponse(self)


class AsyncThingsWithRawResponse:
    """What the view looks like."""

    def __init__(self, resource: AsyncThings) -> None:
        self.get = async_raw_response(resource.get)


class Example(Client):
    """What a generated client looks like."""

    @cached_property
    def things(self) -> Things:
        """Things."""
        return Things(self)


class AsyncExample(AsyncClient):
    """The same, async."""

    @cached_property
    def things(self) -> AsyncThings:
        """Things."""
        return AsyncThings(self)


def test_a_generated_client(server: HttpServer) -> None:
    server.script(OK, OK, Reply(404, headers=[("X-Variant", "1")]))
    with Example(PROVIDER, base_url=server.url) as client:
        assert client.things.get("a", q="b") == {"ok": True}
        raw = client.things.with_raw_response.get("c")
        assert (raw.status_code, raw.parse()) == (200, {"ok": True})
        assert client.things is client.things
        assert repr(client) == f"<Example {server.url}>"
        assert repr(client.things) == f"<Things of <Example {server.url}>>"
        variant = client.with_options(headers={"X-Variant": "1"})
        assert variant.things is not client.things
        with pytest.raises(Exception, match="404"), variant:
            variant.things.get("d")
        server.script(OK)
        # Leaving the variant has not closed the connections of the original.
        assert client.things.get("e") == {"ok": True}
    targets = [request.target for request in server.requests]
    assert targets == ["/things/a?q=b", "/things/c", "/things/d", "/things/e"]
    assert server.requests[2].header("X-Variant") == "1"


def test_a_generated_async_client(server: HttpServer) -> None:
    server.script(OK, OK, OK, OK)

    async def main() -> None:
        async with AsyncExample(PROVIDER, base_url=server.url) as client:
            assert await client.things.get("a", q="b") == {"ok": True}
            raw = await client.things.with_raw_response.get("c")
            assert (raw.status_code, raw.parse()) == (200, {"ok": True})
            assert (
                repr(client.things) == f"<AsyncThings of <AsyncExample {server.url}>>"
            )
            async with client.with_options(headers={"X-Variant": "1"}) as variant:
                assert variant.things is not client.things
                await variant.things.get("d")
            await client.things.get("e")

    asyncio.run(main())
    targets = [request.target for request in server.requests]
    assert targets == ["/things/a?q=b", "/things/c", "/things/d", "/things/e"]
    assert server.requests[2].header("X-Variant") == "1"


@pytest.mark.parametrize(
    ("made_for", "installed"),
    [("0.1", "0.1.0"), ("0.1", "0.1.7"), ("1.2", "1.2.0"), ("1.2", "1.10.3"),
     ("0.1.0", "0.1.1rc1")],
)  # fmt: skip
def test_a_runtime_that_fits(made_for: str, installed: str) -> None:
    provider = ProviderInfo("E", "e", "1", runtime=made_for)
    check_runtime(provider, installed)


@pytest.mark.parametrize(
    ("made_for", "installed"),
    [
        ("0.2", "0.1.9"),
        ("0.1", "0.2.0"),
        ("1.2", "1.1.9"),
        ("1.2", "2.0.0"),
        ("0.1", "1.0"),
    ],
)
def test_a_runtime_that_does_not(made_for: str, installed: str) -> None:
    provider = ProviderInfo("E", "example-client", "7", runtime=made_for)
    with pytest.raises(ConfigurationError, match="example-client 7 needs"):
        check_runtime(provider, installed)


def test_a_client_checks_its_runtime(connect: Connect) -> None:
    provider = ProviderInfo("E", "e", "1", runtime="99.0")
    with pytest.raises(ConfigurationError, match=r"clientloom-runtime 99\.0"):
        connect("https://example.com", provider=provider)
