"""Paging: items and pages over as many requests as it takes, and no more."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import pytest
from clientloom_runtime import (
    ApiKeyAuth,
    Body,
    Content,
    Credential,
    CursorPaging,
    HmacCanonicalJsonAuth,
    Model,
    NextLinkPaging,
    OffsetPaging,
    Operation,
    PageNumberPaging,
    Parameter,
)
from clientloom_runtime._paging import next_link
from clientloom_runtime._pointer import typed_at
from clientloom_runtime.errors import PagingError
from pydantic import Field, RootModel

from tests.support.http_server import HttpServer, Reply

if TYPE_CHECKING:
    from tests.runtime.conftest import Connect


class Item(Model):
    """An item."""

    n: int


class Meta(Model):
    """What a page says of itself."""

    next_id: Annotated[str | None, Field(alias="nextId")] = None
    more: bool | None = None


class Page(Model):
    """A page."""

    data: list[Item] = Field(default_factory=list)
    meta: Meta | None = None


class Items(RootModel[list[Item]]):
    """A page that is the list itself."""


def operation(loader: Any = lambda: Page, **more: Any) -> Operation[Any]:
    """A list operation."""
    return Operation(
        "Things_list",
        "GET",
        "/things",
        (
            Parameter("customer", "customer_id", "query"),
            Parameter("cursor", "from_id", "query"),
            Parameter("page", "page", "query"),
            Parameter("offset", "offset", "query"),
            Parameter("size", "per_page", "query"),
        ),
        responses={"200": (Content("application/json", loader),)},
        **more,
    )


def page(*numbers: int, **more: Any) -> Reply:
    """A page with items."""
    return Reply(json={"data": [{"n": n} for n in numbers], **more})


def bare(*numbers: int, **headers: str) -> Reply:
    """A page that is a list."""
    return Reply(json=[{"n": n} for n in numbers], headers=list(headers.items()))


CURSOR: CursorPaging[Item] = CursorPaging("/data", "/meta/nextId", "cursor")


def test_a_cursor_in_the_page(server: HttpServer, connect: Connect) -> None:
    server.script(
        page(1, 2, meta={"nextId": "a&b"}),
        page(meta={"nextId": "c"}),
        page(3, meta={"nextId": None}),
    )
    items = connect(server).items(operation(), CURSOR, {"customer": "x"})
    assert items == [Item(n=1), Item(n=2), Item(n=3)]
    assert [request.query for request in server.requests] == [
        "customer_id=x",
        "customer_id=x&from_id=a%26b",
        "customer_id=x&from_id=c",
    ]


@pytest.mark.parametrize("meta", [{}, {"meta": None}, {"meta": {"nextId": ""}}])
def test_no_cursor_ends_the_pages(
    server: HttpServer, connect: Connect, meta: Any
) -> None:
    server.script(page(1, **meta))
    assert connect(server).items(operation(), CURSOR) == [Item(n=1)]


def test_pages_as_a_whole(server: HttpServer, connect: Connect) -> None:
    server.script(page(1, meta={"nextId": "a"}), page(2))
    pages = connect(server).items(operation(), CURSOR, pages=True)
    assert [type(each) for each in pages] == [Page, Page]
    assert [each.data for each in pages] == [[Item(n=1)], [Item(n=2)]]


def test_a_cursor_that_comes_twice_is_an_error(
    server: HttpServer, connect: Connect
) -> None:
    server.handle(lambda _: page(1, meta={"nextId": "a"}))
    with pytest.raises(PagingError, match="would never end"):
        connect(server).items(operation(), CURSOR)
    assert len(server.requests) == 2


def test_a_flag_ends_the_pages(server: HttpServer, connect: Connect) -> None:
    paging: CursorPaging[Item] = CursorPaging(
        "/data", "/meta/nextId", "cursor", more="/meta/more"
    )
    server.script(
        page(1, meta={"nextId": "a", "more": True}),
        page(2, meta={"nextId": "b", "more": False}),
    )
    assert len(connect(server).items(operation(), paging)) == 2


@pytest.mark.parametrize(
    "body", [{"limit": 5}, Meta.model_validate({"limit": 5}), None]
)
def test_a_cursor_in_the_body(server: HttpServer, connect: Connect, body: Any) -> None:
    paging: CursorPaging[Item] = CursorPaging(
        "/data", "/meta/nextId", "cursor", place="body"
    )
    called: Operation[Any] = Operation(
        "Sync",
        "POST",
        "/sync",
        body=Body((Content("application/json"),)),
        responses={"200": (Content("application/json", lambda: Page),)},
    )
    server.script(page(1, meta={"nextId": "a"}), page(2))
    assert len(connect(server).items(called, paging, body=body)) == 2
    limit = {} if body is None else {"limit": 5}
    first, second = server.requests
    assert first.body == (b"" if body is None else b'{"limit":5}')
    assert second.json == {**limit, "cursor": "a"}


def test_the_first_request_is_made_when_the_first_item_is_wanted(
    server: HttpServer, connect: Connect
) -> None:
    from clientloom_runtime import Client, Resource

    server.script(page(1, 2, meta={"nextId": "a"}))
    caller = connect(server)
    if isinstance(caller.client, Client):
        items = Resource(caller.client)._iterate(operation(), CURSOR, {})
        assert server.requests == []
        assert next(items) == Item(n=1)
        assert next(items) == Item(n=2)
        assert len(server.requests) == 1


LINK: NextLinkPaging[Item] = NextLinkPaging("/data", "/links/next")


@pytest.mark.parametrize(
    "link",
    [
        "/things?page=2&x=a%20b",
        "?page=2&x=a%20b",
        "{url}/things?page=2&x=a%20b",
        "?page=2&x=a b",
    ],
)
def test_a_link_in_the_page(server: HttpServer, connect: Connect, link: str) -> None:
    server.script(page(1, links={"next": link.format(url=server.url)}), page(2))
    auth = ApiKeyAuth(
        schemes=("Key",), key=Credential.of("k", argument="k"), name="X-Key"
    )
    called = operation(security=({"Key": ()},))
    items = connect(server, auth=(auth,)).items(called, LINK, {"customer": "x"})
    assert items == [Item(n=1), Item(n=2)]
    second = server.requests[1]
    assert second.target == "/things?page=2&x=a%20b"
    assert second.header("X-Key") == "k"


def test_a_link_is_signed_as_it_is_sent(server: HttpServer, connect: Connect) -> None:
    auth = HmacCanonicalJsonAuth(
        schemes=("Sig",),
        key=Credential.of("k", argument="k"),
        query={"clientId": Credential.of("id", argument="id")},
    )
    link = "/things?clientId=id&timestamp=1&page=2"
    server.script(page(1, links={"next": link}), page(2))
    called = operation(security=({"Sig": ()},))
    connect(server, auth=(auth,)).items(called, LINK)
    names = [name for name, _ in server.requests[1].parameters]
    assert names == ["page", "clientId", "timestamp"]


@pytest.mark.parametrize(
    ("link", "words"),
    [
        ("{other}/things?page=2", "another server"),
        ("//example.com/things", "another server"),
        ("http://[broken", "not a URL"),
        ("mailto:a@example.com", "not a URL"),
    ],
)
def test_a_link_to_another_server_is_not_followed(
    server: HttpServer,
    other_server: HttpServer,
    connect: Connect,
    link: str,
    words: str,
) -> None:
    server.script(page(1, links={"next": link.format(other=other_server.url)}))
    with pytest.raises(PagingError, match=words) as caught:
        connect(server).items(operation(), LINK)
    assert caught.value.operation_id == "Things_list"
    assert other_server.requests == []


def test_a_link_of_an_api_behind_a_proxy_keeps_https() -> None:
    from clientloom_runtime import Message
    from clientloom_runtime._redirect import go_to_link

    message = Message("GET", "https://api.example.com", "/things", "a=1")
    go_to_link(message, "http://api.example.com/things?page=2", "Op")
    assert message.url == "https://api.example.com/things?page=2"
    go_to_link(message, "https://api.example.com", "Op")
    assert message.url == "https://api.example.com/"


def test_a_link_that_comes_twice_is_an_error(
    server: HttpServer, connect: Connect
) -> None:
    server.handle(lambda _: page(1, links={"next": "/things?page=2"}))
    with pytest.raises(PagingError, match="would never end"):
        connect(server).items(operation(), LINK)
    assert len(server.requests) == 2


def test_a_link_in_a_header(server: HttpServer, connect: Connect) -> None:
    paging: NextLinkPaging[Item] = NextLinkPaging("")
    links = '<https://x.example/>; rel="prev", </things?page=2>; rel="next"'
    server.script(bare(1, Link=links), bare(2))
    called = operation(lambda: list[Item])
    assert len(connect(server).items(called, paging)) == 2
    assert server.requests[1].target == "/things?page=2"


@pytest.mark.parametrize(
    ("header", "url"),
    [
        ("", None),
        ("</a>; rel=next", "/a"),
        ('</a>; rel="next"', "/a"),
        ('</a>; title="x"; rel="first next"', "/a"),
        ('</a,b;c>; REL = "Next"', "/a,b;c"),
        ('</a>; rel="prev"', None),
        ('</a>; rel="nextish"', None),
        ("</a>", None),
        ("nonsense", None),
    ],
)
def test_the_link_header(header: str, url: str | None) -> None:
    assert next_link(header) == url


def test_numbered_pages_until_one_is_empty(
    server: HttpServer, connect: Connect
) -> None:
    paging: PageNumberPaging[Item] = PageNumberPaging("", "page")
    server.script(bare(1, 2), bare(3), bare())
    called = operation(lambda: Items)
    items = connect(server).items(called, paging, {"size": None})
    assert items == [Item(n=1), Item(n=2), Item(n=3)]
    assert [request.query for request in server.requests] == ["", "page=2", "page=3"]


@pytest.mark.parametrize(
    ("paging", "arguments", "replies", "queries"),
    [
        (
            PageNumberPaging("/data", "page", size_parameter="size"),
            {"size": 2},
            [page(1, 2), page(3)],
            ["per_page=2", "page=2&per_page=2"],
        ),
        (
            PageNumberPaging("/data", "page", start=0, total_pages="/pages"),
            {},
            [page(1, pages=2), page(2, pages="2")],
            ["", "page=1"],
        ),
        (
            PageNumberPaging("/data", "page", total_pages="/pages"),
            {"page": 2},
            [page(1, pages=3), page(2, pages=3)],
            ["page=2", "page=3"],
        ),
        (
            OffsetPaging("/data", "offset"),
            {},
            [page(1, 2), page(3), page()],
            ["", "offset=2", "offset=3"],
        ),
        (
            OffsetPaging("/data", "offset", total="/total"),
            {"offset": 1},
            [page(1, 2, total=4), page(3, total=4)],
            ["offset=1", "offset=3"],
        ),
        (
            OffsetPaging("/data", "offset", size_parameter="size"),
            {"size": 2},
            [page(1, 2), page(3)],
            ["per_page=2", "offset=2&per_page=2"],
        ),
        (
            OffsetPaging("/data", "offset", total="/total"),
            {},
            [page(1, total=None), page()],
            ["", "offset=1"],
        ),
    ],
)
def test_numbers_and_offsets(
    server: HttpServer,
    connect: Connect,
    paging: Any,
    arguments: dict[str, Any],
    replies: list[Reply],
    queries: list[str],
) -> None:
    server.script(*replies)
    connect(server).items(operation(), paging, arguments)
    assert [request.query for request in server.requests] == queries


@pytest.mark.parametrize(
    "paging",
    [
        PageNumberPaging("/data", "page"),
        PageNumberPaging("/data", "page", total_pages="/pages"),
        OffsetPaging("/data", "offset", total="/pages"),
        CursorPaging("/data", "/meta/nextId", "cursor"),
        NextLinkPaging("/data", "/meta/nextId"),
    ],
    ids=lambda paging: type(paging).__name__,
)
@pytest.mark.parametrize("pages", [True, False])
def test_a_page_that_repeats_ends_the_pages(
    server: HttpServer,
    connect: Connect,
    caplog: pytest.LogCaptureFixture,
    paging: Any,
    pages: bool,
) -> None:
    def answer(_: object) -> Reply:
        # What is said of the page differs, its items do not.
        asked = len(server.requests)
        return page(1, 2, pages=1_000, meta={"nextId": f"/things/{asked}"})

    server.handle(answer)
    found = connect(server).items(operation(), paging, pages=pages)
    items = [item for each in found for item in each.data] if pages else found
    assert items == [Item(n=1), Item(n=2)]
    assert len(server.requests) == 2
    assert "Things_list: a page repeats the previous one" in caplog.text


@pytest.mark.parametrize(
    "paging",
    [
        PageNumberPaging("/data", "page", total_pages="/pages"),
        OffsetPaging("/data", "offset", total="/pages"),
    ],
    ids=lambda paging: type(paging).__name__,
)
def test_an_empty_page_ends_numbered_pages_whatever_the_total(
    server: HttpServer, connect: Connect, paging: Any
) -> None:
    server.script(page(1, pages=1_200), page(pages=1_200))
    assert connect(server).items(operation(), paging) == [Item(n=1)]
    assert len(server.requests) == 2


@pytest.mark.parametrize(
    "paging",
    [
        CursorPaging("/data", "/meta/nextId", "cursor"),
        NextLinkPaging("/data", "/meta/nextId"),
    ],
    ids=lambda paging: type(paging).__name__,
)
def test_empty_pages_have_an_end_that_is_told(
    server: HttpServer, connect: Connect, paging: Any
) -> None:
    def answer(_: object) -> Reply:
        asked = len(server.requests)
        items = (asked,) if asked in (3, 60) else ()
        return page(*items, meta={"nextId": f"/things/{asked}"})

    server.handle(answer)
    with pytest.raises(PagingError, match="100 empty pages in a row"):
        connect(server).items(operation(), paging)
    assert len(server.requests) == 160


def test_a_page_without_its_list_has_no_items(
    server: HttpServer, connect: Connect
) -> None:
    server.script(Reply(json={"data": {"n": 1}}))
    paging: PageNumberPaging[Item] = PageNumberPaging("/data", "page")
    caller = connect(server, on_drift=lambda _: None)
    assert caller.items(operation(), paging) == []


@pytest.mark.parametrize(
    ("pointer", "expected"),
    [
        ("", [{"a/b": Page(meta=Meta.model_validate({"nextId": "n", "odd": [1]}))}]),
        ("/0/a~1b/meta/nextId", "n"),
        ("/0/a~1b/meta/odd/0", 1),
        ("/0/a~1b/meta/next_id", None),
        ("/1", None),
        ("/x", None),
        ("/0/missing/deeper", None),
    ],
)
def test_pointers_into_typed_values(pointer: str, expected: Any) -> None:
    value = [{"a/b": Page(meta=Meta.model_validate({"nextId": "n", "odd": [1]}))}]
    assert typed_at(value, pointer) == expected


def test_pointers_see_through_named_lists() -> None:
    assert typed_at(Items([Item(n=7)]), "/0/n") == 7
