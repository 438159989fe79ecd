"""What only responses have is not needed to make a request."""

from __future__ import annotations

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
