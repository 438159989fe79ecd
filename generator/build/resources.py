"""The resources of a client: one for each tag, inside each other as tags are.

Since OpenAPI 3.2 a tag may have a parent (Tag Object, `parent`): `client.things.parts`.
"""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field

from generator.build import access
from generator.build.operations import OperationBuilder, OperationNode
from generator.document import Document, Json
from generator.model import Resource
from generator.naming import python
from generator.naming.reserved import (
    CLIENT_ATTRIBUTES,
    CLIENT_MODULE_NAMES,
    RESOURCE_ATTRIBUTES,
    RESOURCE_MODULE_NAMES,
)
from generator.naming.scope import NameRequest, resolve

_PARENT = "x-clientloom-parent"


@dataclass(frozen=True, slots=True)
class _Tags:
    """The tags of a document that have operations, or tags with operations inside.

    `first` has the tags in the order of the description, the first of those that differ
    in case or punctuation alone, by the attribute that they would be. `parents` has the
    tag that a tag stands in.
    """

    first: Mapping[str, str]
    parents: Mapping[str, str]

    @classmethod
    def of(cls, document: Document, used: Collection[str]) -> "_Tags":
        declared = {
            str(tag.get("name")): access.text(tag, _PARENT)
            for tag in access.items(document.root, "tags")
            if isinstance(tag, dict)
        }
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
        """The tags that stand in another one, or in none, by their attribute."""
        return {
            name: tag
            for name, tag in self.first.items()
            if self.parents.get(tag) == parent
        }


@dataclass(frozen=True, slots=True)
class ResourceBuilder:
    """Builds the resources of a client.

    Attributes:
        document: The description.
        operations: Builds their operations.
        client: The class of the client that the resources belong to.
        taken: Attributes and classes that the client has besides the usual ones.
    """

    document: Document
    operations: OperationBuilder
    client: str
    taken: frozenset[str] = frozenset()
    _paths: dict[str, str] = field(default_factory=dict)

    def build(self, nodes: Collection[OperationNode]) -> tuple[Resource, ...]:
        """The resources, in the order in which the spec names their tags, each after
        the resource that contains it.

        Tags that differ in case or punctuation alone are one resource, which has the
        name of the first of them.
        """
        tags = _Tags.of(self.document, dict.fromkeys(node.tag for node in nodes))
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
        """Decides the paths of the tags that stand in another one, and of those inside."""
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
        """The description of a resource in the spec, from its tags."""
        for tag in access.items(self.document.root, "tags"):
            if not isinstance(tag, dict):
                continue
            text = _about(tag)
            if text and python.attribute_name(str(tag.get("name"))) == name:
                return text
        return None

    def _class_name(self, tag: str) -> str:
        """What the class of a tag would be called. A tag is often called like the API,
        and then the client has the name."""
        name = python.class_name(tag)
        return f"{name}Resource" if name == self.client else name

    def _taken_classes(self, class_names: Collection[str]) -> frozenset[str]:
        """Class names that no resource may have: what its module and that of the client
        import, the clients, and the async twins of other resources."""
        sync = (self.client, *class_names, *(f"{name}_" for name in class_names))
        twins = {f"Async{name}" for name in sync}
        used = RESOURCE_MODULE_NAMES | CLIENT_MODULE_NAMES | twins | {self.client}
        return frozenset(used | self.taken)


def _about(tag: Mapping[str, Json]) -> str | None:
    """The description of a tag, or what OpenAPI 3.2 has in short."""
    return access.text(tag, "description") or access.text(tag, "x-clientloom-summary")
