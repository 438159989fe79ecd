"""Descriptions and values of any depth and size: they end, and they work."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

import pytest
from clientloom_runtime.errors import DecodeError, InvalidArgumentError

from tests.functional.test_generated_schemas import read, written
from tests.support.http_server import HttpServer, Reply
from tests.support.workspace import Example, Weaver, of_schemas


def _models(references: dict[int, list[int]]) -> Example:
    """Models that have a name and refer to others; `Thing` is the first of them."""

    def name(index: int) -> str:
        return "Thing" if index == 0 else f"M{index}"

    lines = []
    for index, targets in references.items():
        properties = ["name: {type: string}"] + [
            f'r{number}: {{$ref: "#/components/schemas/{name(target)}"}}'
            for number, target in enumerate(targets)
        ]
        lines.append(
            f"{name(index)}: {{type: object, properties: {{{', '.join(properties)}}}}}"
        )
    return of_schemas("\n".join(lines))


CHAIN = _models({index: [index + 1] if index < 199 else [] for index in range(200)})
RING = _models({index: [(index + 1) % 200] for index in range(200)})
NET = _models(
    {
        index: [(index * 7 + step * 13 + 1) % 300 for step in range(3)]
        for index in range(300)
    }
)


def nested(depth: int) -> dict[str, Any]:
    """Objects inside each other."""
    value: dict[str, Any] = {"name": "last"}
    for _ in range(depth):
        value = {"name": "x", "r0": value}
    return value


@pytest.mark.parametrize("example", [CHAIN, RING, NET], ids=["chain", "ring", "net"])
@pytest.mark.parametrize("depth", [0, 100, 199])
def test_hundreds_of_models_that_hold_each_other(
    weave: Weaver, server: HttpServer, example: Example, depth: int
) -> None:
    package = weave(example)
    limit = sys.getrecursionlimit()
    thing = read(package, server, nested(depth))
    assert type(thing).__name__ == "Thing"
    assert written(package, server, thing) == nested(depth)
    assert written(package, server, nested(depth)) == nested(depth)
    assert sys.getrecursionlimit() == limit


def test_a_model_of_a_long_row_is_made_without_a_client(weave: Weaver) -> None:
    package = weave(
        _models({index: [index + 1] if index < 198 else [] for index in range(199)})
    )
    thing = package.models.Thing(name="a", r0={"name": "b"})
    assert thing.r0.name == "b"


TREE = of_schemas("""
    Thing:
      type: object
      properties:
        name: {type: string}
        r0: {$ref: "#/components/schemas/Thing"}
    """)


def test_a_value_that_is_too_deep_says_so(weave: Weaver, server: HttpServer) -> None:
    package = weave(TREE)
    deepest = 50_000
    text = b'{"r0":' * deepest + b"{}" + b"}" * deepest
    server.script(Reply(body=text, headers=[("Content-Type", "application/json")]))
    with package.client(server) as client:
        with pytest.raises(DecodeError, match="nested too deeply"):
            client.things.read()
        body: dict[str, Any] = {}
        for _ in range(deepest):
            body = {"r0": body}
        with pytest.raises(InvalidArgumentError, match="nested too deeply"):
            client.things.write(body=body)
    while body:
        # A value as deep as this one cannot be freed at once.
        body = body.pop("r0")


def _row(levels: int, schema: str, last: str) -> Example:
    """Schemas that refer to the next one, several times."""
    lines = [
        f"{'Thing' if level == 0 else f'S{level}'}: "
        + schema.replace("NEXT", f'{{$ref: "#/components/schemas/S{level + 1}"}}')
        for level in range(levels)
    ]
    return of_schemas("\n".join([*lines, f"S{levels}: {last}"]))


OBJECT = "{type: object, properties: {a: {type: string}}}"


@pytest.mark.parametrize(
    ("example", "value"),
    [
        (_row(40, "{allOf: [NEXT, NEXT]}", OBJECT), {"a": "x"}),
        (
            _row(40, "{oneOf: [NEXT, {type: array, items: NEXT}]}", "{type: string}"),
            [[]],
        ),
        (_row(40, "{anyOf: [NEXT, NEXT]}", "{type: string}"), "x"),
        (_row(60, "{type: array, items: NEXT}", "{type: string}"), []),
    ],
    ids=["allOf", "oneOf", "anyOf", "items"],
)
def test_rows_of_schemas_that_double(
    weave: Weaver, server: HttpServer, example: Example, value: Any
) -> None:
    package = weave(example)
    server.script(Reply(json=value))
    with package.client(server) as client:
        thing = client.things.read()
    assert (thing.model_dump() if hasattr(thing, "model_dump") else thing) == value


DECIMALS = Example("""
    servers: [{url: "https://example.com"}]
    paths:
      /rate:
        get:
          operationId: rate
          tags: [Rates]
          responses:
            "200":
              description: It.
              content:
                application/json: &content
                  schema:
                    type: object
                    properties:
                      rate: {type: number, maximum: 1.50, default: 1.10, enum: [1.10, 1.50]}
                text/json: *content
                application/vnd.api+json:
                  schema: {type: object, properties: {rate: {type: number, maximum: 1.5}}}
    """)


def test_numbers_of_a_description_keep_their_digits(
    weave: Weaver, server: HttpServer
) -> None:
    package = weave(DECIMALS)
    server.script(Reply(json={"rate": 1.1}))
    with package.client(server) as client:
        assert str(client.rates.rate().rate) == "1.1"


def _choice_of_eight(depth: int) -> Example:
    """Eight variants that hold a list of themselves, and an example of some depth."""
    value: dict[str, Any] = {"kind": "h", "of": []}
    for _ in range(depth):
        value = {"kind": "h", "of": [value]}
    variants = {
        letter.upper(): {
            "type": "object",
            "required": ["kind", "of"],
            "properties": {
                "kind": {"type": "string", "enum": [letter]},
                "of": {
                    "type": "array",
                    "items": {"$ref": "#/components/schemas/Branch"},
                },
            },
        }
        for letter in "abcdefgh"
    }
    branch = {"oneOf": [{"$ref": f"#/components/schemas/{name}"} for name in variants]}
    content = {"schema": {"$ref": "#/components/schemas/Branch"}, "example": value}
    operation = {
        "operationId": "create",
        "tags": ["Lists"],
        "requestBody": {"required": True, "content": {"application/json": content}},
        "responses": {"204": {"description": "Done."}},
    }
    return Example(
        json.dumps(
            {
                "servers": [{"url": "https://example.com"}],
                "paths": {"/lists": {"post": operation}},
                "components": {"schemas": {**variants, "Branch": branch}},
            }
        )
    )


def test_an_example_of_a_choice_that_holds_itself(
    weave: Weaver, server: HttpServer
) -> None:
    package = weave(_choice_of_eight(40))
    server.script(Reply(204))
    with package.client(server) as client:
        client.lists.create(body={"kind": "h", "of": [{"kind": "a", "of": []}]})
    assert server.request.json == {"kind": "h", "of": [{"kind": "a", "of": []}]}


DIRECTLY = """
import sys, threading
sys.path[:0] = {paths!r}
from importlib import import_module
names = {modules!r}
found = []
def load(name):
    module = import_module("{package}.models." + name)
    model = next(v for k, v in vars(module).items() if k.lower() == name)
    value = {{"name": "last"}}
    for _ in range({depth}):
        value = {{"name": "x", "r0": value}}
    model.model_rebuild()
    thing = model.model_validate(value)
    for _ in range({depth}):
        thing = thing.r0
    found.append(thing.name)
threads = [threading.Thread(target=load, args=(name,)) for name in names[1:]]
for thread in threads:
    thread.start()
load(names[0])
for thread in threads:
    thread.join()
assert found == ["last"] * len(names), found
"""


@pytest.mark.parametrize("example", [CHAIN, RING, NET], ids=["chain", "ring", "net"])
@pytest.mark.parametrize("modules", [["thing"], ["m100"], ["thing", "m50", "m120"]])
def test_a_module_of_a_long_row_may_be_imported_directly(
    weave: Weaver, example: Example, modules: list[str]
) -> None:
    package = weave(example)
    program = DIRECTLY.format(
        paths=[str(package.folder), *filter(None, sys.path)],
        package=package.module.__name__,
        modules=modules,
        depth=3,
    )
    ran = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert ran.returncode == 0, ran.stderr[-4000:]
