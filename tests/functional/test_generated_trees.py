"""Trees of nodes of many types, as those of drawing programs, are read in one pass.

Work is counted in calls of the runtime's own functions. Every node has a number that one
of them checks, so that each attempt to read a node as some type counts.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

import clientloom_runtime
import pytest

from tests.functional.test_generated_schemas import read, written
from tests.support.counting import counted
from tests.support.http_server import HttpServer, Reply
from tests.support.workspace import Example, Weaver, of_schemas

RUNTIME = Path(clientloom_runtime.__file__).parent
KINDS = ("Frame", "Group", "Text", "Table", "Vector", "Widget")
NODE = {"$ref": "#/components/schemas/Thing"}
TEXT = {"type": "string"}

Json = dict[str, Any]
Result = TypeVar("Result")


def tree(type_of: Callable[[str], Json], required: list[str], **more: Any) -> Example:
    """An example of nodes of several kinds that all have children.

    Args:
        type_of: The schema of the property `type` of a kind.
        required: The properties that are required; `own` is the one that only this kind
            has.
        more: Keywords next to the choice of the kinds.
    """
    kinds = {
        kind: {
            "type": "object",
            "required": [kind.lower() if name == "own" else name for name in required],
            "properties": {
                "type": type_of(kind),
                kind.lower(): TEXT,
                "size": {"type": "integer"},
                "children": {"type": "array", "items": NODE},
            },
        }
        for kind in KINDS
    }
    choice = [{"$ref": f"#/components/schemas/{kind}"} for kind in KINDS]
    return of_schemas(json.dumps({"Thing": {"oneOf": choice, **more}, **kinds}))


DISCRIMINATOR = {
    "propertyName": "type",
    "mapping": {kind: f"#/components/schemas/{kind}" for kind in KINDS},
}


def constant(kind: str) -> Json:
    """The property `type` with the one value that names a kind."""
    return {"type": "string", "enum": [kind]}


def anything(_kind: str) -> Json:
    """The property `type` with any value."""
    return TEXT


TREES = {
    "discriminator": tree(constant, ["type", "children"], discriminator=DISCRIMINATOR),
    "constants": tree(constant, ["type"]),
    "names": tree(anything, ["type"], discriminator=DISCRIMINATOR),
    "required properties": tree(anything, ["own"]),
}


LEAF: Json = {"type": "Text", "text": "x", "size": 2.0, "children": []}


def node(depth: int, leaf: Json, number: int = 0) -> Json:
    """A tree of nodes, a kind after the other, that ends with a leaf."""
    kind = KINDS[number % len(KINDS)]
    children = [leaf] if depth == 1 else [node(depth - 1, leaf, number + 1)]
    return {
        "type": kind,
        kind.lower(): "x",
        "size": 1.0,
        "children": [LEAF, *children],
    }


def work(action: Callable[[], Result]) -> tuple[Result, int]:
    """The result of an action, and its calls, of which there must not be too many."""
    return counted(action, RUNTIME, most=200_000)


def kinds_of(thing: Any) -> list[str]:
    """The classes on the way to the deepest node."""
    names = []
    while not isinstance(thing, dict):
        names.append(type(thing).__name__)
        if not thing.children:
            break
        thing = thing.children[-1]
    return names


def expected(depth: int) -> list[str]:
    """The classes that these have to be."""
    return [*(KINDS[number % len(KINDS)] for number in range(depth)), "Text"]


@pytest.mark.parametrize("strict", [True, False])
@pytest.mark.parametrize("name", TREES)
def test_a_deep_tree_takes_as_much_work_as_it_has_nodes(
    weave: Weaver, server: HttpServer, name: str, strict: bool
) -> None:
    package = weave(TREES[name])
    read(package, server, LEAF, strict=strict)
    calls = []
    for depth in (12, 24):
        value = node(depth, LEAF)
        thing, number = work(partial(read, package, server, value, strict=strict))
        calls.append(number)
        assert kinds_of(thing) == expected(depth)
    assert calls[1] < 3 * calls[0]


@pytest.mark.parametrize("name", TREES)
def test_a_deep_tree_is_sent_as_it_is(
    weave: Weaver, server: HttpServer, name: str
) -> None:
    package = weave(TREES[name])
    value = node(12, LEAF)
    thing, _ = work(partial(read, package, server, value))
    for body in (value, thing):
        sent, _ = work(partial(written, package, server, body))
        assert sent == value


@pytest.mark.parametrize("name", TREES)
def test_a_wrong_value_at_the_end_is_kept_and_reported(
    weave: Weaver, server: HttpServer, name: str
) -> None:
    package = weave(TREES[name])
    drifts: list[Any] = []
    server.script(Reply(json=node(12, {**LEAF, "size": "large"})))
    with package.client(server, on_drift=drifts.append) as client:
        thing, _ = work(client.things.read)
    assert kinds_of(thing) == expected(12)
    deepest = "/children/1" * 12
    assert {drift.pointer for drift in drifts} >= {f"{deepest}/size"}
