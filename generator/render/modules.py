"""Model modules: what each imports, and where, so that cycles still import."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.model import (
    Alias,
    Api,
    Enum,
    ListType,
    MapType,
    Model,
    ModelType,
    NamedSchema,
    NullableType,
    TupleType,
    TypeRef,
    UnionType,
)
from generator.render.layout import Expression, flat


@dataclass(frozen=True, slots=True)
class ModuleImport:
    """One class that a model module needs from its neighbour."""

    module: str
    name: str


@dataclass(frozen=True, slots=True)
class ModelImports:
    """The neighbours of a model module: those that it can import first, and those
    that need it themselves and so must be imported last."""

    first: tuple[ModuleImport, ...]
    last: tuple[ModuleImport, ...]


def referenced(type_: TypeRef) -> Iterator[str]:
    """The schemas that a type names."""
    match type_:
        case ModelType(name):
            yield name
        case ListType(inner) | MapType(inner) | NullableType(inner):
            yield from referenced(inner)
        case TupleType(several) | UnionType(variants=several):
            for one in several:
                yield from referenced(one)
        case _:
            return


def types_of(named: NamedSchema) -> Iterator[TypeRef]:
    """The types that a named schema spells."""
    match named:
        case Model():
            yield from (field.type for field in named.fields)
            if named.additional is not None:
                yield named.additional
        case Enum() | Alias():
            yield named.type


def model_imports(api: Api) -> Mapping[str, ModelImports]:
    """The imports of every model module, by schema name."""
    everything = {one.schema_name: one for one in api.named}
    edges = {
        name: sorted(
            {
                target
                for type_ in types_of(named)
                for target in referenced(type_)
                if target != name
            }
        )
        for name, named in everything.items()
    }
    component = _components(edges)
    return {
        name: ModelImports(
            first=_imports(
                [one for one in targets if component[one] != component[name]],
                everything,
            ),
            last=_imports(
                [one for one in targets if component[one] == component[name]],
                everything,
            ),
        )
        for name, targets in edges.items()
    }


def _imports(
    names: list[str], everything: Mapping[str, NamedSchema]
) -> tuple[ModuleImport, ...]:
    found = [
        ModuleImport(everything[name].module, everything[name].class_name)
        for name in names
    ]
    return tuple(sorted(found, key=lambda one: one.module))


def _components(edges: Mapping[str, list[str]]) -> dict[str, int]:
    """The strongly connected component of each node (Tarjan, without recursion)."""
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


_STRING = re.compile(r"\"(?:\\.|[^\"\\])*\"|'(?:\\.|[^'\\])*'")
_IDENTIFIER = re.compile(r"(?<![\w.])[A-Za-z_]\w*")


def identifiers(expressions: Iterator[Expression]) -> set[str]:
    """The names that some expressions use, text in quotes aside."""
    return {
        name
        for expression in expressions
        for name in _IDENTIFIER.findall(_STRING.sub("", flat(expression)))
    }
