"""Random compositions of schemas: a client reads everything that another validator says is
valid, or a diagnostic says what is lost."""

from __future__ import annotations

import json
import random
from typing import Any

import jsonschema_rs
import pytest
from clientloom_runtime.errors import DecodeError

from tests.support.http_server import HttpServer, Reply
from tests.support.workspace import Example, Weaver

SEEDS = range(8)
SCHEMAS = 25
VALUES = 40
NAMES = ("a", "b", "c")
SCALARS: tuple[Any, ...] = ("x", "y", 0, 1, -2.5, True, False, None)

LOSSES = frozenset(
    {
        "schema-contradiction",
        "schema-unsupported",
        "type-narrowed",
        "keyword-unsupported",
    }
)
"""The diagnostics that say that a type differs from its schema."""


class SchemaMaker:
    """Makes random schemas, and values that often match them."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)

    def schema(self, depth: int = 3) -> dict[str, Any]:
        """A schema: a composition down to a depth, then a type."""
        kinds = ["object", "object", "array", "scalar", "scalar", "enum"]
        compositions = ["allOf", "oneOf", "anyOf"] if depth else []
        kind = self._random.choice([*kinds, *compositions, *compositions])
        match kind:
            case "object":
                return self._object(depth)
            case "array":
                items = self.schema(depth - 1) if depth else {"type": "string"}
                return {"type": "array", "items": items}
            case "enum":
                return {"enum": self._random.sample(["x", "y", "z", 1, 2, None], 3)}
            case "scalar":
                types = ["string", "integer", "number", "boolean", "null"]
                return {"type": self._types(types)}
            case _:
                parts = [
                    self.schema(depth - 1)
                    for _ in range(self._random.choice((1, 2, 3)))
                ]
                beside = self._object(0) if self._random.random() < 0.3 else {}
                return {**beside, kind: parts}

    def _types(self, types: list[str]) -> str | list[str]:
        if self._random.random() < 0.3:
            return self._random.sample(types, 2)
        return self._random.choice(types)

    def _object(self, depth: int) -> dict[str, Any]:
        names = self._random.sample(NAMES, self._random.choice((1, 2)))
        schema: dict[str, Any] = {
            "type": "object",
            "properties": {
                name: self.schema(depth - 1) if depth else {"type": "integer"}
                for name in names
            },
            # A strict client refuses names that no schema has.
            "additionalProperties": True,
        }
        if self._random.random() < 0.5:
            schema["required"] = self._random.sample(names, 1)
        return schema

    def value(self, depth: int = 3) -> Any:
        """A value of the kind that the schemas are about."""
        kind = self._random.choice(["scalar", "object", "object", "array"])
        if kind == "scalar" or not depth:
            return self._random.choice(SCALARS)
        if kind == "array":
            return [
                self.value(depth - 1) for _ in range(self._random.choice((0, 1, 2)))
            ]
        names = self._random.sample(NAMES, self._random.choice((0, 1, 2, 3)))
        return {name: self.value(depth - 1) for name in names}


def example(schemas: list[dict[str, Any]]) -> Example:
    """An API with an operation for each schema."""
    paths = {}
    for number, schema in enumerate(schemas):
        content = {"application/json": {"schema": schema}}
        done = {"200": {"description": "It.", "content": content}}
        operation = {"operationId": f"read_{number}", "tags": ["t"], "responses": done}
        paths[f"/{number}"] = {"get": operation}
    return Example(json.dumps({"paths": paths}))


@pytest.mark.parametrize("seed", SEEDS)
def test_everything_that_is_valid_is_read(
    weave: Weaver, server: HttpServer, seed: int
) -> None:
    maker = SchemaMaker(seed)
    schemas = [maker.schema() for _ in range(SCHEMAS)]
    package = weave(example(schemas))
    lossy = {
        number
        for diagnostic in package.diagnostics
        if diagnostic.code.name in LOSSES
        for origin in (diagnostic.origin, *diagnostic.related)
        if origin is not None and origin.pointer.startswith("/paths/~1")
        for number in [int(origin.pointer.split("/")[2].removeprefix("~1"))]
    }
    tried, refused = 0, []
    with package.client(server) as client:
        for number, schema in enumerate(schemas):
            validator = jsonschema_rs.validator_for(schema)
            values = [maker.value() for _ in range(VALUES)]
            for value in filter(validator.is_valid, values):
                tried += 1
                body = json.dumps(value).encode()
                headers = [("Content-Type", "application/json")]
                server.script(Reply(body=body, headers=headers))
                try:
                    getattr(client.t, f"read_{number}")(options={"strict": True})
                except DecodeError as error:
                    if number not in lossy:
                        refused.append((schema, value, str(error)))
    assert refused == []
    assert tried > SCHEMAS
