"""Tokens of users: sign-in, refresh, stores, and many who want the same token at once."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import stat
import subprocess
import sys
import threading
from collections.abc import AsyncIterator, Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl, urlencode, urlsplit

import pytest
from clientloom_runtime import (
    AsyncClient,
    AsyncResource,
    AsyncSignIn,
    AuthorizationRequest,
    Client,
    Credential,
    FileTokenStore,
    MemoryTokenStore,
    OAuth2ClientCredentialsAuth,
    OAuth2TokenAuth,
    OAuthToken,
    Operation,
    Resource,
    SignIn,
)
from clientloom_runtime.errors import (
    AuthenticationError,
    BadRequestError,
    ConfigurationError,
    DeadlineExceededError,
    DecodeError,
    MissingCredentialError,
    ServiceUnavailableError,
    SignInError,
    SignInRequiredError,
    StateMismatchError,
    TokenStoreError,
    TransportError,
)

from tests.runtime.flavours import PROVIDER, AsyncCaller, Caller
from tests.support.authorization_server import (
    CLIENT,
    REDIRECT,
    SECRET,
    AuthorizationServer,
)
from tests.support.http_server import HttpServer, Reply, Reset

if TYPE_CHECKING:
    from tests.runtime.conftest import Connect

THINGS: Operation[Any] = Operation("Op", "GET", "/things", security=({"oauth": ()},))


def given(value: Any, argument: str) -> Credential:
    """A credential."""
    return Credential.of(value, argument=argument)


def user_auth(**more: Any) -> OAuth2TokenAuth:
    """A strategy over the test server; `refresh_token` is a text."""
    if "refresh_token" in more:
        more["refresh_token"] = given(more["refresh_token"], "refresh_token")
    return OAuth2TokenAuth(
        schemes=("oauth",),
        client_id=given(CLIENT, "client_id"),
        client_secret=given(more.pop("client_secret", SECRET), "client_secret"),
        token_url="/token",
        authorization_url="/authorize",
        device_authorization_url="/device",
        **more,
    )


class SigningIn:
    """The sign-in of a client of either flavour."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller
        kind = AsyncSignIn if isinstance(caller, AsyncCaller) else SignIn
        self._sign_in: Any = kind(caller.client, "oauth")  # type: ignore[arg-type]

    def do(self, method: str, *arguments: Any, **keywords: Any) -> Any:
        """What a method gives."""
        bound = getattr(self._sign_in, method)
        if isinstance(self._caller, AsyncCaller):
            return self._caller.run(lambda: bound(*arguments, **keywords))
        return bound(*arguments, **keywords)


def test_a_user_signs_in_with_a_browser(
    server: HttpServer, connect: Connect, tmp_path: Path
) -> None:
    authorization = AuthorizationServer(server)
    store = FileTokenStore(tmp_path / "token.json")
    caller = connect(server, auth=(user_auth(store=store),))
    sign_in = SigningIn(caller)
    request = sign_in.do(
        "authorize",
        redirect_uri=REDIRECT,
        scopes=["read", "write"],
        parameters={"audience": "things"},
    )
    query = dict(parse_qsl(urlsplit(request.url).query))
    assert query["state"] == request.state
    assert query["audience"] == "things"
    assert query["code_challenge_method"] == "S256"
    assert 43 <= len(request.code_verifier) <= 128
    for secret in (request.state, request.code_verifier):
        assert secret not in repr(request)
    # A server keeps it in the session of the user.
    request = AuthorizationRequest.from_json(request.to_json())
    token = sign_in.do("exchange", request, authorization.consent(request.url))
    assert token.scopes == ("read", "write")
    assert store.load() == token
    caller.send(THINGS)
    (fields,) = authorization.token_requests
    assert "client_secret" not in fields


def test_a_public_client_names_itself(server: HttpServer, connect: Connect) -> None:
    authorization = AuthorizationServer(server, public=True)
    caller = connect(server, auth=(user_auth(client_secret=None),))
    sign_in = SigningIn(caller)
    request = sign_in.do("authorize", redirect_uri=REDIRECT)
    sign_in.do("exchange", request, authorization.consent(request.url))
    caller.send(THINGS)
    assert authorization.token_requests[0]["client_id"] == CLIENT


def test_a_secret_in_the_body(server: HttpServer, connect: Connect) -> None:
    authorization = AuthorizationServer(server)
    auth = user_auth(client_authentication="body", refresh_token=authorization.give())
    connect(server, auth=(auth,)).send(THINGS)
    (fields,) = authorization.token_requests
    assert (fields["client_id"], fields["client_secret"]) == (CLIENT, SECRET)


def test_a_sign_in_in_memory_makes_the_client_ready(
    server: HttpServer, connect: Connect
) -> None:
    authorization = AuthorizationServer(server)
    service = OAuth2ClientCredentialsAuth(
        schemes=("oauth",),
        token_url="/token",
        client_id=given(CLIENT, "client_id"),
        client_secret=given(SECRET, "client_secret"),
    )
    missing = given(None, "refresh_token")
    user = OAuth2TokenAuth(
        schemes=("oauth",),
        client_id=given(CLIENT, "client_id"),
        client_secret=given(SECRET, "client_secret"),
        refresh_token=missing,
        token_url="/token",
        authorization_url="/authorize",
    )
    caller = connect(server, auth=(user, service))
    caller.send(THINGS)
    sign_in = SigningIn(caller)
    request = sign_in.do("authorize", redirect_uri=REDIRECT)
    token = sign_in.do("exchange", request, authorization.consent(request.url))
    caller.send(THINGS)
    assert server.requests[-1].header("Authorization") == f"Bearer {token.access_token}"


def test_without_any_token_the_argument_is_named(
    server: HttpServer, connect: Connect
) -> None:
    caller = connect(server, auth=(user_auth(refresh_token=None),))
    with pytest.raises(MissingCredentialError, match="refresh_token"):
        caller.send(THINGS)
    caller = connect(server, auth=(user_auth(store=MemoryTokenStore()),))
    with pytest.raises(SignInRequiredError, match="sign in first"):
        caller.send(THINGS)
    assert server.requests == []


@pytest.mark.parametrize(
    ("change", "error"),
    [
        ({"state": "other"}, StateMismatchError),
        ({"state": None}, StateMismatchError),
        ({"state": "é"}, StateMismatchError),
        ({"code": None}, SignInError),
        ({"error": "access_denied", "error_description": "No."}, SignInError),
    ],
)
def test_an_answer_of_a_browser_that_is_none(
    server: HttpServer, connect: Connect, change: dict[str, Any], error: type[Exception]
) -> None:
    AuthorizationServer(server)
    sign_in = SigningIn(connect(server, auth=(user_auth(),)))
    request = sign_in.do("authorize", redirect_uri=REDIRECT)
    answer = {"code": "abc", "state": request.state, **change}
    query = urlencode({k: v for k, v in answer.items() if v is not None})
    with pytest.raises(error) as caught:
        sign_in.do("exchange", request, f"{REDIRECT}?{query}")
    assert type(caught.value) is error
    assert request.state not in str(caught.value)
    if "error" in change:
        assert isinstance(caught.value, SignInError)
        assert caught.value.error == "access_denied"
        assert caught.value.description == "No."
    assert server.requests == []


def test_an_answer_that_says_something_twice(
    server: HttpServer, connect: Connect
) -> None:
    sign_in = SigningIn(connect(server, auth=(user_auth(),)))
    request = sign_in.do("authorize", redirect_uri=REDIRECT)
    query = urlencode([("state", request.state), ("code", "a"), ("code", "b")])
    with pytest.raises(SignInError, match="twice"):
        sign_in.do("exchange", request, query)


def test_what_the_server_says_against_a_code(
    server: HttpServer, connect: Connect
) -> None:
    authorization = AuthorizationServer(server)
    sign_in = SigningIn(connect(server, auth=(user_auth(),)))
    request = sign_in.do("authorize", redirect_uri=REDIRECT)
    back = authorization.consent(request.url)
    sign_in.do("exchange", request, back)
    with pytest.raises(SignInError) as caught:
        sign_in.do("exchange", request, back)
    assert caught.value.error == "invalid_grant"
    assert caught.value.status_code == 400


def test_secrets_that_a_refusal_repeats_are_hidden(
    server: HttpServer, connect: Connect
) -> None:
    sign_in = SigningIn(connect(server, auth=(user_auth(),)))
    request = sign_in.do("authorize", redirect_uri=REDIRECT)
    words = f"the code very-secret with {request.code_verifier}"
    server.script(
        Reply(
            400,
            json={
                "error": "invalid_grant",
                "error_description": words,
                "error_uri": "https://help.example",
            },
        )
    )
    query = urlencode({"state": request.state, "code": "very-secret"})
    with pytest.raises(SignInError) as caught:
        sign_in.do("exchange", request, query)
    shown = f"{caught.value!r} {caught.value.description} {vars(caught.value)}"
    assert "very-secret" not in shown
    assert request.code_verifier not in shown
    assert caught.value.uri == "https://help.example"


def test_a_refusal_with_status_200(server: HttpServer, connect: Connect) -> None:
    sign_in = SigningIn(connect(server, auth=(user_auth(),)))
    request = sign_in.do("authorize", redirect_uri=REDIRECT)
    server.script(Reply(json={"error": "bad_verification_code"}))
    query = urlencode({"state": request.state, "code": "abc"})
    with pytest.raises(SignInError) as caught:
        sign_in.do("exchange", request, query)
    assert caught.value.error == "bad_verification_code"


def test_a_device(
    server: HttpServer, connect: Connect, no_waiting: list[float]
) -> None:
    authorization = AuthorizationServer(server)
    caller = connect(server, auth=(user_auth(),))
    sign_in = SigningIn(caller)
    device = sign_in.do("authorize_device", scopes=["read"])
    assert device.verification_uri.endswith("/activate")
    assert device.device_code not in repr(device)
    states = iter(
        ["authorization_pending", "slow_down", "authorization_pending", "authorized"]
    )

    def move() -> None:
        authorization.grants.device_codes[device.device_code] = next(states)

    authorization.before_token = move
    token = sign_in.do("wait_for_device", device)
    assert token.scopes == ("read",)
    assert no_waiting == [5, 5, 10, 10]
    caller.send(THINGS)


def test_a_device_whose_server_is_away_for_a_while(
    server: HttpServer, connect: Connect, no_waiting: list[float]
) -> None:
    authorization = AuthorizationServer(server)
    sign_in = SigningIn(connect(server, auth=(user_auth(),), max_retries=0))
    device = sign_in.do("authorize_device")
    authorization.grants.device_codes[device.device_code] = "authorized"
    server.script(Reset(), Reply(503))
    sign_in.do("wait_for_device", device)
    assert no_waiting == [5, 10, 20]


@pytest.mark.parametrize("state", ["access_denied", "expired_token"])
@pytest.mark.usefixtures("no_waiting")
def test_a_device_that_nobody_lets_in(
    server: HttpServer, connect: Connect, state: str
) -> None:
    authorization = AuthorizationServer(server)
    sign_in = SigningIn(connect(server, auth=(user_auth(),)))
    device = sign_in.do("authorize_device")
    authorization.grants.device_codes[device.device_code] = state
    with pytest.raises(SignInError) as caught:
        sign_in.do("wait_for_device", device)
    assert caught.value.error == state
    assert caught.value.description == f"It is {state}."


@pytest.mark.parametrize("odd", [0, -5, "soon", "9" * 400, None, True])
@pytest.mark.usefixtures("no_waiting")
def test_a_device_with_odd_times(
    server: HttpServer, connect: Connect, odd: Any
) -> None:
    now = [1000.0]
    sign_in = SigningIn(connect(server, auth=(user_auth(clock=lambda: now[0]),)))
    codes = {"device_code": "d-code", "user_code": "u", "verification_uri": "https://v"}
    server.script(
        Reply(json={**codes, "expires_in": odd, "interval": odd}),
        Reply(400, json={"error": "authorization_pending"}),
    )
    device = sign_in.do("authorize_device")
    assert device.interval == 5
    assert device.expires_at == 2800

    def late(_: Any) -> Reply:
        now[0] = 3000
        return Reply(400, json={"error": "authorization_pending"})

    server.handle(late)
    with pytest.raises(SignInError, match="in time"):
        sign_in.do("wait_for_device", device)


def test_a_token_is_renewed_with_the_refresh_token_that_came_last(
    server: HttpServer, connect: Connect
) -> None:
    now = [1000.0]
    authorization = AuthorizationServer(server)
    store = MemoryTokenStore()
    first = authorization.give()
    auth = user_auth(refresh_token=first, store=store, clock=lambda: now[0])
    caller = connect(server, auth=(auth,))
    for _ in range(3):
        caller.send(THINGS)
        caller.send(THINGS)
        now[0] += 3600 - 60
    assert len(authorization.grants.used) == len(set(authorization.grants.used)) == 3
    assert authorization.grants.used[0] == first
    stored = store.load()
    assert stored is not None
    assert {stored.refresh_token} == authorization.grants.refresh_tokens


@pytest.mark.parametrize(
    "lifetime", [0, -1, "-1", "soon", "", None, True, [], "9" * 400, int("9" * 400)]
)
def test_lifetimes_that_nobody_understands(
    server: HttpServer, connect: Connect, lifetime: Any
) -> None:
    authorization = AuthorizationServer(server, lifetime=lifetime)
    auth = user_auth(refresh_token=authorization.give())
    caller = connect(server, auth=(auth,))
    for _ in range(3):
        caller.send(THINGS)
    assert len(authorization.grants.used) == 1


def test_a_token_without_a_refresh_token_is_sent_until_its_end(
    server: HttpServer, connect: Connect
) -> None:
    now = [1000.0]
    authorization = AuthorizationServer(server)
    authorization.grants.access_tokens.add("abc")
    store = MemoryTokenStore(OAuthToken("abc", expires_at=2000, lifetime=1000))
    caller = connect(server, auth=(user_auth(store=store, clock=lambda: now[0]),))
    now[0] = 1999
    caller.send(THINGS)
    now[0] = 2000
    with pytest.raises(SignInRequiredError, match="sign in again"):
        caller.send(THINGS)


def test_a_token_that_the_api_refuses_is_renewed_once(
    server: HttpServer, connect: Connect
) -> None:
    authorization = AuthorizationServer(server)
    refused: set[str] = set()
    authorization.refuse_access = refused.__contains__
    auth = user_auth(refresh_token=authorization.give())
    caller = connect(server, auth=(auth,))
    caller.send(THINGS)
    refused |= authorization.grants.access_tokens
    caller.send(THINGS)
    assert len(authorization.grants.used) == 2
    authorization.refuse_access = lambda _: True
    with pytest.raises(AuthenticationError):
        caller.send(THINGS)


def test_a_refresh_token_that_is_over_is_asked_with_once(
    server: HttpServer, connect: Connect
) -> None:
    authorization = AuthorizationServer(server)
    caller = connect(server, auth=(user_auth(refresh_token="long-gone"),))
    for _ in range(3):
        with pytest.raises(SignInRequiredError) as caught:
            caller.send(THINGS)
        assert caught.value.error == "invalid_grant"
        assert "long-gone" not in f"{caught.value!r}"
    assert authorization.grants.used == ["long-gone"]


def test_what_else_the_token_endpoint_says(
    server: HttpServer, connect: Connect
) -> None:
    server.script(
        Reply(401, json={"error": "invalid_client", "error_description": "Who?"}),
        Reply(400, json={"error": "invalid_scope", "error_description": "Too much."}),
        Reply(json={"token_type": "Bearer"}),
    )
    caller = connect(server, auth=(user_auth(refresh_token="abc-def"),), max_retries=0)
    with pytest.raises(AuthenticationError, match="invalid_client: Who") as who:
        caller.send(THINGS)
    assert (who.value.code, who.value.detail) == ("invalid_client", "Who?")
    with pytest.raises(BadRequestError) as scope:
        caller.send(THINGS)
    assert (scope.value.code, scope.value.detail) == ("invalid_scope", "Too much.")
    with pytest.raises(DecodeError, match="/access_token"):
        caller.send(THINGS)


def test_client_credentials_tell_what_is_wrong(
    server: HttpServer, connect: Connect
) -> None:
    AuthorizationServer(server)
    auth = OAuth2ClientCredentialsAuth(
        schemes=("oauth",),
        token_url="/token",
        client_id=given(CLIENT, "client_id"),
        client_secret=given("wrong-secret", "client_secret"),
    )
    with pytest.raises(AuthenticationError) as caught:
        connect(server, auth=(auth,)).send(THINGS)
    assert caught.value.code == "invalid_client"


@pytest.mark.usefixtures("no_waiting")
def test_a_refresh_request_that_may_have_arrived_is_not_sent_again_by_itself(
    server: HttpServer, connect: Connect
) -> None:
    authorization = AuthorizationServer(server)
    server.script(Reset())
    auth = user_auth(refresh_token=authorization.give())
    caller = connect(server, auth=(auth,))
    with pytest.raises(TransportError):
        caller.send(THINGS)
    assert len(authorization.token_requests) == 1
    # The next call has no other way.
    caller.send(THINGS)


def test_a_new_refresh_token_takes_the_place_of_what_is_stored(
    server: HttpServer, connect: Connect, tmp_path: Path
) -> None:
    authorization = AuthorizationServer(server)
    store = FileTokenStore(tmp_path / "token.json")
    first = authorization.give()
    connect(server, auth=(user_auth(refresh_token=first, store=store),)).send(THINGS)
    # The same argument again means the same token, which is in the store.
    connect(server, auth=(user_auth(refresh_token=first, store=store),)).send(THINGS)
    assert authorization.grants.used == [first]
    second = authorization.give()
    connect(server, auth=(user_auth(refresh_token=second, store=store),)).send(THINGS)
    assert authorization.grants.used == [first, second]


class BrokenStore(MemoryTokenStore):
    """Fails to save as often as it is told."""

    failures = 1

    def save(self, token: OAuthToken) -> None:
        if self.failures:
            self.failures -= 1
            raise OSError(28, "No space left on device")
        super().save(token)


def test_a_token_that_cannot_be_stored_is_not_lost(
    server: HttpServer, connect: Connect
) -> None:
    authorization = AuthorizationServer(server)
    store = BrokenStore()
    auth = user_auth(refresh_token=authorization.give(), store=store)
    caller = connect(server, auth=(auth,))
    with pytest.raises(TokenStoreError, match="No space left"):
        caller.send(THINGS)
    # Nothing was sent with a token that is not stored.
    assert [each.path for each in server.requests] == ["/token"]
    caller.send(THINGS)
    assert len(authorization.grants.used) == 1
    assert store.load() is not None


def test_an_async_store() -> None:
    class Store:
        token: OAuthToken | None = None
        depth = 0

        async def load(self) -> OAuthToken | None:
            return self.token

        async def save(self, token: OAuthToken) -> None:
            assert self.depth == 1
            self.token = token

        @asynccontextmanager
        async def lock(self) -> AsyncIterator[None]:
            self.depth += 1
            yield
            self.depth -= 1

    with HttpServer() as server:
        authorization = AuthorizationServer(server)
        store = Store()
        auth = user_auth(refresh_token=authorization.give(), store=store)

        async def main() -> None:
            async with AsyncClient(
                PROVIDER, auth=(auth,), base_url=server.url
            ) as client:
                await AsyncResource(client)._send(THINGS, {})

        asyncio.run(main())
        assert store.token is not None
        sync = Client(PROVIDER, auth=(user_auth(store=store),), base_url=server.url)
        with sync as client, pytest.raises(ConfigurationError, match="async client"):
            Resource(client)._send(THINGS, {})


def test_a_lock_that_only_its_own_thread_may_release(server: HttpServer) -> None:
    class Store(MemoryTokenStore):
        def __init__(self) -> None:
            super().__init__()
            self.owner = threading.RLock()

        @contextmanager
        def lock(self) -> Iterator[None]:
            with self.owner:
                yield

    authorization = AuthorizationServer(server)
    auth = user_auth(refresh_token=authorization.give(), store=Store())

    async def main() -> None:
        async with AsyncClient(PROVIDER, auth=(auth,), base_url=server.url) as client:
            await AsyncResource(client)._send(THINGS, {})

    asyncio.run(main())


# Files


def test_a_file_is_for_its_owner_alone(tmp_path: Path) -> None:
    store = FileTokenStore(tmp_path / "folder" / "token.json")
    assert store.load() is None
    token = OAuthToken("secret-a", "secret-r", 5.5, 3600, ("read",), "f")
    with store.lock():
        store.save(token)
        store.save(token)
    assert store.load() == token
    assert "secret" not in f"{token!r} {store!r}"
    names = sorted(each.name for each in store.path.parent.iterdir())
    assert names == ["token.json", "token.json.lock"]
    if os.name == "posix":
        for path in store.path.parent.iterdir():
            assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_link_to_a_file_stays_one(tmp_path: Path) -> None:
    link = tmp_path / "link.json"
    link.symlink_to(tmp_path / "real.json")
    FileTokenStore(link).save(OAuthToken("abc"))
    assert link.is_symlink()
    assert FileTokenStore(tmp_path / "real.json").load() == OAuthToken("abc")


@pytest.mark.parametrize(
    "text",
    [
        *("", "{", "[]", "{}", '{"access_token": ""}', "\ud800"),
        '{"access_token": "s3", "scopes": 1}',
        '{"access_token": "s3", "expires_at": "s3"}',
    ],
)
def test_a_file_that_holds_no_token(
    server: HttpServer, connect: Connect, tmp_path: Path, text: str
) -> None:
    path = tmp_path / "token.json"
    path.write_bytes(text.encode("utf-8", "surrogatepass"))
    caller = connect(server, auth=(user_auth(store=FileTokenStore(path)),))
    with pytest.raises(TokenStoreError) as caught:
        caller.send(THINGS)
    assert "s3" not in f"{caught.value} {caught.value.__cause__}"


def test_a_field_of_a_later_version_is_passed_over() -> None:
    text = json.dumps({"access_token": "abc", "later": [1]})
    assert OAuthToken.from_json(text) == OAuthToken("abc")


def test_a_lock_that_stays_locked(tmp_path: Path) -> None:
    store = FileTokenStore(tmp_path / "token.json", lock_timeout=0.05)
    with store.lock(), pytest.raises(TimeoutError, match="locked"), store.lock():
        pass
    with store.lock():
        pass


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system has no fork")
def test_a_child_that_is_forked_under_the_lock_does_not_keep_it(tmp_path: Path) -> None:
    store = FileTokenStore(tmp_path / "token.json", lock_timeout=5)
    with store.lock():
        child = os.fork()
        if child == 0:
            signal.pause()
    try:
        with store.lock():
            pass
    finally:
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)


WRITER = """
import sys
from clientloom_runtime import FileTokenStore, OAuthToken
store = FileTokenStore(sys.argv[1])
print("ready", flush=True)
for number in range(100_000):
    with store.lock():
        store.save(OAuthToken(f"{number}-" + "x" * 100_000, f"r-{number}"))
"""


def run_python(program: str, *arguments: str) -> subprocess.Popen[str]:
    """A program in a process of its own."""
    return subprocess.Popen(
        [sys.executable, "-c", program, *arguments],
        stdout=subprocess.PIPE,
        text=True,
        env={
            **os.environ,
            "PYTHONPATH": os.pathsep.join(sys.path),
            "PYTHONDONTWRITEBYTECODE": "1",
        },
    )


def test_a_process_that_is_killed_leaves_a_whole_token(tmp_path: Path) -> None:
    path = tmp_path / "token.json"
    store = FileTokenStore(path, lock_timeout=5)
    for _ in range(5):
        process = run_python(WRITER, str(path))
        assert process.stdout is not None
        process.stdout.readline()
        before = store.load()
        while store.load() == before:
            pass
        process.kill()
        process.communicate()
        token = store.load()
        assert token is not None
        assert len(token.access_token.partition("-")[2]) == 100_000
        with store.lock():
            store.save(OAuthToken("abc"))
        assert not path.with_name(".token.json.new").exists()


# Many at once


CROWD = """
import asyncio, sys, threading
from concurrent.futures import ThreadPoolExecutor
from clientloom_runtime import AsyncClient, AsyncResource, Client, Resource
from tests.runtime.flavours import PROVIDER
from tests.runtime.test_oauth import THINGS, user_auth
from clientloom_runtime import FileTokenStore

url, path, refresh_token = sys.argv[1:4]

def auth():
    return user_auth(store=FileTokenStore(path), refresh_token=refresh_token)

def threads():
    with Client(PROVIDER, auth=(auth(),), base_url=url, timeout=60) as client:
        def call(_):
            for _ in range(4):
                Resource(client)._send(THINGS, {})
        with ThreadPoolExecutor(64) as pool:
            list(pool.map(call, range(64)))

async def tasks():
    async with AsyncClient(PROVIDER, auth=(auth(),), base_url=url, timeout=60) as client:
        async def call():
            for _ in range(4):
                await AsyncResource(client)._send(THINGS, {})
        await asyncio.gather(*(call() for _ in range(200)))

thread = threading.Thread(target=lambda: asyncio.run(tasks()))
thread.start()
threads()
thread.join()
print("done")
"""


def test_a_crowd_over_two_processes_uses_each_refresh_token_once(
    server: HttpServer, tmp_path: Path
) -> None:
    authorization = AuthorizationServer(server, lifetime=1)
    calls: list[str] = []

    def refuse_access(token: str) -> bool:
        # The first token ends before its time as well, in the middle of it all.
        calls.append(token)
        return token == calls[0] and len(calls) > 500

    authorization.refuse_access = refuse_access
    refresh_token = authorization.give()
    path = tmp_path / "token.json"
    processes = [
        run_python(CROWD, server.url, str(path), refresh_token) for _ in range(2)
    ]
    printed = [process.communicate(timeout=240)[0] for process in processes]
    assert printed == ["done\n", "done\n"]
    grants = authorization.grants
    assert grants.reused == []
    assert len(grants.used) == len(set(grants.used))
    assert len(grants.used) >= 2
    stored = FileTokenStore(path).load()
    assert stored is not None
    assert {stored.refresh_token} == grants.refresh_tokens


def test_a_thread_that_gives_up_takes_nothing_from_the_others(
    server: HttpServer,
) -> None:
    authorization = AuthorizationServer(server)
    release = threading.Event()
    asked = threading.Event()

    def hold() -> None:
        asked.set()
        release.wait(30)

    authorization.before_token = hold
    auth = user_auth(refresh_token=authorization.give())
    with (
        Client(PROVIDER, auth=(auth,), base_url=server.url) as client,
        ThreadPoolExecutor(64) as pool,
    ):
        resource = Resource(client)
        first = pool.submit(resource._send, THINGS, {}, options={"deadline": 0.3})
        assert asked.wait(30)
        others = [pool.submit(resource._send, THINGS, {}) for _ in range(63)]
        with pytest.raises(DeadlineExceededError):
            first.result(30)
        release.set()
        for other in others:
            other.result(30)
    assert len(authorization.grants.used) == 1
    assert authorization.grants.reused == []


def test_a_task_that_is_cancelled_takes_nothing_from_the_others(
    server: HttpServer,
) -> None:
    authorization = AuthorizationServer(server)
    release = threading.Event()
    asked = threading.Event()

    def hold() -> None:
        asked.set()
        release.wait(30)

    authorization.before_token = hold
    auth = user_auth(refresh_token=authorization.give())

    async def main() -> None:
        async with AsyncClient(PROVIDER, auth=(auth,), base_url=server.url) as client:
            resource = AsyncResource(client)
            leader = asyncio.create_task(resource._send(THINGS, {}))
            assert await asyncio.to_thread(asked.wait, 30)
            impatient = asyncio.create_task(
                resource._send(THINGS, {}, options={"deadline": 0.2})
            )
            others = [
                asyncio.create_task(resource._send(THINGS, {})) for _ in range(200)
            ]
            await asyncio.sleep(0)
            leader.cancel()
            with pytest.raises(asyncio.CancelledError):
                await leader
            with pytest.raises(DeadlineExceededError):
                await impatient
            release.set()
            await asyncio.gather(*others)

    asyncio.run(main())
    assert len(authorization.grants.used) == 1


@pytest.mark.parametrize("flavour", ["sync", "async"])
def test_a_client_that_closes_keeps_what_is_on_its_way(
    server: HttpServer, flavour: str
) -> None:
    authorization = AuthorizationServer(server)
    release = threading.Event()
    authorization.before_token = lambda: release.wait(30)
    store = MemoryTokenStore()
    auth = user_auth(refresh_token=authorization.give(), store=store)
    threading.Timer(0.5, release.set).start()

    def use_sync() -> None:
        with (
            Client(PROVIDER, auth=(auth,), base_url=server.url) as client,
            pytest.raises(DeadlineExceededError),
        ):
            Resource(client)._send(THINGS, {}, options={"deadline": 0.1})

    async def use_async() -> None:
        async with AsyncClient(PROVIDER, auth=(auth,), base_url=server.url) as client:
            with pytest.raises(DeadlineExceededError):
                await AsyncResource(client)._send(THINGS, {}, options={"deadline": 0.1})

    use: Callable[[], Any] = use_sync
    if flavour == "async":
        use = lambda: asyncio.run(use_async())  # noqa: E731
    use()
    stored = store.load()
    assert stored is not None
    assert {stored.refresh_token} == authorization.grants.refresh_tokens


def test_an_error_of_a_renewal_is_for_all_and_for_each_its_own(
    server: HttpServer,
) -> None:
    authorization = AuthorizationServer(server)
    release = threading.Event()
    asked = threading.Event()

    def unavailable(_: Any) -> Reply:
        asked.set()
        release.wait(30)
        return Reply(503)

    server.handle(unavailable)
    auth = user_auth(refresh_token=authorization.give())
    with (
        Client(PROVIDER, auth=(auth,), base_url=server.url, max_retries=0) as client,
        ThreadPoolExecutor(8) as pool,
    ):
        resource = Resource(client)
        calls = [pool.submit(resource._send, THINGS, {}) for _ in range(8)]
        assert asked.wait(30)
        release.set()
        errors = [call.exception(30) for call in calls]
    assert all(isinstance(error, ServiceUnavailableError) for error in errors)
    assert len({id(error) for error in errors}) == 8


# Discovery


def metadata(server: HttpServer, **more: Any) -> dict[str, Any]:
    """What an authorization server says about itself."""
    return {
        "issuer": server.url,
        "authorization_endpoint": f"{server.url}/authorize?tenant=1",
        "token_endpoint": f"{server.url}/token",
        **more,
    }


def discovering(server: HttpServer, path: str, **more: Any) -> OAuth2TokenAuth:
    """A strategy that knows nothing but where the server says all else."""
    return OAuth2TokenAuth(
        schemes=("oauth",),
        client_id=given(CLIENT, "client_id"),
        client_secret=given(SECRET, "client_secret"),
        metadata_url=f"{server.url}{path}",
        **more,
    )


@pytest.mark.parametrize(
    "path",
    ["/.well-known/oauth-authorization-server", "/.well-known/openid-configuration"],
)
def test_endpoints_are_discovered_when_it_is_asked_for(
    server: HttpServer, connect: Connect, path: str
) -> None:
    authorization = AuthorizationServer(server)
    server.script(Reply(json=metadata(server)))
    caller = connect(server, auth=(discovering(server, path),))
    sign_in = SigningIn(caller)
    request = sign_in.do("authorize", redirect_uri=REDIRECT)
    assert request.url.startswith(f"{server.url}/authorize?tenant=1&")
    back = authorization.consent(request.url)
    with pytest.raises(StateMismatchError, match="another authorization server"):
        sign_in.do("exchange", request, f"{back}&iss=https%3A%2F%2Fother.example")
    sign_in.do("exchange", request, back)
    caller.send(THINGS)
    assert [each.path for each in server.requests] == [path, "/token", "/things"]


@pytest.mark.parametrize(
    ("document", "words"),
    [
        ({"issuer": "https://other.example"}, "issuer in the metadata does not match"),
        ({"issuer": None}, "no issuer"),
        ({"token_endpoint": "ftp://x"}, "is not an https URL"),
        ({"token_endpoint": 1}, "is not an https URL"),
        ({"authorization_endpoint": None}, "no authorization endpoint"),
    ],
)
def test_metadata_that_cannot_be_used(
    server: HttpServer, connect: Connect, document: dict[str, Any], words: str
) -> None:
    server.script(Reply(json=metadata(server, **document)))
    path = "/.well-known/openid-configuration"
    sign_in = SigningIn(connect(server, auth=(discovering(server, path),)))
    with pytest.raises(ConfigurationError, match=words):
        sign_in.do("authorize", redirect_uri=REDIRECT)
