"""`formats` of provider.yaml: which Python types the values of formats have."""

from __future__ import annotations

import asyncio
import copy
import json
import pickle
from datetime import time, timedelta
from decimal import Decimal
from ipaddress import IPv4Address
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from generator.diagnostics import DiagnosticError
from tests.support.colors import Cents, Color
from tests.support.commands import run
from tests.support.http_server import HttpServer, Reply
from tests.support.own_tests import RUNTIME, run_tests
from tests.support.type_checkers import checked
from tests.support.workspace import (
    Example,
    NotGeneratedError,
    Weaver,
    Woven,
    of_schemas,
    write_workspace,
)

ROOT = Path(__file__).resolve().parents[2]

THINGS = Example(
    """
    servers: [{url: "https://things.example"}]
    paths:
      /things/{id}:
        get:
          tags: [things]
          operationId: getThing
          parameters:
            - {name: id, in: path, required: true, schema: {$ref: "#/components/schemas/Id"}}
            - {name: ids, in: query, schema: {type: array, items: {type: string, format: uuid}}}
            - {name: wait, in: query, schema: {type: string, format: duration}}
            - {name: color, in: query, schema: {type: string, format: color}}
            - {name: data, in: query, schema: {type: string, format: byte}}
            - {name: X-Time, in: header, schema: {type: string, format: time}}
            - {name: X-Color, in: header, schema: {type: string, format: color}}
          responses:
            "200": {description: It., content: {application/json: {schema: {$ref: "#/components/schemas/Thing"}}}}
        put:
          tags: [things]
          operationId: putThing
          parameters:
            - {name: id, in: path, required: true, schema: {$ref: "#/components/schemas/Id"}}
          requestBody:
            required: true
            content: {application/json: {schema: {$ref: "#/components/schemas/Thing"}}}
          responses:
            "200":
              description: Other things.
              content: {application/json: {schema: {type: array, items: {type: string, format: uuid}}}}
      /ids:
        post:
          tags: [things]
          operationId: sendIds
          requestBody:
            required: true
            content: {application/json: {schema: {type: array, items: {type: string, format: color}}}}
          responses: {"204": {description: Done.}}
      /form:
        post:
          tags: [things]
          operationId: sendForm
          requestBody:
            required: true
            content:
              application/x-www-form-urlencoded: {schema: {$ref: "#/components/schemas/Thing"}}
          responses: {"204": {description: Done.}}
      /parts:
        post:
          tags: [things]
          operationId: sendParts
          requestBody:
            required: true
            content:
              multipart/form-data:
                schema:
                  type: object
                  properties:
                    id: {type: string, format: uuid}
                    data: {type: string, format: byte}
                    color: {type: string, format: color}
                    file: {type: string, format: binary}
          responses: {"204": {description: Done.}}
    components:
      schemas:
        Id: {type: string, format: uuid}
        Thing:
          type: object
          required: [id]
          properties:
            id: {$ref: "#/components/schemas/Id"}
            at: {type: string, format: time}
            wait: {type: [string, "null"], format: duration}
            data: {type: string, format: byte}
            encoded: {type: string, contentEncoding: base64url}
            price: {type: string, format: decimal}
            color: {type: string, format: color}
            colors: {type: array, items: {type: string, format: color}}
            by_color: {type: object, additionalProperties: {type: string, format: color}}
            cents: {type: number, format: money}
            ip: {format: ipv4}
            when: {type: string, format: date-time}
            seconds: {type: integer, format: duration}
    """,
    """
    formats:
      uuid: UUID
      time: time
      duration: timedelta
      byte: bytes
      base64url: bytes
      decimal: Decimal
      date-time: str
      ipv4: ipaddress.IPv4Address
      color: {type: tests.support.colors.Color, read: tests.support.colors.Color.parse, write: tests.support.colors.text_of, example: red}
      money: {type: tests.support.colors.Cents, read: tests.support.colors.read_cents, write: tests.support.colors.write_cents}
    """,
)

ID = "6f1c2a7e-3b5d-4c8f-9e0a-1d2b3c4d5e6f"
AS_IT_CAME = {
    "id": ID.upper(),
    "at": "09:30:00.120+00:00",
    "wait": "PT300S",
    "data": "_-8",
    "encoded": "_-8=",
    "price": "1.50E1",
    "color": "RED",
    "colors": ["Blue", "green"],
    "by_color": {"a": "GREEN"},
    "ip": "192.0.2.1",
    "when": "2026-01-15T09:30:00.000Z",
    "seconds": 5,
}


@pytest.fixture
def things(weave: Weaver) -> Woven:
    return weave(THINGS)


def test_values_are_read_as_the_types_of_their_formats(
    things: Woven, server: HttpServer
) -> None:
    server.script(Reply(json={**AS_IT_CAME, "cents": 1.5}))
    with things.client(server, strict=True) as client:
        thing = client.things.get_thing(UUID(ID))
    assert thing.id == UUID(ID)
    assert thing.at == time.fromisoformat("09:30:00.120Z")
    assert thing.wait == timedelta(minutes=5)
    assert thing.data == thing.encoded == b"\xff\xef"
    assert thing.price == Decimal("15.0")
    assert thing.color == Color("red")
    assert thing.colors == [Color("blue"), Color("green")]
    assert thing.by_color == {"a": Color("green")}
    assert (thing.cents, type(thing.cents)) == (150, Cents)
    assert thing.ip == IPv4Address("192.0.2.1")
    assert thing.when == "2026-01-15T09:30:00.000Z"
    assert thing.seconds == 5
    assert repr(thing.id) == f"UUID('{ID}')"
    assert repr(thing.wait) == "datetime.timedelta(seconds=300)"


def test_what_nobody_changed_goes_as_it_came(things: Woven, server: HttpServer) -> None:
    server.handle(
        lambda request: Reply(json=AS_IT_CAME if request.method == "GET" else [])
    )
    with things.client(server) as client:
        thing = client.things.get_thing(UUID(ID))
        client.things.put_thing(thing.id, body=thing)
        assert server.requests[-1].path == f"/things/{ID.upper()}"
        assert json.loads(server.requests[-1].body) == AS_IT_CAME
        for same in (copy.deepcopy(thing), pickle.loads(pickle.dumps(thing))):
            client.things.put_thing(UUID(ID), body=same)
            sent = json.loads(server.requests[-1].body)
            assert sent["id"] == AS_IT_CAME["id"]
            assert sent["wait"] == AS_IT_CAME["wait"]
        thing.color.name = "pink"
        thing.wait = thing.wait * 2
        client.things.put_thing(UUID(ID), body=thing)
    sent = json.loads(server.requests[-1].body)
    assert (sent["color"], sent["wait"]) == ("pink", "PT10M")
    assert sent["data"] == "_-8"


def test_what_does_not_fit_stays_as_it_came(things: Woven, server: HttpServer) -> None:
    odd = {
        "id": "none",
        "at": "noon",
        "wait": "P1Y",
        "data": "*",
        "price": "much",
        "color": "#fff",
        "colors": [1, "BLUE"],
    }
    server.handle(lambda request: Reply(json=odd if request.method == "GET" else []))
    told: list[Any] = []
    with things.client(server, on_drift=told.append) as client:
        thing = client.things.get_thing(UUID(ID))
        client.things.put_thing(UUID(ID), body=thing)
    assert (thing.wait, thing.color) == ("P1Y", "#fff")
    assert thing.colors == [1, Color("blue")]
    assert json.loads(server.requests[-1].body) == odd
    assert sorted(drift.pointer for drift in told) == [
        "/at", "/color", "/colors/0", "/data", "/id", "/price", "/wait",
    ]  # fmt: skip
    server.script(Reply(json=odd))
    with (
        things.client(server, strict=True) as client,
        pytest.raises(things.module.errors.DecodeError),
    ):
        client.things.get_thing(UUID(ID))


def test_arguments_are_written_in_urls_and_headers(
    things: Woven, server: HttpServer
) -> None:
    server.script(Reply(json=AS_IT_CAME))

    async def call() -> Any:
        async with things.async_client(server) as client:
            return await client.things.get_thing(
                UUID(ID),
                ids=[UUID(int=1), UUID(int=2)],
                wait=timedelta(hours=1, seconds=1.5),
                color=Color("red"),
                data=b"\xff\xef",
                x_time=time(9, 30),
                x_color=Color("blue"),
            )

    assert asyncio.run(call()).id == UUID(ID)
    request = server.request
    assert request.path == f"/things/{ID}"
    assert request.parameters == [
        ("ids", str(UUID(int=1))),
        ("ids", str(UUID(int=2))),
        ("wait", "PT1H1.5S"),
        ("color", "red"),
        ("data", "/+8="),
    ]
    assert request.header("X-Time") == "09:30:00"
    assert request.header("X-Color") == "blue"


def test_an_argument_that_is_none_of_the_format_is_refused(
    things: Woven, server: HttpServer
) -> None:
    errors = things.module.errors
    with things.client(server) as client:
        with pytest.raises(errors.InvalidArgumentError, match="id is invalid"):
            client.things.get_thing("nobody")
        with pytest.raises(errors.InvalidArgumentError, match="/color"):
            client.things.put_thing(UUID(ID), body={"id": ID, "color": "#secret"})
    assert server.requests == []


def test_values_are_written_in_bodies(things: Woven, server: HttpServer) -> None:
    server.handle(lambda _: Reply(204))
    with things.client(server) as client:
        client.things.send_ids(body=[Color("red"), "BLUE"])
        assert server.requests[-1].body == b'["red","BLUE"]'
        thing = things.models.Thing(
            id=UUID(ID), data=b"\xff\xef", price=Decimal("1.50"), cents=Cents(150)
        )
        client.things.send_form(body=thing)
        assert server.requests[-1].body == (
            f"id={ID}&data=%2F%2B8%3D&price=1.50&cents=1.5".encode()
        )
        client.things.send_parts(
            body={
                "id": UUID(ID),
                "data": b"\xff\xef",
                "color": Color("red"),
                "file": b"\xff",
            }
        )
        body = server.requests[-1].body
    assert b'name="data"\r\n\r\n/+8=\r\n' in body
    assert b'name="color"\r\n\r\nred\r\n' in body
    assert b'name="file"; filename="file"' in body


def test_a_dictionary_is_written_as_its_model(
    things: Woven, server: HttpServer
) -> None:
    values = {"id": UUID(ID), "wait": timedelta(minutes=5), "data": b"\xff\xef"}
    server.handle(lambda request: Reply(json=[request.method]))
    with things.client(server) as client:
        client.things.put_thing(UUID(ID), body=values)
        client.things.put_thing(UUID(ID), body=things.models.Thing(**values))
    of_dictionary, of_model = (request.body for request in server.requests)
    assert json.loads(of_model) == {"id": ID, "wait": "PT5M", "data": "/+8="}
    assert of_dictionary == of_model


def test_models_say_the_types(things: Woven) -> None:
    source = things.source("models/thing.py")
    for line in (
        "    id: Uuid\n",
        "    at: Time | None = None",
        "    wait: Duration | None = None",
        "    data: Base64 | None = None",
        "    encoded: Base64Url | None = None",
        "    price: DecimalText | None = None",
        "    colors: list[Color] | None = None",
        "    when: str | None = None",
        "    seconds: int | None = None",
    ):
        assert line in source
    page = (things.folder / "docs" / "ThingsApi.md").read_text(encoding="utf-8")
    assert "| `wait` | `Duration` | query |" in page
    assert "from uuid import UUID" in page


USE = """
from uuid import UUID
from datetime import timedelta
from {package} import Example
with Example() as client:
    thing = client.things.get_thing(UUID(int=1), wait=timedelta(minutes=5))
    reveal_type(thing.id)
    reveal_type(thing.wait)
    reveal_type(thing.data)
    reveal_type(thing.price)
    reveal_type(thing.color)
    reveal_type(client.things.put_thing(thing.id, body=thing))
    client.things.put_thing(thing.id, body={{"id": UUID(int=1), "wait": timedelta(1), "data": "_-8="}})
"""
REVEALED = {
    "mypy": (
        "uuid.UUID", "datetime.timedelta | None", "bytes | None",
        "decimal.Decimal | None", "tests.support.colors.Color | None", "list[uuid.UUID]",
    ),
    "pyright": (
        "UUID", "timedelta | None", "bytes | None", "Decimal | None", "Color | None",
        "list[UUID]",
    ),
}  # fmt: skip


@pytest.mark.parametrize("checker", ["mypy", "pyright"])
def test_type_checkers_know_the_types(
    checker: str, things: Woven, tmp_path: Path
) -> None:
    places = [things.folder, ROOT, RUNTIME]
    package = things.module.__name__
    program = tmp_path / "program.py"
    program.write_text(USE.format(package=package), encoding="utf-8")
    targets = [things.folder / package, program]
    output = checked(checker, tmp_path, targets, places)
    revealed = [
        line.split('"')[-2].replace("builtins.", "").replace("_decimal", "decimal")
        for line in output.splitlines()
        if "Revealed type" in line or 'Type of "' in line
    ]
    assert tuple(revealed) == REVEALED[checker]


def test_its_own_tests_pass(things: Woven) -> None:
    ran = run_tests(things.folder, ROOT)
    assert ran.returncode == 0, ran.stdout[-4000:]


def test_without_settings_texts_stay_texts(weave: Weaver) -> None:
    woven = weave(
        of_schemas(
            "Thing: {type: object, properties: {id: {type: string, format: uuid}}}"
        )
    )
    assert "    id: str | None = None" in woven.source("models/thing.py")


@pytest.mark.parametrize(
    "formats", ["{date: date}", "{uuid: UUID}", "{color: tests.support.colors.Color}"]
)
def test_a_type_for_no_schema_is_told(formats: str, weave: Weaver) -> None:
    thing = "Thing: {type: object, properties: {n: {type: integer, format: uuid}}}"
    with pytest.raises(NotGeneratedError) as caught:
        weave(of_schemas(thing, f"formats: {formats}"))
    assert [one.code.name for one in caught.value.diagnostics] == ["override-unused"]


@pytest.mark.parametrize(
    "format_", ["uuid4", "colors.", "{type: a.B}", "{type: a.B, read: c, write: d.e}"]
)
def test_what_is_no_type_is_refused(format_: str, weave: Weaver) -> None:
    with pytest.raises(DiagnosticError):
        weave(of_schemas("Thing: {type: object}", f"formats: {{uuid: {format_}}}"))


def test_another_type_is_a_breaking_change(tmp_path: Path) -> None:
    thing = "Thing: {type: object, properties: {id: {type: string, format: uuid}}}"
    sides = []
    for name, formats in (("old", ""), ("new", "formats: {uuid: UUID}")):
        example = of_schemas(thing, formats)
        specs = write_workspace(tmp_path / name, {"things": example})
        settings = specs / "things" / "provider.yaml"
        text = settings.read_text(encoding="utf-8")
        settings.write_text(text.replace(example.package, "things_client"))
        sides.append(specs)
    ran = run("diff", *sides, "--format", "json")
    changes = ran.json["providers"][0]["changes"]
    assert {(change["subject"], change["message"]) for change in changes} == {
        ("models.Thing.id", "`str` became `Uuid`")
    }
