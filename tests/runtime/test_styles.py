"""Parameters on the wire: OpenAPI's style table (3.1, "Style Examples") and its edges.

The values are those of the table: a string, an array and an object.
"""

from __future__ import annotations

import random
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from enum import Enum
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote
from uuid import UUID

import pytest
from clientloom_runtime import UNSET, Model, Operation, Parameter
from clientloom_runtime._request import build_request
from clientloom_runtime.errors import InvalidArgumentError
from pydantic import AnyUrl, SecretStr

from tests.support.http_server import HttpServer, Reply

if TYPE_CHECKING:
    from tests.runtime.conftest import Connect

STYLES: tuple[Any, ...] = (None, "simple", "label", "matrix")
STRING = "blue"
ARRAY = ["blue", "black", "brown"]
OBJECT = {"R": 100, "G": 200, "B": 150}


class Colour(Model):
    """The object of the table as a model."""

    R: int
    G: int
    B: int


class Size(Enum):
    """A value that is an enum."""

    BIG = "big one"


def target(
    server: HttpServer, connect: Connect, parameter: Parameter, value: Any
) -> str:
    """The target of a request with one parameter."""
    path = "/{color}" if parameter.location == "path" else "/"
    operation: Operation[None] = Operation("Op", "GET", path, (parameter,))
    server.script(Reply(204))
    connect(server).send(operation, {"color": value})
    return server.request.target


@pytest.mark.parametrize(
    ("style", "explode", "value", "expected"),
    [
        ("simple", False, STRING, "/blue"),
        ("simple", False, ARRAY, "/blue,black,brown"),
        ("simple", False, OBJECT, "/R,100,G,200,B,150"),
        ("simple", True, ARRAY, "/blue,black,brown"),
        ("simple", True, OBJECT, "/R=100,G=200,B=150"),
        ("label", False, STRING, "/.blue"),
        ("label", False, ARRAY, "/.blue,black,brown"),
        ("label", False, OBJECT, "/.R,100,G,200,B,150"),
        ("label", True, ARRAY, "/.blue.black.brown"),
        ("label", True, OBJECT, "/.R=100.G=200.B=150"),
        ("matrix", False, STRING, "/;color=blue"),
        ("matrix", False, "", "/;color"),
        ("matrix", False, ARRAY, "/;color=blue,black,brown"),
        ("matrix", False, OBJECT, "/;color=R,100,G,200,B,150"),
        ("matrix", True, ARRAY, "/;color=blue;color=black;color=brown"),
        ("matrix", True, OBJECT, "/;R=100;G=200;B=150"),
    ],
)
def test_styles_in_a_path(
    server: HttpServer,
    connect: Connect,
    style: Any,
    explode: bool,
    value: Any,
    expected: str,
) -> None:
    parameter = Parameter("color", "color", "path", True, style=style, explode=explode)
    assert target(server, connect, parameter, value) == expected


@pytest.mark.parametrize(
    ("style", "explode", "value", "expected"),
    [
        (None, None, STRING, "/?color=blue"),
        (None, None, "", "/?color="),
        (None, None, ARRAY, "/?color=blue&color=black&color=brown"),
        (None, None, OBJECT, "/?R=100&G=200&B=150"),
        (None, None, Colour(R=100, G=200, B=150), "/?R=100&G=200&B=150"),
        (None, None, {"R": [1, 2]}, "/?R=1&R=2"),
        ("form", False, ARRAY, "/?color=blue,black,brown"),
        ("form", False, OBJECT, "/?color=R,100,G,200,B,150"),
        ("form", False, [], "/"),
        ("form", True, [], "/"),
        ("form", False, {}, "/"),
        ("spaceDelimited", None, ARRAY, "/?color=blue%20black%20brown"),
        ("spaceDelimited", None, OBJECT, "/?color=R%20100%20G%20200%20B%20150"),
        ("pipeDelimited", None, ARRAY, "/?color=blue%7Cblack%7Cbrown"),
        ("pipeDelimited", None, OBJECT, "/?color=R%7C100%7CG%7C200%7CB%7C150"),
        ("tabDelimited", None, ARRAY, "/?color=blue%09black%09brown"),
        ("pipeDelimited", None, [[1, 2], [], [3, None]], "/?color=1,2%7C%7C3"),
        ("spaceDelimited", False, [["a,b"], "c"], "/?color=a%2Cb%20c"),
        ("spaceDelimited", True, ARRAY, "/?color=blue&color=black&color=brown"),
        (
            "deepObject",
            True,
            OBJECT,
            "/?color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150",
        ),
        (
            "deepObject",
            True,
            {"a": {"b": 1}, "c": [2, 3]},
            "/?color%5Ba%5D%5Bb%5D=1&color%5Bc%5D%5B0%5D=2&color%5Bc%5D%5B1%5D=3",
        ),
        (
            "deepObject",
            True,
            ["a", None, "b"],
            "/?color%5B0%5D=a&color%5B1%5D=b",
        ),
        (
            "deepObject",
            True,
            {"l": [{"z": 1, "y": 2}, {"z": 3}]},
            "/?color%5Bl%5D%5B0%5D%5Bz%5D=1&color%5Bl%5D%5B0%5D%5By%5D=2"
            "&color%5Bl%5D%5B1%5D%5Bz%5D=3",
        ),
    ],
)
def test_styles_in_a_query(
    server: HttpServer,
    connect: Connect,
    style: Any,
    explode: bool | None,
    value: Any,
    expected: str,
) -> None:
    parameter = Parameter("color", "color", "query", style=style, explode=explode)
    assert target(server, connect, parameter, value) == expected


@pytest.mark.parametrize(
    ("value", "segment"),
    [
        ("a/b", "a%2Fb"),
        ("...", "..."),
        ("..a", "..a"),
        ("%2E%2Ea", "%252E%252Ea"),
        ("a.b", "a.b"),
        ("a?b#c", "a%3Fb%23c"),
        ("50%", "50%25"),
        ("%2F", "%252F"),
        ("é世", "%C3%A9%E4%B8%96"),
        ("a b;c=d&e+f", "a%20b%3Bc%3Dd%26e%2Bf"),
        ("~-_.x", "~-_.x"),
    ],
)
def test_a_path_value_stays_one_segment(
    server: HttpServer, connect: Connect, value: str, segment: str
) -> None:
    parameter = Parameter("color", "color", "path", True)
    assert target(server, connect, parameter, value) == f"/{segment}"


@pytest.mark.parametrize(
    "value", [".", "..", "%2E", "%2e%2E", ".%2e", "%252E%252e", [".."], {".": None}]
)
@pytest.mark.parametrize("path", ["/a/{color}", "/a/{color}/b", "/a/{color}?q=1"])
def test_a_path_value_leads_nowhere_else(
    server: HttpServer, connect: Connect, path: str, value: Any
) -> None:
    operation: Operation[None] = Operation(
        "Op", "DELETE", path, (Parameter("color", "color", "path", True),)
    )
    with pytest.raises(InvalidArgumentError, match="color must not"):
        connect(server).send(operation, {"color": value})
    assert server.requests == []


@pytest.mark.parametrize(
    ("path", "style", "value"),
    [
        ("/.{color}", None, "."),
        ("/{color}.", None, "%2e"),
        ("/{color}{color}", None, "."),
        ("/{color}", "label", "."),
    ],
)
def test_a_segment_of_several_pieces_leads_nowhere_else(
    server: HttpServer, connect: Connect, path: str, style: Any, value: str
) -> None:
    parameter = Parameter("color", "color", "path", True, style=style)
    with pytest.raises(InvalidArgumentError, match="color must not"):
        connect(server).send(
            Operation("Op", "DELETE", path, (parameter,)), {"color": value}
        )
    assert server.requests == []


TEMPLATES = (
    "/a/{x}", "/{x}{y}", "/a/.{x}", "/a/{x}.", "/%2E{x}", "/{x}.{y}", "/{x}/{y}", "/{x}/b",
)  # fmt: skip
ODD_SEGMENTS = (
    ".", "..", "%2e", "%2E%2e", "%252e", ".%2E", "", "a", "...", "/", "\\", "../x", "%2",
)  # fmt: skip


@pytest.mark.parametrize("seed", range(10))
def test_no_path_can_be_normalised_to_another_one(seed: int) -> None:
    chance = random.Random(seed)
    sent = 0
    for _ in range(500):
        path = chance.choice(TEMPLATES)
        parameters = tuple(
            Parameter(name, name, "path", True, style=chance.choice(STYLES))
            for name in "xy"
            if f"{{{name}}}" in path
        )
        values = {
            name: chance.choice(ODD_SEGMENTS) + chance.choice(ODD_SEGMENTS)
            for name in "xy"
        }
        operation: Operation[None] = Operation("Op", "GET", path, parameters)
        try:
            message = build_request(
                operation, values, UNSET, origin="http://x.example", prefix="/v1"
            )
        except InvalidArgumentError:
            continue
        sent += 1
        for segment in message.path.split("/"):
            # As a proxy that decodes, and a server that decodes again, read it.
            for _ in range(6):
                segment = unquote(segment)
            assert segment not in (".", ".."), (path, values)
    assert sent > 100


@pytest.mark.parametrize("value", ["", [], [None], None, UNSET])
def test_a_path_value_must_not_be_empty(
    server: HttpServer, connect: Connect, value: Any
) -> None:
    operation: Operation[None] = Operation(
        "Op", "DELETE", "/things/{id}", (Parameter("id", "id", "path", True),)
    )
    with pytest.raises(InvalidArgumentError, match="id"):
        connect(server).send(operation, {"id": value})
    assert server.requests == []


def test_a_template_name_without_a_parameter_is_an_argument(
    server: HttpServer, connect: Connect
) -> None:
    operation: Operation[None] = Operation("Op", "GET", "/a{x}b/{y}/c d")
    server.script(Reply(204))
    connect(server).send(operation, {"x": 1, "y": 2})
    assert server.request.target == "/a1b/2/c%20d"


def test_a_path_template_may_hold_a_query_and_lose_a_fragment(
    server: HttpServer, connect: Connect
) -> None:
    operation: Operation[None] = Operation(
        "Op", "GET", "/do?action=run#Run", (Parameter("x", "x", "query"),)
    )
    server.script(Reply(204))
    connect(server).send(operation, {"x": "1"})
    assert server.request.target == "/do?action=run&x=1"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (True, "true"),
        (False, "false"),
        (7, "7"),
        (1.5, "1.5"),
        (2.0, "2"),
        (1e22, "10000000000000000000000"),
        (Decimal("100.10"), "100.10"),
        (Decimal("1E+3"), "1000"),
        (datetime(2024, 1, 2, 3, 4, 5, tzinfo=UTC), "2024-01-02T03:04:05Z"),
        (datetime(2024, 1, 2, 3, 4, 5), "2024-01-02T03:04:05"),
        (date(2024, 1, 2), "2024-01-02"),
        (time(3, 4), "03:04:00"),
        (timedelta(days=1, seconds=1.5), "P1DT1.5S"),
        (timedelta(0), "PT0S"),
        (timedelta(days=-2), "-P2D"),
        (UUID(int=1), "00000000-0000-0000-0000-000000000001"),
        (Size.BIG, "big one"),
        (b"\x00\xff", "AP8="),
        (AnyUrl("https://example.com/a"), "https://example.com/a"),
        (SecretStr("hidden"), "hidden"),
    ],
)
def test_scalars(server: HttpServer, connect: Connect, value: Any, text: str) -> None:
    target(server, connect, Parameter("color", "color", "query"), value)
    assert server.request.parameters == [("color", text)]


@pytest.mark.parametrize(
    "value", [float("nan"), Decimal("Infinity"), [object()], [[1]]]
)
def test_what_has_no_text_is_refused_before_sending(
    server: HttpServer, connect: Connect, value: Any
) -> None:
    operation: Operation[None] = Operation(
        "Op", "GET", "/", (Parameter("color", "color", "query"),)
    )
    with pytest.raises(InvalidArgumentError, match="color"):
        connect(server).send(operation, {"color": value})
    assert server.requests == []


@pytest.mark.parametrize(
    ("parameter", "value", "query"),
    [
        (Parameter("color", "color", "query"), "a&b=c#d", "color=a%26b%3Dc%23d"),
        (
            Parameter("color", "color", "query", allow_reserved=True),
            "a/b?c=d&e#f%20é",
            "color=a/b?c=d%26e%23f%20%C3%A9",
        ),
        (Parameter("color", "c[]", "query"), ["x", "y"], "c%5B%5D=x&c%5B%5D=y"),
        (Parameter("color", "color", "query", nullable=True), None, ""),
        (Parameter("color", "color", "query", True, nullable=True), None, ""),
        (Parameter("color", "color", "query"), ["a", None, "b"], "color=a&color=b"),
        (Parameter("color", "color", "query", explode=False), ["a", None], "color=a"),
        (Parameter("color", "color", "query", explode=False), [None], ""),
        (Parameter("color", "color", "query"), {"a": None, "b": [None, 1]}, "b=1"),
        (
            Parameter("color", "color", "query", style="deepObject"),
            {"a": None, "b": {"c": None, "d": [None, 2]}},
            "color%5Bb%5D%5Bd%5D%5B0%5D=2",
        ),
        (
            Parameter("color", "c", "query", nullable=True, content="application/json"),
            None,
            "c=null",
        ),
        (Parameter("color", "color", "query"), None, ""),
        (Parameter("color", "color", "query"), UNSET, ""),
        (Parameter("color", "color", "query", allow_empty=True), [], "color="),
        (
            Parameter("color", "color", "query", content="application/json"),
            {"a": [Decimal("1.10"), None]},
            "color=%7B%22a%22%3A%5B1.10%2Cnull%5D%7D",
        ),
        (
            Parameter("color", "color", "query", content="application/json"),
            "text",
            "color=%22text%22",
        ),
        (
            Parameter("color", "color", "query", content="text/plain"),
            "a b",
            "color=a%20b",
        ),
        (Parameter("color", "color", "query", content="text/plain"), 5, "color=5"),
        (Parameter("color", "q", "querystring"), {"a": 1, "b": [2, 3]}, "a=1&b=2&b=3"),
        (
            Parameter("color", "q", "querystring", content="application/json"),
            {"a": 1},
            "%7B%22a%22%3A1%7D",
        ),
    ],
)
def test_kinds_of_query_parameters(
    server: HttpServer, connect: Connect, parameter: Parameter, value: Any, query: str
) -> None:
    target(server, connect, parameter, value)
    assert server.request.query == query


def test_a_document_in_a_path_and_a_header(
    server: HttpServer, connect: Connect
) -> None:
    operation: Operation[None] = Operation(
        "Op",
        "GET",
        "/{where}",
        (
            Parameter("where", "where", "path", True, content="application/json"),
            Parameter("how", "X-How", "header", content="application/json"),
        ),
    )
    server.script(Reply(204))
    connect(server).send(operation, {"where": {"a": 1}, "how": {"b": True}})
    assert server.request.target == "/%7B%22a%22%3A1%7D"
    assert server.request.header("X-How") == '{"b":true}'


@pytest.mark.parametrize(
    ("explode", "value", "text"),
    [
        (None, STRING, "blue"),
        (None, ARRAY, "blue,black,brown"),
        (None, OBJECT, "R,100,G,200,B,150"),
        (True, OBJECT, "R=100,G=200,B=150"),
        (None, "a/b c", "a/b c"),
    ],
)
def test_styles_in_a_header(
    server: HttpServer, connect: Connect, explode: bool | None, value: Any, text: str
) -> None:
    target(
        server, connect, Parameter("color", "X-Color", "header", explode=explode), value
    )
    assert server.request.header("X-Color") == text


@pytest.mark.parametrize("value", ["a\r\nX-Evil: 1", "a\nb", " a", "a\0"])
def test_a_header_cannot_be_split(
    server: HttpServer, connect: Connect, value: str
) -> None:
    operation: Operation[None] = Operation(
        "Op", "GET", "/", (Parameter("color", "X-Color", "header"),)
    )
    with pytest.raises(InvalidArgumentError) as caught:
        connect(server).send(operation, {"color": value})
    assert "Evil" not in str(caught.value)
    assert server.requests == []


@pytest.mark.parametrize("location", ["header", "cookie"])
@pytest.mark.parametrize("required", [False, True])
def test_nothing_is_not_the_word_null(
    server: HttpServer, connect: Connect, location: Any, required: bool
) -> None:
    parameter = Parameter("color", "X-Color", location, required, nullable=True)
    server.script(Reply(204))
    connect(server).send(Operation("Op", "GET", "/", (parameter,)), {"color": None})
    assert server.request.header("X-Color") is None
    assert server.request.header("Cookie") is None


def test_nothing_in_the_query_of_an_option_is_left_out(
    server: HttpServer, connect: Connect
) -> None:
    server.script(Reply(204))
    options: Any = {"query": {"a": None, "b": [1, None]}}
    connect(server).send(Operation("Op", "GET", "/"), options=options)
    assert server.request.query == "b=1"


def test_cookies(server: HttpServer, connect: Connect) -> None:
    operation: Operation[None] = Operation(
        "Op",
        "GET",
        "/",
        (
            Parameter("one", "one", "cookie"),
            Parameter("two", "two", "cookie", explode=False),
            Parameter("three", "three", "cookie"),
        ),
    )
    server.script(Reply(204))
    connect(server).send(operation, {"one": "a;b", "two": [1, 2]})
    assert server.request.header("Cookie") == "one=a%3Bb; two=1,2"


def test_a_required_parameter_that_is_not_given(
    server: HttpServer, connect: Connect
) -> None:
    operation: Operation[None] = Operation(
        "Things_list", "GET", "/", (Parameter("user_id", "userId", "query", True),)
    )
    with pytest.raises(InvalidArgumentError, match="user_id is required") as caught:
        connect(server).send(operation)
    assert caught.value.operation_id == "Things_list"
    assert server.requests == []
