"""Authentication by the security schemes of a spec: which strategy, and what is sent."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import pytest
from clientloom_runtime import (
    ApiKeyAuth,
    Auth,
    BasicAuth,
    BearerAuth,
    Credential,
    Message,
    Operation,
    Parameter,
)
from clientloom_runtime.errors import (
    ConfigurationError,
    InvalidArgumentError,
    MissingCredentialError,
)

from tests.runtime.flavours import AsyncCaller
from tests.support.http_server import HttpServer, Reply

if TYPE_CHECKING:
    from tests.runtime.conftest import Connect


def operation(*security: Mapping[str, tuple[str, ...]]) -> Operation[None]:
    """An operation that needs one of these alternatives."""
    return Operation("Things_list", "GET", "/", security=security)


def given(value: Any, argument: str = "api_key") -> Credential:
    """A credential without an environment variable."""
    return Credential.of(value, argument=argument)


def key(value: Any = "k1", scheme: str = "Key", **more: Any) -> ApiKeyAuth:
    """An API key in a header, unless told otherwise."""
    more.setdefault("name", "X-Key")
    return ApiKeyAuth(schemes=(scheme,), key=given(value), **more)


@pytest.mark.parametrize(
    ("auth", "header", "value"),
    [
        (key(), "X-Key", "k1"),
        (key(prefix="Token "), "X-Key", "Token k1"),
        (key(name="sid", location="cookie"), "Cookie", "sid=k1"),
        (BearerAuth(schemes=("Key",), token=given("t")), "Authorization", "Bearer t"),
        (
            BearerAuth(schemes=("Key",), token=given("t"), prefix="token"),
            "Authorization",
            "token t",
        ),
        (
            BasicAuth(
                schemes=("Key",), username=given("Aladdin"), password=given("öpen:x")
            ),
            "Authorization",
            "Basic QWxhZGRpbjrDtnBlbjp4",
        ),
        (
            BasicAuth(schemes=("Key",), username=given("k")),
            "Authorization",
            "Basic azo=",
        ),
    ],
)
def test_secrets_in_headers(
    server: HttpServer, connect: Connect, auth: Auth, header: str, value: str
) -> None:
    server.script(Reply(204))
    connect(server, auth=(auth,)).send(operation({"Key": ()}))
    assert server.request.header_list(header) == [value]


def test_a_key_in_the_query_stands_last_and_once(
    server: HttpServer, connect: Connect
) -> None:
    called: Operation[None] = Operation(
        "Op",
        "GET",
        "/",
        (Parameter("a", "a", "query"), Parameter("key", "api key", "query")),
        security=({"Key": ()},),
    )
    server.script(Reply(204))
    auth = key("s&x", name="api key", location="query")
    connect(server, auth=(auth,)).send(called, {"a": 1, "key": "of the caller"})
    assert server.request.query == "a=1&api%20key=s%26x"


def test_a_cookie_joins_those_of_the_call(server: HttpServer, connect: Connect) -> None:
    called: Operation[None] = Operation(
        "Op", "GET", "/", (Parameter("a", "a", "cookie"),), security=({"Key": ()},)
    )
    server.script(Reply(204))
    auth = key(name="sid", location="cookie")
    connect(server, auth=(auth,)).send(called, {"a": 1})
    assert server.request.header("Cookie") == "a=1; sid=k1"


@pytest.mark.parametrize(
    ("secret", "sent"),
    [
        ("a b;c", "sid=a%20b%3Bc"),
        ('x,"y\\', "sid=x%2C%22y%5C"),
        ("é", "sid=%C3%A9"),
        ("aGk+/==", "sid=aGk+/=="),
    ],
)
def test_a_secret_in_a_cookie_is_one_cookie(
    server: HttpServer, connect: Connect, secret: str, sent: str
) -> None:
    called: Operation[None] = Operation("Op", "GET", "/", security=({"Key": ()},))
    server.script(Reply(204))
    auth = key(secret, name="sid", location="cookie")
    connect(server, auth=(auth,)).send(called)
    assert server.request.header("Cookie") == sent


ONE = key("one", "One", name="X-One")
TWO = key("two", "Two", name="X-Two")
ABSENT = key(None, "Absent", name="X-Absent")


@pytest.mark.parametrize(
    ("security", "sent"),
    [
        ((), set()),
        (({},), set()),
        (({"One": ()},), {"X-One"}),
        (({"One": (), "Two": ()},), {"X-One", "X-Two"}),
        (({"One": ()}, {"Two": ()}), {"X-One"}),
        (({"Absent": ()}, {"Two": ()}), {"X-Two"}),
        (({"One": (), "Absent": ()}, {"Two": ()}), {"X-Two"}),
        (({"Unknown": ()}, {"Two": ()}), {"X-Two"}),
        (({}, {"One": ()}), {"X-One"}),
        (({"Absent": ()}, {}), set()),
        (({"Unknown": ()}, {}), set()),
    ],
)
def test_alternatives_are_sets_of_schemes(
    server: HttpServer, connect: Connect, security: Any, sent: set[str]
) -> None:
    server.script(Reply(204))
    connect(server, auth=(ONE, TWO, ABSENT)).send(operation(*security))
    headers = {name for name, _ in server.request.headers}
    assert headers & {"X-One", "X-Two", "X-Absent"} == sent


def test_of_two_strategies_for_a_scheme_the_one_with_credentials_is_used(
    server: HttpServer, connect: Connect
) -> None:
    server.script(Reply(204))
    auths = (key(None), BearerAuth(schemes=("Key",), token=given("t")))
    connect(server, auth=auths).send(operation({"Key": ()}))
    assert server.request.header("Authorization") == "Bearer t"


def test_one_strategy_for_several_schemes_signs_once(
    server: HttpServer, connect: Connect
) -> None:
    signed: list[str] = []

    class Both(Auth):
        """A strategy of a user."""

        def sign(self, message: Message, values: Mapping[str, str]) -> None:
            signed.append(message.url)
            message.set_header("X-Both", values["secret"])

    auth = Both(("One", "Two"), {"secret": given("s")})
    server.script(Reply(204))
    connect(server, auth=(auth,)).send(operation({"One": (), "Two": ()}))
    assert signed == [f"{server.url}/"]
    assert server.request.header("X-Both") == "s"
    assert repr(auth) == "<Both for One, Two>"


def test_a_missing_credential_is_named_before_anything_is_sent(
    server: HttpServer, connect: Connect, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("EXAMPLE_KEY", raising=False)
    credential = Credential.of(None, argument="api_key", environment="EXAMPLE_KEY")
    auth = ApiKeyAuth(schemes=("Key",), key=credential, name="X-Key")
    with pytest.raises(MissingCredentialError) as caught:
        connect(server, auth=(auth,)).send(operation({"Key": ()}, {"Other": ()}))
    error = caught.value
    assert (error.argument, error.environment) == ("api_key", "EXAMPLE_KEY")
    assert "pass api_key=… or set the environment variable EXAMPLE_KEY" in str(error)
    assert error.operation_id == "Things_list"
    assert server.requests == []


def test_every_alternative_is_named(server: HttpServer, connect: Connect) -> None:
    def absent(scheme: str, environment: str | None = None) -> ApiKeyAuth:
        secret = Credential.of(None, argument=scheme.lower(), environment=environment)
        return ApiKeyAuth(schemes=(scheme,), key=secret, name=f"X-{scheme}")

    called: Operation[None] = Operation(
        "Op",
        "GET",
        "/",
        security=({"One": ()}, {"Two": (), "Three": ()}, {"Unserved": ()}),
    )
    auths = (absent("One", "EXAMPLE_ONE"), absent("Two"), absent("Three"))
    with pytest.raises(MissingCredentialError) as caught:
        connect(server, auth=auths).send(called)
    assert caught.value.message == (
        "a credential is missing: pass one=… or set the environment variable "
        "EXAMPLE_ONE; or else pass two=… and pass three=…"
    )
    assert (caught.value.argument, caught.value.environment) == ("one", "EXAMPLE_ONE")
    assert server.requests == []


def test_everything_that_one_strategy_lacks_is_named(
    server: HttpServer, connect: Connect
) -> None:
    def credential(name: str, value: str | None = None) -> Credential:
        return Credential.of(value, argument=name, environment=None)

    called: Operation[None] = Operation("Op", "GET", "/", security=({"Basic": ()},))
    for username, ways in (
        (credential("username"), "pass username=… and pass password=…"),
        (credential("username", "me"), "pass password=…"),
    ):
        basic = BasicAuth(
            schemes=("Basic",), username=username, password=credential("password")
        )
        with pytest.raises(MissingCredentialError) as caught:
            connect(server, auth=(basic,)).send(called)
        assert caught.value.message == f"a credential is missing: {ways}"
    assert server.requests == []


@pytest.mark.parametrize("value", [None, ""])
def test_a_credential_without_an_environment_variable(
    server: HttpServer, connect: Connect, value: Any
) -> None:
    with pytest.raises(MissingCredentialError, match=r"pass api_key=… \(Things_list\)"):
        connect(server, auth=(key(value),)).send(operation({"Key": ()}))


def test_the_environment_gives_what_the_argument_does_not(
    server: HttpServer, connect: Connect, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("EXAMPLE_KEY", "from outside")
    server.script(Reply(204), Reply(204))
    for value in (None, "given"):
        credential = Credential.of(value, argument="key", environment="EXAMPLE_KEY")
        auth = ApiKeyAuth(schemes=("Key",), key=credential, name="X-Key")
        connect(server, auth=(auth,)).send(operation({"Key": ()}))
    sent = [request.header("X-Key") for request in server.requests]
    assert sent == ["from outside", "given"]


def test_a_client_without_a_strategy_for_an_operation(
    server: HttpServer, connect: Connect
) -> None:
    wanted = operation({"Mtls": (), "Key": ()}, {"Other": ()})
    with pytest.raises(ConfigurationError, match="Mtls and Key or Other"):
        connect(server, auth=(key(),)).send(wanted)


def test_a_function_gives_the_secret_for_each_attempt(
    server: HttpServer, connect: Connect, no_waiting: list[float]
) -> None:
    del no_waiting
    made = iter(["t1", "t2", "t3"])
    auth = BearerAuth(schemes=("Key",), token=given(lambda: next(made)))
    server.script(Reply(503), Reply(204))
    connect(server, auth=(auth,)).send(operation({"Key": ()}))
    sent = [request.header("Authorization") for request in server.requests]
    assert sent == ["Bearer t1", "Bearer t2"]


def test_an_async_function_needs_an_async_client(
    server: HttpServer, connect: Connect
) -> None:
    async def token() -> str:
        return "async token"

    auth = BearerAuth(schemes=("Key",), token=given(token, "token"))
    caller = connect(server, auth=(auth,))
    server.script(Reply(204))
    if isinstance(caller, AsyncCaller):
        caller.send(operation({"Key": ()}))
        assert server.request.header("Authorization") == "Bearer async token"
    else:
        with pytest.raises(ConfigurationError, match="token is an async function"):
            caller.send(operation({"Key": ()}))
        assert server.requests == []


def test_an_awaitable_that_is_no_coroutine(
    server: HttpServer, connect: Connect
) -> None:
    class Waiting:
        """Something to wait for."""

        def __await__(self) -> Any:
            yield from ()
            return "waited"

    auth = BearerAuth(schemes=("Key",), token=given(Waiting))
    caller = connect(server, auth=(auth,))
    if isinstance(caller, AsyncCaller):
        server.script(Reply(204))
        caller.send(operation({"Key": ()}))
        assert server.request.header("Authorization") == "Bearer waited"
    else:
        with pytest.raises(ConfigurationError, match="async function"):
            caller.send(operation({"Key": ()}))


def test_a_function_that_gives_nothing(server: HttpServer, connect: Connect) -> None:
    auth = BearerAuth(schemes=("Key",), token=given(lambda: ""))
    with pytest.raises(MissingCredentialError):
        connect(server, auth=(auth,)).send(operation({"Key": ()}))


@pytest.mark.parametrize("secret", ["s3cret\n", " s3cret", "s3cret\t"])
def test_a_secret_with_outer_space_is_a_slip(
    server: HttpServer, connect: Connect, secret: str
) -> None:
    with pytest.raises(
        ConfigurationError, match="api_key has leading or trailing whitespace"
    ) as caught:
        connect(server, auth=(key(secret),)).send(operation({"Key": ()}))
    assert "s3cret" not in repr(caught.value)
    assert server.requests == []


def test_a_secret_that_would_split_the_request(
    server: HttpServer, connect: Connect
) -> None:
    with pytest.raises(InvalidArgumentError, match="X-Key") as caught:
        connect(server, auth=(key("s3cret\r\nX-Evil: 1"),)).send(operation({"Key": ()}))
    assert "s3cret" not in repr(caught.value)
    assert server.requests == []


def test_credentials_are_not_shown_and_not_pickled() -> None:
    import pickle

    credential = given("s3cret")
    assert repr(credential) == "<Credential api_key: present>"
    assert repr(given(None)) == "<Credential api_key: absent>"
    with pytest.raises(TypeError, match="cannot be pickled"):
        pickle.dumps(credential)
