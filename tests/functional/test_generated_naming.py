"""Names of generated packages: what a description calls things, said in Python."""

from __future__ import annotations

import inspect
import warnings
from typing import Any

import clientloom_runtime
import pytest
import yaml

from generator.diagnostics import DiagnosticError
from tests.support.http_server import HttpServer, Reply
from tests.support.workspace import Example, NotGeneratedError, Weaver, of_schemas

FIELDS = of_schemas("""
    Thing:
      type: object
      properties:
        id: {type: integer}
        type: {type: string}
        class: {type: string}
        None: {type: string}
        2fa: {type: string}
        mfa-response: {type: string}
        accountId: {type: string}
        HTTPStatus: {type: integer}
        "@odata.type": {type: string}
        "$": {type: string}
        list: {type: array, items: {type: string}}
        str: {type: string}
        object: {type: object}
        copy: {type: string}
        json: {type: string}
        schema: {type: string}
        model_fields: {type: string}
        model_config: {type: string}
        _private: {type: string}
        date: {type: string, format: date}
        Any: {}
        field: {type: string}
        self: {type: string}
    """)

FIELD_NAMES = {
    "id": "id",
    "type": "type",
    "class": "class_",
    "None": "none",
    "2fa": "field_2_fa",
    "mfa-response": "mfa_response",
    "accountId": "account_id",
    "HTTPStatus": "http_status",
    "@odata.type": "odata_type",
    "list": "list_",
    "str": "str_",
    "object": "object_",
    "copy": "copy_",
    "json": "json_",
    "schema": "schema_",
    "model_fields": "model_fields_",
    "model_config": "model_config_",
    "_private": "private",
    "date": "date",
    "self": "self",
}

SAMPLE = {
    "id": 1,
    "list": ["a"],
    "object": {"a": "b"},
    "date": "2026-01-02",
    "Any": {"a": 1},
    "HTTPStatus": 200,
}


def test_fields_keep_their_wire_names_under_python_names(
    weave: Weaver, server: HttpServer
) -> None:
    package = weave(FIELDS)
    sent = {name: SAMPLE.get(name, f"the {name}") for name in FIELD_NAMES}
    with package.client(server) as client:
        server.script(Reply(json=sent), Reply(204))
        thing = client.things.read(options={"strict": True})
        client.things.write(body=thing)
    for wire_name, name in FIELD_NAMES.items():
        assert name in type(thing).model_fields, wire_name
        assert wire_name == (type(thing).model_fields[name].alias or name)
    assert thing.class_ == "the class"
    assert thing.list_ == ["a"]
    assert server.requests[1].json == sent


def test_every_field_of_odd_names_is_there_once(weave: Weaver) -> None:
    thing = weave(FIELDS).models.Thing
    aliases = {field.alias or name for name, field in thing.model_fields.items()}
    assert {"$", "field", "class", "Any"} <= aliases
    assert len(thing.model_fields) == 23


SAME_FIELDS = of_schemas("""
    Thing:
      type: object
      properties:
        userId: {type: string}
        user_id: {type: integer}
        UserID: {type: boolean}
    """)


def test_fields_that_differ_only_in_spelling_all_stay_usable(
    weave: Weaver, server: HttpServer
) -> None:
    package = weave(SAME_FIELDS)
    fields = package.models.Thing.model_fields
    assert fields["user_id"].alias is None
    others = {field.alias for name, field in fields.items() if name != "user_id"}
    assert others == {"userId", "UserID"}
    assert package.codes == ["name-collision", "name-collision"]
    for diagnostic in package.diagnostics:
        assert diagnostic.origin is not None
        assert diagnostic.related
    with package.client(server) as client:
        server.script(Reply(json={"userId": "a", "user_id": 1, "UserID": True}))
        thing = client.things.read(options={"strict": True})
    assert thing.model_dump() == {"userId": "a", "user_id": 1, "UserID": True}


def test_names_do_not_depend_on_the_order_of_the_description(weave: Weaver) -> None:
    turned = of_schemas("""
        Thing:
          type: object
          properties:
            UserID: {type: boolean}
            added: {type: string}
            user_id: {type: integer}
            userId: {type: string}
        """)

    def aliases(example: Example) -> dict[str, str]:
        fields = weave(example).models.Thing.model_fields
        return {name: field.alias or name for name, field in fields.items()}

    assert aliases(turned) == {**aliases(SAME_FIELDS), "added": "added"}


SCHEMAS = of_schemas("""
    Thing:
      type: object
      properties:
        a: {$ref: "#/components/schemas/Model"}
        b: {$ref: "#/components/schemas/400Error"}
        c: {$ref: "#/components/schemas/Any"}
        d: {$ref: "#/components/schemas/pet"}
        e: {$ref: "#/components/schemas/Pet"}
        f: {$ref: "#/components/schemas/My Pet (v2)"}
        g: {$ref: "#/components/schemas/None"}
        h: {$ref: "#/components/schemas/import_module"}
        i: {$ref: "#/components/schemas/Date"}
        when: {type: string, format: date}
        amount: {type: number}
        anything: {}
    Model: {type: object, properties: {n: {type: integer}}}
    400Error: {type: object, properties: {n: {type: integer}}}
    Any: {type: object, properties: {n: {type: integer}}}
    pet: {type: object, properties: {n: {type: integer}}}
    Pet: {type: object, properties: {n: {type: integer}}}
    My Pet (v2): {type: object, properties: {n: {type: integer}}}
    None: {type: object, properties: {n: {type: integer}}}
    import_module: {type: object, properties: {n: {type: integer}}}
    Date: {type: object, properties: {n: {type: integer}}}
    """)


def test_schemas_of_any_name_become_classes(weave: Weaver, server: HttpServer) -> None:
    package = weave(SCHEMAS)
    with package.client(server) as client:
        server.script(Reply(json={key: {"n": 1} for key in "abcdefghi"}))
        thing = client.things.read(options={"strict": True})
    classes = {key: type(getattr(thing, key)) for key in "abcdefghi"}
    assert len(set(classes.values())) == 9
    assert all(getattr(thing, key).n == 1 for key in "abcdefghi")
    assert classes["a"].__name__ == "Model_"
    assert classes["b"].__name__ == "Model400Error"
    assert classes["e"].__name__ == "Pet"
    assert classes["f"].__name__ == "MyPetV2"
    for class_ in classes.values():
        assert getattr(package.models, class_.__name__) is class_


def test_no_two_files_differ_only_in_case(weave: Weaver) -> None:
    files = weave(SCHEMAS).files()
    assert len({file.lower() for file in files}) == len(files)


PARAMETERS = Example("""
    servers: [{url: "https://example.com"}]
    paths:
      /things/{id}/{self}:
        post:
          operationId: things_update
          tags: [things]
          parameters:
            - {name: id, in: path, required: true, schema: {type: string}}
            - {name: self, in: path, required: true, schema: {type: string}}
            - {name: id, in: query, schema: {type: string}}
            - {name: id, in: header, schema: {type: string}}
            - {name: body, in: query, schema: {type: string}}
            - {name: options, in: query, schema: {type: string}}
            - {name: models, in: query, schema: {type: string}}
            - {name: from, in: query, schema: {type: string}}
            - {name: "filter[name]", in: query, schema: {type: string}}
            - {name: filter-name, in: query, schema: {type: string}}
            - {name: 1st, in: query, schema: {type: string}}
            - {name: list, in: query, schema: {type: array, items: {type: string}}}
            - {name: type, in: query, schema: {type: string}}
          requestBody:
            content: {application/json: {schema: {type: object}}}
          responses: {"204": {description: Done.}}
    """)


def test_parameters_that_collide_are_all_sent(
    weave: Weaver, server: HttpServer
) -> None:
    package = weave(PARAMETERS)
    arguments = {
        "id_query": "query",
        "body_": "b",
        "options_": "o",
        "models_": "m",
        "from_": "f",
        "argument_1st": "1",
        "list_": ["x", "y"],
        "type": "t",
    }
    with package.client(server) as client:
        method = client.things.update
        names = list(inspect.signature(method).parameters)
        filters = [name for name in names if name.startswith("filter_")]
        assert "filter_dash_name" in filters
        server.script(Reply(204))
        method(
            "i",
            "s",
            body={"k": "v"},
            id_header="header",
            **arguments,
            **dict.fromkeys(filters, "z"),
        )
    request = server.request
    assert request.path == "/things/i/s"
    assert request.header("id") == "header"
    assert request.json == {"k": "v"}
    assert sorted(request.parameters) == sorted(
        [
            ("id", "query"),
            ("body", "b"),
            ("options", "o"),
            ("models", "m"),
            ("from", "f"),
            ("filter[name]", "z"),
            ("filter-name", "z"),
            ("1st", "1"),
            ("list", "x"),
            ("list", "y"),
            ("type", "t"),
        ]
    )
    assert len(filters) == 2
    assert names[:2] == ["id", "self_"]


OPERATIONS = Example("""
    servers: [{url: "https://example.com"}]
    tags: [{name: Connections}, {name: Account Information}]
    paths:
      /a:
        get:
          operationId: Connections_listAll
          tags: [Connections]
          responses: {"204": {description: Done.}}
      /b:
        get:
          operationId: connectionsRefresh
          tags: [Connections]
          responses: {"204": {description: Done.}}
      /c:
        get:
          operationId: AccountInformation_getUser2FA
          tags: [Account Information, Connections]
          responses: {"204": {description: Done.}}
      /connections/{connection_id}:
        get:
          tags: [Connections]
          parameters:
            - {name: connection_id, in: path, required: true, schema: {type: string}}
          responses: {"204": {description: Done.}}
      /d:
        get:
          operationId: connections
          tags: [Connections]
          responses: {"204": {description: Done.}}
        post:
          operationId: import
          tags: [Connections]
          responses: {"204": {description: Done.}}
      /v2/api/pets/{id}:
        get:
          operationId: ping
          parameters: [{name: id, in: path, required: true, schema: {type: string}}]
          responses: {"204": {description: Done.}}
      /{id}:
        get:
          operationId: pong
          parameters: [{name: id, in: path, required: true, schema: {type: string}}]
          responses: {"204": {description: Done.}}
    """)


@pytest.mark.parametrize(
    ("path", "call"),
    [
        ("/a", lambda client: client.connections.list_all()),
        ("/b", lambda client: client.connections.refresh()),
        ("/c", lambda client: client.account_information.get_user2_fa()),
        ("/connections/7", lambda c: c.connections.connections_connection_id_get("7")),
        ("/d", lambda client: client.connections.connections()),
        ("/d", lambda client: client.connections.import_()),
        ("/v2/api/pets/1", lambda client: client.pets.ping("1")),
        ("/1", lambda client: client.default.pong("1")),
    ],
)
def test_methods_are_named_by_operation_and_path(
    weave: Weaver, server: HttpServer, path: str, call: object
) -> None:
    assert callable(call)
    with weave(OPERATIONS).client(server) as client:
        server.script(Reply(204))
        call(client)
    assert server.request.path == path


BUILTIN_METHODS = Example("""
    servers: [{url: "https://example.com"}]
    paths:
      /things:
        get:
          operationId: list
          tags: [things]
          parameters:
            - {name: tags, in: query, schema: {type: array, items: {type: string}}}
          responses:
            "200":
              description: All.
              content:
                application/json:
                  schema: {type: array, items: {type: string}}
        put:
          operationId: str
          tags: [things]
          responses: {"204": {description: Done.}}
        post:
          operationId: with_raw_response
          tags: [things]
          responses: {"204": {description: Done.}}
    """)


def test_methods_may_be_called_like_builtins(weave: Weaver, server: HttpServer) -> None:
    with weave(BUILTIN_METHODS).client(server) as client:
        server.script(Reply(json=["a"]), Reply(204), Reply(204))
        assert client.things.list(tags=["x"]) == ["a"]
        client.things.str()
        client.things.with_raw_response_()
        server.script(Reply(json=["b"]))
        assert client.things.with_raw_response.list().parse() == ["b"]
    assert [one.method for one in server.requests] == ["GET", "PUT", "POST", "GET"]


TAGS = Example("""
    servers: [{url: "https://example.com"}]
    paths:
      /1: {get: {operationId: a, tags: [Resource], responses: {"204": {description: .}}}}
      /2: {get: {operationId: b, tags: [Example], responses: {"204": {description: .}}}}
      /3: {get: {operationId: c, tags: [Client], responses: {"204": {description: .}}}}
      /4: {get: {operationId: d, tags: [close], responses: {"204": {description: .}}}}
      /5: {get: {operationId: e, tags: [Operation], responses: {"204": {description: .}}}}
      /6: {get: {operationId: f, tags: [Any], responses: {"204": {description: .}}}}
      /7: {get: {operationId: g, tags: [async example],
                 responses: {"204": {description: .}}}}
      /8: {get: {operationId: h, tags: [Raw], responses: {"204": {description: .}}}}
      /9: {get: {operationId: i, tags: [Raw With Raw Response],
                 responses: {"204": {description: .}}}}
      /10: {get: {operationId: j, tags: [class], responses: {"204": {description: .}}}}
      /11: {get: {operationId: k, tags: ["1password"],
                  responses: {"204": {description: .}}}}
      /12: {get: {operationId: l, tags: [пример], responses: {"204": {description: .}}}}
      /13: {get: {operationId: m, tags: [auth], responses: {"204": {description: .}}}}
    """)


def test_tags_of_any_name_become_resources(weave: Weaver, server: HttpServer) -> None:
    package = weave(TAGS)
    assert package.codes == []
    with package.client(server) as client:
        server.handle(lambda _: Reply(204))
        client.resource.a()
        client.example.b()
        client.client.c()
        client.close_.d()
        client.operation.e()
        client.any.f()
        client.async_example.g()
        client.raw.h()
        client.raw_with_raw_response.i()
        client.class_.j()
        client.resource_1_password.k()
        client.primer.l()
        client.auth_.m()
        raw = client.raw.with_raw_response.h()
        assert raw.status_code == 204
    paths = [request.path for request in server.requests]
    assert paths == [*(f"/{number}" for number in range(1, 14)), "/8"]


HOOKED = Example("""
    servers: [{url: "https://example.com"}]
    paths:
      /hooks:
        get: {operationId: list, tags: [webhooks], responses: {"204": {description: .}}}
    webhooks:
      thingAdded:
        post:
          requestBody:
            content:
              application/json: {schema: {type: object, properties: {a: {type: string}}}}
          responses: {"200": {description: Thanks.}}
    """)


def test_a_resource_and_the_events_may_both_be_webhooks(
    weave: Weaver, server: HttpServer
) -> None:
    with weave(HOOKED).client(server) as client:
        server.script(Reply(204))
        client.webhooks_.list()
        assert callable(client.webhooks.parse)


OVERRIDDEN = Example(
    """
    servers: [{url: "https://example.com"}]
    paths:
      /things:
        get:
          operationId: getThings
          tags: [things]
          parameters:
            - {name: q, in: query, schema: {type: string}}
          responses:
            "200":
              description: It.
              content:
                application/json: {schema: {$ref: "#/components/schemas/Thing"}}
    components:
      schemas:
        Thing: {type: object, properties: {x: {type: string}}}
    """,
    """
    names:
      getThings: find
      /paths/~1things/get/parameters/query:q: text
      /components/schemas/Thing: Item
      "#/components/schemas/Thing/properties/x": value
    """,
)


def test_names_can_be_set_by_operation_id_and_pointer(
    weave: Weaver, server: HttpServer
) -> None:
    package = weave(OVERRIDDEN)
    with package.client(server) as client:
        server.script(Reply(json={"x": "1"}))
        item = client.things.find(text="t")
    assert type(item) is package.models.Item
    assert item.value == "1"
    assert server.request.target == "/things?q=t"


@pytest.mark.parametrize(
    "handle", ["noSuchOperation", "/components/schemas/Missing", "/paths/~1x/get"]
)
def test_an_override_that_nothing_uses_is_an_error(weave: Weaver, handle: str) -> None:
    example = of_schemas("Thing: {type: object}", f'names: {{"{handle}": other}}')
    with pytest.raises(NotGeneratedError) as caught:
        weave(example)
    (diagnostic,) = caught.value.diagnostics
    assert diagnostic.code.name == "override-unused"
    assert handle in diagnostic.message
    assert diagnostic.origin is not None
    assert diagnostic.origin.file.endswith("provider.yaml")


@pytest.mark.parametrize("name", ["two words", "class", "1st", "", "a.b", "x\ny"])
def test_an_override_that_is_no_name_is_an_error(weave: Weaver, name: str) -> None:
    example = of_schemas("Thing: {type: object}", f"names: {{read: {name!r}}}")
    with pytest.raises(DiagnosticError) as caught:
        weave(example)
    (diagnostic,) = caught.value.diagnostics
    assert diagnostic.code.name == "settings-invalid"
    assert diagnostic.origin is not None
    assert diagnostic.origin.pointer == "/names/read"


CALLED_LIKE_THE_API = Example("""
    servers: [{url: "https://example.com"}]
    paths:
      /examples:
        get:
          operationId: listExamples
          tags: [example]
          responses: {"204": {description: Done.}}
    """)


def test_a_resource_that_is_called_like_the_api(
    weave: Weaver, server: HttpServer
) -> None:
    woven = weave(CALLED_LIKE_THE_API)
    with woven.client(server) as client:
        server.script(Reply(204))
        client.example.list_examples()
        assert type(client.example).__name__ == "ExampleResource"
    assert server.request.path == "/examples"
    assert "docs/ExampleResourceApi.md" in woven.files()


SAME_IDS = Example("""
    servers: [{url: "https://example.com"}]
    paths:
      /a: {post: {operationId: op, tags: [t], responses: {"204": {description: Done.}}}}
      /b: {post: {operationId: op, tags: [t], responses: {"204": {description: Done.}}}}
      /c: {post: {operationId: op, tags: [t], responses: {"204": {description: Done.}}}}
    """)


def test_operations_of_one_id_are_methods_of_their_own(
    weave: Weaver, server: HttpServer
) -> None:
    package = weave(SAME_IDS)
    assert package.codes == ["name-collision", "name-collision"]
    with package.client(server) as client:
        names = [name for name in dir(client.t) if name.startswith("op")]
        assert len(names) == 3
        for name in names:
            server.script(Reply(204))
            getattr(client.t, name)()
    assert sorted(request.path for request in server.requests) == ["/a", "/b", "/c"]


SAME_TAGS = Example("""
    servers: [{url: "https://example.com"}]
    tags: [{name: Api Keys, description: Keys.}]
    paths:
      /a: {get: {operationId: a, tags: [api_keys], responses: {"204": {description: .}}}}
      /b: {get: {operationId: b, tags: [API-Keys], responses: {"204": {description: .}}}}
      /c: {get: {operationId: c, tags: [Api Keys], responses: {"204": {description: .}}}}
    """)


def test_tags_that_differ_in_case_or_punctuation_are_one_resource(
    weave: Weaver, server: HttpServer
) -> None:
    package = weave(SAME_TAGS)
    assert package.codes == []
    with package.client(server) as client:
        assert type(client.api_keys).__name__ == "ApiKeys"
        for name in "abc":
            server.script(Reply(204))
            getattr(client.api_keys, name)()
    assert [request.path for request in server.requests] == ["/a", "/b", "/c"]


SHADOWING = of_schemas("""
    Thing:
      type: object
      properties:
        register: {type: string}
        mro: {type: string}
        copy: {type: string}
        json: {type: string}
        model_fields: {type: string}
        validate: {type: string}
        1st: {type: string}
        "": {type: string}
        "+1": {type: integer}
        "-1": {type: integer}
    """)


def test_no_name_of_a_property_warns(weave: Weaver, server: HttpServer) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        package = weave(SHADOWING)
        package.models.Thing.model_rebuild()
    value = dict.fromkeys(("register", "mro", "copy", "json", "1st", ""), "x")
    server.script(Reply(json={**value, "+1": 2, "-1": 3}))
    with package.client(server) as client:
        thing = client.things.read()
    assert (thing.register_, thing.field_1st, thing.field_empty) == ("x", "x", "x")
    assert (thing.plus_1, thing.minus_1) == (2, 3)


def _imported() -> list[str]:
    """The names that modules of a package may import, and so need for themselves."""
    standard = (
        *("Annotated", "Any", "AsyncIterator", "BaseClient", "Decimal", "Field"),
        *("Iterator", "Literal", "Mapping", "Sequence", "TypeAlias", "TypeAliasType"),
        *("Unpack", "Provider", "Events", "Models"),
    )
    runtime = (
        name
        for name in clientloom_runtime.__all__
        if name[0].isupper() and not name.isupper()
    )
    return sorted({*standard, *runtime})


def _of_names(extension: dict[str, Any], settings: str = "") -> Example:
    """An example with a tag and a schema for every name that is imported somewhere."""
    paths = {}
    for name in _imported():
        schema = {"$ref": f"#/components/schemas/{name}"}
        content = {"application/json": {"schema": schema}}
        paths[f"/{name}"] = {
            "post": {
                "operationId": f"send{name}",
                "tags": [name],
                "parameters": [
                    {
                        "name": "at",
                        "in": "query",
                        "schema": {"type": "string", "format": "date-time"},
                    },
                    {"name": "sum", "in": "query", "schema": {"type": "number"}},
                ],
                "requestBody": {"content": content},
                "responses": {"200": {"description": "It.", "content": content}},
            }
        }
    schemas = {
        name: {
            "type": "object",
            "properties": {
                "name": {"const": name},
                "any": {},
                "on": {"type": "string", "format": "date"},
                "at": {"type": "string", "format": "date-time"},
                "size": {"type": "integer", "minimum": 1},
            },
        }
        for name in _imported()
    }
    document = {
        "servers": [{"url": "https://example.com"}],
        "paths": paths,
        "components": {"schemas": schemas},
        **extension,
    }
    return Example(yaml.safe_dump(document, sort_keys=False), settings)


_EVENT = {"application/json": {"schema": {"$ref": "#/components/schemas/Webhooks"}}}
IMPORTED = _of_names({})
IMPORTED_WITH_EVENTS = _of_names(
    {
        "openapi": "3.1.0",
        "info": {"title": "Example", "version": "1"},
        "webhooks": {
            "changed": {
                "post": {
                    "requestBody": {"content": _EVENT},
                    "responses": {"204": {"description": "Done."}},
                }
            }
        },
    }
)


@pytest.mark.parametrize("example", [IMPORTED, IMPORTED_WITH_EVENTS])
def test_names_that_a_package_imports_may_be_tags_and_schemas(
    weave: Weaver, server: HttpServer, example: Example
) -> None:
    package = weave(example)
    with package.client(server) as client:
        # Of `webhooks`, the events, and `webhooks_`, the resource, the last is wanted.
        attributes = {
            attribute.replace("_", ""): attribute
            for attribute in dir(type(client))
            if not attribute.startswith("_")
        }
        for name in _imported():
            server.script(Reply(json={"name": name}))
            resource = getattr(client, attributes[name.lower()])
            (method,) = (each for each in dir(resource) if each.startswith("send"))
            response = getattr(resource, method)(options={"strict": True})
            assert response.name == name
            assert type(response).__module__.startswith(f"{example.package}.models")


DEVICES = Example("""
    paths:
      /a: {get: {operationId: con, tags: [aux], responses: {"200": {$ref: "#/components/responses/It"}}}}
      /b: {get: {operationId: nul, tags: [COM1], responses: {"200": {$ref: "#/components/responses/It"}}}}
    components:
      responses:
        It: {description: It., content: {application/json: {schema: {$ref: "#/components/schemas/con"}}}}
      schemas:
        con: {type: object, properties: {prn: {$ref: "#/components/schemas/NUL"}}}
        NUL: {type: object, properties: {Lpt1: {type: string}}}
    """)


def test_no_file_is_called_like_a_device_of_windows(
    weave: Weaver, server: HttpServer
) -> None:
    woven = weave(DEVICES)
    for path in woven.files():
        for part in path.split("/"):
            assert part.split(".")[0].lower() not in {"con", "aux", "nul", "com1"}, path
    assert "docs/models/Con-con_.md" in woven.files()
    server.script(*[Reply(json={"prn": {"Lpt1": "x"}})] * 2)
    with woven.client(server) as client:
        assert client.aux.con().prn.lpt1 == client.com1.nul().prn.lpt1 == "x"
