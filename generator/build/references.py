"""Walks the references between named schemas.

The schemas form a graph: they share parts and contain themselves. Every walk here
visits a schema once, however many ways lead to it, and does not recurse over
references, so neither time nor stack depth depends on the number of paths.
"""

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from typing import TypeVar

from generator.build.unions import flat_union
from generator.model import (
    Alias,
    Api,
    Enum,
    MediaType,
    Model,
    ModelType,
    TypeRef,
    UnionType,
)
from generator.model.types import children, parts, with_children

Node = TypeVar("Node", bound=Hashable)


def replaced(type_: TypeRef, old: TypeRef, new: TypeRef) -> TypeRef:
    """The type with one type in it replaced, wherever it occurs. A union keeps each of its
    members once."""
    if type_ == old:
        return new
    changed = with_children(type_, lambda part: replaced(part, old, new))
    if isinstance(changed, UnionType) and changed != type_:
        return flat_union(changed.variants, changed.discriminator)
    return changed


def depth(type_: TypeRef) -> int:
    """The nesting depth of a type, counting the type itself."""
    return 1 + max(map(depth, children(type_)), default=0)


def schema_names(type_: TypeRef) -> Iterator[str]:
    """The schemas that a type names."""
    for part in parts(type_):
        if isinstance(part, ModelType):
            yield part.name


def used_types(api: Api) -> Iterator[TypeRef]:
    """The types that are sent and received; paging only repeats them."""
    contents: list[MediaType] = []
    for operation in api.operations:
        yield from (parameter.type for parameter in operation.parameters)
        contents += operation.body.contents if operation.body else ()
        for response in operation.responses:
            yield from (header.type for header in response.headers)
            contents += response.contents
        if operation.returns is not None:
            yield operation.returns
    if api.webhooks is not None:
        contents += [event.content for event in api.webhooks.events]
        contents += [api.webhooks.fallback] if api.webhooks.fallback else []
    yield from (content.type for content in contents if content.type is not None)


def types_of(schema: Model | Enum | Alias) -> Iterator[TypeRef]:
    """The types that make up a named schema."""
    match schema:
        case Model(fields=fields, additional=additional, base=base):
            yield from (field.type for field in fields)
            if additional is not None:
                yield additional
            if base is not None:
                yield ModelType(base.schema_name)
                yield from base.arguments
        case Enum() | Alias():
            yield schema.type


def references_of(api: Api) -> dict[str, set[str]]:
    """What each named schema refers to, by its name."""
    return {
        schema.schema_name: {
            name for type_ in types_of(schema) for name in schema_names(type_)
        }
        for schema in api.named
    }


def reachable(
    starts: Iterable[Node], targets: Callable[[Node], Iterable[Node]]
) -> set[Node]:
    """The nodes that can be reached from some nodes, including these.

    `targets` returns what one node refers to; it is called once per node.
    """
    seen: set[Node] = set()
    waiting = list(starts)
    while waiting:
        node = waiting.pop()
        if node not in seen:
            seen.add(node)
            waiting.extend(targets(node))
    return seen


def bottom_up(references: Mapping[Node, Iterable[Node]]) -> list[Node]:
    """The nodes, each after those that it refers to, ignoring references back to nodes
    that lead to it."""
    ordered: list[Node] = []
    seen: set[Node] = set()
    for start in references:
        path = [] if start in seen else [(start, iter(references[start]))]
        seen.add(start)
        while path:
            node, targets = path[-1]
            target = next(
                (to for to in targets if to in references and to not in seen), None
            )
            if target is None:
                ordered.append(node)
                path.pop()
            else:
                seen.add(target)
                path.append((target, iter(references[target])))
    return ordered


def reversed_references(
    references: Mapping[Node, Iterable[Node]],
) -> dict[Node, list[Node]]:
    """The nodes that refer to each node."""
    referrers: dict[Node, list[Node]] = {node: [] for node in references}
    for node, targets in references.items():
        for target in targets:
            referrers.setdefault(target, []).append(node)
    return referrers


def on_cycles(references: Mapping[Node, Iterable[Node]]) -> frozenset[Node]:
    """The nodes on a cycle.

    These are the strongly connected components of more than one node, and the nodes that
    refer to themselves (Tarjan's algorithm, without recursion).
    """
    indexes: dict[Node, int] = {}
    lowest: dict[Node, int] = {}
    component: dict[Node, None] = {}
    cyclic: set[Node] = set()
    for start in references:
        if start in indexes:
            continue
        path = [(start, iter(references[start]))]
        indexes[start] = lowest[start] = len(indexes)
        component[start] = None
        while path:
            node, targets = path[-1]
            target = next((name for name in targets if name in references), None)
            if target is None:
                path.pop()
                if path:
                    parent = path[-1][0]
                    lowest[parent] = min(lowest[parent], lowest[node])
                if lowest[node] == indexes[node]:
                    members = _popped(component, node)
                    if len(members) > 1 or node in references[node]:
                        cyclic.update(members)
            elif target not in indexes:
                indexes[target] = lowest[target] = len(indexes)
                component[target] = None
                path.append((target, iter(references[target])))
            elif target in component:
                lowest[node] = min(lowest[node], indexes[target])
    return frozenset(cyclic)


def _popped(stack: dict[Node, None], last: Node) -> list[Node]:
    """Pops the nodes on top of the stack down to `last`."""
    members: list[Node] = []
    while not members or members[-1] != last:
        members.append(stack.popitem()[0])
    return members
