"""What OpenAPI 3.2 has beyond 3.1, from the description to the wire."""

from __future__ import annotations

import asyncio
from datetime import date
from decimal import Decimal
from email.parser import BytesParser
from email.policy import HTTP
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest

from tests.support.http_server import HttpServer, ReceivedRequest, Reply
from tests.support.own_tests import RUNTIME, run_tests
from tests.support.type_checkers import checked
from tests.support.workspace import Example, Weaver, Woven

ROOT = Path(__file__).resolve().parents[2]

SHOP = Example("""
    openapi: 3.2.0
    $self: https://shop.example/api/openapi.yaml
    info: {title: Shop, version: "1"}
    servers: [{url: "https://shop.example", name: live}]
    tags:
      - {name: parts, parent: things, description: Parts of things.}
      - {name: things, summary: All things., kind: nav}
      - {name: screws, parent: parts}
      - {name: admin, description: For the staff.}
      - {name: keys, parent: admin}
    paths:
      /things:
        get:
          tags: [things]
          operationId: listThings
          parameters:
            - name: filter
              in: querystring
              required: true
              content:
                application/x-www-form-urlencoded:
                  schema:
                    type: object
                    required: [name]
                    properties:
                      name: {type: string}
                      tags: {type: array, items: {type: string}}
                      since: {type: string, format: date}
                      size: {type: object, properties: {width: {type: number}}}
          responses: {"204": {description: Done.}}
        query:
          tags: [things]
          operationId: searchThings
          requestBody: {content: {application/json: {schema: {type: object, properties: {name: {type: string}}}}}}
          responses: {"204": {description: Done.}}
        additionalOperations:
          COPY: {tags: [things], operationId: copyThings, responses: {"204": {description: Done.}}}
          VERSION-CONTROL: {tags: [things], responses: {"204": {description: Done.}}}
      /search:
        get:
          tags: [things]
          operationId: searchByJson
          parameters:
            - in: querystring
              name: query
              content: {application/json: {schema: {type: object, properties: {name: {type: string}, price: {type: number}}}}}
          responses: {"204": {description: Done.}}
      /select:
        get:
          tags: [things]
          operationId: select
          parameters:
            - in: querystring
              name: selector
              required: true
              content: {application/jsonpath: {schema: {type: string}, example: "$.a.b[1:1]"}}
          responses: {"204": {description: Done.}}
      /parts:
        get: {tags: [parts], operationId: listParts, responses: {"204": {description: Done.}}}
        post:
          tags: [parts]
          operationId: sendParts
          requestBody:
            required: true
            content:
              multipart/mixed:
                schema:
                  type: array
                  prefixItems: [{$ref: "#/components/schemas/Part"}, {type: string, format: binary}]
                  items: {type: string}
                prefixEncoding: [{contentType: application/json}, {contentType: image/png}]
                itemEncoding: {contentType: text/markdown}
          responses: {"204": {description: Done.}}
        put:
          tags: [parts]
          operationId: replaceParts
          requestBody:
            required: true
            content:
              multipart/mixed:
                itemSchema: {$ref: "#/components/schemas/Part"}
                itemEncoding: {contentType: application/json}
          responses: {"204": {description: Done.}}
      /screws:
        get: {tags: [screws], operationId: listScrews, responses: {"204": {description: Done.}}}
      /keys:
        get: {tags: [keys], operationId: listKeys, responses: {"204": {description: Done.}}}
    components:
      schemas:
        Part: {type: object, properties: {name: {type: string}}}
    """)


@pytest.fixture
def shop(weave: Weaver) -> Woven:
    return weave(SHOP)


def done(server: HttpServer) -> HttpServer:
    server.handle(lambda _: Reply(204))
    return server


def test_a_parameter_is_the_whole_query(shop: Woven, server: HttpServer) -> None:
    with shop.client(done(server)) as client:
        client.things.list_things(
            filter=shop.models.ListThingsFilter(
                name="a&b",
                tags=["x", "y z"],
                since=date(2026, 1, 15),
                size={"width": Decimal("1.50")},
            )
        )
        assert server.requests[-1].parameters == [
            ("name", "a&b"),
            ("tags", "x"),
            ("tags", "y z"),
            ("since", "2026-01-15"),
            ("size", '{"width":1.50}'),
        ]
        client.things.list_things(filter={"name": "a"})
        assert server.requests[-1].target == "/things?name=a"
        client.things.search_by_json(query={"name": "é", "price": Decimal("1.10")})
        query = server.requests[-1].target.partition("?")[2]
        assert unquote(query) == '{"name":"é","price":1.10}'
        client.things.select(selector="$.a.b[1:1]")
        assert unquote(server.requests[-1].target) == "/select?$.a.b[1:1]"
        with pytest.raises(shop.module.errors.InvalidArgumentError):
            client.things.list_things(filter={"tags": ["x"]})


def test_a_parameter_is_the_whole_query_async(shop: Woven, server: HttpServer) -> None:
    async def call() -> None:
        async with shop.async_client(done(server)) as client:
            await client.things.list_things(filter={"name": "a", "more": "b"})

    asyncio.run(call())
    assert server.request.parameters == [("name", "a"), ("more", "b")]


def test_tags_inside_tags_are_resources_inside_resources(
    shop: Woven, server: HttpServer
) -> None:
    with shop.client(done(server)) as client:
        client.things.parts.list_parts()
        client.things.parts.screws.list_screws()
        client.admin.keys.list_keys()
        client.things.parts.with_raw_response.list_parts()
        assert not hasattr(client, "parts")

    async def call() -> None:
        async with shop.async_client(server) as client:
            await client.things.parts.screws.list_screws()

    asyncio.run(call())
    assert [request.path for request in server.requests] == [
        "/parts", "/screws", "/keys", "/parts", "/screws",
    ]  # fmt: skip
    assert client.things.__doc__ == "All things."
    readme = (shop.folder / "README.md").read_text(encoding="utf-8")
    assert "`things.parts.screws.list_screws`" in readme


def test_any_method_has_operations(shop: Woven, server: HttpServer) -> None:
    with shop.client(done(server)) as client:
        client.things.search_things(body={"name": "a"})
        client.things.copy_things()
        client.things.things_version_control()
    assert [(request.method, request.body) for request in server.requests] == [
        ("QUERY", b'{"name":"a"}'),
        ("COPY", b""),
        ("VERSION-CONTROL", b""),
    ]


def parts_of(request: ReceivedRequest) -> list[tuple[str, str | None, bytes]]:
    """Media type, file name and content of the parts, as the standard library reads them."""
    head = f"Content-Type: {request.header('Content-Type')}\r\n\r\n".encode()
    message = BytesParser(policy=HTTP).parsebytes(head + request.body)
    assert message.get_content_type() == "multipart/mixed"
    return [
        (part.get_content_type(), part.get_filename(), part.get_payload(decode=True))  # type: ignore[misc]
        for part in message.iter_parts()
    ]


def test_parts_without_names_go_by_their_position(
    shop: Woven, server: HttpServer, tmp_path: Path
) -> None:
    picture = tmp_path / "picture.png"
    picture.write_bytes(b"\x89PNG")
    with shop.client(done(server)) as client:
        client.things.parts.send_parts(
            body=[shop.models.Part(name="a"), b"\x00\xff", "# One", "# Two"]
        )
        assert parts_of(server.requests[-1]) == [
            ("application/json", None, b'{"name":"a"}'),
            ("image/png", None, b"\x00\xff"),
            ("text/markdown", None, b"# One"),
            ("text/markdown", None, b"# Two"),
        ]
        client.things.parts.send_parts(body=[{"name": "a"}, picture])
        assert parts_of(server.requests[-1])[1] == (
            "image/png", "picture.png", b"\x89PNG",
        )  # fmt: skip
        client.things.parts.replace_parts(body=[{"name": "a"}, {"name": "b"}])
        assert [content for *_, content in parts_of(server.requests[-1])] == [
            b'{"name":"a"}',
            b'{"name":"b"}',
        ]


def test_its_own_tests_pass(shop: Woven) -> None:
    ran = run_tests(shop.folder, ROOT)
    assert ran.returncode == 0, ran.stdout[-4000:]


@pytest.mark.parametrize("checker", ["mypy", "pyright"])
def test_type_checkers_find_nothing(checker: str, shop: Woven, tmp_path: Path) -> None:
    places = [shop.folder, ROOT, RUNTIME]
    program = tmp_path / "program.py"
    program.write_text(
        f"from {shop.module.__name__} import Example, models\n"
        "with Example() as client:\n"
        "    client.things.parts.screws.list_screws()\n"
        "    client.things.list_things(filter=models.ListThingsFilter(name='a'))\n"
        "    client.things.parts.send_parts(body=[{'name': 'a'}, b''])\n",
        encoding="utf-8",
    )
    targets = [shop.folder / shop.module.__name__, program]
    checked(checker, tmp_path, targets, places)


@pytest.mark.parametrize(
    ("tags", "message"),
    [
        (
            "{name: things, parent: gone}",
            "the parent `gone` of the tag `things` does not exist",
        ),
        (
            "{name: things, parent: up}, {name: up, parent: things}",
            "the parent `things` of the tag `up` is inside this tag",
        ),
    ],
)
def test_a_parent_that_is_none_is_told(tags: str, message: str, weave: Weaver) -> None:
    woven = weave(Example(f"""
            openapi: 3.2.0
            info: {{title: T, version: "1"}}
            tags: [{tags}]
            paths: {{/a: {{get: {{tags: [things], operationId: a, responses: {{"204": {{description: Ok.}}}}}}}}}}
            """))
    (told,) = [one for one in woven.diagnostics if one.code.name == "value-malformed"]
    assert message in told.message
    client: Any = woven.module.Example(base_url="https://example.com")
    assert client.things if "gone" in tags else client.up.things
