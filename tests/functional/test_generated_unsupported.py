"""What a client does not do is said: when generating, or by a call that is refused."""

from __future__ import annotations

import pytest

from tests.support.http_server import HttpServer, Reply
from tests.support.workspace import Example, Weaver, of_schemas


def messages(weave: Weaver, example: Example) -> list[str]:
    """The notes on what is not supported."""
    return [
        diagnostic.message
        for diagnostic in weave(example).diagnostics
        if diagnostic.code.name in ("keyword-unsupported", "media-type-unsupported")
    ]


@pytest.mark.parametrize(
    ("keyword", "value"),
    [
        ("not", "{required: [b]}"),
        ("if", "{required: [a]}"),
        ("dependentRequired", "{a: [b]}"),
        ("dependentSchemas", "{a: {required: [b]}}"),
        ("propertyNames", "{pattern: ^a}"),
        ("minProperties", "1"),
        ("maxProperties", "2"),
        ("unevaluatedProperties", "false"),
    ],
)
def test_a_keyword_that_is_not_checked_is_a_note(
    keyword: str, value: str, weave: Weaver
) -> None:
    example = of_schemas(f"""
        Thing:
          type: object
          properties: {{a: {{type: string}}, not: {{type: string}}}}
          {keyword}: {value}
    """)
    expected = f"`{keyword}` is not checked: values that violate it are read and sent"
    assert messages(weave, example) == [expected]


def test_names_that_look_like_keywords_are_none(weave: Weaver) -> None:
    example = of_schemas("""
        Thing:
          type: object
          properties: {not: {type: string}, if: {type: string}, contains: {type: string}}
          examples: [{not: {if: 1}}]
        not: {type: object, properties: {minProperties: {type: integer}}}
    """)
    assert messages(weave, example) == []


BODIES = Example("""
paths:
  /parts:
    post:
      operationId: sendParts
      tags: [Things]
      parameters:
        - {name: raw, in: query, schema: {type: string}, x-ms-skip-url-encoding: true}
      requestBody:
        content:
          multipart/form-data:
            schema: {type: object, properties: {a: {type: string}}}
            encoding: {a: {headers: {X-A: {schema: {type: string}}}}}
      responses: {"204": {description: Done.}}
      callbacks: {done: {"{$url}": {post: {responses: {"204": {description: Ok.}}}}}}
  /form:
    post:
      operationId: sendForm
      tags: [Things]
      requestBody:
        content:
          application/x-www-form-urlencoded:
            schema: {type: object, properties: {a: {type: string}}}
            encoding: {a: {allowReserved: true}}
      responses: {"204": {description: Done.}}
  /xml:
    post:
      operationId: sendXml
      tags: [Things]
      requestBody: {content: {application/xml: {schema: {$ref: "#/components/schemas/A"}}}}
      responses:
        "200":
          description: It.
          content: {text/xml: {schema: {$ref: "#/components/schemas/A"}}}
components:
  schemas: {A: {type: object, xml: {name: a}, properties: {b: {type: string}}}}
""")


def test_encodings_and_bodies_that_are_not_made_are_notes(
    weave: Weaver, server: HttpServer
) -> None:
    assert sorted(messages(weave, BODIES)) == [
        "`allowReserved` in a form is not supported: the value is encoded",
        "`x-ms-skip-url-encoding` is not supported: the value is encoded",
        "a body in XML is a string, here and at 1 more",
        "callbacks are not generated: their payloads have no types",
        "headers of a part are not sent",
    ]
    server.script(Reply(body=b"<a/>", headers=[("Content-Type", "text/xml")]))
    with weave(BODIES).client(server) as client:
        assert client.things.send_xml(body="<a><b>c</b></a>") == "<a/>"
    assert server.requests[-1].body == b"<a><b>c</b></a>"


CALLS = Example("""
paths:
  /a:
    get:
      operationId: getA
      tags: [Things]
      security: [{Session: []}, {Key: [], Token: []}]
      responses: {"204": {description: Done.}}
  /filtered:
    get:
      operationId: listFiltered
      tags: [Things]
      parameters:
        - name: Filter
          in: query
          schema:
            type: array
            items:
              type: object
              properties: {Name: {type: string}, Values: {type: array, items: {type: string}}}
      responses: {"204": {description: Done.}}
components:
  securitySchemes:
    Session: {type: apiKey, in: cookie, name: session}
    Key: {type: apiKey, in: header, name: X-Key}
    Token: {type: http, scheme: bearer}
""")


def test_missing_credentials_are_named_for_all_alternatives(
    weave: Weaver, server: HttpServer
) -> None:
    package = weave(CALLS)
    missing = package.module.errors.MissingCredentialError
    with package.client(server) as client, pytest.raises(missing) as caught:
        client.things.get_a()
    for name in ("session", "key", "access_token"):
        assert f"pass {name}=" in str(caught.value)


@pytest.mark.parametrize("key", ["a b;c", 'q"uote', "com,ma", "grüß", "a=b; other=c"])
def test_a_key_in_a_cookie_is_one_cookie(
    key: str, weave: Weaver, server: HttpServer
) -> None:
    server.script(Reply(204))
    with weave(CALLS).client(server, session=key) as client:
        client.things.get_a()
    cookie = server.requests[-1].header("cookie") or ""
    assert cookie.startswith("session=")
    assert not set(cookie) & set('; ",')


def test_objects_in_a_list_of_a_query_are_refused_by_name(
    weave: Weaver, server: HttpServer
) -> None:
    package = weave(CALLS)
    refused = pytest.raises(package.module.errors.InvalidArgumentError, match="filter")
    with package.client(server, session="a") as client, refused:
        client.things.list_filtered(filter=[{"Name": "a", "Values": ["b"]}])
    assert server.requests == []
