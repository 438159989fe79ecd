"""Errors: their classes, what they tell, and that they survive pickling and copying."""

from __future__ import annotations

import copy
import inspect
import pickle
from typing import TYPE_CHECKING, Any

import pytest
from clientloom_runtime import (
    BearerAuth,
    Content,
    Credential,
    ErrorRules,
    Model,
    Operation,
    Parameter,
    ProviderInfo,
    RsaSignatureAuth,
    errors,
)
from clientloom_runtime.errors import (
    ApiError,
    ClientError,
    MissingCredentialError,
    Problem,
    RateLimitError,
    RequestTimeoutError,
    ServerError,
    StatusError,
    UnexpectedStatusError,
    status_error_class,
)

from tests.support.http_server import HttpServer, Reply

if TYPE_CHECKING:
    from tests.runtime.conftest import Connect


class Fault(Model):
    """A documented error."""

    code: str | None = None


GET: Operation[Any] = Operation(
    "Things_get",
    "GET",
    "/",
    responses={"4XX": (Content("application/json", lambda: Fault),)},
)

EVERY_CLASS = [
    each
    for each in vars(errors).values()
    if inspect.isclass(each) and issubclass(each, ApiError)
]


@pytest.mark.parametrize(
    ("status", "name"),
    [
        (400, "BadRequestError"),
        (401, "AuthenticationError"),
        (402, "PaymentRequiredError"),
        (403, "PermissionDeniedError"),
        (404, "NotFoundError"),
        (405, "MethodNotAllowedError"),
        (406, "NotAcceptableError"),
        (409, "ConflictError"),
        (410, "GoneError"),
        (413, "PayloadTooLargeError"),
        (418, "ClientError"),
        (422, "UnprocessableEntityError"),
        (423, "LockedError"),
        (425, "TooEarlyError"),
        (429, "RateLimitError"),
        (500, "InternalServerError"),
        (501, "ServerError"),
        (502, "BadGatewayError"),
        (503, "ServiceUnavailableError"),
        (504, "GatewayTimeoutError"),
        (599, "ServerError"),
        (304, "UnexpectedStatusError"),
        (600, "UnexpectedStatusError"),
    ],
)
def test_every_status_has_its_class(
    server: HttpServer, connect: Connect, status: int, name: str
) -> None:
    server.script(Reply(status))
    with pytest.raises(StatusError) as caught:
        connect(server, max_retries=0).send(GET)
    assert type(caught.value).__name__ == name
    family = {4: ClientError, 5: ServerError}.get(status // 100, UnexpectedStatusError)
    assert isinstance(caught.value, family)
    assert caught.value.status_code == status
    assert status_error_class(status) is type(caught.value)


def test_the_drawing_shows_every_class_under_its_base() -> None:
    drawing = (errors.__doc__ or "").splitlines()
    shown: dict[str, str] = {}
    above: list[tuple[int, str]] = []
    for line in drawing:
        words = line.replace("│", " ").replace("├──", "").replace("└──", "").split()
        if not words or not words[0].endswith("Error"):
            continue
        name = words[0]
        depth = line.index(name)
        above = [each for each in above if each[0] < depth]
        shown[name] = above[-1][1] if above else "Exception"
        above.append((depth, name))
    actual = {each.__name__: each.__bases__[0].__name__ for each in EVERY_CLASS}
    assert shown == actual
    assert set(actual) == {name for name in errors.__all__ if name.endswith("Error")}


def rules(**more: Any) -> ProviderInfo:
    """A provider with error rules."""
    return ProviderInfo(
        "Example", "example-client", "1", error_rules=ErrorRules(**more)
    )


@pytest.mark.parametrize(
    ("body", "code", "detail", "request_id"),
    [
        ({"code": "1076", "detail": "bad key"}, "1076", "bad key", None),
        ({"code": 3003, "detail": "off"}, "3003", "off", None),
        (
            {"error": {"class": "NotFound", "message": "m", "request_id": 7}},
            "NotFound",
            "m",
            "7",
        ),
        ({"data": [{"code": "c", "title": "t"}], "correlationId": "x"}, "c", "t", "x"),
        ({"data": [], "code": {"no": "scalar"}, "detail": True}, None, None, None),
        ({"code": " ", "detail": ""}, None, None, None),
        ({"a/b": "slash", "code": None}, "slash", None, None),
        (["list"], None, None, None),
        ("text", None, None, None),
    ],
)
def test_rules_find_what_a_provider_says(
    server: HttpServer,
    connect: Connect,
    body: Any,
    code: str | None,
    detail: str | None,
    request_id: str | None,
) -> None:
    provider = rules(
        code=("/code", "/error/class", "/data/0/code", "/a~1b", "/data/x"),
        message=("/detail", "/error/message", "/data/0/title"),
        request_id=("/error/request_id", "/correlationId"),
    )
    server.script(Reply(400, json=body))
    with pytest.raises(StatusError) as caught:
        connect(server, provider=provider).send(GET)
    error = caught.value
    assert (error.code, error.detail, error.request_id) == (code, detail, request_id)
    words = ": ".join(filter(None, ("status 400", code, detail)))
    assert str(error).startswith(f"{words} (Things_get, 1 attempt in ")


def test_a_header_names_the_request_before_the_body_does(
    server: HttpServer, connect: Connect
) -> None:
    provider = rules(request_id_headers=("X-Trace", "X-Request-ID"))
    headers = [("x-request-id", "from the header")]
    server.script(Reply(400, json={"request_id": "b"}, headers=headers))
    server.script(Reply(400, json={"request_id": "b"}))
    caller = connect(server, provider=provider)
    for expected in ("from the header", "b"):
        with pytest.raises(StatusError) as caught:
            caller.send(GET)
        assert caught.value.request_id == expected


def test_words_of_the_server_hide_what_the_client_knows(
    server: HttpServer, connect: Connect
) -> None:
    words = "keys k3y-fixed, k3y-made, PEM-PEM, args 12345, s3cret, abc"
    called: Operation[Any] = Operation(
        "Op",
        "GET",
        "/",
        (
            Parameter("number", "number", "query", secret=True),
            Parameter("text", "text", "query", secret=True),
            Parameter("short", "short", "query", secret=True),
            Parameter("absent", "absent", "query", secret=True),
        ),
    )
    auths = (
        BearerAuth(schemes=("a",), token=Credential.of("k3y-fixed", argument="a")),
        BearerAuth(
            schemes=("b",), token=Credential.of(lambda: "k3y-made", argument="b")
        ),
        RsaSignatureAuth(
            schemes=("c",),
            headers={},
            private_key=Credential.of("PEM-PEM", argument="c"),
        ),
    )
    server.script(Reply(400, json={"message": words}))
    with pytest.raises(StatusError) as caught:
        connect(server, auth=auths).send(
            called, {"number": 12345, "text": "s3cret", "short": "abc"}
        )
    # What a function gives is not known, and three letters are no secret.
    assert caught.value.detail == "keys ***, k3y-made, ***, args ***, ***, abc"


def test_a_flood_of_words_is_cut(server: HttpServer, connect: Connect) -> None:
    server.script(Reply(400, json={"message": "x" * 100_000}))
    with pytest.raises(StatusError) as caught:
        connect(server).send(GET)
    assert len(str(caught.value)) < 700
    assert len(caught.value.content) > 100_000


def filled(kind: type[ApiError]) -> ApiError:
    """An error with a value of its own for each of its arguments."""
    values: dict[str, Any] = {}
    for name, parameter in inspect.signature(kind).parameters.items():
        if parameter.kind is inspect.Parameter.KEYWORD_ONLY:
            values[name] = {
                "headers": {"a": "b"},
                "body": Fault.model_validate({"code": "c", "more": 1}),
                "content": b"raw",
                "problems": (Problem("/a", "missing", "m"),),
                "attempts": 3,
                "elapsed": 1.5,
                "status_code": 418,
                "retry_after": 2.0,
                "may_have_arrived": False,
            }.get(name, f"some {name}")
    return kind("what happened", **values)


@pytest.mark.parametrize("kind", EVERY_CLASS)
@pytest.mark.parametrize(
    "again", [copy.copy, copy.deepcopy, lambda each: pickle.loads(pickle.dumps(each))]
)
def test_errors_can_be_pickled_and_copied(kind: type[ApiError], again: Any) -> None:
    error = filled(kind)
    twin = again(error)
    assert type(twin) is kind
    assert vars(twin) == vars(error)
    assert str(twin) == str(error)
    assert repr(twin) == repr(error)
    assert "what happened" in str(error)


def test_an_error_of_a_call_can_be_pickled(
    server: HttpServer, connect: Connect
) -> None:
    headers = [("Retry-After", "90"), ("X-Request-Id", "r")]
    server.script(Reply(429, json={"code": "c"}, headers=headers))
    with pytest.raises(RateLimitError) as caught:
        connect(server).send(GET)
    twin = pickle.loads(pickle.dumps(caught.value))
    assert isinstance(twin.body, Fault)
    assert twin.body == caught.value.body
    assert twin.headers["x-REQUEST-id"] == "r"
    assert (twin.retry_after, twin.attempts) == (90.0, 1)


def test_errors_are_what_python_calls_them() -> None:
    assert issubclass(errors.InvalidArgumentError, ValueError)
    assert issubclass(errors.RequestTimeoutError, TimeoutError)
    assert issubclass(MissingCredentialError, errors.ConfigurationError)
    assert str(
        RequestTimeoutError("slow", operation_id="Op", attempts=2, elapsed=1)
    ) == ("slow (Op, 2 attempts in 1.00 s)")
    assert str(ApiError("plain")) == "plain"
    assert repr(ApiError("plain")) == "ApiError('plain')"
