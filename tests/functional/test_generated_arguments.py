"""Arguments of generated methods are held to their types, as bodies are."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest
from clientloom_runtime.errors import InvalidArgumentError

from tests.support.http_server import HttpServer, ReceivedRequest, Reply
from tests.support.workspace import Example, Weaver, Woven

SHELVES = Example("""
    servers: [{url: "https://example.com"}]
    paths:
      /shelves/{id}:
        get:
          operationId: getShelf
          tags: [Shelves]
          parameters:
          - {name: id, in: path, required: true, schema: {$ref: "#/components/schemas/Id"}}
          - {name: day, in: query, schema: {type: string, format: date}}
          - {name: at, in: query, schema: {type: string, format: date-time}}
          - {name: kind, in: query, schema: {type: string, enum: [a, b]}}
          - {name: open, in: query, schema: {type: boolean}}
          - {name: price, in: query, schema: {type: number, exclusiveMinimum: 0.1}}
          - {name: text, in: query, schema: {type: string}}
          - {name: ids, in: query, schema: {type: array, items: {type: integer}}}
          - {name: days, in: query, schema: {type: array, items: {type: string, format: date}}}
          - {name: either, in: query, schema: {oneOf: [{type: integer}, {type: boolean}]}}
          - {name: filter, in: query, style: deepObject, schema: {$ref: "#/components/schemas/Filter"}}
          - {name: where, in: query, content: {application/json: {schema: {$ref: "#/components/schemas/Filter"}}}}
          - {name: free, in: query, schema: {}}
          - {name: maybe, in: query, schema: {type: [integer, "null"], maximum: 9}}
          - {name: X-Day, in: header, schema: {type: string, format: date}}
          - {name: ck, in: cookie, schema: {type: integer, multipleOf: 5}}
          responses: {"204": {description: Done.}}
    components:
      schemas:
        Id: {type: integer, minimum: 1}
        Filter:
          type: object
          required: [min-size]
          properties: {min-size: {type: integer}, on: {type: string, format: date}}
    """)


def both(
    package: Woven, server: HttpServer, method: str, **arguments: Any
) -> ReceivedRequest:
    """The request of a call, which the sync and the async client make alike."""
    server.script(Reply(204), Reply(204))

    def find(client: Any) -> Callable[..., Any]:
        for name in method.split("."):
            client = getattr(client, name)
        return client  # type: ignore[no-any-return]

    async def send() -> None:
        async with package.async_client(server) as client:
            await find(client)(**arguments)

    with package.client(server) as client:
        find(client)(**arguments)
    asyncio.run(send())
    first, second = server.requests[-2:]
    assert (first.target, first.body) == (second.target, second.body)
    return first


def refusal(
    package: Woven, server: HttpServer, method: str, **arguments: Any
) -> InvalidArgumentError:
    """How both clients refuse a call, of which nothing is sent."""
    before = len(server.requests)
    with package.client(server) as client, pytest.raises(InvalidArgumentError) as sync:
        function: Any = client
        for name in method.split("."):
            function = getattr(function, name)
        function(**arguments)

    async def send() -> None:
        async with package.async_client(server) as client:
            function: Any = client
            for name in method.split("."):
                function = getattr(function, name)
            await function(**arguments)

    with pytest.raises(InvalidArgumentError) as other:
        asyncio.run(send())
    assert str(other.value) == str(sync.value)
    assert len(server.requests) == before
    return sync.value


@pytest.mark.parametrize(
    ("arguments", "name"),
    [
        ({"day": datetime(2024, 1, 2, 3, tzinfo=UTC)}, "day"),
        ({"day": "tomorrow"}, "day"),
        ({"day": "20240102"}, "day"),
        ({"day": 1704153600}, "day"),
        ({"at": date(2024, 1, 2)}, "at"),
        ({"at": "2024-01-02"}, "at"),
        ({"id": True}, "id"),
        ({"id": -1}, "id"),
        ({"id": 0}, "id"),
        ({"id": "7"}, "id"),
        ({"id": 1.5}, "id"),
        ({"kind": "c"}, "kind"),
        ({"kind": 1}, "kind"),
        ({"open": "yes"}, "open"),
        ({"open": 1}, "open"),
        ({"price": "1_000"}, "price"),
        ({"price": True}, "price"),
        ({"price": Decimal("0.1")}, "price"),
        ({"price": 0.1}, "price"),
        ({"text": 12}, "text"),
        ({"ids": [1, "2"]}, "ids"),
        ({"ids": 1}, "ids"),
        ({"ids": "12"}, "ids"),
        ({"days": [date(2024, 1, 2), datetime(2024, 1, 2, tzinfo=UTC)]}, "days"),
        ({"either": "a"}, "either"),
        ({"filter": {"min-size": "a"}}, "filter"),
        ({"filter": {"on": date(2024, 1, 2)}}, "filter"),
        ({"where": {"min-size": True}}, "where"),
        ({"maybe": 10}, "maybe"),
        ({"maybe": "1"}, "maybe"),
        ({"x_day": "now"}, "x_day"),
        ({"ck": "5"}, "ck"),
    ],
)
def test_a_value_of_another_type_is_refused_by_name(
    weave: Weaver, server: HttpServer, arguments: dict[str, Any], name: str
) -> None:
    given = {"id": 1, **arguments}
    error = refusal(weave(SHELVES), server, "shelves.get_shelf", **given)
    assert str(error).startswith(f"{name}")
    assert error.operation_id == "getShelf"
    for value in arguments.values():
        assert not (isinstance(value, str) and len(value) > 3 and value in str(error))


@pytest.mark.parametrize(
    ("arguments", "target"),
    [
        ({"day": date(2024, 1, 2)}, "?day=2024-01-02"),
        ({"day": "2024-01-02"}, "?day=2024-01-02"),
        (
            {"at": datetime(2024, 1, 2, 3, tzinfo=UTC)},
            "?at=2024-01-02T03%3A00%3A00Z",
        ),
        ({"at": "2024-01-02T03:00:00+00:00"}, "?at=2024-01-02T03%3A00%3A00%2B00%3A00"),
        ({"id": 7.0}, ""),
        ({"price": 2}, "?price=2"),
        ({"price": Decimal("1.10")}, "?price=1.10"),
        ({"price": "1.10"}, "?price=1.10"),
        ({"ids": (1, 2)}, "?ids=1&ids=2"),
        ({"days": [date(2024, 1, 2)]}, "?days=2024-01-02"),
        ({"either": True}, "?either=true"),
        ({"either": 3}, "?either=3"),
        ({"filter": {"min_size": 3}}, "?filter%5Bmin-size%5D=3"),
        ({"filter": {"min-size": 3, "more": "x"}}, "?filter%5Bmin-size%5D=3&filter%5Bmore%5D=x"),
        ({"where": {"min_size": 3}}, "?where=%7B%22min-size%22%3A3%7D"),
        ({"free": [1, "a"]}, "?free=1&free=a"),
        ({"maybe": None}, ""),
        ({"maybe": 9}, "?maybe=9"),
    ],
)  # fmt: skip
def test_a_value_of_the_type_is_sent_as_it_is_given(
    weave: Weaver, server: HttpServer, arguments: dict[str, Any], target: str
) -> None:
    package = weave(SHELVES)
    given = {"id": 7, **arguments}
    request = both(package, server, "shelves.get_shelf", **given)
    assert request.target == f"/shelves/7{target}"


def test_a_model_is_an_argument(weave: Weaver, server: HttpServer) -> None:
    package = weave(SHELVES)
    given = package.models.Filter(min_size=3, on=date(2024, 1, 2))
    request = both(package, server, "shelves.get_shelf", id=7, filter=given)
    assert (
        request.target == "/shelves/7?filter%5Bmin-size%5D=3&filter%5Bon%5D=2024-01-02"
    )


PAGES = Example(
    """
    servers: [{url: "https://example.com"}]
    paths:
      /shelves:
        get:
          operationId: listShelves
          tags: [Shelves]
          parameters:
          - {name: cursor, in: query, schema: {type: string}}
          responses:
            "200":
              description: Shelves.
              content:
                application/json:
                  schema:
                    type: object
                    properties:
                      items: {type: array, items: {type: string}}
                      next: {type: integer}
    """,
    """
    paging:
      - {kind: cursor, operations: [listShelves], items: /items, cursor: /next, parameter: cursor}
    """,
)


def test_a_cursor_of_the_server_goes_back_as_it_came(
    weave: Weaver, server: HttpServer
) -> None:
    package = weave(PAGES)
    server.script(Reply(json={"items": ["a"], "next": 7}), Reply(json={"items": ["b"]}))
    with package.client(server) as client:
        assert list(client.shelves.iter_list_shelves()) == ["a", "b"]
    assert server.requests[-1].target == "/shelves?cursor=7"


NESTED = Example("""
    servers: [{url: "https://example.com"}]
    paths:
      /shelves:
        get:
          operationId: listShelves
          tags: [Shelves]
          parameters:
          - {name: items, in: query, schema: {type: array, items: {$ref: "#/components/schemas/Item"}}}
          - {name: deep, in: query, schema: {type: object, properties: {item: {$ref: "#/components/schemas/Item"}}}}
          - {name: X-Head, in: header, schema: {type: object, properties: {sizes: {type: array, items: {type: integer}}}}}
          - {name: joined, in: query, explode: false, schema: {type: object, properties: {sizes: {type: array, items: {type: integer}}}}}
          - {name: spread, in: query, schema: {type: object, properties: {sizes: {type: array, items: {type: integer}}}}}
          - {name: by, in: query, style: deepObject, schema: {type: object, properties: {items: {type: array, items: {$ref: "#/components/schemas/Item"}}}}}
          - {name: plain, in: query, style: deepObject, schema: {$ref: "#/components/schemas/Item"}}
          - {name: maybe, in: query, schema: {type: array, items: {type: [string, "null"]}}}
          responses: {"204": {description: Done.}}
    components: {schemas: {Item: {type: object, properties: {size: {type: integer}}}}}
    """)


def test_what_a_style_cannot_write_is_told_and_refused(
    weave: Weaver, server: HttpServer
) -> None:
    package = weave(NESTED)
    told = [
        (diagnostic.code.name, diagnostic.message.split("'")[1])
        for diagnostic in package.diagnostics
    ]
    assert told == [
        ("parameter-unwritable", "items"),
        ("parameter-unwritable", "deep"),
        ("parameter-unwritable", "X-Head"),
        ("parameter-unwritable", "joined"),
        ("parameter-nested", "by"),
    ]
    for arguments in (
        {"items": [{"size": 1}]},
        {"deep": {"item": {"size": 1}}},
        {"x_head": {"sizes": [1]}},
        {"joined": {"sizes": [1]}},
    ):
        refusal(package, server, "shelves.list_shelves", **arguments)
    for given, target in (
        ({"spread": {"sizes": [1, 2]}}, "?sizes=1&sizes=2"),
        (
            {"by": {"items": [{"size": 1}, {"size": 2}]}},
            "?by%5Bitems%5D%5B0%5D%5Bsize%5D=1&by%5Bitems%5D%5B1%5D%5Bsize%5D=2",
        ),
        ({"plain": {"size": 1}}, "?plain%5Bsize%5D=1"),
        ({"maybe": ["a", None]}, "?maybe=a"),
    ):
        request = both(package, server, "shelves.list_shelves", **given)
        assert request.target == f"/shelves{target}"
