"""The rules of the runtime through generated clients, sync and async, on the wire."""

from __future__ import annotations

import asyncio
import io
from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Any

import pytest

from tests.support.http_server import Chunked, HttpServer, Reply, Reset
from tests.support.workspace import Example, Weaver

Play = Callable[..., Any]


@pytest.fixture(params=["sync", "async"])
def play(
    request: pytest.FixtureRequest, weave: Weaver, server: HttpServer
) -> Iterator[Play]:
    """Makes clients of an example, one flavour at a time."""
    from tests.runtime.flavours import Player

    players: list[Player] = []

    def make(example: Example, **arguments: Any) -> Player:
        woven = weave(example)
        if request.param == "sync":
            player = Player(woven.client(server, **arguments), None)
        else:
            client = woven.async_client(server, **arguments)
            player = Player(client, asyncio.Runner())
        players.append(player)
        return player

    yield make
    for player in players:
        player.close()


SHOP = Example(
    """
    servers: [{url: "https://shop.example.com/v1"}]
    paths:
      /groups/{group}/things:
        parameters:
          - {name: group, in: path, required: true, schema: {type: string}}
        get:
          operationId: listThings
          tags: [Things]
          parameters:
            - {name: ids, in: query, explode: false,
               schema: {type: array, items: {type: integer}}}
            - {name: filter, in: query, style: deepObject,
               schema: {type: object, additionalProperties: {type: string}}}
            - {name: X-Tags, in: header, schema: {type: array, items: {type: string}}}
            - {name: after, in: query, schema: {type: string}}
          responses:
            "200":
              description: A page.
              content: {application/json: {schema: {$ref: "#/components/schemas/Page"}}}
        post:
          operationId: createThing
          tags: [Things]
          requestBody:
            required: true
            content: {application/json: {schema: {$ref: "#/components/schemas/Thing"}}}
          responses:
            "201":
              description: The thing.
              content: {application/json: {schema: {$ref: "#/components/schemas/Thing"}}}
            "409":
              description: There is one.
              content: {application/json: {schema: {$ref: "#/components/schemas/Fault"}}}
      /things/{id}/photo:
        parameters:
          - {name: id, in: path, required: true, schema: {type: string}}
        put:
          operationId: putPhoto
          tags: [Things]
          requestBody:
            content:
              multipart/form-data:
                schema:
                  type: object
                  properties:
                    caption: {type: string}
                    photo: {type: string, format: binary}
          responses: {"204": {description: Done.}}
        get:
          operationId: getPhoto
          tags: [Things]
          responses:
            "200":
              description: The photo.
              content: {image/png: {schema: {type: string, format: binary}}}
      /ticks:
        get:
          operationId: watch
          tags: [Things]
          responses:
            "200":
              description: Ticks.
              content: {application/x-ndjson: {schema: {$ref: "#/components/schemas/Thing"}}}
    webhooks:
      thingAdded:
        post:
          operationId: thingAdded
          requestBody:
            content: {application/json: {schema: {$ref: "#/components/schemas/Added"}}}
          responses: {"200": {description: Thanks.}}
    components:
      schemas:
        Thing:
          type: object
          required: [name]
          properties:
            id: {type: string, readOnly: true}
            name: {type: string}
            price: {type: number}
            note: {type: [string, "null"]}
            state: {type: string, enum: [new, sold]}
            madeAt: {type: string, format: date-time}
        Page:
          type: object
          properties:
            data: {type: array, items: {$ref: "#/components/schemas/Thing"}}
            next: {type: [string, "null"]}
        Fault:
          type: object
          properties: {code: {type: string}, message: {type: string}}
        Added:
          type: object
          required: [type]
          properties: {type: {type: string}, thing: {$ref: "#/components/schemas/Thing"}}
    """,
    """
    idempotency: {operations: [createThing], header: Idempotency-Key}
    wait-headers: [{name: X-Reset, unit: seconds}]
    paging:
      - {kind: cursor, operations: [listThings], items: /data, cursor: /next,
         parameter: after}
    credentials: {hook_key: {description: The key of events.}}
    webhooks:
      discriminator: /type
      events: {THING_ADDED: thingAdded}
      verification: {strategy: hmac-canonical-json, key: hook_key}
    """,
)


def things(*numbers: int, after: str | None = None) -> Reply:
    """A page of things."""
    return Reply(json={"data": [{"name": f"n{n}"} for n in numbers], "next": after})


def test_parameters(server: HttpServer, play: Play) -> None:
    server.script(things())
    play(SHOP).do(
        lambda client: client.things.list_things(
            "a/..", ids=[1, 2], filter={"a": "b c"}, x_tags=["x", "y"]
        )
    )
    request = server.request
    assert request.target == ("/groups/a%2F../things?ids=1,2&filter%5Ba%5D=b%20c")
    assert request.header("X-Tags") == "x,y"


@pytest.mark.parametrize(
    ("body", "sent"),
    [
        ({"name": "a", "price": Decimal("100.10")}, b'{"name":"a","price":100.10}'),
        ({"name": "a", "note": None}, b'{"name":"a","note":null}'),
        ({"name": "a", "made_at": "2024-01-02T03:04:05Z"},
         b'{"name":"a","madeAt":"2024-01-02T03:04:05Z"}'),
    ],
)  # fmt: skip
def test_a_body_as_a_mapping_and_as_a_model(
    server: HttpServer, play: Play, weave: Weaver, body: Any, sent: bytes
) -> None:
    player = play(SHOP)
    model = weave(SHOP).models.Thing(**body)
    for given in (body, model):
        answer = b'{"name":"a","price":12345678901234567.890}'
        server.script(Reply(201, body=answer))
        made = player.do(
            lambda client, given=given: client.things.create_thing("g", body=given)
        )
        assert str(made.price) == "12345678901234567.890"
    assert [request.body for request in server.requests] == [sent, sent]


def test_drift_is_told_and_nothing_is_lost(server: HttpServer, play: Play) -> None:
    page = {
        "data": [
            {"name": "a", "state": "lost", "madeAt": "soon"},
            {"state": "new"},
            {"name": "c", "madeAt": "2024-01-02T03:04:05Z", "extra": 1},
        ]
    }
    drifts: list[Any] = []
    server.script(Reply(json=page), Reply(json=page))
    player = play(SHOP, on_drift=drifts.append)
    got = player.do(lambda client: client.things.list_things("g"))
    first, second, third = got.data
    assert (first.state, first.made_at, second.name, third.extra) == (
        "lost",
        "soon",
        None,
        1,
    )
    assert third.made_at.year == 2024
    assert [(each.kind, each.pointer) for each in drifts] == [
        ("unknown-enum-value", "/data/0/state"),
        ("unreadable-text", "/data/0/madeAt"),
        ("missing-required", "/data/1/name"),
        ("unknown-property", "/data/2/extra"),
    ]
    with pytest.raises(Exception, match="differs from the spec") as caught:
        player.do(
            lambda client: client.things.list_things("g", options={"strict": True})
        )
    assert type(caught.value).__name__ == "DecodeError"
    assert len(caught.value.problems) == 4  # type: ignore[attr-defined]


def test_an_error_has_its_documented_body(
    server: HttpServer, play: Play, weave: Weaver
) -> None:
    server.script(Reply(409, json={"code": "dup", "message": "again"}))
    errors = weave(SHOP).module.errors
    with pytest.raises(errors.ConflictError, match="status 409: dup: again") as caught:
        play(SHOP).do(
            lambda client: client.things.create_thing("g", body={"name": "a"})
        )
    assert type(caught.value.body).__name__ == "Fault"
    assert (caught.value.code, caught.value.operation_id) == ("dup", "createThing")


def test_one_key_for_all_attempts_of_a_call(
    server: HttpServer, play: Play, no_waiting: list[float]
) -> None:
    created = Reply(201, json={"name": "a"})
    server.script(Reset(), Reply(503, headers=[("X-Reset", "9")]), created, created)
    player = play(SHOP, max_retries=2)
    for _ in range(2):
        player.do(lambda client: client.things.create_thing("g", body={"name": "a"}))
    keys = [request.header("Idempotency-Key") for request in server.requests]
    assert keys[0] == keys[1] == keys[2] != keys[3]
    assert no_waiting[1] == 9.0


def test_items_and_pages(server: HttpServer, play: Play) -> None:
    pages = [things(1, 2, after="x"), things(3)]
    server.script(*pages, *pages)
    player = play(SHOP)
    items = player.do(lambda client: client.things.iter_list_things("g"))
    assert [item.name for item in items] == ["n1", "n2", "n3"]
    whole = player.do(lambda client: client.things.pages_list_things("g"))
    assert [len(page.data) for page in whole] == [2, 1]
    assert [request.query for request in server.requests] == ["", "after=x"] * 2


def test_files_go_up_and_come_down(server: HttpServer, play: Play) -> None:
    png = [("Content-Type", "image/png")]
    server.script(Reply(204), Reply(body=b"\x89PNG", headers=png))
    server.script(Chunked([b"\x89P", b"NG"], headers=png))
    player = play(SHOP)
    body = {"caption": "é", "photo": io.BytesIO(b"\x00\x01")}
    player.do(lambda client: client.things.put_photo("1", body=body))
    assert b"\x00\x01" in server.request.body
    assert "é".encode() in server.request.body
    assert player.do(lambda client: client.things.get_photo("1")) == b"\x89PNG"
    opener = player.client.things.with_streaming_response.get_photo("1")
    assert b"".join(player.stream(opener, "iter_bytes")) == b"\x89PNG"


def test_items_of_a_stream_have_their_type(server: HttpServer, play: Play) -> None:
    lines = [b'{"name":"a"}\n{"na', b'me":"b"}\n']
    server.script(Chunked(lines, headers=[("Content-Type", "application/x-ndjson")]))
    player = play(SHOP)
    opener = player.client.things.with_streaming_response.watch()
    items = player.stream(opener, "iter_json")
    assert [(type(item).__name__, item.name) for item in items] == [
        ("Thing", "a"),
        ("Thing", "b"),
    ]


def test_the_whole_response(server: HttpServer, play: Play) -> None:
    server.script(things(1))
    raw = play(SHOP).do(lambda client: client.things.with_raw_response.list_things("g"))
    assert (raw.status_code, raw.attempts) == (200, 1)
    assert raw.headers["content-type"] == "application/json"
    assert raw.parse().data[0].name == "n1"


def test_events(play: Play) -> None:
    import base64
    import hashlib
    import hmac

    body = b'{"thing":{"name":"a"},"type":"THING_ADDED"}'
    digest = hmac.new(b"h00k", body, hashlib.sha256).digest()
    headers = {"Signature": base64.b64encode(digest).decode()}
    webhooks = play(SHOP, hook_key="h00k").client.webhooks
    event = webhooks.parse(body, headers)
    assert (type(event).__name__, event.thing.name) == ("Added", "a")
    with pytest.raises(Exception, match="the signature is wrong"):
        webhooks.parse(body + b" ", {"Signature": "x"})


BANK = Example(
    """
    servers: [{url: "https://bank.example.com"}]
    security: [{Key: [], Tenant: []}, {OAuth: [read]}]
    paths:
      /open: {get: {operationId: ping, tags: [Bank], security: [], responses: {"204": {description: ok}}}}
      /both: {get: {operationId: both, tags: [Bank], responses: {"204": {description: ok}}}}
      /read: {get: {operationId: read, tags: [Bank], security: [{OAuth: [read]}],
                    responses: {"204": {description: ok}}}}
      /write: {post: {operationId: write, tags: [Bank], security: [{OAuth: [write]}],
                      responses: {"204": {description: ok}}}}
    components:
      securitySchemes:
        Key: {type: apiKey, in: header, name: X-Key}
        Tenant: {type: apiKey, in: query, name: tenant}
        OAuth:
          type: oauth2
          flows:
            clientCredentials: {tokenUrl: /token, scopes: {read: Read, write: Write}}
    """,
    """
    credentials:
      key: {description: The key.}
      tenant: {description: The tenant.}
      client_id: {description: The client.}
      client_secret: {description: Its secret.}
    authentication:
      - {strategy: api-key, schemes: [Key], key: key, name: X-Key}
      - {strategy: api-key, schemes: [Tenant], key: tenant, name: tenant, location: query}
      - {strategy: oauth2-client-credentials, schemes: [OAuth], token-url: /token,
         client-id: client_id, client-secret: client_secret}
    """,
)
ALL = {"key": "k1", "tenant": "t1", "client_id": "c1", "client_secret": "s3cret"}


def bank(request: Any) -> Reply:
    """Gives tokens named after their scope."""
    if request.path != "/token":
        return Reply(204)
    scope = request.body.decode().rpartition("scope=")[2]
    return Reply(json={"access_token": f"token-{scope}", "expires_in": 3600})


def test_alternatives_of_security(server: HttpServer, play: Play) -> None:
    server.handle(bank)
    player = play(BANK, **ALL)
    only_oauth = play(BANK, client_id="c1", client_secret="s3cret", tenant="t1")
    player.do(lambda client: client.bank.ping())
    player.do(lambda client: client.bank.both())
    only_oauth.do(lambda client: client.bank.both())
    seen = [
        (each.target, each.header("X-Key"), each.header("Authorization"))
        for each in server.requests
        if each.path != "/token"
    ]
    assert seen == [
        ("/open", None, None),
        ("/both?tenant=t1", "k1", None),
        ("/both", None, "Bearer token-read"),
    ]


def test_tokens_by_scope_are_asked_for_once(server: HttpServer, play: Play) -> None:
    server.handle(bank)
    player = play(BANK, **ALL)
    for _ in range(3):
        player.do(lambda client: client.bank.read())
        player.do(lambda client: client.bank.write())
    asked = [each for each in server.requests if each.path == "/token"]
    assert len(asked) == 2
    used = [
        each.header("Authorization") for each in server.requests if each not in asked
    ]
    assert used == ["Bearer token-read", "Bearer token-write"] * 3


def test_a_missing_credential_names_argument_and_variable(
    server: HttpServer, play: Play, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("KEY", "TENANT", "CLIENT_ID", "CLIENT_SECRET"):
        monkeypatch.delenv(f"EXAMPLE_{name}", raising=False)
    player = play(BANK, tenant="t1")
    with pytest.raises(Exception, match=r"pass key=… or set .* EXAMPLE_KEY"):
        player.do(lambda client: client.bank.both())
    assert server.requests == []
    assert "t1" not in repr(player.client)
