"""The imports between modules of models."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.model import Alias, Enum, Model, NamedSchema
from generator.model.schema import referenced, types_of

_HIGHEST = 60
"""The most modules that may be imported inside each other; each takes six of Python's
thousand stack frames."""


@dataclass(frozen=True, slots=True)
class ImportView:
    """A class that a schema's module needs from its neighbor."""

    module: str
    class_name: str


@dataclass(frozen=True, slots=True)
class SchemaImports:
    """The neighbors of a schema's module.

    Attributes:
        first: Modules that can be imported first.
        last: Modules that need this module themselves, so they must be imported last.
        linked: Modules in a long chain: importing each inside the other would need more
            stack frames than Python has.
    """

    first: tuple[ImportView, ...]
    last: tuple[ImportView, ...]
    linked: tuple[ImportView, ...] = ()


def schema_imports(schemas: tuple[NamedSchema, ...]) -> Mapping[str, SchemaImports]:
    """What the module of each schema imports, in such a way that import cycles work."""
    by_name = {schema.schema_name: schema for schema in schemas}
    edges = {
        name: sorted(
            {
                target
                for type_ in types_of(schema)
                for target in referenced(type_)
                if target != name
            }
        )
        for name, schema in by_name.items()
    }
    component = _components(edges)
    heights = _heights(edges, component)

    def imports(names: list[str]) -> tuple[ImportView, ...]:
        views = [
            ImportView(by_name[name].module, by_name[name].class_name) for name in names
        ]
        return tuple(sorted(views, key=lambda view: view.module))

    return {
        name: (
            SchemaImports((), (), linked=imports(targets))
            if heights[component[name]] > _HIGHEST and _names_late(by_name[name])
            else SchemaImports(
                first=imports(
                    [
                        target
                        for target in targets
                        if component[target] != component[name]
                    ]
                ),
                last=imports(
                    [
                        target
                        for target in targets
                        if component[target] == component[name]
                    ]
                ),
            )
        )
        for name, targets in edges.items()
    }


def _names_late(schema: NamedSchema) -> bool:
    """Whether a module needs its neighbors only when it is used, not when it is
    imported."""
    match schema:
        case Model():
            return True
        case Alias(recursive=is_recursive):
            return is_recursive
        case Enum():
            return False


def _heights(
    edges: Mapping[str, list[str]], component: Mapping[str, int]
) -> Mapping[int, int]:
    """How many modules are imported inside each other, by component.

    `component` lists components after those that they need, as Tarjan's algorithm finds
    them.
    """
    members: dict[int, list[str]] = {}
    for name, number in component.items():
        members.setdefault(number, []).append(name)
    heights: dict[int, int] = {}
    for number, names in members.items():
        below = {component[target] for name in names for target in edges[name]}
        heights[number] = len(names) + max(
            (heights[other] for other in below - {number}), default=0
        )
    return heights


def _components(edges: Mapping[str, list[str]]) -> dict[str, int]:
    """The strongly connected component of each node (Tarjan's algorithm, without
    recursion)."""
    index: dict[str, int] = {}
    low: dict[str, int] = {}
    component: dict[str, int] = {}
    stack: list[str] = []
    for root in edges:
        if root in index:
            continue
        work = [(root, iter(edges[root]))]
        index[root] = low[root] = len(index)
        stack.append(root)
        while work:
            node, targets = work[-1]
            for target in targets:
                if target not in index:
                    index[target] = low[target] = len(index)
                    stack.append(target)
                    work.append((target, iter(edges[target])))
                    break
                if target not in component:
                    low[node] = min(low[node], index[target])
            else:
                work.pop()
                if work:
                    low[work[-1][0]] = min(low[work[-1][0]], low[node])
                if low[node] == index[node]:
                    while True:
                        member = stack.pop()
                        component[member] = index[node]
                        if member == node:
                            break
    return component
