"""Discriminators: which variant a value is, in both directions."""

from __future__ import annotations

from typing import Any

import pytest
from clientloom_runtime.errors import DecodeError, InvalidArgumentError
from pydantic import ValidationError

from tests.functional.test_generated_schemas import read, written
from tests.support.http_server import HttpServer
from tests.support.workspace import Weaver, of_schemas

OWN_VALUES = of_schemas("""
    Thing:
      type: object
      properties:
        format: {$ref: "#/components/schemas/Format"}
        plain: {$ref: "#/components/schemas/FormatText"}
    Format:
      oneOf:
        - {$ref: "#/components/schemas/FormatText"}
        - {$ref: "#/components/schemas/FormatJson"}
        - {$ref: "#/components/schemas/FormatSchema"}
      discriminator: {propertyName: type}
    FormatText:
      type: object
      required: [type]
      properties: {type: {type: string, enum: [text, plain_text]}}
    FormatJson:
      type: object
      required: [type]
      properties: {type: {type: string, const: json_object}}
    FormatSchema:
      allOf:
        - type: object
          required: [type]
          properties: {type: {enum: [json_schema]}, strict: {type: boolean}}
    """)


@pytest.mark.parametrize(
    ("type_", "name"),
    [
        ("text", "FormatText"),
        ("plain_text", "FormatText"),
        ("json_object", "FormatJson"),
        ("json_schema", "FormatSchema"),
    ],
)
def test_a_variant_keeps_its_own_values(
    weave: Weaver, server: HttpServer, type_: str, name: str
) -> None:
    package = weave(OWN_VALUES)
    thing = read(package, server, {"format": {"type": type_}})
    assert type(thing.format).__name__ == name
    assert written(package, server, {"format": {"type": type_}}) == {
        "format": {"type": type_}
    }
    assert written(package, server, thing) == {"format": {"type": type_}}


def test_the_name_of_the_schema_is_no_value_of_a_variant_with_its_own(
    weave: Weaver, server: HttpServer
) -> None:
    package = weave(OWN_VALUES)
    with pytest.raises(ValidationError):
        package.models.FormatText(type="FormatText")
    assert read(package, server, {"plain": {"type": "text"}}).plain.type == "text"


SHARED_ENUM = of_schemas("""
    Thing:
      oneOf:
        - {$ref: "#/components/schemas/Card"}
        - {$ref: "#/components/schemas/Transfer"}
      discriminator:
        propertyName: kind
        mapping:
          card: "#/components/schemas/Card"
          sepa: "#/components/schemas/Transfer"
    Kind: {type: string, enum: [card, sepa]}
    Card:
      type: object
      required: [kind]
      properties: {kind: {$ref: "#/components/schemas/Kind"}, number: {type: string}}
    Transfer:
      type: object
      required: [kind]
      properties: {kind: {$ref: "#/components/schemas/Kind"}, number: {type: string}}
    """)


@pytest.mark.parametrize(("kind", "name"), [("card", "Card"), ("sepa", "Transfer")])
def test_the_mapping_chooses_where_all_variants_share_a_list(
    weave: Weaver, server: HttpServer, kind: str, name: str
) -> None:
    package = weave(SHARED_ENUM)
    thing = read(package, server, {"kind": kind, "number": "1"})
    assert type(thing).__name__ == name
    assert written(package, server, thing) == {"kind": kind, "number": "1"}


BASE = of_schemas("""
    Thing:
      type: object
      required: [type]
      properties: {type: {type: string}, id: {type: string}}
      discriminator:
        propertyName: type
        mapping: {balance: "#/components/schemas/BalanceSetting"}
    BalanceSetting:
      allOf:
        - $ref: "#/components/schemas/Thing"
        - {type: object, properties: {conditions: {type: array, items: {type: integer}}}}
    DateSetting:
      allOf:
        - $ref: "#/components/schemas/Thing"
        - {type: object, required: [day], properties: {day: {type: string, format: date}}}
    YearlySetting:
      allOf:
        - $ref: "#/components/schemas/DateSetting"
        - {type: object, properties: {years: {type: integer}}}
    """)


@pytest.mark.parametrize(
    ("value", "name"),
    [
        ({"type": "balance", "conditions": [1]}, "BalanceSetting"),
        ({"type": "balance"}, "BalanceSetting"),
        ({"type": "DateSetting", "day": "2026-01-02"}, "DateSetting"),
        ({"type": "YearlySetting", "day": "2026-01-02", "years": 2}, "YearlySetting"),
        ({"type": "something new", "id": "1"}, "Thing"),
    ],
)
def test_a_base_is_the_union_of_what_is_composed_of_it(
    weave: Weaver, server: HttpServer, value: dict[str, Any], name: str
) -> None:
    package = weave(BASE)
    thing = read(package, server, value)
    assert type(thing).__name__ == name
    assert written(package, server, thing) == value
    assert written(package, server, value) == value


CHOICE_OF_CHILDREN = of_schemas("""
    Thing:
      type: object
      required: [kind]
      properties: {kind: {type: string}, name: {type: string}}
      oneOf:
        - {$ref: "#/components/schemas/Cat"}
        - {$ref: "#/components/schemas/Dog"}
      discriminator:
        propertyName: kind
        mapping: {cat: "#/components/schemas/Cat", dog: "#/components/schemas/Dog"}
    Cat:
      allOf:
        - {$ref: "#/components/schemas/Thing"}
        - {type: object, properties: {lives: {type: integer}}}
    Dog:
      allOf:
        - {$ref: "#/components/schemas/Thing"}
        - {type: object, properties: {barks: {type: boolean}}}
    """)


@pytest.mark.parametrize(
    ("value", "name"),
    [
        ({"kind": "cat", "name": "Mia", "lives": 9}, "Cat"),
        ({"kind": "dog", "name": "Rex", "barks": True}, "Dog"),
        ({"kind": "dog", "name": "Rex"}, "Dog"),
    ],
)
def test_a_choice_of_schemas_that_extend_it(
    weave: Weaver, server: HttpServer, value: dict[str, Any], name: str
) -> None:
    package = weave(CHOICE_OF_CHILDREN)
    thing = read(package, server, value)
    assert type(thing).__name__ == name
    assert written(package, server, thing) == value


DEFAULT_MAPPING = of_schemas("""
    Thing:
      oneOf:
        - {$ref: "#/components/schemas/Other"}
        - {$ref: "#/components/schemas/Cat"}
      discriminator:
        propertyName: kind
        mapping: {cat: "#/components/schemas/Cat"}
        defaultMapping: "#/components/schemas/Other"
    Cat:
      type: object
      required: [kind]
      properties: {kind: {type: string}, name: {type: string}}
    Other:
      type: object
      properties: {kind: {type: string}, name: {type: string}}
    """)


@pytest.mark.parametrize(
    ("value", "name"),
    [
        ({"kind": "cat", "name": "Mia"}, "Cat"),
        ({"kind": "yak", "name": "Yve"}, "Other"),
        ({"name": "nameless"}, "Other"),
    ],
)
def test_the_default_variant_takes_what_no_other_is_named_for(
    weave: Weaver, server: HttpServer, value: dict[str, Any], name: str
) -> None:
    thing = read(weave(DEFAULT_MAPPING), server, value)
    assert type(thing).__name__ == name


INHERITED = of_schemas("""
    Thing:
      type: object
      properties:
        pet: {oneOf: [{$ref: "#/components/schemas/Cat"}, {$ref: "#/components/schemas/Dog"}], discriminator: {propertyName: kind}}
        lion: {$ref: "#/components/schemas/Lion"}
    Cat:
      type: object
      required: [kind]
      properties: {kind: {type: string}}
    Dog:
      type: object
      required: [kind]
      properties: {kind: {type: string}}
    Lion:
      allOf:
        - {$ref: "#/components/schemas/Cat"}
        - {type: object, properties: {mane: {type: boolean}}}
    """)


def test_what_names_a_variant_is_not_inherited(
    weave: Weaver, server: HttpServer
) -> None:
    package = weave(INHERITED)
    value = {"pet": {"kind": "Dog"}, "lion": {"kind": "lion", "mane": True}}
    thing = read(package, server, value)
    assert type(thing.pet).__name__ == "Dog"
    assert written(package, server, thing) == value


NESTED = of_schemas("""
    Thing:
      oneOf:
        - {$ref: "#/components/schemas/Dog"}
        - {$ref: "#/components/schemas/Feline"}
      discriminator:
        propertyName: kind
        mapping:
          dog: "#/components/schemas/Dog"
          cat: "#/components/schemas/Cat"
          lion: "#/components/schemas/Lion"
    Feline:
      oneOf: [{$ref: "#/components/schemas/Cat"}, {$ref: "#/components/schemas/Lion"}]
    Dog: {type: object, required: [kind], properties: {kind: {type: string}}}
    Cat: {type: object, required: [kind], properties: {kind: {type: string}}}
    Lion: {type: object, required: [kind], properties: {kind: {type: string}}}
    """)


@pytest.mark.parametrize("name", ["Dog", "Cat", "Lion"])
def test_a_mapping_names_variants_of_variants(
    weave: Weaver, server: HttpServer, name: str
) -> None:
    package = weave(NESTED)
    thing = read(package, server, {"kind": name.lower()})
    assert type(thing).__name__ == name
    assert written(package, server, thing) == {"kind": name.lower()}


NUMBERED = of_schemas("""
    Thing:
      oneOf: [{$ref: "#/components/schemas/One"}, {$ref: "#/components/schemas/Two"}]
      discriminator:
        propertyName: version
        mapping:
          "1": "#/components/schemas/One"
          "2": "#/components/schemas/Two"
    One: {type: object, required: [version], properties: {version: {type: integer}}}
    Two: {type: object, required: [version], properties: {version: {type: integer}}}
    """)


@pytest.mark.parametrize(("version", "name"), [(1, "One"), (2, "Two")])
def test_a_number_can_name_a_variant(
    weave: Weaver, server: HttpServer, version: int, name: str
) -> None:
    package = weave(NUMBERED)
    thing = read(package, server, {"version": version})
    assert type(thing).__name__ == name
    assert written(package, server, thing) == {"version": version}


ANY_OF = of_schemas("""
    Thing:
      type: object
      properties:
        list:
          type: array
          items:
            anyOf:
              - {$ref: "#/components/schemas/First"}
              - {$ref: "#/components/schemas/Second"}
              - {type: "null"}
            discriminator: {propertyName: "@type"}
    First:
      type: object
      required: ["@type"]
      properties: {"@type": {type: string, default: first, enum: [first]}}
    Second:
      type: object
      required: ["@type"]
      properties: {"@type": {anyOf: [{const: second}, {const: zweite}]}, x: {type: string}}
    """)


def test_an_any_of_with_null_and_an_odd_property(
    weave: Weaver, server: HttpServer
) -> None:
    package = weave(ANY_OF)
    value = {"list": [{"@type": "second", "x": "y"}, None, {"@type": "first"}]}
    thing = read(package, server, value)
    assert [type(item).__name__ for item in thing.list_] == [
        "Second",
        "NoneType",
        "First",
    ]
    assert written(package, server, thing) == value


DESCRIBED = of_schemas("""
    Thing:
      oneOf: [{$ref: "#/components/schemas/Cat"}, {$ref: "#/components/schemas/Dog"}]
      discriminator: {propertyName: kind}
    Cat:
      type: object
      properties: {kind: {type: string, description: What it is., readOnly: true}}
    Dog:
      allOf:
        - type: object
          properties: {kind: {type: string, description: What it is here.}}
        - type: object
          properties: {kind: {minLength: 1}}
    """)


def test_what_is_said_of_a_property_that_is_narrowed_stays(weave: Weaver) -> None:
    package = weave(DESCRIBED)
    assert "What it is." in package.source("models/cat.py")
    assert "What it is here." in package.source("models/dog.py")


USED_OUTSIDE = of_schemas("""
    Thing:
      type: object
      properties:
        pet: {$ref: "#/components/schemas/Pet"}
        first: {oneOf: [{$ref: "#/components/schemas/Cat"}, {$ref: "#/components/schemas/Dog"}], discriminator: {propertyName: kind, mapping: {a: Cat, b: Dog}}}
        cat: {$ref: "#/components/schemas/Cat"}
        cats: {type: array, items: {$ref: "#/components/schemas/Cat"}}
        maybe: {oneOf: [{$ref: "#/components/schemas/Cat"}, {type: "null"}]}
    Pet:
      oneOf: [{$ref: "#/components/schemas/Cat"}, {$ref: "#/components/schemas/Dog"}]
      discriminator: {propertyName: kind}
    Cat:
      type: object
      required: [kind]
      properties: {kind: {type: string}, friends: {type: array, items: {$ref: "#/components/schemas/Pet"}}}
    Dog:
      type: object
      required: [kind]
      properties: {kind: {type: string}, friends: {type: array, items: {$ref: "#/components/schemas/Pet"}}}
    """)


@pytest.mark.parametrize(
    "value",
    [
        {"cat": {"kind": "anything"}},
        {"cats": [{"kind": "x"}, {"kind": "Dog"}]},
        {"maybe": {"kind": "Dog"}},
        {"pet": {"kind": "Dog"}, "cat": {"kind": "Dog"}},
    ],
)
def test_a_variant_is_narrowed_in_its_choice_alone(
    weave: Weaver, server: HttpServer, value: dict[str, Any]
) -> None:
    package = weave(USED_OUTSIDE)
    for strict in (True, False):
        thing = read(package, server, value, strict=strict)
        assert written(package, server, thing) == value
        for name in ("cat", "maybe"):
            given = getattr(thing, name)
            assert given is None or type(given) is package.models.Cat
    assert written(package, server, value) == value


@pytest.mark.parametrize("strict", [True, False])
def test_a_variant_that_is_used_outside_is_chosen_by_its_name(
    weave: Weaver, server: HttpServer, strict: bool
) -> None:
    package = weave(USED_OUTSIDE)
    friends = [{"kind": "Dog", "friends": [{"kind": "Cat"}]}, {"kind": "Cat"}]
    value = {"pet": {"kind": "Cat", "friends": friends}, "first": {"kind": "b"}}
    thing = read(package, server, value, strict=strict)
    assert type(thing.pet) is package.models.Cat
    assert type(thing.first) is package.models.Dog
    assert [type(friend).__name__ for friend in thing.pet.friends] == ["Dog", "Cat"]
    assert type(thing.pet.friends[0].friends[0]) is package.models.Cat
    assert written(package, server, thing) == value


def test_a_choice_refuses_what_names_no_variant(
    weave: Weaver, server: HttpServer
) -> None:
    package = weave(USED_OUTSIDE)
    value = {"pet": {"kind": "Bird"}}
    with pytest.raises(DecodeError):
        read(package, server, value, strict=True)
    assert read(package, server, value, strict=False).pet == {"kind": "Bird"}
    with pytest.raises(InvalidArgumentError):
        written(package, server, value)
    with pytest.raises(ValidationError):
        package.models.Thing(pet=package.models.Cat(kind="Bird"))
