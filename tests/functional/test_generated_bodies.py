"""Bodies of generated packages: the media type of what is sent, and what is in it."""

from __future__ import annotations

import asyncio
import inspect
import json
from pathlib import Path
from typing import Any

import pytest
from clientloom_runtime import File
from clientloom_runtime.errors import InvalidArgumentError

from tests.functional.test_generated_schemas import read, written
from tests.support.http_server import HttpServer, Reply
from tests.support.own_tests import run_tests
from tests.support.workspace import Example, Weaver, of_schemas

NULL_BODY = Example("""
    servers: [{url: "https://example.com"}]
    paths:
      /label:
        put:
          operationId: setLabel
          tags: [Labels]
          requestBody:
            content:
              application/json:
                schema: {type: [object, "null"], properties: {text: {type: string}}}
          responses: {"204": {description: Done.}}
        post:
          operationId: addLabel
          tags: [Labels]
          requestBody:
            content:
              application/json:
                schema: {type: object, properties: {text: {type: string}}}
          responses: {"204": {description: Done.}}
        patch:
          operationId: changeLabel
          tags: [Labels]
          requestBody: {content: {application/json: {schema: {}}}}
          responses: {"204": {description: Done.}}
    """)


@pytest.mark.parametrize(
    ("method", "arguments", "content"),
    [
        ("set_label", {"body": None}, b"null"),
        ("set_label", {}, b""),
        ("set_label", {"body": {"text": "a"}}, b'{"text":"a"}'),
        ("add_label", {"body": None}, b""),
        ("add_label", {}, b""),
        ("change_label", {}, b""),
    ],
)
def test_null_is_a_body_where_the_type_names_it(
    weave: Weaver,
    server: HttpServer,
    method: str,
    arguments: dict[str, Any],
    content: bytes,
) -> None:
    package = weave(NULL_BODY)
    server.script(Reply(204), Reply(204))
    with package.client(server) as client:
        getattr(client.labels, method)(**arguments)

    async def send() -> None:
        async with package.async_client(server) as client:
            await getattr(client.labels, method)(**arguments)

    asyncio.run(send())
    assert [request.body for request in server.requests] == [content, content]


MEDIA_TYPES = Example("""
    servers: [{url: "https://example.com"}]
    paths:
      /upload:
        post:
          operationId: upload
          tags: [Bodies]
          requestBody:
            required: true
            content:
              application/json:
                schema: {type: object, properties: {url: {type: string}}}
              multipart/form-data:
                schema:
                  type: object
                  required: [file]
                  properties: {file: {type: string, format: binary}}
          responses: {"204": {description: Done.}}
      /texts:
        post:
          operationId: textOrBytes
          tags: [Bodies]
          requestBody:
            required: true
            content:
              text/plain: {schema: {type: string}}
              application/octet-stream: {schema: {type: string, format: binary}}
          responses: {"204": {description: Done.}}
        put:
          operationId: textOrJson
          tags: [Bodies]
          requestBody:
            required: true
            content:
              application/json: {schema: {type: object, properties: {a: {type: string}}}}
              text/plain: {schema: {type: string}}
          responses: {"204": {description: Done.}}
        patch:
          operationId: twoObjects
          tags: [Bodies]
          requestBody:
            required: true
            content:
              application/json:
                schema: {type: object, required: [a], properties: {a: {type: string}}}
              application/x-www-form-urlencoded:
                schema: {type: object, required: [b], properties: {b: {type: string}}}
          responses: {"204": {description: Done.}}
      /ranges:
        post:
          operationId: anything
          tags: [Bodies]
          requestBody:
            required: true
            content: {"*/*": {schema: {type: string, format: binary}}}
          responses: {"204": {description: Done.}}
        put:
          operationId: image
          tags: [Bodies]
          requestBody:
            required: true
            content: {"image/*": {schema: {type: string, format: binary}}}
          responses: {"204": {description: Done.}}
    """)


@pytest.mark.parametrize(
    ("method", "body", "media_type", "content"),
    [
        ("upload", {"url": "u"}, "application/json", b'{"url":"u"}'),
        ("upload", {"file": b"data"}, "multipart/form-data", b"data"),
        ("text_or_bytes", "grün", "text/plain", "grün".encode()),
        ("text_or_bytes", b"\x00\xff", "application/octet-stream", b"\x00\xff"),
        ("text_or_json", {"a": "x"}, "application/json", b'{"a":"x"}'),
        ("text_or_json", "plain", "text/plain", b"plain"),
        ("two_objects", {"a": "x"}, "application/json", b'{"a":"x"}'),
        ("two_objects", {"b": "x"}, "application/x-www-form-urlencoded", b"b=x"),
        ("anything", b"\x00", "application/octet-stream", b"\x00"),
    ],
)
def test_the_media_type_follows_the_value(
    weave: Weaver,
    server: HttpServer,
    method: str,
    body: Any,
    media_type: str,
    content: bytes,
) -> None:
    server.script(Reply(204))
    with weave(MEDIA_TYPES).client(server) as client:
        getattr(client.bodies, method)(body=body)
    sent = server.request.header("Content-Type") or ""
    assert sent.partition(";")[0] == media_type
    assert content in server.request.body


def test_a_model_is_sent_in_the_media_type_that_it_is_made_for(
    weave: Weaver, server: HttpServer
) -> None:
    package = weave(MEDIA_TYPES)
    server.script(Reply(204), Reply(204))
    with package.client(server) as client:
        client.bodies.upload(body=package.models.UploadRequest(url="u"))
        client.bodies.upload(body=package.models.UploadRequestMultipart(file=b"data"))
    types = [request.header("Content-Type") or "" for request in server.requests]
    assert [type_.partition(";")[0] for type_ in types] == [
        "application/json",
        "multipart/form-data",
    ]


def test_a_range_asks_for_a_media_type(
    weave: Weaver, server: HttpServer, tmp_path: Path
) -> None:
    picture = tmp_path / "picture.png"
    picture.write_bytes(b"png")
    server.script(Reply(204), Reply(204))
    with weave(MEDIA_TYPES).client(server) as client:
        client.bodies.image(body=b"gif", options={"content_type": "image/gif"})
        client.bodies.image(body=picture)
        with pytest.raises(InvalidArgumentError, match="content_type"):
            client.bodies.image(body=b"unknown")
    types = [request.header("Content-Type") for request in server.requests]
    assert types == ["image/gif", "image/png"]


JSON_TYPES = ["text/json", "*/json", "application/vnd.api+json", "application/*"]


@pytest.mark.parametrize("media_type", JSON_TYPES)
def test_media_types_that_are_json(
    weave: Weaver, server: HttpServer, media_type: str
) -> None:
    content = {media_type: {"schema": {"$ref": "#/components/schemas/Thing"}}}
    operation = {
        "operationId": "put",
        "tags": ["Things"],
        "requestBody": {"required": True, "content": content},
        "responses": {"200": {"description": "It.", "content": content}},
    }
    package = weave(
        Example(
            json.dumps(
                {
                    "servers": [{"url": "https://example.com"}],
                    "paths": {"/thing": {"put": operation}},
                    "components": {
                        "schemas": {
                            "Thing": {
                                "type": "object",
                                "properties": {"a": {"type": "string"}},
                            }
                        }
                    },
                }
            )
        )
    )
    concrete = "application/json" if "*" in media_type else media_type
    body = b'{"a":"x"}'
    server.script(Reply(body=body, headers=[("Content-Type", concrete)]))
    with package.client(server) as client:
        thing = client.things.put(body=package.models.Thing(a="x"))
    assert thing == package.models.Thing(a="x")
    assert server.request.body == body
    assert server.request.header("Content-Type") == concrete


BINARY = of_schemas("""
    Thing:
      type: object
      properties:
        raw: {type: string, format: binary}
        encoded: {type: string, format: byte}
        image: {type: string, contentMediaType: image/png}
        several: {type: array, items: {type: string, format: binary}}
    """)


def test_binary_in_json_is_a_text_and_stays_one(
    weave: Weaver, server: HttpServer
) -> None:
    package = weave(BINARY)
    value = {"raw": "a+b/=", "encoded": "aGk=", "image": "x", "several": ["y", ""]}
    thing = read(package, server, value)
    assert (thing.raw, thing.encoded, thing.several) == ("a+b/=", "aGk=", ["y", ""])
    assert written(package, server, thing) == value


SHARED = Example("""
    servers: [{url: "https://example.com"}]
    paths:
      /file:
        post:
          operationId: upload
          tags: [Files]
          requestBody:
            required: true
            content:
              multipart/form-data: {schema: {$ref: "#/components/schemas/File"}}
          responses:
            "200":
              description: It.
              content:
                application/json: {schema: {$ref: "#/components/schemas/File"}}
        put:
          operationId: nested
          tags: [Files]
          requestBody:
            required: true
            content:
              multipart/form-data:
                schema:
                  type: object
                  properties: {meta: {$ref: "#/components/schemas/Meta"}}
          responses: {"204": {description: Done.}}
    components:
      schemas:
        File: {type: object, properties: {data: {type: string, format: binary}}}
        Meta: {type: object, properties: {icon: {type: string, format: binary}}}
    """)


def test_a_schema_of_a_form_and_of_json_takes_bytes_and_reads_texts(
    weave: Weaver, server: HttpServer
) -> None:
    package = weave(SHARED)
    server.script(Reply(json={"data": "text"}), Reply(204))
    with package.client(server) as client:
        answer = client.files.upload(body=package.models.File(data=b"\x00\xff"))
        client.files.nested(body={"meta": package.models.Meta(icon="text")})
    assert answer.data == "text"
    upload, nested = server.requests
    assert b"\x00\xff" in upload.body
    assert b'{"icon":"text"}' in nested.body


NO_CONTENT = Example("""
    servers: [{url: "https://example.com"}]
    paths:
      /job:
        get:
          operationId: job
          tags: [Jobs]
          responses:
            "200":
              description: It.
              content:
                application/json: {schema: {type: object, properties: {id: {type: integer}}}}
            "204": {description: Nothing yet.}
    """)


def test_a_success_without_content_is_none(weave: Weaver, server: HttpServer) -> None:
    package = weave(NO_CONTENT)
    server.script(Reply(204), Reply(json={"id": 1}))
    with package.client(server) as client:
        returns = inspect.signature(client.jobs.job).return_annotation
        assert returns == "models.JobResponse | None"
        assert client.jobs.job() is None
        assert client.jobs.job().id == 1


PARTS = Example("""
    servers: [{url: "https://example.com"}]
    paths:
      /parts:
        post:
          operationId: send
          tags: [Parts]
          requestBody:
            content:
              multipart/form-data:
                schema:
                  type: object
                  properties:
                    meta: {type: object, properties: {v: {type: string}}}
                    file: {type: string, format: binary}
                encoding:
                  meta: {contentType: application/xml}
                  file: {contentType: "image/png, image/jpeg"}
          responses: {"204": {description: Done.}}
    """)


def test_a_file_of_several_media_types_says_its_own(
    weave: Weaver, server: HttpServer
) -> None:
    server.script(Reply(204), Reply(204))
    with weave(PARTS).client(server) as client:
        client.parts.send(body={"file": File(b"a", "a.jpg")})
        client.parts.send(body={"file": File(b"a", content_type="image/png")})
        with pytest.raises(InvalidArgumentError, match="image/png, image/jpeg"):
            client.parts.send(body={"file": b"a"})
    named, typed = server.requests
    assert b"Content-Type: image/jpeg\r\n" in named.body
    assert b"Content-Type: image/png\r\n" in typed.body


def test_a_part_is_never_labelled_as_what_it_is_not(
    weave: Weaver, server: HttpServer
) -> None:
    package = weave(PARTS)
    server.script(Reply(204))
    with package.client(server) as client:
        client.parts.send(body={"meta": "<v>1</v>"})
        with pytest.raises(InvalidArgumentError, match="/meta: "):
            client.parts.send(body={"meta": {"v": "1"}})
    assert b"Content-Type: application/xml\r\n\r\n<v>1</v>" in server.request.body
    assert package.codes == ["media-type-unsupported"]


XML = Example("""
    servers: [{url: "https://example.com"}]
    paths:
      /pet:
        put:
          operationId: putPet
          tags: [Pets]
          requestBody:
            required: true
            content: {application/xml: {schema: {$ref: "#/components/schemas/Pet"}}}
          responses:
            "200":
              description: It.
              content: {text/xml: {schema: {$ref: "#/components/schemas/Pet"}}}
            "404":
              description: None.
              content:
                application/json: {schema: {$ref: "#/components/schemas/Pet"}}
                application/xml: {schema: {$ref: "#/components/schemas/Pet"}}
    components:
      schemas:
        Pet: {type: object, xml: {name: pet}, properties: {name: {type: string}}}
    """)


def test_xml_that_stays_a_text_is_told(weave: Weaver, server: HttpServer) -> None:
    package = weave(XML)
    (note,) = package.diagnostics
    assert note.code.name == "media-type-unsupported"
    assert note.origin is not None
    assert note.origin.pointer == "/paths/~1pet/put/responses/200/content/text~1xml"
    assert "2 more" in note.message
    xml = "<pet><name>Rex</name></pet>"
    server.script(Reply(body=xml.encode(), headers=[("Content-Type", "text/xml")]))
    with package.client(server) as client:
        assert client.pets.put_pet(body=xml) == xml


HEADERS = Example("""
    servers: [{url: "https://example.com"}]
    paths:
      /a:
        post:
          operationId: send
          tags: [Headers]
          parameters:
            - {name: Accept-Encoding, in: header, schema: {type: string}}
            - {name: User-Agent, in: header, schema: {type: string}}
            - {name: Host, in: header, schema: {type: string}}
            - {name: Content-Length, in: header, required: true, schema: {type: integer}}
          requestBody: {content: {application/octet-stream: {}}}
          responses: {"204": {description: Done.}}
    """)


@pytest.mark.parametrize("body", [b"data", iter([b"da", b"ta"])])
def test_a_header_that_is_an_argument_takes_the_place_of_the_clients_own(
    weave: Weaver, server: HttpServer, body: Any
) -> None:
    server.script(Reply(204))
    given = {"accept_encoding": "identity", "user_agent": "mine/1", "host": "h.example"}
    with weave(HEADERS).client(server) as client:
        client.headers.send(**given, body=body)
    for name in given:
        values = [
            value
            for key, value in server.request.headers
            if key.lower() == name.replace("_", "-")
        ]
        assert values == [given[name]]


REDIRECT = Example("""
    servers: [{url: "https://example.com"}]
    paths:
      /menu:
        get:
          operationId: getMenu
          tags: [Menus]
          responses:
            "301":
              description: Elsewhere.
              content:
                application/json:
                  schema: {$ref: "#/components/schemas/Menu"}
                  example: {name: x}
            "400": {description: Bad.}
      /moved:
        get:
          operationId: getMoved
          tags: [Menus]
          responses: {"302": {description: Elsewhere.}}
    components:
      schemas: {Menu: {type: object, properties: {name: {type: string}}}}
    """)


def test_a_redirect_with_content_is_what_a_method_without_success_returns(
    weave: Weaver, server: HttpServer
) -> None:
    package = weave(REDIRECT)
    elsewhere = [("Location", "/elsewhere"), ("Content-Type", "application/json")]
    server.script(Reply(301, body=b'{"name": "here"}', headers=elsewhere))
    with package.client(server) as client:
        returns = inspect.signature(client.menus.get_menu).return_annotation
        assert returns == "models.Menu"
        assert client.menus.get_menu().name == "here"
        documented = client.menus.get_menu.__doc__
    assert "301" not in documented
    assert "400" in documented
    passed = run_tests(package.folder)
    assert passed.returncode == 0, passed.stdout


def _sequence(media_type: str, schema: str) -> Example:
    content = f"{{{media_type}: {{schema: {schema}}}}}"
    return Example(f"""
        servers: [{{url: "https://example.com"}}]
        paths:
          /lines:
            post:
              operationId: lines
              tags: [Lines]
              requestBody: {{required: true, content: {content}}}
              responses: {{"200": {{description: Lines., content: {content}}}}}
        components:
          schemas:
            L: {{type: object, properties: {{a: {{type: integer}}}}}}
            Lines: {{type: array, items: {{$ref: "#/components/schemas/L"}}}}
        """)


ONE = '{$ref: "#/components/schemas/L"}'


@pytest.mark.parametrize(
    ("media_type", "schema", "values", "content"),
    [
        ("application/x-ndjson", ONE, [{"a": 1}, {"a": 2}], b'{"a":1}\n{"a":2}\n'),
        (
            "application/x-ndjson",
            f"{{type: array, items: {ONE}}}",
            [{"a": 1}, {"a": 2}],
            b'{"a":1}\n{"a":2}\n',
        ),
        (
            "application/x-ndjson",
            '{$ref: "#/components/schemas/Lines"}',
            [{"a": 1}, {"a": 2}],
            b'{"a":1}\n{"a":2}\n',
        ),
        (
            "application/json-seq",
            ONE,
            [{"a": 1}, {"a": 2}],
            b'\x1e{"a":1}\n\x1e{"a":2}\n',
        ),
        ("application/jsonl", "{type: string}", ["one", "two"], b'"one"\n"two"\n'),
        ("application/vnd.x+json-seq", "{}", [1, [2]], b"\x1e1\n\x1e[2]\n"),
    ],
)
def test_sequences_are_typed_and_framed(
    weave: Weaver,
    server: HttpServer,
    media_type: str,
    schema: str,
    values: list[Any],
    content: bytes,
) -> None:
    package = weave(_sequence(media_type, schema))
    server.script(Reply(body=content, headers=[("Content-Type", media_type)]))
    with package.client(server) as client:
        lines = list(client.lines.lines(body=values))
        signature = inspect.signature(client.lines.lines)
    assert server.request.body == content
    assert signature.return_annotation.startswith("Stream[")
    given = [line.model_dump() if hasattr(line, "a") else line for line in lines]
    assert given == values


def test_a_text_is_not_cut_into_items(weave: Weaver, server: HttpServer) -> None:
    package = weave(_sequence("application/x-ndjson", "{type: string}"))
    refusal = pytest.raises(
        InvalidArgumentError, match="a sequence of items is required"
    )
    with package.client(server) as client, refusal:
        client.lines.lines(body="text")
    assert server.requests == []


ANY_BODY = Example("""
    paths:
      /any:
        put:
          operationId: writeAny
          tags: [Any]
          requestBody: {required: true, content: {application/json: {schema: {}}}}
          responses: {"204": {description: Done.}}
    """)


def test_null_is_a_required_body_of_any_type(weave: Weaver, server: HttpServer) -> None:
    server.script(Reply(204))
    with weave(ANY_BODY).client(server) as client:
        client.any.write_any(body=None)
    assert server.request.body == b"null"


HEADER_NAMES = Example("""
    servers: [{url: "https://example.com"}]
    paths:
      /a:
        get:
          operationId: send
          tags: [Headers]
          parameters:
            - {name: header param, in: header, schema: {type: string}}
            - name: nothing
              in: query
              required: true
              schema: {type: array, items: {enum: [null]}}
          responses: {"204": {description: Done.}}
    """)


def test_a_header_that_cannot_be_sent_is_no_argument(
    weave: Weaver, server: HttpServer
) -> None:
    package = weave(HEADER_NAMES)
    assert package.codes == ["parameter-invalid"]
    server.script(Reply(204))
    with package.client(server) as client:
        client.headers.send(nothing=[None])
    assert server.request.query == ""
    passed = run_tests(package.folder)
    assert passed.returncode == 0, passed.stdout


FORMS_WITHOUT_FIELDS = Example("""
    servers: [{url: "https://example.com"}]
    paths:
      /file:
        post:
          operationId: upload
          tags: [Files]
          requestBody:
            required: true
            content:
              application/x-www-form-urlencoded: {schema: {type: string, format: binary}}
          responses: {"204": {description: Done.}}
        put:
          operationId: replace
          tags: [Files]
          requestBody:
            required: true
            content:
              multipart/form-data: {schema: {$ref: "#/components/schemas/Boards"}}
          responses: {"204": {description: Done.}}
    components:
      schemas: {Boards: {type: array, items: {type: string}}}
    """)


def test_a_form_without_fields_is_sent_as_it_is(
    weave: Weaver, server: HttpServer
) -> None:
    package = weave(FORMS_WITHOUT_FIELDS)
    assert package.codes == ["media-type-unsupported"]
    label = "multipart/form-data; boundary=b"
    server.script(Reply(204), Reply(204))
    with package.client(server) as client:
        client.files.upload(body=b"a=1")
        client.files.replace(body=File(b"--b--", content_type=label))
    sent = [(each.header("content-type"), each.body) for each in server.requests]
    assert sent == [("application/x-www-form-urlencoded", b"a=1"), (label, b"--b--")]
    passed = run_tests(package.folder)
    assert passed.returncode == 0, passed.stdout


NAMED_LIKE_METHODS = of_schemas("""
    Thing: {type: object, properties: {read: {type: boolean}, tell: {type: string}}}
    """)


def test_a_model_with_a_field_named_read_is_no_file(
    weave: Weaver, server: HttpServer
) -> None:
    package = weave(NAMED_LIKE_METHODS)
    body = {"read": True, "tell": "me"}
    thing = package.module.models.Thing(**body)
    assert written(package, server, thing) == body
    assert written(package, server, body) == body


WITHOUT_SUCCESS = Example("""
    servers: [{url: "https://example.com"}]
    paths:
      /order:
        delete:
          operationId: deleteOrder
          tags: [Orders]
          responses: {"404": {description: None.}}
        head:
          operationId: checkOrder
          tags: [Orders]
          responses: {"204": {description: There.}, "404": {description: None.}}
    """)


def test_the_tests_of_a_package_pass_where_only_errors_are_documented(
    weave: Weaver, server: HttpServer
) -> None:
    package = weave(WITHOUT_SUCCESS)
    server.script(Reply(200))
    with package.client(server) as client:
        assert client.orders.delete_order(options={"strict": True}) is None
    passed = run_tests(package.folder)
    assert passed.returncode == 0, passed.stdout


OWN_TESTS = Example("""
    servers: [{url: "https://example.com"}]
    paths:
      /content/{param}:
        get:
          operationId: getContent
          tags: [Files]
          parameters:
            - name: param
              in: path
              required: true
              content:
                application/json:
                  schema: {type: object, properties: {a: {type: string}, b: {type: integer}}}
            - name: nested
              in: query
              required: true
              schema:
                type: object
                properties: {first: {type: object, properties: {a: {type: string}}}}
          responses:
            "200":
              description: A file.
              content:
                audio/*: {schema: {type: string, format: binary}}
                video/*: {schema: {type: string, format: binary}}
    """)


def test_the_tests_of_a_package_pass_where_parameters_are_documents(
    weave: Weaver,
) -> None:
    passed = run_tests(weave(OWN_TESTS).folder)
    assert passed.returncode == 0, passed.stdout


UNUSUAL_EXAMPLES = Example("""
    servers: [{url: "https://shop.example"}]
    paths:
      /jobs/{state}:
        get:
          tags: [Shop]
          operationId: getJobs
          parameters:
            - name: state
              in: path
              required: true
              schema: {type: string, enum: ["", queued, done]}
          responses: {"204": {description: Done.}}
      /files/{name}:
        get:
          tags: [Shop]
          operationId: getFile
          parameters:
            - {name: name, in: path, required: true, example: "", schema: {type: string}}
          responses: {"204": {description: Done.}}
      /orders:
        post:
          tags: [Shop]
          operationId: createOrder
          requestBody:
            required: true
            content:
              application/x-www-form-urlencoded:
                encoding: {items: {style: deepObject, explode: true}}
                schema:
                  type: object
                  required: [items]
                  properties:
                    items:
                      type: array
                      items:
                        type: object
                        required: [price, data]
                        properties:
                          price: {type: string}
                          data: {type: object, properties: {currency: {type: string}}}
          responses: {"204": {description: Done.}}
    """)


def test_examples_are_what_a_path_and_a_form_can_have(weave: Weaver) -> None:
    passed = run_tests(weave(UNUSUAL_EXAMPLES).folder)
    assert passed.returncode == 0, passed.stdout


PATCHES = Example("""
    paths:
      /things/{name}:
        patch:
          tags: [Things]
          operationId: patchThing
          parameters:
            - {name: name, in: path, required: true, schema: {type: string}}
          requestBody:
            required: true
            content:
              application/json-patch+json; charset=utf-8: &patch
                schema: {type: object, description: Any patch.}
              application/merge-patch+json: *patch
          responses: {"204": {description: Done.}}
      /lists/{name}:
        patch:
          tags: [Things]
          operationId: patchList
          parameters:
            - {name: name, in: path, required: true, schema: {type: string}}
          requestBody:
            required: true
            content:
              application/json-patch+json:
                schema: {type: array, items: {type: object}}
              application/merge-patch+json: *patch
          responses: {"204": {description: Done.}}
    """)


def test_the_example_of_an_object_is_no_json_patch(weave: Weaver) -> None:
    package = weave(PATCHES)
    passed = run_tests(package.folder)
    assert passed.returncode == 0, passed.stdout
    exchanges = json.loads((package.folder / "tests/exchanges/things.json").read_text())
    assert exchanges["patch_thing"]["request"]["content_type"] == (
        "application/merge-patch+json"
    )
    assert exchanges["patch_list"]["request"]["content_type"] == (
        "application/json-patch+json"
    )
