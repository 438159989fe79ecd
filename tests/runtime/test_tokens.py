"""Token endpoints: what is asked for, how long it is kept, and that it is asked once."""

from __future__ import annotations

import asyncio
import base64
import dataclasses
import gc
import json
import threading
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

import pytest
from clientloom_runtime import (
    AsyncClient,
    AsyncResource,
    BearerAuth,
    Client,
    Credential,
    OAuth2ClientCredentialsAuth,
    Operation,
    ProviderInfo,
    Resource,
    TokenEndpointAuth,
)
from clientloom_runtime._token_cache import Token, TokenCache
from clientloom_runtime.errors import (
    ApiError,
    AuthenticationError,
    ConfigurationError,
    DeadlineExceededError,
    DecodeError,
    MissingCredentialError,
    RequestTimeoutError,
    ServiceUnavailableError,
)

from tests.runtime.flavours import PROVIDER
from tests.support.http_server import HttpServer, ReceivedRequest, Reply, Stall

if TYPE_CHECKING:
    from tests.runtime.conftest import Connect


def operation(*scopes: str) -> Operation[Any]:
    """An operation that needs a token with these scopes."""
    return Operation("Op", "GET", "/things", security=({"oauth": scopes},))


def given(value: Any, argument: str = "api_key") -> Credential:
    """A credential."""
    return Credential.of(value, argument=argument)


def scoped_auth(**more: Any) -> TokenEndpointAuth:
    """One key, tokens of one scope each."""
    more.setdefault("authorization", given("issued-key"))
    return TokenEndpointAuth(
        schemes=("oauth",),
        token_url="/token",
        headers={"api-version": "3.0"},
        scope_use="first",
        default_scopes=("SERVER_ACCESS",),
        **more,
    )


class TokenServer:
    """Answers token requests with tokens of their own, and others with their token."""

    def __init__(self, server: HttpServer, lifetime: Any = 3600) -> None:
        self.server = server
        self.lifetime = lifetime
        self.before_token = threading.Event()
        self.before_token.set()
        self.made = 0
        server.handle(self.answer)

    def answer(self, request: ReceivedRequest) -> Reply:
        """A token, or nothing."""
        if request.path != "/token":
            return Reply(204)
        self.before_token.wait(20)
        self.made += 1
        token: dict[str, Any] = {"access_token": f"token-{self.made}"}
        if self.lifetime is not None:
            token["expires_in"] = self.lifetime
        return Reply(json=token)

    @property
    def asked(self) -> list[ReceivedRequest]:
        """The token requests."""
        return [each for each in self.server.requests if each.path == "/token"]

    @property
    def sent(self) -> list[str | None]:
        """The tokens that came with the other requests."""
        others = (each for each in self.server.requests if each.path != "/token")
        return [each.header("Authorization") for each in others]


def test_what_is_asked_for(server: HttpServer, connect: Connect) -> None:
    tokens = TokenServer(server)
    connect(server, auth=(scoped_auth(),)).send(operation())
    (request,) = tokens.asked
    assert request.method == "POST"
    assert request.header("Authorization") == "Basic issued-key"
    assert request.header("api-version") == "3.0"
    assert request.header("Content-Type") == "application/x-www-form-urlencoded"
    assert request.body == b"scope=SERVER_ACCESS"
    assert tokens.sent == ["Bearer token-1"]


def test_tokens_of_several_scopes_are_held_side_by_side(
    server: HttpServer, connect: Connect
) -> None:
    tokens = TokenServer(server)
    caller = connect(server, auth=(scoped_auth(),))
    for scopes in (
        ("SERVER_ACCESS",),
        ("CLIENT_ACCESS",),
        ("SERVER_ACCESS", "CLIENT_ACCESS"),
        ("CLIENT_ACCESS", "SERVER_ACCESS"),
        (),
    ):
        caller.send(operation(*scopes))
    assert [request.body for request in tokens.asked] == [
        b"scope=SERVER_ACCESS",
        b"scope=CLIENT_ACCESS",
    ]
    assert tokens.sent == [f"Bearer token-{n}" for n in (1, 2, 1, 2, 1)]


@pytest.mark.parametrize(
    "lifetime",
    [
        *("nan", "inf", "-inf"),
        *("1_0", "1e3", "soon", "", True, [], {}, None),
        *(0, "0", 0.0, 1e-9, -1, "-1", -1e300),
        *(int("9" * 400), "9" * 400, "9" * 5_000),
    ],
)
def test_a_lifetime_that_nobody_understands(
    server: HttpServer, connect: Connect, lifetime: Any
) -> None:
    tokens = TokenServer(server, lifetime)
    caller = connect(server, auth=(scoped_auth(),))
    for _ in range(3):
        caller.send(operation())
    # The usual lifetime counts: the token is asked for once.
    assert len(tokens.asked) == 1
    assert tokens.sent == ["Bearer token-1"] * 3


@pytest.mark.parametrize("lifetime", [float("nan"), float("inf"), float("-inf")])
def test_a_lifetime_that_is_no_json_is_an_error_of_the_token_request(
    server: HttpServer, connect: Connect, lifetime: float
) -> None:
    tokens = TokenServer(server, lifetime)
    with pytest.raises(DecodeError):
        connect(server, auth=(scoped_auth(),)).send(operation())
    assert (len(tokens.asked), tokens.sent) == (1, [])


@pytest.mark.parametrize("token", ["a\nb", "\ud800", " a", "a\0", 5, "", None])
def test_a_token_that_no_header_can_carry(
    server: HttpServer, connect: Connect, token: Any
) -> None:
    body = json.dumps({"access_token": token}).encode("utf-8", "surrogatepass")
    server.script(Reply(body=body, headers=[("Content-Type", "application/json")]))
    with pytest.raises(DecodeError):
        connect(server, auth=(scoped_auth(),)).send(operation())
    assert len(server.requests) == 1


def test_client_credentials_in_the_header(server: HttpServer, connect: Connect) -> None:
    tokens = TokenServer(server)
    auth = OAuth2ClientCredentialsAuth(
        schemes=("oauth",),
        token_url="token",
        client_id=given("id:1"),
        client_secret=given("s&c"),
        fields={"audience": "https://api"},
    )
    connect(server, auth=(auth,)).send(operation("read", "write"))
    (request,) = tokens.asked
    expected = base64.b64encode(b"id%3A1:s%26c").decode()
    assert request.header("Authorization") == f"Basic {expected}"
    assert request.body == (
        b"grant_type=client_credentials&audience=https%3A%2F%2Fapi&scope=read%20write"
    )


def test_client_credentials_in_the_body(
    server: HttpServer, other_server: HttpServer, connect: Connect
) -> None:
    tokens = TokenServer(other_server)
    server.script(Reply(204))
    auth = OAuth2ClientCredentialsAuth(
        schemes=("oauth",),
        token_url=f"{other_server.url}/token",
        client_id=given("id"),
        client_secret=given("secret"),
        authentication="body",
    )
    provider = dataclasses.replace(PROVIDER, servers=(f"{other_server.url}/token",))
    servers = {other_server.url: other_server.url}
    connect(f"{server.url}/api", auth=(auth,), provider=provider, servers=servers).send(
        operation()
    )
    (request,) = tokens.asked
    assert request.header("Authorization") is None
    assert request.body == (
        b"grant_type=client_credentials&client_id=id&client_secret=secret"
    )
    assert server.request.header("Authorization") == "Bearer token-1"


def test_a_token_endpoint_of_another_kind(server: HttpServer, connect: Connect) -> None:
    server.script(Reply(json={"data": {"token": "t", "ttl": "60"}}), Reply(204))
    auth = TokenEndpointAuth(
        schemes=("oauth",),
        token_url="/login",
        fields={"user": given("u"), "kind": "service"},
        body="json",
        scope_field=None,
        token_pointer="/data/token",
        lifetime_pointer="/data/ttl",
        header="X-Session",
        prefix="",
    )
    connect(server, auth=(auth,)).send(operation("read"))
    login, request = server.requests
    assert (login.target, login.json) == ("/login", {"kind": "service", "user": "u"})
    assert request.header("X-Session") == "t"


@pytest.mark.parametrize(
    ("lifetime", "seconds", "asked"),
    [
        (3600, 3539, 1),
        (3600, 3541, 2),
        ("3600", 3541, 2),
        (100, 89, 1),
        (100, 91, 2),
        (None, 3539, 1),
        (None, 3541, 2),
        ("soon", 3541, 2),
    ],
)
def test_a_token_is_renewed_shortly_before_its_end(
    server: HttpServer, connect: Connect, lifetime: Any, seconds: float, asked: int
) -> None:
    tokens = TokenServer(server, lifetime)
    auth = scoped_auth()
    now = 1_000.0
    auth._store = TokenCache(lambda: now)
    caller = connect(server, auth=(auth,))
    caller.send(operation())
    now += seconds
    caller.send(operation())
    assert len(tokens.asked) == asked
    assert tokens.sent == ["Bearer token-1", f"Bearer token-{asked}"]


def test_a_token_without_an_end(server: HttpServer, connect: Connect) -> None:
    tokens = TokenServer(server, None)
    auth = scoped_auth(default_lifetime=None)
    now = 1_000.0
    auth._store = TokenCache(lambda: now)
    caller = connect(server, auth=(auth,))
    caller.send(operation())
    now += 10**9
    caller.send(operation())
    assert len(tokens.asked) == 1


def test_a_token_that_is_refused_is_replaced_once(
    server: HttpServer, connect: Connect
) -> None:
    token, refusal = {"access_token": "old"}, Reply(401, json={"message": "expired"})
    server.script(Reply(json=token), refusal, Reply(json={"access_token": "new"}))
    server.script(Reply(204))
    post: Operation[None] = Operation("Op", "POST", "/", security=({"oauth": ()},))
    raw = connect(server, auth=(scoped_auth(),)).raw(post)
    assert raw.attempts == 2
    used = [r.header("Authorization") for r in server.requests if r.path == "/"]
    assert used == ["Bearer old", "Bearer new"]


def test_a_new_token_that_is_refused_too_is_an_error(
    server: HttpServer, connect: Connect
) -> None:
    tokens = TokenServer(server)
    handle = tokens.answer

    def answer(request: ReceivedRequest) -> Reply:
        return handle(request) if request.path == "/token" else Reply(401)

    server.handle(answer)
    with pytest.raises(AuthenticationError) as caught:
        connect(server, auth=(scoped_auth(),)).send(operation())
    assert caught.value.attempts == 2
    assert tokens.made == 2


def test_a_401_without_a_token_is_an_error_at_once(
    server: HttpServer, connect: Connect
) -> None:
    server.script(Reply(401))
    auth = BearerAuth(schemes=("oauth",), token=given("fixed"))
    with pytest.raises(AuthenticationError):
        connect(server, auth=(auth,)).send(operation())
    assert len(server.requests) == 1
    from clientloom_runtime import Message

    assert not scoped_auth().refused(Message("GET", "https://example.com", "/"))


def test_another_call_may_have_replaced_the_token_already() -> None:
    store = TokenCache()
    assert store.get("k", lambda: Token("new", 60), lambda: None) == "new"
    store.drop("old")
    assert store.values() == ["new"]
    store.drop("new")
    assert store.values() == []
    assert repr(Token("s3cret", 60)) == "<Token for 60 s>"


def test_the_error_of_the_token_endpoint_is_told(
    server: HttpServer, connect: Connect
) -> None:
    server.script(Reply(401, json={"message": "wrong key: issued-key"}))
    with pytest.raises(AuthenticationError) as caught:
        connect(server, auth=(scoped_auth(),)).send(operation())
    assert str(caught.value).startswith("status 401: wrong key: *** (token request for")
    assert len(server.requests) == 1


def test_a_token_request_is_repeated_like_others(
    server: HttpServer, connect: Connect, no_waiting: list[float]
) -> None:
    del no_waiting
    server.script(Reply(503), Reply(json={"access_token": "t"}), Reply(204))
    connect(server, auth=(scoped_auth(),)).send(operation())
    assert len(server.requests) == 3


@pytest.mark.parametrize("body", [{}, {"access_token": ""}, {"access_token": 5}, []])
def test_an_answer_without_a_token(
    server: HttpServer, connect: Connect, body: Any
) -> None:
    server.script(Reply(json=body))
    with pytest.raises(DecodeError, match="no string at /access_token"):
        connect(server, auth=(scoped_auth(),)).send(operation())


def test_a_missing_key_is_named(server: HttpServer, connect: Connect) -> None:
    with pytest.raises(MissingCredentialError, match="api_key"):
        auth = scoped_auth(authorization=given(None))
        connect(server, auth=(auth,)).send(operation())
    assert server.requests == []


def test_the_deadline_of_the_call_holds_for_its_token(
    server: HttpServer, connect: Connect
) -> None:
    plain: Operation[Any] = Operation("Op", "GET", "/")
    server.script(Reply(204), Stall())
    caller = connect(server, auth=(scoped_auth(),))
    caller.send(plain)
    with pytest.raises(DeadlineExceededError):
        caller.send(operation(), options={"deadline": 1.0})
    assert [request.path for request in server.requests] == ["/", "/token"]


class TestTogether:
    """Many calls at once."""

    def test_threads_share_one_request(self, server: HttpServer) -> None:
        tokens = TokenServer(server)
        tokens.before_token.clear()
        with Client(PROVIDER, auth=(scoped_auth(),), base_url=server.url) as client:
            resource = Resource(client)
            with ThreadPoolExecutor(64) as pool:
                calls = [
                    pool.submit(resource._send, operation(), {}) for _ in range(64)
                ]
                tokens.before_token.set()
                for call in calls:
                    call.result()
        assert len(tokens.asked) == 1
        assert tokens.sent == ["Bearer token-1"] * 64
        assert_all_closed(server)

    def test_tasks_share_one_request(self, server: HttpServer) -> None:
        tokens = TokenServer(server)

        async def main() -> None:
            # The pool holds as many connections as httpx2 allows, the others wait.
            async with AsyncClient(
                PROVIDER, auth=(scoped_auth(),), base_url=server.url, timeout=30
            ) as client:
                send = AsyncResource(client)._send
                await asyncio.gather(*(send(operation(), {}) for _ in range(1_000)))

        asyncio.run(main())
        assert len(tokens.asked) == 1
        assert tokens.sent == ["Bearer token-1"] * 1_000
        assert_all_closed(server)

    def test_waiting_threads_get_the_error_too(self, server: HttpServer) -> None:
        gate = threading.Event()

        def refuse(_: ReceivedRequest) -> Reply:
            gate.wait(20)
            return Reply(503)

        server.handle(refuse)
        provider = ProviderInfo("Example", "example-client", "1", max_retries=0)
        with Client(provider, auth=(scoped_auth(),), base_url=server.url) as client:
            resource = Resource(client)
            with ThreadPoolExecutor(8) as pool:
                calls = [pool.submit(resource._send, operation(), {}) for _ in range(8)]
                wait_for(lambda: waiting_on(client) == 7)
                gate.set()
                errors = [call.exception() for call in calls]
        assert {type(error) for error in errors} == {ServiceUnavailableError}
        # One traceback belongs to one call.
        assert len({id(error) for error in errors}) == 8
        assert len(server.requests) == 1

    def test_waiting_tasks_get_the_error_too(self, server: HttpServer) -> None:
        server.script(Reply(503))
        provider = ProviderInfo("Example", "example-client", "1", max_retries=0)

        async def main() -> list[Any]:
            async with AsyncClient(
                provider, auth=(scoped_auth(),), base_url=server.url
            ) as client:
                send = AsyncResource(client)._send
                return await asyncio.gather(
                    *(send(operation(), {}) for _ in range(8)), return_exceptions=True
                )

        errors = asyncio.run(main())
        assert {type(error) for error in errors} == {ServiceUnavailableError}
        assert len(server.requests) == 1

    def test_a_cancelled_request_is_made_by_another_task(
        self, server: HttpServer
    ) -> None:
        tokens = TokenServer(server)
        tokens.before_token.clear()

        async def main() -> None:
            async with AsyncClient(
                PROVIDER, auth=(scoped_auth(),), base_url=server.url
            ) as client:
                send = AsyncResource(client)._send
                leader = asyncio.create_task(send(operation(), {}))
                await asyncio.sleep(0.05)
                followers = [
                    asyncio.create_task(send(operation(), {})) for _ in range(3)
                ]
                await asyncio.sleep(0.05)
                # One that waits gives up; then the one that asks does.
                followers.pop().cancel()
                leader.cancel()
                await asyncio.sleep(0.05)
                tokens.before_token.set()
                await asyncio.gather(*followers)

        asyncio.run(main())
        assert len(tokens.asked) == 2
        assert len(tokens.sent) == 2

    def test_a_waiting_thread_keeps_its_deadline(self, server: HttpServer) -> None:
        tokens = TokenServer(server)
        tokens.before_token.clear()
        with Client(PROVIDER, auth=(scoped_auth(),), base_url=server.url) as client:
            send = Resource(client)._send
            with ThreadPoolExecutor(1) as pool:
                leader = pool.submit(send, operation(), {})
                wait_for(lambda: len(flights(client)) == 1)
                with pytest.raises(DeadlineExceededError):
                    send(operation(), {}, options={"deadline": 0.1})
                tokens.before_token.set()
                leader.result()
        assert len(tokens.asked) == 1


class TestLimits:
    """What limits the call that asks does not limit those that wait for it."""

    @pytest.mark.parametrize(
        "own",
        [
            {"deadline": 0.5},
            {"timeout": 0.5, "max_retries": 0},
        ],
        ids=["deadline", "timeout"],
    )
    def test_threads(self, server: HttpServer, own: Any) -> None:
        server.script(Stall())
        tokens = TokenServer(server)
        with Client(PROVIDER, auth=(scoped_auth(),), base_url=server.url) as client:
            limited = client.with_options(**own)
            with ThreadPoolExecutor(11) as pool:
                leader = pool.submit(Resource(limited)._send, operation(), {})
                wait_for(lambda: len(flights(client)) == 1)
                send = Resource(client)._send
                others = [pool.submit(send, operation(), {}) for _ in range(10)]
                assert isinstance(leader.exception(), RequestTimeoutError)
                for other in others:
                    other.result()
        assert len(tokens.asked) == 2
        assert tokens.sent == ["Bearer token-1"] * 10

    @pytest.mark.parametrize(
        "own",
        [
            {"deadline": 0.5},
            {"timeout": 0.5, "max_retries": 0},
        ],
        ids=["deadline", "timeout"],
    )
    def test_tasks(self, server: HttpServer, own: Any) -> None:
        server.script(Stall())
        tokens = TokenServer(server)

        async def main() -> None:
            async with AsyncClient(
                PROVIDER, auth=(scoped_auth(),), base_url=server.url
            ) as client:
                limited = client.with_options(**own)
                send = AsyncResource(client)._send
                leader = AsyncResource(limited)._send(operation(), {})
                others = [send(operation(), {}) for _ in range(10)]
                first, *rest = await asyncio.gather(
                    leader, *others, return_exceptions=True
                )
                assert isinstance(first, RequestTimeoutError)
                assert rest == [None] * 10

        asyncio.run(main())
        assert len(tokens.asked) == 2
        assert tokens.sent == ["Bearer token-1"] * 10

    def test_calls_with_the_same_limits_share_that_no_answer_came(self) -> None:
        store = TokenCache()
        entered, gate = threading.Event(), threading.Event()
        asked: list[str] = []

        def fetch() -> Token:
            asked.append("first")
            entered.set()
            gate.wait(20)
            raise RequestTimeoutError("waiting for the response timed out")

        def again() -> Token:
            asked.append("again")
            return Token("t", 60)

        with ThreadPoolExecutor(3) as pool:
            leader = pool.submit(store.get, "k", fetch, lambda: None, "limits")
            entered.wait(20)
            (flight,) = store._flights.values()
            same = pool.submit(store.get, "k", again, lambda: None, "limits")
            other = pool.submit(store.get, "k", again, lambda: None, "others")
            wait_for(lambda: len(flight._condition._waiters) == 2)  # type: ignore[attr-defined]
            gate.set()
            assert isinstance(leader.exception(), RequestTimeoutError)
            assert isinstance(same.exception(), RequestTimeoutError)
            assert other.result() == "t"
        assert asked == ["first", "again"]

    @pytest.mark.parametrize(
        "refusal",
        [AuthenticationError("no"), DecodeError("no"), ConfigurationError("no")],
    )
    def test_a_refusal_is_for_all(self, refusal: ApiError) -> None:
        store = TokenCache()
        entered, gate = threading.Event(), threading.Event()

        def refuse() -> Token:
            entered.set()
            gate.wait(20)
            raise refusal

        with ThreadPoolExecutor(2) as pool:
            leader = pool.submit(store.get, "k", refuse, lambda: None, 1)
            entered.wait(20)
            (flight,) = store._flights.values()
            other = pool.submit(store.get, "k", refuse, lambda: None, 2)
            wait_for(lambda: flight._condition._waiters)  # type: ignore[attr-defined]
            gate.set()
            assert leader.exception() is refusal
            assert type(other.exception()) is type(refusal)
            assert other.exception() is not refusal


class TestLoops:
    """A loop that ends while it asks for a token leaves nobody waiting."""

    def start(self, store: TokenCache, token: str) -> asyncio.AbstractEventLoop:
        """A loop that was stopped while one of its tasks asks."""
        loop = asyncio.new_event_loop()

        async def stall() -> Token:
            await asyncio.Event().wait()
            return Token(token, 60)

        self.asking = loop.create_task(store.aget("k", stall))
        loop.run_until_complete(asyncio.sleep(0))
        assert len(store._flights) == 1
        return loop

    @pytest.mark.parametrize("closed", [True, False])
    def test_another_loop_asks_itself(self, closed: bool) -> None:
        store = TokenCache()
        loop = self.start(store, "old")
        if closed:
            # The task is never resumed and never told.
            self.asking._log_destroy_pending = False  # type: ignore[attr-defined]
            loop.close()

        async def fetch() -> Token:
            return Token("new", 60)

        async def main() -> list[str]:
            return await asyncio.gather(*(store.aget("k", fetch) for _ in range(3)))

        assert asyncio.run(main()) == ["new"] * 3
        assert store.get("k", lambda: Token("other", 60), lambda: None) == "new"
        if not closed:
            self.asking.cancel()
            loop.run_until_complete(asyncio.wait({self.asking}))
            loop.close()

    def test_a_loop_that_ends_while_others_wait(self) -> None:
        store = TokenCache()
        running, stop = threading.Event(), threading.Event()
        loop = asyncio.new_event_loop()

        async def stall() -> Token:
            running.set()
            await asyncio.Event().wait()
            raise AssertionError("nobody goes on")

        async def watch() -> None:
            asking = asyncio.create_task(store.aget("k", stall))
            asking._log_destroy_pending = False  # type: ignore[attr-defined]
            self.asking = asking
            while not stop.is_set():
                await asyncio.sleep(0.01)

        def lead() -> None:
            loop.run_until_complete(watch())
            loop.close()

        async def fetch() -> Token:
            return Token("new", 60)

        async def follow() -> str:
            return await store.aget("k", fetch)

        with ThreadPoolExecutor(3) as pool:
            leader = pool.submit(lead)
            running.wait(20)
            (flight,) = store._flights.values()
            task = pool.submit(asyncio.run, follow())
            thread = pool.submit(store.get, "k", lambda: Token("new", 60), lambda: None)
            wait_for(lambda: flight._condition._waiters and flight._done_callbacks)
            stop.set()
            leader.result()
            assert (task.result(), thread.result()) == ("new", "new")

    def test_a_loop_that_goes_on_later_finds_its_own_request(self) -> None:
        store = TokenCache()
        loop = asyncio.new_event_loop()
        gate = asyncio.Event()
        asked: list[int] = []

        async def fetch() -> Token:
            asked.append(1)
            await gate.wait()
            return Token("t", 60)

        first = loop.create_task(store.aget("k", fetch))
        loop.run_until_complete(asyncio.sleep(0))

        async def second() -> str:
            loop.call_soon(gate.set)
            return await store.aget("k", fetch)

        assert loop.run_until_complete(second()) == "t"
        assert loop.run_until_complete(first) == "t"
        assert asked == [1]
        loop.close()


def test_a_request_that_was_interrupted_is_made_by_another_thread() -> None:
    store = TokenCache()
    entered, gate = threading.Event(), threading.Event()

    def interrupted() -> Token:
        entered.set()
        gate.wait(20)
        raise KeyboardInterrupt

    with ThreadPoolExecutor(2) as pool:
        leader = pool.submit(store.get, "k", interrupted, lambda: None)
        entered.wait(20)
        (flight,) = store._flights.values()
        other = pool.submit(store.get, "k", lambda: Token("t", 60), lambda: None)
        wait_for(lambda: flight._condition._waiters)  # type: ignore[attr-defined]
        gate.set()
        assert other.result() == "t"
        assert isinstance(leader.exception(), KeyboardInterrupt)


def flights(client: Client) -> dict[Any, Any]:
    """The token requests that are under way."""
    (auth,) = client._core.auths
    assert isinstance(auth, TokenEndpointAuth)
    return auth._store._flights


def waiting_on(client: Client) -> int:
    """How many threads wait for a token request."""
    return sum(len(each._condition._waiters) for each in flights(client).values())


def wait_for(condition: Any) -> None:
    """Wait until something is so; the test hangs and fails if it never is."""
    for _ in range(2_000):
        if condition():
            return
        threading.Event().wait(0.005)
    raise AssertionError("it never came about")


def assert_all_closed(server: HttpServer) -> None:
    """No connection is left open after the client is closed."""
    gc.collect()
    wait_for(lambda: server.open_connections == 0)
