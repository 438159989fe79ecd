"""Paging that one entry of provider.yaml declares for every operation that it fits."""

from __future__ import annotations

import pytest

from tests.support.http_server import HttpServer, Reply
from tests.support.workspace import Example, NotGeneratedError, Weaver

PATHS = """
    servers: [{url: "https://example.com"}]
    paths:
      /users:
        get:
          operationId: listUsers
          tags: [things]
          parameters: [{name: page, in: query, schema: {type: integer}}]
          responses:
            "200":
              description: A page.
              content:
                application/json: {schema: {$ref: "#/components/schemas/Users"}}
      /accounts:
        get:
          operationId: listAccounts
          tags: [things]
          parameters: [{name: page, in: query, schema: {type: integer}}]
          responses:
            "200":
              description: A page.
              content:
                application/json: {schema: {$ref: "#/components/schemas/Accounts"}}
      /status:
        get:
          operationId: readStatus
          tags: [things]
          responses: {"204": {description: Fine.}}
      /ambiguous:
        get:
          operationId: listBoth
          tags: [things]
          parameters: [{name: page, in: query, schema: {type: integer}}]
          responses:
            "200":
              description: A page.
              content:
                application/json:
                  schema:
                    type: object
                    properties:
                      one: {type: array, items: {type: string}}
                      other: {type: array, items: {type: string}}
                      pagination: {$ref: "#/components/schemas/Pagination"}
    components:
      schemas:
        Pagination: {type: object, properties: {total_pages: {type: integer}}}
        Users:
          type: object
          properties:
            users: {type: array, items: {type: string}}
            pagination: {$ref: "#/components/schemas/Pagination"}
        Accounts:
          type: object
          properties:
            pagination: {$ref: "#/components/schemas/Pagination"}
            a/b accounts: {type: array, items: {type: integer}}
    """


def paging(operations: str, items: str = "/*", **more: str) -> str:
    """An entry of provider.yaml for numbered pages."""
    own = "".join(f", {name}: {value}" for name, value in more.items())
    return (
        "paging: [{kind: page-number, parameter: page, total-pages: "
        f"/pagination/total_pages, operations: {operations}, items: {items}{own}}}]"
    )


@pytest.mark.parametrize("pattern", ['["*"]', '["GET /*"]', '["list*"]'])
def test_one_entry_pages_every_operation_that_it_fits(
    weave: Weaver, server: HttpServer, pattern: str
) -> None:
    package = weave(Example(PATHS, paging(pattern)))
    assert package.codes == []
    things = package.client(server).things
    total = {"total_pages": 2}
    server.script(
        Reply(json={"users": ["a", "b"], "pagination": total}),
        Reply(json={"users": ["c"], "pagination": total}),
        Reply(json={"a/b accounts": [1], "pagination": total}),
        Reply(json={"a/b accounts": [2], "pagination": total}),
    )
    assert list(things.iter_list_users()) == ["a", "b", "c"]
    assert list(things.iter_list_accounts()) == [1, 2]
    assert [request.target for request in server.requests] == [
        "/users",
        "/users?page=2",
        "/accounts",
        "/accounts?page=2",
    ]
    assert not hasattr(things, "iter_list_both")
    assert not hasattr(things, "iter_read_status")


@pytest.mark.parametrize(
    ("settings", "code", "words"),
    [
        (paging('["fetch*"]'), "override-unused", ["'fetch*'"]),
        (paging('["read*"]'), "paging-misfit", ["'read*'", "readStatus"]),
        (paging('["*Both"]'), "paging-misfit", ["one, other"]),
        (paging("[listBoth]"), "paging-misfit", ["one, other"]),
        (paging('["*"]', items="/pagination/*"), "paging-misfit", ["none"]),
    ],
)
def test_an_entry_that_fits_nothing_is_an_error(
    weave: Weaver, settings: str, code: str, words: list[str]
) -> None:
    with pytest.raises(NotGeneratedError) as caught:
        weave(Example(PATHS, settings))
    (diagnostic,) = caught.value.diagnostics
    assert diagnostic.code.name == code
    assert all(word in diagnostic.message for word in words)
    assert diagnostic.origin is not None
    assert diagnostic.origin.pointer == "/paging/0"


def test_an_entry_for_one_operation_wins_over_a_pattern(
    weave: Weaver, server: HttpServer
) -> None:
    settings = """
    paging:
      - {kind: page-number, parameter: page, operations: ["*"], items: /*}
      - {kind: page-number, parameter: page, operations: [listUsers], items: /users, start: 0}
    """
    package = weave(Example(PATHS, settings))
    things = package.client(server).things
    server.script(Reply(json={"users": ["a"]}), Reply(json={"users": []}))
    assert list(things.iter_list_users()) == ["a"]
    assert [request.target for request in server.requests] == [
        "/users",
        "/users?page=1",
    ]
