"""What counts as a difference between two specs, and what is only prose."""

from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.support.structure import compare

SPEC: dict[str, Any] = {
    "openapi": "3.0.3",
    "info": {"title": "Pets", "version": "1"},
    "security": [{"x-key": []}],
    "tags": [{"name": "pets", "description": "Animals."}],
    "paths": {
        "/pets": {
            "get": {
                "summary": "List pets",
                "operationId": "list",
                "parameters": [
                    {"name": "limit", "in": "query", "schema": {"type": "integer"}},
                    {"name": "kind", "in": "query", "schema": {"type": "string"}},
                ],
                "responses": {"200": {"description": "The pets."}},
            }
        }
    },
    "components": {
        "schemas": {
            "Pet": {
                "type": "object",
                "required": ["title", "age"],
                "properties": {
                    "title": {"type": "string", "enum": ["a", "b"]},
                    "description": {"type": "string", "nullable": True},
                    "x-age": {"type": "integer", "default": {"description": 1}},
                },
            }
        }
    },
}


def found(tmp_path: Path, change: Callable[[Any], object]) -> list[tuple[str, str]]:
    """Kind and pointer of each difference that a change to `SPEC` makes."""
    ours = deepcopy(SPEC)
    change(ours)
    paths = []
    for name, document in (("ours", ours), ("theirs", SPEC)):
        path = tmp_path / f"{name}.yaml"
        path.write_text(yaml.safe_dump(document, sort_keys=False), encoding="utf-8")
        paths.append(path)
    return [(difference.kind, difference.pointer) for difference in compare(*paths)]


def operation(spec: Any) -> Any:
    return spec["paths"]["/pets"]["get"]


def pet(spec: Any) -> Any:
    return spec["components"]["schemas"]["Pet"]


def reword(spec: Any) -> None:
    operation(spec)["summary"] = "All pets"
    operation(spec)["responses"]["200"]["description"] = "Here they are."
    pet(spec)["description"] = "An animal."
    pet(spec)["properties"]["title"] |= {"example": "a", "x-hint": "short"}
    spec["tags"][0]["description"] = "Beasts."


def reorder(spec: Any) -> None:
    operation(spec)["parameters"].reverse()
    pet(spec)["required"].reverse()
    pet(spec)["properties"]["title"]["enum"].reverse()


@pytest.mark.parametrize("change", [reword, reorder])
def test_prose_and_order_are_no_difference(
    tmp_path: Path, change: Callable[[Any], object]
) -> None:
    assert found(tmp_path, change) == []


PARAMETERS = "/paths/~1pets/get/parameters"
PROPERTIES = "/components/schemas/Pet/properties"


@pytest.mark.parametrize(
    ("change", "kind", "pointer"),
    [
        (
            lambda spec: operation(spec)["parameters"].pop(0),
            "missing",
            f"{PARAMETERS}/0",
        ),
        (
            lambda spec: operation(spec)["parameters"][1]["schema"].update(type="null"),
            "changed",
            f"{PARAMETERS}/1/schema/type",
        ),
        (
            lambda spec: operation(spec)["responses"].update({"404": {}}),
            "extra",
            "/paths/~1pets/get/responses/404",
        ),
        (
            lambda spec: pet(spec)["properties"].pop("description"),
            "missing",
            f"{PROPERTIES}/description",
        ),
        (
            lambda spec: pet(spec)["properties"].pop("x-age"),
            "missing",
            f"{PROPERTIES}/x-age",
        ),
        (
            lambda spec: pet(spec)["properties"]["description"].update(nullable=False),
            "changed",
            f"{PROPERTIES}/description/nullable",
        ),
        (
            lambda spec: pet(spec)["properties"]["x-age"]["default"].clear(),
            "missing",
            f"{PROPERTIES}/x-age/default/description",
        ),
        (
            lambda spec: pet(spec)["properties"]["x-age"].update(default=1),
            "changed",
            f"{PROPERTIES}/x-age/default",
        ),
        (
            lambda spec: pet(spec)["required"].remove("age"),
            "changed",
            "/components/schemas/Pet/required",
        ),
        (
            lambda spec: spec["security"][0].clear(),
            "missing",
            "/security/0/x-key",
        ),
    ],
)
def test_what_is_on_the_wire_counts(
    tmp_path: Path, change: Callable[[Any], object], kind: str, pointer: str
) -> None:
    assert found(tmp_path, change) == [(kind, pointer)]


def test_plain_scalars_are_read_as_yaml_1_2(tmp_path: Path) -> None:
    ours, theirs = tmp_path / "ours.yaml", tmp_path / "theirs.yaml"
    ours.write_text("enum: [no, on, 2022-01-24, 010]\n", encoding="utf-8")
    theirs.write_text('enum: ["no", "on", "2022-01-24", 10]\n', encoding="utf-8")
    assert compare(ours, theirs) == []
