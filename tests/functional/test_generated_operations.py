"""Operations of generated packages: arguments, bodies, media types, statuses."""

from __future__ import annotations

import inspect
import json
from decimal import Decimal
from typing import Any

import pytest
from pydantic import ValidationError

from tests.support.http_server import HttpServer, Reply
from tests.support.workspace import Example, Weaver, of_schemas

PLACES = Example("""
    servers: [{url: "https://example.com"}]
    paths:
      /things/{number}/{names}:
        parameters:
          - {name: number, in: path, required: true, schema: {type: integer}}
          - {name: X-Trace, in: header, required: true, schema: {type: string}}
          - {name: shared, in: query, schema: {type: string}}
        get:
          operationId: find
          tags: [Things]
          parameters:
            - name: names
              in: path
              required: true
              schema: {type: array, items: {type: string}}
            - {name: shared, in: query, required: true, schema: {type: integer}}
            - {name: session, in: cookie, schema: {type: string}}
            - name: filter
              in: query
              content:
                application/json:
                  schema: {type: object, properties: {a: {type: number}}}
            - {name: nullable, in: query, schema: {type: [string, "null"]}}
            - name: kind
              in: query
              schema: {anyOf: [{type: string, enum: [a]}, {type: string}]}
            - {name: missing_schema, in: query}
          responses: {"204": {description: Done.}}
    """)


def test_parameters_go_where_the_description_says(
    weave: Weaver, server: HttpServer
) -> None:
    with weave(PLACES).client(server) as client:
        server.script(Reply(204))
        client.things.find(
            7,
            ["a", "b/c"],
            x_trace="t",
            shared=3,
            session="s=1",
            filter={"a": Decimal("1.10")},
            kind="else",
            missing_schema="m",
        )
    request = server.request
    assert request.path == "/things/7/a,b%2Fc"
    assert request.header("X-Trace") == "t"
    assert (request.header("Cookie") or "").startswith("session=")
    query = dict(request.parameters)
    assert query.pop("filter") == '{"a":1.10}'
    assert query == {"shared": "3", "kind": "else", "missing_schema": "m"}


def test_path_arguments_may_be_positional_and_others_may_not(
    weave: Weaver, server: HttpServer
) -> None:
    with weave(PLACES).client(server) as client:
        parameters = inspect.signature(client.things.find).parameters
    kinds = {name: one.kind for name, one in parameters.items()}
    positional = inspect.Parameter.POSITIONAL_OR_KEYWORD
    assert [name for name, kind in kinds.items() if kind is positional] == [
        "number",
        "names",
    ]
    assert kinds["x_trace"] is inspect.Parameter.KEYWORD_ONLY


def test_a_missing_argument_is_said_by_python(
    weave: Weaver, server: HttpServer
) -> None:
    with weave(PLACES).client(server) as client, pytest.raises(TypeError):
        client.things.find(7, ["a"])
    assert server.requests == []


BODIES = Example("""
    servers: [{url: "https://example.com"}]
    paths:
      /optional:
        post:
          operationId: optional
          tags: [Bodies]
          requestBody:
            content: {application/json: {schema: {$ref: "#/components/schemas/Thing"}}}
          responses: {"204": {description: Done.}}
      /several:
        post:
          operationId: several
          tags: [Bodies]
          requestBody:
            required: true
            content:
              application/x-www-form-urlencoded:
                schema: {$ref: "#/components/schemas/Thing"}
              application/json: {schema: {$ref: "#/components/schemas/Thing"}}
          responses: {"204": {description: Done.}}
      /list:
        post:
          operationId: list
          tags: [Bodies]
          requestBody:
            required: true
            content:
              application/json:
                schema: {type: array, items: {$ref: "#/components/schemas/Thing"}}
          responses: {"204": {description: Done.}}
      /vendor:
        post:
          operationId: vendor
          tags: [Bodies]
          requestBody:
            required: true
            content:
              application/vnd.example+json;version=1:
                schema: {$ref: "#/components/schemas/Thing"}
          responses: {"204": {description: Done.}}
      /choice:
        post:
          operationId: choice
          tags: [Bodies]
          requestBody:
            required: true
            content:
              application/json:
                schema:
                  oneOf:
                    - {$ref: "#/components/schemas/Thing"}
                    - {$ref: "#/components/schemas/Other"}
          responses: {"204": {description: Done.}}
      /any:
        post:
          operationId: any
          tags: [Bodies]
          requestBody: {required: true, content: {application/json: {}}}
          responses: {"204": {description: Done.}}
    components:
      schemas:
        Thing:
          type: object
          required: [id, name]
          properties:
            id: {type: string, readOnly: true}
            name: {type: string}
            givenName: {type: [string, "null"]}
            parts: {type: array, items: {$ref: "#/components/schemas/Other"}}
        Other: {type: object, properties: {otherName: {type: string}}}
    """)


def test_a_body_that_is_not_required_may_be_left_out(
    weave: Weaver, server: HttpServer
) -> None:
    with weave(BODIES).client(server) as client:
        server.script(Reply(204))
        client.bodies.optional()
    assert server.request.body == b""
    assert server.request.header("Content-Type") is None


@pytest.mark.parametrize(
    ("body", "sent"),
    [
        ({"name": "n", "givenName": None}, {"name": "n", "givenName": None}),
        ({"name": "n", "given_name": "g"}, {"name": "n", "givenName": "g"}),
        ({"name": "n", "unlisted": [1]}, {"name": "n", "unlisted": [1]}),
        (
            {"name": "n", "parts": [{"other_name": "o"}, {"otherName": "p"}]},
            {"name": "n", "parts": [{"otherName": "o"}, {"otherName": "p"}]},
        ),
    ],
)
def test_a_body_is_a_mapping_with_either_names(
    weave: Weaver, server: HttpServer, body: Any, sent: Any
) -> None:
    with weave(BODIES).client(server) as client:
        server.script(Reply(204))
        client.bodies.optional(body=body)
    assert server.request.json == sent


def test_what_the_server_sets_need_not_be_sent(
    weave: Weaver, server: HttpServer
) -> None:
    package = weave(BODIES)
    with package.client(server) as client:
        server.script(Reply(204))
        client.bodies.optional(body=package.models.Thing(name="n"))
    assert server.request.json == {"name": "n"}


def test_json_is_preferred_and_another_media_type_can_be_chosen(
    weave: Weaver, server: HttpServer
) -> None:
    form = "application/x-www-form-urlencoded"
    with weave(BODIES).client(server) as client:
        server.script(Reply(204), Reply(204))
        client.bodies.several(body={"name": "n"})
        client.bodies.several(body={"name": "n"}, options={"content_type": form})
    first, second = server.requests
    assert first.header("Content-Type") == "application/json"
    assert first.json == {"name": "n"}
    assert second.header("Content-Type") == form
    assert second.body == b"name=n"


def test_a_list_of_models_is_a_body(weave: Weaver, server: HttpServer) -> None:
    package = weave(BODIES)
    with package.client(server) as client:
        server.script(Reply(204))
        client.bodies.list(body=[package.models.Thing(name="a"), {"name": "b"}])
    assert server.request.json == [{"name": "a"}, {"name": "b"}]


def test_a_media_type_of_the_vendors_own_is_kept(
    weave: Weaver, server: HttpServer
) -> None:
    with weave(BODIES).client(server) as client:
        server.script(Reply(204))
        client.bodies.vendor(body={"name": "n"})
    media_type = server.request.header("Content-Type") or ""
    assert media_type.replace(" ", "") == "application/vnd.example+json;version=1"
    assert server.request.json == {"name": "n"}


def test_a_choice_of_models_is_a_body(weave: Weaver, server: HttpServer) -> None:
    package = weave(BODIES)
    with package.client(server) as client:
        server.script(Reply(204), Reply(204))
        client.bodies.choice(body=package.models.Other(other_name="o"))
        client.bodies.choice(body=package.models.Thing(name="n"))
    assert [one.json for one in server.requests] == [{"otherName": "o"}, {"name": "n"}]


@pytest.mark.parametrize("body", [[1, "a", None], "text", 7, {"a": {"b": []}}])
def test_any_json_is_a_body_where_nothing_is_said(
    weave: Weaver, server: HttpServer, body: Any
) -> None:
    with weave(BODIES).client(server) as client:
        server.script(Reply(204))
        client.bodies.any(body=body)
    assert server.request.json == body


ANSWERS = Example("""
    servers: [{url: "https://example.com"}]
    paths:
      /default:
        get:
          operationId: by_default
          tags: [Answers]
          responses:
            default:
              description: It.
              content:
                application/json: {schema: {$ref: "#/components/schemas/Thing"}}
      /range:
        get:
          operationId: range
          tags: [Answers]
          responses:
            2XX:
              description: It.
              content:
                application/json: {schema: {$ref: "#/components/schemas/Thing"}}
      /wildcard:
        get:
          operationId: wildcard
          tags: [Answers]
          responses:
            "200":
              description: It.
              content: {"*/*": {schema: {$ref: "#/components/schemas/Thing"}}}
      /text:
        get:
          operationId: text
          tags: [Answers]
          responses:
            "200": {description: It., content: {text/csv: {schema: {type: string}}}}
      /scalar:
        get:
          operationId: scalar
          tags: [Answers]
          responses:
            "200":
              description: It.
              content: {application/json: {schema: {type: integer}}}
      /nothing:
        get: {operationId: nothing, tags: [Answers], responses: {}}
      /map:
        get:
          operationId: map
          tags: [Answers]
          responses:
            "200":
              description: It.
              content:
                application/json:
                  schema:
                    type: object
                    additionalProperties: {$ref: "#/components/schemas/Thing"}
      /null:
        get:
          operationId: nullable
          tags: [Answers]
          responses:
            "200":
              description: It.
              content:
                application/json:
                  schema:
                    oneOf: [{$ref: "#/components/schemas/Thing"}, {type: "null"}]
    components:
      schemas:
        Thing: {type: object, required: [a], properties: {a: {type: number}}}
    """)


@pytest.mark.parametrize(
    ("name", "status"),
    [("by_default", 200), ("by_default", 201), ("range", 201), ("wildcard", 200)],
)
def test_the_answer_is_typed_wherever_it_is_described(
    weave: Weaver, server: HttpServer, name: str, status: int
) -> None:
    package = weave(ANSWERS)
    with package.client(server) as client:
        server.script(Reply(status, json={"a": 1.5}))
        answer = getattr(client.answers, name)()
    assert type(answer) is package.models.Thing
    assert answer.a == Decimal("1.5")


def test_answers_that_are_no_objects(weave: Weaver, server: HttpServer) -> None:
    package = weave(ANSWERS)
    csv = [("Content-Type", "text/csv; charset=utf-8")]
    with package.client(server) as client:
        server.script(
            Reply(body="a;ä".encode(), headers=csv),
            Reply(json=7),
            Reply(json={"k": {"a": 1}}),
            Reply(body=b"null", headers=[("Content-Type", "application/json")]),
            Reply(json={"a": 2}),
        )
        assert client.answers.text() == "a;ä"
        assert client.answers.scalar() == 7
        assert type(client.answers.map()["k"]) is package.models.Thing
        assert client.answers.nullable() is None
        assert type(client.answers.nullable()) is package.models.Thing


def test_an_operation_that_documents_nothing_returns_nothing(
    weave: Weaver, server: HttpServer
) -> None:
    package = weave(ANSWERS)
    assert package.codes == ["response-missing"]
    with package.client(server) as client:
        server.script(Reply(json={"a": 1}), Reply(json={"a": 1}))
        client.answers.nothing()
        raw = client.answers.with_raw_response.nothing()
    assert json.loads(raw.content) == {"a": 1}


ALIASES = of_schemas("""
    Thing:
      type: object
      properties:
        list: {$ref: "#/components/schemas/Parts"}
        again: {$ref: "#/components/schemas/Again"}
        text: {$ref: "#/components/schemas/Text"}
        map: {$ref: "#/components/schemas/ByName"}
        maybe: {$ref: "#/components/schemas/Maybe"}
        value: {$ref: "#/components/schemas/Value"}
        closed: {$ref: "#/components/schemas/Closed"}
        child: {$ref: "#/components/schemas/Child"}
    Parts: {type: array, items: {$ref: "#/components/schemas/Part"}}
    Again: {$ref: "#/components/schemas/Parts"}
    Text: {type: string, description: Any text.}
    ByName: {type: object, additionalProperties: {$ref: "#/components/schemas/Parts"}}
    Maybe: {oneOf: [{$ref: "#/components/schemas/Part"}, {type: "null"}]}
    Value:
      oneOf:
        - {type: string}
        - {type: number}
        - {type: array, items: {$ref: "#/components/schemas/Value"}}
        - {type: object, additionalProperties: {$ref: "#/components/schemas/Value"}}
    Closed:
      type: object
      properties: {a: {type: string}}
      additionalProperties: false
    Part: {type: object, properties: {n: {type: integer}}}
    Base:
      type: object
      required: [kind]
      properties: {kind: {type: string}, base: {type: string}}
    Child:
      allOf:
        - {$ref: "#/components/schemas/Base"}
        - oneOf:
            - {type: object, required: [x], properties: {x: {type: string}}}
            - {type: object, required: [y], properties: {y: {type: string}}}
    """)

ALIAS_SAMPLE = {
    "list": [{"n": 1}],
    "again": [{"n": 2}],
    "text": "t",
    "map": {"a": [{"n": 3}]},
    "maybe": None,
    "value": ["a", 1.5, [{"deep": "b"}]],
    "closed": {"a": "x"},
    "child": {"kind": "k", "base": "b", "y": "z"},
}


def test_references_lead_to_what_they_stand_for(
    weave: Weaver, server: HttpServer
) -> None:
    package = weave(ALIASES)
    models = package.models
    with package.client(server) as client:
        server.script(Reply(json=ALIAS_SAMPLE), Reply(204))
        thing = client.things.read(options={"strict": True})
        client.things.write(body=thing)
    assert type(thing.list_[0]) is models.Part
    assert type(thing.again[0]) is models.Part
    assert type(thing.map["a"][0]) is models.Part
    assert thing.maybe is None
    assert thing.value[2] == [{"deep": "b"}]
    assert (thing.child.kind, thing.child.base, thing.child.y) == ("k", "b", "z")
    assert server.requests[1].json == ALIAS_SAMPLE


def test_a_value_that_contains_itself_is_checked_to_its_depth(weave: Weaver) -> None:
    package = weave(ALIASES)
    assert package.codes == []
    deep = ["a", {"b": ["c", {"d": Decimal("1.50")}]}]
    assert package.models.Thing(value=deep).value == deep
    with pytest.raises(ValidationError):
        package.models.Thing(value=["a", {"b": ["c", {"d": object()}]}])


DEPRECATED = Example("""
    servers: [{url: "https://example.com"}]
    paths:
      /old:
        get:
          operationId: old
          tags: [Things]
          deprecated: true
          responses: {"204": {description: Done.}}
    """)


def test_deprecated_operations_warn(weave: Weaver, server: HttpServer) -> None:
    with weave(DEPRECATED).client(server) as client:
        server.script(Reply(204))
        with pytest.warns(DeprecationWarning):
            client.things.old()
    assert server.request.path == "/old"
