"""The typed objects of the normal form."""

from decimal import Decimal

import pytest
from pydantic import ValidationError

from generator.build.objects import (
    ComponentObject,
    MediaTypeObject,
    OAuthFlowsObject,
    OperationObject,
    ParameterObject,
    ServerObject,
    example_text,
    extension,
    problems,
)
from generator.document import Json


def test_a_schema_stays_the_document() -> None:
    schema: dict[str, Json] = {"type": "number", "multipleOf": Decimal("0.10")}
    media_type = MediaTypeObject.model_validate({"schema": schema})
    assert media_type.content_schema is schema


def test_a_mistake_in_a_schema_has_its_place() -> None:
    schema: dict[str, Json] = {"properties": {"ok": True, "name": {"minLength": -1}}}
    node: Json = {"name": "filter", "in": "query", "schema": schema}
    with pytest.raises(ValidationError) as caught:
        OperationObject.model_validate({"parameters": [None, node]})
    places = [problem["loc"] for problem in problems(caught.value)]
    steps = {"parameters", 1, "schema", "properties", "name", "minLength"}
    assert len(places) == 1
    assert steps <= set(places[0])


def test_a_boolean_is_a_schema_anywhere() -> None:
    schema: dict[str, Json] = {"items": False, "properties": {"id": True}}
    assert ComponentObject.model_validate(schema).root is schema


def test_fields_of_openapi_3_2() -> None:
    stream = MediaTypeObject.model_validate({"itemSchema": True})
    query = ParameterObject.model_validate({"name": "q", "in": "querystring"})
    flows = OAuthFlowsObject.model_validate(
        {"x-clientloom-deviceAuthorization": {"tokenUrl": "/token"}, "x-own": {}}
    )
    assert (stream.has_items, stream.content_schema) == (True, True)
    assert query.param_in == "querystring"
    assert list(flows.by_name()) == ["deviceAuthorization"]


def test_extensions_are_kept() -> None:
    server = ServerObject.model_validate({"url": "/v1", "x-name": "main"})
    assert extension(server, "x-name") == "main"
    assert extension(server, "x-other") is None


@pytest.mark.parametrize(
    ("node", "text"),
    [
        ({"example": None}, "null"),
        (
            {"examples": {"a": {"summary": "A"}, "b": {"value": Decimal("1.50")}}},
            "1.50",
        ),
        ({}, None),
    ],
)
def test_examples_are_json(node: dict[str, Json], text: str | None) -> None:
    assert example_text(MediaTypeObject.model_validate(node)) == text
