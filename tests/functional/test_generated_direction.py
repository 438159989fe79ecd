"""What only responses have is not needed to make a request."""

from __future__ import annotations

import pytest

from tests.support.http_server import HttpServer, Reply
from tests.support.workspace import Weaver, of_schemas

THING = of_schemas("""
    Thing:
      type: object
      required: [id, name, owner]
      properties:
        id: {type: string, readOnly: true}
        name: {type: string}
        owner: {$ref: "#/components/schemas/Owner"}
    Owner:
      type: object
      required: [id]
      properties:
        id: {type: string, readOnly: true}
""")


def test_read_only_is_not_needed_in_a_request(
    weave: Weaver, server: HttpServer
) -> None:
    server.script(
        Reply(204), Reply(json={"id": "t1", "name": "n", "owner": {"id": "o"}})
    )
    woven = weave(THING)
    with woven.client(server) as client:
        thing = woven.models.Thing(name="n", owner=woven.models.Owner())
        client.things.write(body=thing)
        read = client.things.read()
    assert server.requests[0].json == {"name": "n", "owner": {}}
    assert (read.id, read.owner.id) == ("t1", "o")


FETCHED = of_schemas("""
    Thing:
      type: object
      required: [id, name]
      properties:
        id: {type: string, readOnly: true}
        name: {type: string}
        made: {type: string, format: date-time, readOnly: true}
        parts: {type: array, items: {$ref: "#/components/schemas/Part"}}
        by: {type: object, additionalProperties: {$ref: "#/components/schemas/Part"}}
        secret: {type: string, writeOnly: true}
        pet: {$ref: "#/components/schemas/Pet"}
    Part:
      allOf:
        - {type: object, properties: {number: {type: integer, readOnly: true}}}
        - {type: object, properties: {size: {type: integer}}}
    Pet:
      oneOf: [{$ref: "#/components/schemas/Cat"}, {$ref: "#/components/schemas/Dog"}]
      discriminator: {propertyName: kind}
    Cat: {type: object, properties: {kind: {type: string, readOnly: true}}}
    Dog: {type: object, properties: {kind: {type: string, readOnly: true}}}
""")


@pytest.mark.parametrize("strict", [True, False])
def test_read_only_properties_of_what_was_fetched_are_not_sent_back(
    weave: Weaver, server: HttpServer, strict: bool
) -> None:
    woven = weave(FETCHED)
    part = {"number": 1, "size": 2}
    fetched = {
        "id": "t1",
        "name": "n",
        "made": "2024-01-02T03:04:05Z",
        "parts": [part],
        "by": {"a": part},
        # What tells variants apart is needed, whatever the description says of it.
        "pet": {"kind": "Dog"},
    }
    if not strict:
        fetched["name"] = 7
    server.script(Reply(json=fetched), Reply(204), Reply(204))
    with woven.client(server, strict=strict) as client:
        thing = client.things.read()
        assert (thing.id, thing.parts[0].number) == ("t1", 1)
        client.things.write(body=thing)
        client.things.write(body={**fetched, "name": "n"})
    first, second = (request.json for request in server.requests[-2:])
    assert first == {
        "name": fetched["name"],
        "parts": [{"size": 2}],
        "by": {"a": {"size": 2}},
        "pet": {"kind": "Dog"},
    }
    assert second == {**first, "name": "n"}
