"""The resources of a client: one for each tag, nested like the tags.

In OpenAPI 3.2, a tag can have a parent (Tag Object, `parent`): `client.things.parts`.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from generator.build.access import stripped
from generator.build.objects import TagObject
from generator.build.operations import OperationBuilder, OperationNode
from generator.model import Resource
from generator.naming import python
from generator.naming.reserved import (
    CLIENT_ATTRIBUTES,
    CLIENT_MODULE_NAMES,
    RESOURCE_ATTRIBUTES,
    RESOURCE_MODULE_NAMES,
)
from generator.naming.scope import NameRequest, resolve


@dataclass(frozen=True, slots=True)
class _Tags:
    """The tags of a document that have operations or contain tags that have them.

    `first` has the tags by attribute name, in the order of the spec. If tags differ only
    in case or punctuation, it has the first one. `parents` has the parent of each tag.
    """

    first: Mapping[str, str]
    parents: Mapping[str, str]

    @classmethod
    def of(cls, objects: Iterable[TagObject], used: Collection[str]) -> "_Tags":
        declared = {tag.name: stripped(tag.parent) for tag in objects}
        needed = dict.fromkeys(used)
        for tag in used:
            parent = declared.get(tag)
            while parent is not None:
                needed[parent] = None
                parent = declared.get(parent)
        tags = [tag for tag in declared if tag in needed]
        tags += [tag for tag in needed if tag not in declared]
        first: dict[str, str] = {}
        for tag in tags:
            first.setdefault(python.attribute_name(tag), tag)
        parents = {
            tag: first[python.attribute_name(parent)]
            for tag in first.values()
            if (parent := declared.get(tag)) is not None
        }
        return cls(first, {tag: up for tag, up in parents.items() if up != tag})

    def inside(self, parent: str | None) -> dict[str, str]:
        """The tags with the given parent, or without a parent, by attribute name."""
        return {
            name: tag
            for name, tag in self.first.items()
            if self.parents.get(tag) == parent
        }


@dataclass(frozen=True, slots=True)
class ResourceBuilder:
    """Builds the resources of a client.

    Attributes:
        tags: The tags that the OpenAPI document declares.
        operations: Builds their operations.
        client: The client class that the resources belong to.
        taken: Further attributes and classes of the client.
    """

    tags: Sequence[TagObject]
    operations: OperationBuilder
    client: str
    taken: frozenset[str] = frozenset()
    _paths: dict[str, str] = field(default_factory=dict)

    def build(self, nodes: Collection[OperationNode]) -> tuple[Resource, ...]:
        """The resources, in the order of their tags in the spec, each after its parent.

        Tags that differ only in case or punctuation are one resource, named after the
        first of them.
        """
        tags = _Tags.of(self.tags, dict.fromkeys(node.tag for node in nodes))
        self._name(tags, None)
        class_names = {tag: self._class_name(tag) for tag in tags.first.values()}
        classes = resolve(
            (NameRequest(tag, tag, name, "/tags") for tag, name in class_names.items()),
            reserved=self._taken_classes(class_names.values()),
        ).by_key
        modules = resolve(
            NameRequest(tag, tag, python.file_name(path.replace(".", "_")), "/tags")
            for tag, path in self._paths.items()
        ).by_key
        ids = Counter(node.operation_id for node in nodes)
        return tuple(
            Resource(
                name=self._paths[tag],
                class_name=classes[tag],
                module=modules[tag],
                tag=tag,
                operations=self.operations.build(
                    [node for node in nodes if python.attribute_name(node.tag) == name],
                    ids,
                    frozenset(map(self._attribute, tags.inside(tag).values())),
                ),
                description=self._description(name),
                parent=self._paths.get(tags.parents.get(tag, "")),
            )
            for name, tag in self._in_order(tags, None)
        )

    def _name(self, tags: _Tags, parent: str | None) -> None:
        """Decide the paths of the tags with the given parent, and of their children."""
        inside = tags.inside(parent)
        reserved = CLIENT_ATTRIBUTES | self.taken
        if parent is not None:
            reserved = RESOURCE_ATTRIBUTES
        names = resolve(
            (NameRequest(tag, tag, name, "/tags") for name, tag in inside.items()),
            reserved=reserved,
        )
        self.operations.types.diagnostics.extend(names.diagnostics)
        prefix = "" if parent is None else f"{self._paths[parent]}."
        for tag in inside.values():
            self._paths[tag] = f"{prefix}{names.by_key[tag]}"
            self._name(tags, tag)

    def _attribute(self, tag: str) -> str:
        return self._paths[tag].rpartition(".")[2]

    def _in_order(self, tags: _Tags, parent: str | None) -> Iterator[tuple[str, str]]:
        for name, tag in tags.inside(parent).items():
            yield name, tag
            yield from self._in_order(tags, tag)

    def _description(self, name: str) -> str | None:
        """The description of a resource, from its tags."""
        for tag in self.tags:
            # A summary is new in OpenAPI 3.2.
            text = stripped(tag.description) or stripped(tag.summary)
            if text and python.attribute_name(tag.name) == name:
                return text
        return None

    def _class_name(self, tag: str) -> str:
        """The preferred class name for a tag. If the tag has the name of the API, as many
        do, the client class takes precedence."""
        name = python.class_name(tag)
        return f"{name}Resource" if name == self.client else name

    def _taken_classes(self, class_names: Collection[str]) -> frozenset[str]:
        """Class names that resources must not have: the imports of their modules and of
        the client's, the clients, and the async classes of other resources."""
        sync = (self.client, *class_names, *(f"{name}_" for name in class_names))
        twins = {f"Async{name}" for name in sync}
        used = RESOURCE_MODULE_NAMES | CLIENT_MODULE_NAMES | twins | {self.client}
        return frozenset(used | self.taken)
