"""Composed schemas: everything that the parts say, and a word where it cannot be kept."""

from __future__ import annotations

import itertools
from typing import Any

import pytest
from clientloom_runtime.errors import InvalidArgumentError
from pydantic import ValidationError

from tests.functional.test_generated_schemas import read, written
from tests.support.http_server import HttpServer
from tests.support.workspace import Weaver, of_schemas

TWO_CHOICES = of_schemas("""
    Thing:
      allOf:
        - oneOf: [{$ref: "#/components/schemas/A"}, {$ref: "#/components/schemas/B"}]
        - oneOf:
            - {$ref: "#/components/schemas/C"}
            - {$ref: "#/components/schemas/D"}
            - {$ref: "#/components/schemas/E"}
    A: {type: object, required: [a], properties: {a: {type: string}}}
    B: {type: object, required: [b], properties: {b: {type: string}}}
    C: {type: object, required: [c], properties: {c: {type: integer}}}
    D: {type: object, required: [d], properties: {d: {type: integer}}}
    E: {type: object, required: [e], properties: {e: {type: integer}}}
    """)


@pytest.mark.parametrize(("first", "second"), [*itertools.product("ab", "cde")])
def test_both_choices_of_an_all_of_hold(
    weave: Weaver, server: HttpServer, first: str, second: str
) -> None:
    package = weave(TWO_CHOICES)
    value = {first: "x", second: 1}
    thing = read(package, server, value)
    assert (getattr(thing, first), getattr(thing, second)) == ("x", 1)
    assert type(thing).__name__ == f"Thing{first.upper()}{second.upper()}"
    assert written(package, server, thing) == value


@pytest.mark.parametrize("value", [{"a": "x"}, {"c": 1}])
def test_one_of_two_choices_alone_is_not_enough(
    weave: Weaver, server: HttpServer, value: dict[str, Any]
) -> None:
    with pytest.raises(InvalidArgumentError):
        written(weave(TWO_CHOICES), server, value)


MIXED_CHOICES = of_schemas("""
    Thing:
      oneOf: [{$ref: "#/components/schemas/A"}, {$ref: "#/components/schemas/B"}]
      anyOf: [{$ref: "#/components/schemas/C"}, {$ref: "#/components/schemas/D"}]
    A: {type: object, required: [a], properties: {a: {type: string}}}
    B: {type: object, required: [b], properties: {b: {type: string}}}
    C: {type: object, required: [c], properties: {c: {type: integer}}}
    D: {type: object, required: [d], properties: {d: {type: integer}}}
    """)


@pytest.mark.parametrize(("first", "second"), [*itertools.product("ab", "cd")])
def test_one_of_beside_any_of_holds_too(
    weave: Weaver, server: HttpServer, first: str, second: str
) -> None:
    package = weave(MIXED_CHOICES)
    thing = read(package, server, {first: "x", second: 1})
    assert (getattr(thing, first), getattr(thing, second)) == ("x", 1)


NARROWED = of_schemas("""
    Thing:
      type: object
      properties:
        never: {allOf: [{type: string}, {type: integer}]}
        disjoint: {allOf: [{enum: [a, b]}, {enum: [c, d]}]}
        constants: {allOf: [{const: a}, {const: b}]}
        shared: {allOf: [{enum: [a, b]}, {enum: [b, c]}]}
        constant: {allOf: [{enum: [a, b]}, {const: b}]}
        items:
          allOf:
            - {type: array, items: {type: object, properties: {a: {type: string}}}}
            - {type: array, items: {type: object, properties: {b: {type: string}}}}
        values:
          allOf:
            - {type: object, additionalProperties: {type: number}}
            - {type: object, additionalProperties: {type: integer}}
    """)


def test_what_contradicts_is_told_with_both_places(weave: Weaver) -> None:
    contradictions = [
        diagnostic
        for diagnostic in weave(NARROWED).diagnostics
        if diagnostic.code.name == "schema-contradiction"
    ]
    places = [
        (diagnostic.origin.pointer, [origin.pointer for origin in diagnostic.related])
        for diagnostic in contradictions
        if diagnostic.origin is not None
    ]
    base = "/components/schemas/Thing/properties"
    assert places == [
        (f"{base}/{name}/allOf/1", [f"{base}/{name}/allOf/0"])
        for name in ("never", "disjoint", "constants")
    ]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("never", "x"),
        ("never", 1),
        ("disjoint", "a"),
        ("disjoint", "d"),
        ("constants", "b"),
        ("shared", "b"),
        ("constant", "b"),
        ("items", [{"a": "x", "b": "y"}]),
        ("values", {"k": 1}),
    ],
)
def test_what_either_part_admits_is_accepted(
    weave: Weaver, server: HttpServer, name: str, value: Any
) -> None:
    package = weave(NARROWED)
    thing = read(package, server, {name: value})
    assert written(package, server, thing) == {name: value}


def test_parts_narrow_each_other(weave: Weaver, server: HttpServer) -> None:
    package = weave(NARROWED)
    (item,) = read(package, server, {"items": [{"a": "x", "b": "y"}]}).items
    assert (item.a, item.b) == ("x", "y")
    for body in ({"shared": "a"}, {"constant": "a"}, {"values": {"k": 1.5}}):
        with pytest.raises(InvalidArgumentError):
            written(package, server, body)


def _variants(letter: str) -> str:
    """Seven objects that each require a property of their own."""
    return ", ".join(
        f"{{type: object, title: {letter}{index}, required: [{letter}{index}], "
        f"properties: {{{letter}{index}: {{type: string}}}}}}"
        for index in range(7)
    )


MANY_CHOICES = of_schemas(f"""
    Thing:
      allOf:
        - oneOf: [{_variants("P")}]
        - oneOf: [{_variants("Q")}]
    """)


def test_choices_that_are_too_many_together_are_told(weave: Weaver) -> None:
    (loss,) = weave(MANY_CHOICES).diagnostics
    assert loss.code.name == "schema-unsupported"
    assert loss.origin is not None
    assert loss.origin.pointer == "/components/schemas/Thing/allOf/1"
    assert [origin.pointer for origin in loss.related] == [
        "/components/schemas/Thing/allOf/0"
    ]


REQUIRED = of_schemas("""
    Thing:
      type: object
      required: [status, data, count]
      properties: {status: {type: string}, inner: {$ref: "#/components/schemas/Inner"}}
    Inner:
      allOf:
        - {type: object, required: [a, b], properties: {a: {type: string}}}
        - {type: object, required: [c], properties: {b: {type: integer}}}
    Counted:
      type: object
      required: [total]
      properties: {name: {type: string}}
      additionalProperties: {type: integer}
    """)


@pytest.mark.parametrize("data", [None, 1, "x", [1], {"a": {"b": 1}}])
def test_a_required_name_without_a_schema_is_a_property_of_any_type(
    weave: Weaver, server: HttpServer, data: Any
) -> None:
    package = weave(REQUIRED)
    value = {"status": "ok", "data": data, "count": 2}
    thing = read(package, server, value)
    assert (thing.data, thing.count) == (data, 2)
    assert written(package, server, thing) == value


def test_a_required_name_without_a_schema_is_required(
    weave: Weaver, server: HttpServer
) -> None:
    package = weave(REQUIRED)
    with pytest.raises(InvalidArgumentError, match="data"):
        written(package, server, {"status": "ok", "count": 2})
    fields = package.models.Inner.model_fields
    assert [name for name, field in fields.items() if field.is_required()] == [
        "a",
        "b",
        "c",
    ]
    assert package.models.Counted(total=1).total == 1
    with pytest.raises(ValidationError):
        package.models.Counted(total="many")


BESIDE = of_schemas("""
    Thing:
      type: object
      properties:
        text: {type: string, anyOf: [{maxLength: 2}, {minLength: 4}]}
        nothing: {oneOf: [{oneOf: [{type: "null"}]}]}
        pair:
          type: array
          prefixItems: [{type: string}, {type: integer}]
          minItems: 2
          maxItems: 2
        minus: {const: -2.0}
    Labels:
      type: object
      properties: {name: {type: string}}
      patternProperties: {"^n_": {type: integer}}
      additionalProperties: {type: boolean}
    Open:
      type: object
      properties: {name: {type: string}}
      unevaluatedProperties: true
    """)


@pytest.mark.parametrize(
    ("name", "right", "wrong"),
    [
        ("text", "abc", 3),
        ("nothing", None, 123),
        ("pair", ["a", 1], ["a"]),
        ("minus", -2, 2),
    ],
)
def test_keywords_that_decide_a_type_are_kept(
    weave: Weaver, server: HttpServer, name: str, right: Any, wrong: Any
) -> None:
    package = weave(BESIDE)
    assert written(package, server, {name: right}) == {name: right}
    with pytest.raises(InvalidArgumentError):
        written(package, server, {name: wrong})
    assert "type-narrowed" not in package.codes


def test_unlisted_keys_have_every_type_that_is_said(weave: Weaver) -> None:
    models = weave(BESIDE).models
    labels = models.Labels.model_validate({"n_a": 1, "other": True})
    assert labels.model_extra == {"n_a": 1, "other": True}
    with pytest.raises(ValidationError):
        models.Labels.model_validate({"n_a": "x"})
    assert models.Open.model_validate({"more": "x"}).model_extra == {"more": "x"}
