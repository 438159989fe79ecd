"""Schemas of generated packages: what each kind of schema becomes, read and sent."""

from __future__ import annotations

import datetime
import inspect
import typing
from decimal import Decimal
from typing import Any

import pytest

from tests.support.http_server import HttpServer, Reply
from tests.support.workspace import Example, Weaver, Woven, of_schemas


def read(package: Woven, server: HttpServer, value: Any, *, strict: bool = True) -> Any:
    """What the client makes of a JSON value that the server answers with."""
    body = value if isinstance(value, bytes) else None
    headers = [("Content-Type", "application/json")]
    server.script(
        Reply(json=value) if body is None else Reply(body=body, headers=headers)
    )
    with package.client(server) as client:
        return client.things.read(options={"strict": strict})


def written(package: Woven, server: HttpServer, body: Any) -> Any:
    """The JSON that the client sends for a body."""
    server.script(Reply(204))
    with package.client(server) as client:
        client.things.write(body=body)
    return server.requests[-1].json


NULLS = of_schemas("""
    Thing:
      type: object
      required: [required, required_nullable]
      properties:
        required: {type: string}
        required_nullable: {type: [string, "null"]}
        optional: {type: string}
        optional_nullable: {type: [string, "null"]}
    """)


def test_absent_and_null_are_different(weave: Weaver, server: HttpServer) -> None:
    package = weave(NULLS)
    thing = read(package, server, {"required": "a", "required_nullable": None})
    assert (thing.required, thing.required_nullable, thing.optional) == (
        "a",
        None,
        None,
    )
    assert thing.model_fields_set == {"required", "required_nullable"}
    assert written(package, server, thing) == {
        "required": "a",
        "required_nullable": None,
    }
    made = package.models.Thing(
        required="a", required_nullable="b", optional_nullable=None
    )
    assert written(package, server, made) == {
        "required": "a",
        "required_nullable": "b",
        "optional_nullable": None,
    }


def test_what_is_required_and_not_nullable_says_so(weave: Weaver) -> None:
    package = weave(NULLS)
    fields = package.models.Thing.model_fields
    assert {name for name, field in fields.items() if field.is_required()} == {
        "required",
        "required_nullable",
    }
    with pytest.raises(ValueError, match="required"):
        package.models.Thing(required=None, required_nullable=None)


NULLABLE_30 = Example("""
    openapi: 3.0.3
    info: {title: Example, version: "1"}
    servers: [{url: "https://example.com"}]
    paths:
      /thing:
        get:
          operationId: read
          tags: [Things]
          responses:
            "200":
              description: It.
              content:
                application/json: {schema: {$ref: "#/components/schemas/Thing"}}
    components:
      schemas:
        Thing:
          type: object
          required: [name, part, kind]
          properties:
            name: {type: string, nullable: true}
            part: {allOf: [{$ref: "#/components/schemas/Part"}], nullable: true}
            kind: {type: string, nullable: true, enum: [a, b, null]}
            parts: {type: array, nullable: true, items: {type: string, nullable: true}}
            other: {$ref: "#/components/schemas/NullablePart"}
        Part: {type: object, properties: {n: {type: integer}}}
        NullablePart: {type: object, nullable: true, properties: {n: {type: integer}}}
    """)


def test_nullable_of_openapi_3_0_admits_null(weave: Weaver, server: HttpServer) -> None:
    package = weave(NULLABLE_30)
    nulls = dict.fromkeys(("name", "part", "kind", "parts", "other"))
    thing = read(package, server, nulls)
    assert thing.model_dump() == nulls
    filled = read(
        package,
        server,
        {
            "name": "a",
            "part": {"n": 1},
            "kind": "b",
            "parts": ["x", None],
            "other": {"n": 2},
        },
    )
    assert filled.part.n == 1
    assert filled.parts == ["x", None]
    assert filled.other.n == 2


MERGED = of_schemas("""
    Base:
      type: object
      required: [id]
      properties:
        id: {type: string}
        kind: {type: string}
    Named: {type: object, properties: {name: {type: string}}}
    Thing:
      description: A thing.
      allOf:
        - $ref: "#/components/schemas/Base"
        - $ref: "#/components/schemas/Named"
        - type: object
          required: [name]
          properties:
            size: {type: integer}
            kind: {type: string, enum: [big, small]}
    """)


def test_all_of_becomes_one_flat_class(weave: Weaver, server: HttpServer) -> None:
    package = weave(MERGED)
    fields = package.models.Thing.model_fields
    assert set(fields) == {"id", "kind", "name", "size"}
    required = {name for name, field in fields.items() if field.is_required()}
    assert required == {"id", "name"}
    thing = read(package, server, {"id": "1", "name": "n", "size": 3, "kind": "big"})
    assert (thing.id, thing.name, thing.size, thing.kind) == ("1", "n", 3, "big")
    assert "Literal" in package.source("models/thing.py")


ALL_OF_ONE = of_schemas("""
    Thing:
      type: object
      properties:
        described:
          description: The part, with words of its own.
          allOf: [{$ref: "#/components/schemas/Part"}]
        extended:
          allOf:
            - $ref: "#/components/schemas/Part"
            - {type: object, properties: {more: {type: string}}}
    Part: {type: object, properties: {n: {type: integer}}}
    """)


def test_all_of_one_reference_is_that_class(weave: Weaver, server: HttpServer) -> None:
    package = weave(ALL_OF_ONE)
    thing = read(
        package, server, {"described": {"n": 1}, "extended": {"n": 2, "more": "m"}}
    )
    assert type(thing.described) is package.models.Part
    assert type(thing.extended) is package.models.ThingExtended
    assert (thing.extended.n, thing.extended.more) == (2, "m")
    assert "with words of its own" in package.source("models/thing.py")


CHOICES = of_schemas("""
    Thing:
      type: object
      properties:
        scalar: {oneOf: [{type: string}, {type: integer}]}
        number: {anyOf: [{type: number}, {type: "null"}]}
        listed: {type: array, items: {oneOf: [{type: string}, {type: boolean}]}}
        shaped:
          oneOf:
            - {$ref: "#/components/schemas/Cat"}
            - {$ref: "#/components/schemas/Dog"}
        untitled:
          anyOf:
            - {type: object, required: [a], properties: {a: {type: string}}}
            - title: Second kind
              type: object
              required: [b]
              properties: {b: {type: string}}
        required_only:
          type: object
          properties: {a: {type: string}, b: {type: string}}
          anyOf: [{required: [a]}, {required: [b]}]
        types: {type: [string, integer, "null"]}
    Cat: {type: object, required: [meows], properties: {meows: {type: boolean}}}
    Dog: {type: object, required: [barks], properties: {barks: {type: boolean}}}
    """)


def test_choices_take_every_variant(weave: Weaver, server: HttpServer) -> None:
    package = weave(CHOICES)
    models = package.models
    first = {
        "scalar": "a",
        "number": 1.5,
        "listed": ["a", True],
        "shaped": {"barks": True},
        "untitled": {"b": "x"},
        "required_only": {"b": "x"},
        "types": 7,
    }
    thing = read(package, server, first)
    assert (thing.scalar, thing.number, thing.listed) == (
        "a",
        Decimal("1.5"),
        ["a", True],
    )
    assert type(thing.shaped) is models.Dog
    assert type(thing.untitled) is models.ThingUntitledSecondKind
    assert type(thing.required_only) is models.ThingRequiredOnly
    assert thing.types == 7
    assert written(package, server, thing) == first
    second = read(
        package,
        server,
        {"scalar": 1, "number": None, "shaped": {"meows": True}, "untitled": {"a": ""}},
    )
    assert (second.scalar, second.number) == (1, None)
    assert type(second.shaped) is models.Cat
    assert type(second.untitled) is models.ThingUntitledOption1


DISCRIMINATED = of_schemas("""
    Thing:
      oneOf:
        - {$ref: "#/components/schemas/Card"}
        - {$ref: "#/components/schemas/Transfer"}
      discriminator:
        propertyName: paymentKind
        mapping:
          card: "#/components/schemas/Card"
          sepa: "#/components/schemas/Transfer"
          wire: "#/components/schemas/Transfer"
    Card:
      type: object
      required: [paymentKind, number]
      properties:
        paymentKind: {type: string, enum: [card]}
        number: {type: string}
    Transfer:
      type: object
      required: [paymentKind, number]
      properties:
        paymentKind: {type: string}
        number: {type: string}
        bank: {type: string}
    """)


@pytest.mark.parametrize(
    ("kind", "name"), [("card", "Card"), ("sepa", "Transfer"), ("wire", "Transfer")]
)
def test_the_discriminator_chooses_the_variant(
    weave: Weaver, server: HttpServer, kind: str, name: str
) -> None:
    package = weave(DISCRIMINATED)
    sent = {"paymentKind": kind, "number": "1"}
    thing = read(package, server, sent)
    assert type(thing).__name__ == name
    assert thing.payment_kind == kind
    assert written(package, server, thing) == sent


def test_an_unknown_variant_stays_readable(weave: Weaver, server: HttpServer) -> None:
    value = {"paymentKind": "crypto", "address": "abc"}
    thing = read(weave(DISCRIMINATED), server, value, strict=False)
    kept = thing if isinstance(thing, dict) else thing.model_dump(by_alias=True)
    assert kept["address"] == "abc"
    assert kept["paymentKind"] == "crypto"


IMPLICIT = of_schemas("""
    Thing:
      oneOf:
        - {$ref: "#/components/schemas/Cat"}
        - {$ref: "#/components/schemas/Dog"}
      discriminator: {propertyName: kind}
    Cat:
      type: object
      required: [kind]
      properties: {kind: {type: string}, name: {type: string}}
    Dog:
      type: object
      required: [kind]
      properties: {kind: {type: string}, name: {type: string}}
    """)


@pytest.mark.parametrize("name", ["Cat", "Dog"])
def test_without_a_mapping_the_schema_names_choose(
    weave: Weaver, server: HttpServer, name: str
) -> None:
    package = weave(IMPLICIT)
    thing = read(package, server, {"kind": name, "name": "x"})
    assert type(thing) is getattr(package.models, name)


ENUMS = of_schemas("""
    Thing:
      type: object
      properties:
        closed: {type: string, enum: [a, "b c", 'd"e']}
        named: {$ref: "#/components/schemas/Colour"}
        open: {anyOf: [{type: string, enum: [x, y]}, {type: string}]}
        with_null: {type: [string, "null"], enum: [a, null]}
        only_null: {enum: [null]}
        numbers: {type: integer, enum: [1, 2]}
        written_as_numbers: {type: string, enum: [1, 2]}
        flags: {type: boolean, enum: [true]}
        fixed: {const: always}
        decimals: {type: number, enum: [1.5, 2.5]}
        mixed: {enum: [a, 1, true]}
        repeated: {type: array, items: {$ref: "#/components/schemas/Colour"}}
        empty: {type: string, enum: [""]}
    Colour: {type: string, enum: [red, green], description: A colour.}
    """)

ENUM_SAMPLE = {
    "closed": 'd"e',
    "named": "red",
    "open": "else",
    "with_null": None,
    "only_null": None,
    "numbers": 2,
    "written_as_numbers": "2",
    "flags": True,
    "fixed": "always",
    "decimals": 1.5,
    "mixed": 1,
    "repeated": ["red", "green"],
    "empty": "",
}


def test_enums_take_their_values(weave: Weaver, server: HttpServer) -> None:
    package = weave(ENUMS)
    thing = read(package, server, ENUM_SAMPLE)
    assert written(package, server, thing) == ENUM_SAMPLE
    assert typing.get_args(package.models.Colour) == ("red", "green")


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("closed", "z"),
        ("named", "blue"),
        ("with_null", "z"),
        ("numbers", 3),
        ("written_as_numbers", "3"),
        ("fixed", "never"),
        ("repeated", ["red", "blue"]),
    ],
)
def test_unknown_enum_values_stay_readable_and_are_told(
    weave: Weaver, server: HttpServer, field: str, value: object
) -> None:
    package = weave(ENUMS)
    told: list[Any] = []
    server.script(Reply(json={field: value}))
    with package.client(server, on_drift=told.append) as client:
        thing = client.things.read()
    assert getattr(thing, field) == value
    assert len(told) == 1
    error = package.module.errors.DecodeError
    with pytest.raises(error):
        read(package, server, {field: value}, strict=True)


def test_an_open_enum_takes_any_text(weave: Weaver, server: HttpServer) -> None:
    package = weave(ENUMS)
    assert read(package, server, {"open": "anything"}).open == "anything"
    assert 'Literal["x", "y"] | str' in package.source("models/thing.py")


INLINE = Example("""
    servers: [{url: "https://example.com"}]
    paths:
      /thing:
        get:
          operationId: read
          tags: [Things]
          responses:
            "200":
              description: It.
              content:
                application/json:
                  schema:
                    type: object
                    properties:
                      owner:
                        type: object
                        properties: {name: {type: string}}
                      items:
                        type: array
                        items: {type: object, properties: {n: {type: integer}}}
                      byName:
                        type: object
                        additionalProperties:
                          type: object
                          properties: {v: {type: string}}
        put:
          operationId: write
          tags: [Things]
          requestBody:
            required: true
            content:
              application/json:
                schema: {type: object, properties: {a: {type: string}}}
          responses: {"204": {description: Done.}}
    """)


def test_inline_objects_are_named_by_their_place(
    weave: Weaver, server: HttpServer
) -> None:
    package = weave(INLINE)
    thing = read(
        package,
        server,
        {"owner": {"name": "o"}, "items": [{"n": 1}], "byName": {"k": {"v": "x"}}},
    )
    assert type(thing) is package.models.ReadResponse
    assert type(thing.owner) is package.models.ReadResponseOwner
    assert type(thing.items[0]) is package.models.ReadResponseItemsItem
    assert type(thing.by_name["k"]) is package.models.ReadResponseByNameValue
    assert written(package, server, package.models.WriteRequest(a="b")) == {"a": "b"}
    assert written(package, server, {"a": "c"}) == {"a": "c"}


RECURSIVE = of_schemas("""
    Thing:
      type: object
      properties:
        name: {type: string}
        parent: {$ref: "#/components/schemas/Thing"}
        children: {type: array, items: {$ref: "#/components/schemas/Thing"}}
        left: {$ref: "#/components/schemas/Left"}
    Left:
      type: object
      properties:
        right: {$ref: "#/components/schemas/Right"}
    Right:
      type: object
      properties:
        left: {$ref: "#/components/schemas/Left"}
        tree: {$ref: "#/components/schemas/Tree"}
        leaf: {$ref: "#/components/schemas/Leaf"}
    Tree:
      type: object
      additionalProperties: {$ref: "#/components/schemas/Tree"}
    Leaf: {type: object, properties: {n: {type: integer}}}
    """)


def test_models_may_contain_each_other(weave: Weaver, server: HttpServer) -> None:
    package = weave(RECURSIVE)
    sent = {
        "name": "a",
        "parent": {"name": "b", "parent": {"name": "c"}},
        "children": [{"name": "d", "children": []}],
        "left": {"right": {"left": {"right": {"leaf": {"n": 1}}}}},
    }
    thing = read(package, server, sent)
    assert thing.parent.parent.name == "c"
    assert type(thing.children[0]) is package.models.Thing
    assert thing.left.right.left.right.leaf.n == 1
    assert type(thing.left.right.left) is package.models.Left
    assert written(package, server, thing) == sent


@pytest.mark.parametrize("first", ["Right", "Left", "Thing", "Leaf"])
def test_cycles_import_from_any_end(weave: Weaver, first: str) -> None:
    # A copy of the same package under another name, in which nothing is loaded yet.
    fresh = Example(RECURSIVE.description, f"version: 1.0+{first.lower()}")
    models = weave(fresh).models
    getattr(models, first).model_validate({})
    assert models.Left.model_validate({"right": {"left": {}}}).right.left is not None


MAPS = of_schemas("""
    Thing:
      type: object
      required: [name]
      properties:
        name: {type: string}
        counts: {type: object, additionalProperties: {type: integer}}
        free: {type: object}
        anything: {}
        all: true
        nested:
          type: object
          additionalProperties: {type: object, additionalProperties: {type: number}}
        listed: {type: array}
        by_pattern: {type: object, patternProperties: {"^x-": {type: string}}}
      additionalProperties: {type: integer}
    """)


def test_maps_and_any_values_keep_what_they_hold(
    weave: Weaver, server: HttpServer
) -> None:
    package = weave(MAPS)
    sent = {
        "name": "n",
        "counts": {"a": 1},
        "free": {"x": [1, {"y": None}]},
        "anything": [1, "a", None],
        "all": {"deep": True},
        "nested": {"a": {"b": 1.5}},
        "listed": [1, "a"],
        "by_pattern": {"x-a": "b"},
        "unlisted": 7,
    }
    thing = read(package, server, sent)
    assert thing.counts == {"a": 1}
    assert thing.nested["a"]["b"] == Decimal("1.5")
    assert thing.unlisted == 7
    assert thing.model_extra == {"unlisted": 7}
    assert written(package, server, thing) == sent


def test_typed_additional_properties_are_checked(
    weave: Weaver, server: HttpServer
) -> None:
    package = weave(MAPS)
    with pytest.raises(package.module.errors.DecodeError):
        read(package, server, {"name": "n", "unlisted": "text"}, strict=True)
    kept = read(package, server, {"name": "n", "unlisted": "text"}, strict=False)
    assert kept.unlisted == "text"


SCALARS = of_schemas("""
    Thing:
      type: object
      properties:
        moment: {type: string, format: date-time}
        day: {type: string, format: date}
        amount: {type: number}
        price: {type: number, format: double}
        whole: {type: integer, format: int64}
        mail: {type: string, format: email}
        id: {type: string, format: uuid}
        link: {type: string, format: uri}
        length: {type: string, format: duration}
        flag: {type: boolean}
        pair: {type: array, prefixItems: [{type: string}, {type: integer}], items: false}
        unique: {type: array, uniqueItems: true, items: {type: string}}
    """)


def test_scalars_have_python_types(weave: Weaver, server: HttpServer) -> None:
    package = weave(SCALARS)
    body = (
        b'{"moment": "2026-08-07T10:11:12.5Z", "day": "2026-08-07",'
        b' "amount": 100.10, "price": 12345678901234567.89, "whole": 9007199254740993,'
        b' "mail": "not a mail", "id": "not a uuid", "link": "x", "length": "P1D",'
        b' "flag": false, "pair": ["a", 1], "unique": ["a", "a"]}'
    )
    thing = read(package, server, body)
    assert thing.moment == datetime.datetime(
        2026, 8, 7, 10, 11, 12, 500000, tzinfo=datetime.UTC
    )
    assert thing.day == datetime.date(2026, 8, 7)
    assert str(thing.amount) == "100.10"
    assert str(thing.price) == "12345678901234567.89"
    assert thing.whole == 9007199254740993
    assert (thing.mail, thing.id, thing.link, thing.length) == (
        "not a mail",
        "not a uuid",
        "x",
        "P1D",
    )
    assert thing.flag is False
    assert list(thing.pair) == ["a", 1]
    server.script(Reply(204))
    with package.client(server) as client:
        client.things.write(body=thing)
    sent = server.requests[-1].body
    assert b'"amount":100.10' in sent
    assert b'"price":12345678901234567.89' in sent
    assert b'"day":"2026-08-07"' in sent


FLOATS = of_schemas(
    "Thing: {type: object, properties: {amount: {type: number}}}", "numbers: float"
)


def test_numbers_can_be_floats(weave: Weaver, server: HttpServer) -> None:
    thing = read(weave(FLOATS), server, {"amount": 1.5})
    assert type(thing.amount) is float


UPLOADS = Example("""
    servers: [{url: "https://example.com"}]
    paths:
      /files:
        post:
          operationId: upload
          tags: [Files]
          requestBody:
            required: true
            content:
              multipart/form-data:
                schema:
                  type: object
                  required: [file]
                  properties:
                    file: {type: string, format: binary}
                    note: {type: string}
          responses: {"204": {description: Done.}}
        put:
          operationId: replace
          tags: [Files]
          requestBody:
            required: true
            content:
              application/octet-stream: {schema: {type: string, format: binary}}
          responses: {"204": {description: Done.}}
        get:
          operationId: download
          tags: [Files]
          responses:
            "200":
              description: The bytes.
              content:
                application/octet-stream: {schema: {type: string, format: binary}}
        patch:
          operationId: form
          tags: [Files]
          requestBody:
            content:
              application/x-www-form-urlencoded:
                schema: {type: object, properties: {a: {type: string}}}
          responses:
            "200":
              description: Text.
              content: {text/plain: {schema: {type: string}}}
    """)


def test_bytes_go_out_and_come_back(weave: Weaver, server: HttpServer) -> None:
    package = weave(UPLOADS)
    data = bytes(range(256))
    octets = [("Content-Type", "application/octet-stream")]
    text = [("Content-Type", "text/plain; charset=utf-8")]
    server.script(
        Reply(204),
        Reply(204),
        Reply(body=data, headers=octets),
        Reply(body="grüß".encode(), headers=text),
    )
    with package.client(server) as client:
        client.files.upload(body={"file": data, "note": "n"})
        client.files.replace(body=data)
        assert client.files.download() == data
        assert client.files.form(body={"a": "b c"}) == "grüß"
    multipart, raw, _, form = server.requests
    assert (multipart.header("Content-Type") or "").startswith("multipart/form-data")
    assert data in multipart.body
    assert b'name="note"' in multipart.body
    assert raw.body == data
    assert raw.header("Content-Type") == "application/octet-stream"
    assert form.body in (b"a=b+c", b"a=b%20c")


PARAMETER_TYPES = Example("""
    servers: [{url: "https://example.com"}]
    paths:
      /things/{day}:
        get:
          operationId: find
          tags: [Things]
          parameters:
            - {name: day, in: path, required: true, schema: {type: string, format: date}}
            - {name: amount, in: query, required: true, schema: {type: number}}
            - name: kinds
              in: query
              explode: false
              schema: {type: array, items: {type: string, enum: [a, b]}}
            - name: filter
              in: query
              style: deepObject
              explode: true
              schema: {type: object, properties: {x: {type: integer}}}
            - {name: flag, in: query, schema: {type: boolean}}
            - {name: nothing, in: query, schema: {type: [string, "null"]}}
            - {name: aVeryLongParameterNameThatNeedsALineOfItsOwn, in: query,
               schema: {type: array, items: {type: integer}}}
          responses: {"204": {description: Done.}}
    """)


def test_parameters_of_every_type_are_written(
    weave: Weaver, server: HttpServer
) -> None:
    with weave(PARAMETER_TYPES).client(server) as client:
        server.script(Reply(204), Reply(204))
        client.things.find(
            datetime.date(2026, 8, 7),
            amount=Decimal("1.10"),
            kinds=["a", "b"],
            filter={"x": 1},
            flag=True,
        )
        client.things.find(datetime.date(2026, 8, 7), amount=2)
    first, second = server.requests
    assert first.path == "/things/2026-08-07"
    assert dict(first.parameters) == {
        "amount": "1.10",
        "kinds": "a,b",
        "filter[x]": "1",
        "flag": "true",
    }
    assert second.query == "amount=2"


def test_arguments_that_a_description_does_not_require_may_be_left_out(
    weave: Weaver, server: HttpServer
) -> None:
    with weave(PARAMETER_TYPES).client(server) as client:
        parameters = inspect.signature(client.things.find).parameters
    empty = inspect.Parameter.empty
    required = {name for name, one in parameters.items() if one.default is empty}
    assert required == {"day", "amount"}


STATUSES = Example("""
    servers: [{url: "https://example.com"}]
    paths:
      /thing:
        get:
          operationId: read
          tags: [Things]
          responses:
            "200":
              description: One.
              content:
                application/json: {schema: {$ref: "#/components/schemas/One"}}
            "202":
              description: Two.
              content:
                application/json: {schema: {$ref: "#/components/schemas/Two"}}
            "204": {description: Nothing.}
            "404":
              description: Gone.
              content:
                application/json: {schema: {$ref: "#/components/schemas/Problem"}}
            4XX:
              description: Any other.
              content:
                application/json: {schema: {$ref: "#/components/schemas/Other"}}
    components:
      schemas:
        One: {type: object, required: [one], properties: {one: {type: string}}}
        Two: {type: object, required: [two], properties: {two: {type: string}}}
        Problem: {type: object, properties: {why: {type: string}}}
        Other: {type: object, properties: {what: {type: string}}}
    """)


def test_each_status_has_its_type(weave: Weaver, server: HttpServer) -> None:
    package = weave(STATUSES)
    models, errors = package.models, package.module.errors
    with package.client(server) as client:
        server.script(
            Reply(json={"one": "1"}),
            Reply(202, json={"two": "2"}),
            Reply(204),
            Reply(404, json={"why": "w"}),
            Reply(409, json={"what": "x"}),
        )
        assert type(client.things.read()) is models.One
        assert type(client.things.read()) is models.Two
        assert client.things.read() is None
        with pytest.raises(errors.NotFoundError) as gone:
            client.things.read()
        with pytest.raises(errors.ConflictError) as conflict:
            client.things.read()
    assert type(gone.value.body) is models.Problem
    assert gone.value.body.why == "w"
    assert type(conflict.value.body) is models.Other


AUTHENTICATED = Example("""
    servers: [{url: "https://example.com"}]
    security: [{Key: []}]
    paths:
      /key: {get: {operationId: key, tags: [A], responses: {"204": {description: .}}}}
      /query:
        get:
          operationId: query
          tags: [A]
          security: [{InQuery: []}]
          responses: {"204": {description: .}}
      /bearer:
        get:
          operationId: bearer
          tags: [A]
          security: [{Token: []}]
          responses: {"204": {description: .}}
      /basic:
        get:
          operationId: basic
          tags: [A]
          security: [{Basic: []}]
          responses: {"204": {description: .}}
      /both:
        get:
          operationId: both
          tags: [A]
          security: [{Key: [], InQuery: []}]
          responses: {"204": {description: .}}
      /open:
        get:
          operationId: open
          tags: [A]
          security: []
          responses: {"204": {description: .}}
    components:
      securitySchemes:
        Key: {type: apiKey, in: header, name: X-Key}
        InQuery: {type: apiKey, in: query, name: key}
        Token: {type: http, scheme: bearer}
        Basic: {type: http, scheme: basic}
    """)


def test_security_schemes_work_without_settings(
    weave: Weaver, server: HttpServer
) -> None:
    package = weave(AUTHENTICATED)
    secrets = {
        "key": "k",
        "in_query": "q",
        "access_token": "t",
        "username": "u",
        "password": "p",
    }
    with package.client(server, **secrets) as client:
        server.handle(lambda _: Reply(204))
        for name in ("key", "query", "bearer", "basic", "both", "open"):
            getattr(client.a, name)()
    key, query, bearer, basic, both, anonymous = server.requests
    assert key.header("X-Key") == "k"
    assert query.query == "key=q"
    assert bearer.header("Authorization") == "Bearer t"
    assert basic.header("Authorization") == "Basic dTpw"
    assert (both.header("X-Key"), both.query) == ("k", "key=q")
    assert (anonymous.header("X-Key"), anonymous.query) == (None, "")


OPEN = of_schemas("""
    Thing:
      type: object
      properties: {id: {type: string}}
      additionalProperties: {}
    """)


def test_an_empty_schema_of_other_properties_allows_them(
    weave: Weaver, server: HttpServer
) -> None:
    value = {"id": "a", "more": [1]}
    assert read(weave(OPEN), server, value).model_dump() == value
