"""Walks over references: each schema once, whatever leads to it, and at any depth."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator

import pytest

from generator.build.aliases import expand_aliases
from generator.build.merging import DEEPEST, Merger
from generator.build.references import bottom_up, on_cycles, reachable
from generator.document import Json
from generator.model import (
    Alias,
    Api,
    ListType,
    ModelType,
    Package,
    Primitive,
    PrimitiveType,
    Transport,
    TypeRef,
    UnionType,
)

Graph = dict[int, list[int]]

GRAPHS: dict[str, Graph] = {
    "chain": {node: [node + 1] for node in range(5000)} | {5000: []},
    "ring": {node: [(node + 1) % 5000] for node in range(5000)},
    "all to all": {node: list(range(60)) for node in range(60)},
    "diamonds": {
        node: [(node // 2) * 2 + 2, (node // 2) * 2 + 3] if node < 198 else []
        for node in range(200)
    },
}


class Counted:
    """The targets of a node, which counts how often each is asked for."""

    def __init__(self, graph: Graph) -> None:
        self._graph = graph
        self.asked: Counter[int] = Counter()

    def __call__(self, node: int) -> list[int]:
        self.asked[node] += 1
        return self._graph[node]


@pytest.mark.parametrize("name", GRAPHS)
def test_what_is_reachable_asks_each_node_once(name: str) -> None:
    targets = Counted(GRAPHS[name])
    assert reachable([0, 1], targets) == set(GRAPHS[name])
    assert set(targets.asked.values()) == {1}


class CountedTargets(list[int]):
    """Targets that count the steps along all of them."""

    steps = 0

    def __iter__(self) -> Iterator[int]:
        for target in super().__iter__():
            type(self).steps += 1
            yield target


@pytest.mark.parametrize("name", GRAPHS)
@pytest.mark.parametrize("walk", [on_cycles, bottom_up])
def test_walks_take_each_reference_once(name: str, walk: object) -> None:
    graph = {node: CountedTargets(targets) for node, targets in GRAPHS[name].items()}
    CountedTargets.steps = 0
    assert callable(walk)
    walk(graph)
    assert CountedTargets.steps <= sum(map(len, graph.values()))


def test_the_members_of_cycles() -> None:
    graph = {"a": "b", "b": "c", "c": "b", "d": "d", "e": "ad", "f": ""}
    assert on_cycles(graph) == {"b", "c", "d"}


def test_what_is_referred_to_comes_first() -> None:
    graph = {"a": "bc", "b": "d", "c": "d", "d": "", "e": "e"}
    order = bottom_up(graph)
    assert sorted(order) == sorted(graph)
    for node, targets in graph.items():
        assert all(order.index(to) < order.index(node) for to in targets if to != node)


def merger(schemas: dict[str, dict[str, Json]]) -> Merger:
    """A merger of components that are referred to by their names."""
    return Merger(schemas.get)


def test_diamonds_are_merged_without_a_visit_for_each_way() -> None:
    schemas: dict[str, dict[str, Json]] = {}
    for level in range(40):
        below: list[Json] = (
            [{"$ref": f"L{level + 1}"}, {"$ref": f"R{level + 1}"}] if level < 39 else []
        )
        for side in "LR":
            own: Json = {"properties": {f"{side}{level}": {"type": "string"}}}
            schemas[f"{side}{level}"] = {"allOf": [*below, own]}
    merging = merger(schemas)
    merged = merging.merge(schemas["L0"])
    properties = merged["properties"]
    assert isinstance(properties, dict)
    assert len(properties) == 79
    assert merging.visits <= 5 * len(schemas)


def test_a_schema_twice_in_an_all_of_is_visited_once() -> None:
    schemas: dict[str, dict[str, Json]] = {
        f"S{level}": {"allOf": [{"$ref": f"S{level + 1}"}] * 2} for level in range(60)
    }
    schemas["S60"] = {"type": "object", "properties": {"a": {"type": "string"}}}
    merging = merger(schemas)
    assert merging.merge(schemas["S0"]) == schemas["S60"]
    assert merging.visits <= 4 * len(schemas)


def test_a_long_row_of_compositions_is_merged_as_far_as_it_is_read() -> None:
    schemas: dict[str, dict[str, Json]] = {
        f"S{level}": {"allOf": [{"$ref": f"S{level + 1}"}], "minProperties": level}
        for level in range(3000)
    }
    schemas["S3000"] = {"maxProperties": 9}
    merging = merger(schemas)
    for schema in schemas.values():
        merging.merge(schema)
    assert merging.visits <= 3 * DEEPEST * len(schemas)
    assert len(merging.too_deep) == 3000 - DEEPEST
    assert merging.merge(schemas[f"S{3000 - DEEPEST}"])["maxProperties"] == 9


def api(aliases: dict[str, TypeRef]) -> Api:
    """A model of nothing but aliases."""
    return Api(
        title="Aliases",
        version="1",
        description=None,
        package=Package("example", "example", "Example", "1", "MIT", "EXAMPLE"),
        servers=(),
        security_schemes=(),
        credentials=(),
        authentication=(),
        transport=Transport(),
        resources=(),
        models=(),
        enums=(),
        aliases=tuple(
            Alias(name, name, name.lower(), f"/{name}", type_)
            for name, type_ in aliases.items()
        ),
    )


def size(type_: TypeRef) -> int:
    """How many types a type consists of."""
    match type_:
        case ListType(item):
            return 1 + size(item)
        case UnionType(variants):
            return 1 + sum(map(size, variants))
        case _:
            return 1


def test_aliases_that_double_are_spelled_only_as_far_as_they_can_be_read() -> None:
    aliases: dict[str, TypeRef] = {
        f"A{level}": UnionType(
            (ModelType(f"A{level + 1}"), ListType(ModelType(f"A{level + 1}")))
        )
        for level in range(100)
    }
    aliases["A100"] = PrimitiveType(Primitive.STRING)
    expanded = expand_aliases(api(aliases), [])
    assert max(size(alias.type) for alias in expanded.aliases) < 1000
    assert any(alias.recursive for alias in expanded.aliases)


def test_a_long_row_of_aliases_needs_no_stack() -> None:
    aliases: dict[str, TypeRef] = {
        f"A{level}": ListType(ModelType(f"A{level + 1}"))
        for level in range(5 * sys.getrecursionlimit())
    }
    aliases[f"A{len(aliases)}"] = PrimitiveType(Primitive.STRING)
    diagnostics: list[object] = []
    expand_aliases(api(aliases), diagnostics)  # type: ignore[arg-type]
    assert diagnostics == []
