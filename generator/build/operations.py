"""Operations and the resources they stand in."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from generator.build import access
from generator.build.contents import build_body, build_responses, returned_type
from generator.build.parameters import build_parameters
from generator.build.secrets import Secrets
from generator.build.security import SecurityBuilder
from generator.build.transport import build_servers
from generator.build.types import TypeBuilder
from generator.document import Document, Json, escape
from generator.model import Operation, Resource
from generator.naming import python
from generator.naming.reserved import (
    CLIENT_ATTRIBUTES,
    CLIENT_MODULE_NAMES,
    RESOURCE_ATTRIBUTES,
    RESOURCE_MODULE_NAMES,
)
from generator.naming.scope import NameRequest, Overrides, resolve

_METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")
UNTAGGED = "default"
"""The resource of operations without a tag, where their path says nothing either."""

_VERSION_SEGMENT = re.compile(r"(api|rest|v\d[\w.-]*|\d+(\.\d+)*|\{.*)", re.IGNORECASE)
"""Path segments that say nothing about what an operation is about."""


@dataclass(frozen=True, slots=True)
class OperationNode:
    """One operation of the normal form, before anything is decided about it."""

    method: str
    path: str
    node: dict[str, Json]
    pointer: str
    tag: str

    @property
    def operation_id(self) -> str | None:
        """The operationId, None when there is none."""
        return access.text(self.node, "operationId")


def operation_nodes(document: Document) -> Iterator[OperationNode]:
    """Every operation of the document, in the order of the description."""
    for path, item in access.mapping(document.root, "paths").items():
        if not isinstance(item, dict):
            continue
        pointer = f"/paths/{escape(path)}"
        for method in _METHODS:
            node = item.get(method)
            if isinstance(node, dict):
                yield _node(method.upper(), path, node, f"{pointer}/{method}")
        for method, node in access.mapping(item, "x-clientloom-operations").items():
            if isinstance(node, dict):
                place = f"{pointer}/x-clientloom-operations/{escape(method)}"
                yield _node(method.upper(), path, node, place)


def _node(method: str, path: str, node: dict[str, Json], pointer: str) -> OperationNode:
    tags = [tag for tag in access.items(node, "tags") if isinstance(tag, str)]
    tag = tags[0] if tags and tags[0].strip() else _tag_of_path(path)
    return OperationNode(method, path, node, pointer, tag)


def _tag_of_path(path: str) -> str:
    """The resource of an operation without a tag: the first segment that names one."""
    for segment in path.split("/"):
        if segment and not _VERSION_SEGMENT.fullmatch(segment):
            return segment
    return UNTAGGED


@dataclass(frozen=True, slots=True)
class OperationBuilder:
    """Builds operations from their nodes."""

    document: Document
    types: TypeBuilder
    security: SecurityBuilder
    overrides: Overrides
    secrets: Secrets
    client: str
    """The class of the client that the resources belong to."""
    taken: frozenset[str] = frozenset()
    """Attributes and classes that the client has besides the usual ones."""

    def resources(self, nodes: Collection[OperationNode]) -> tuple[Resource, ...]:
        """The resources, in the order in which the description names their tags."""
        described = {
            str(tag.get("name")): access.text(tag, "description")
            for tag in access.items(self.document.root, "tags")
            if isinstance(tag, dict)
        }
        used = dict.fromkeys(node.tag for node in nodes)
        tags = [tag for tag in described if tag in used]
        tags += [tag for tag in used if tag not in described]
        names = resolve(
            (
                NameRequest(tag, tag, python.attribute_name(tag), "/tags")
                for tag in tags
            ),
            reserved=CLIENT_ATTRIBUTES | self.taken,
        )
        class_names = {tag: self._class_name(tag) for tag in tags}
        classes = resolve(
            (NameRequest(tag, tag, class_names[tag], "/tags") for tag in tags),
            reserved=self._taken_classes(class_names.values()),
        )
        self.types.diagnostics.extend(names.diagnostics)
        return tuple(
            Resource(
                name=names.by_key[tag],
                class_name=classes.by_key[tag],
                module=names.by_key[tag],
                tag=tag,
                operations=self._operations(
                    [node for node in nodes if node.tag == tag], tag
                ),
                description=described.get(tag),
            )
            for tag in tags
        )

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

    def _operations(
        self, nodes: list[OperationNode], tag: str
    ) -> tuple[Operation, ...]:
        names = resolve(
            (
                self.overrides.request(
                    node.pointer,
                    node.operation_id or f"{node.method} {node.path}",
                    _method_name(node, tag),
                    node.pointer,
                    node.operation_id,
                )
                for node in nodes
            ),
            reserved=RESOURCE_ATTRIBUTES,
        )
        self.types.diagnostics.extend(names.diagnostics)
        return tuple(
            self._operation(node, names.by_key[node.pointer]) for node in nodes
        )

    def _operation(self, node: OperationNode, name: str) -> Operation:
        context = node.operation_id or f"{node.path} {node.method.lower()}"
        responses = build_responses(node.node, node.pointer, context, self.types)
        return Operation(
            id=node.operation_id or name,
            name=name,
            method=node.method,
            path=node.path,
            pointer=node.pointer,
            parameters=build_parameters(
                node.node,
                node.path,
                node.pointer,
                context,
                self.types,
                self.overrides,
                self.secrets,
            ),
            body=build_body(node.node, node.pointer, context, self.types),
            responses=responses,
            returns=returned_type(responses),
            security=self.security.requirements(node.node, node.pointer),
            servers=tuple(server.url for server in build_servers(node.node)),
            summary=access.text(node.node, "summary"),
            description=access.text(node.node, "description"),
            deprecated=access.flag(node.node, "deprecated"),
        )


def _method_name(node: OperationNode, tag: str) -> str:
    if node.operation_id is None:
        return python.method_name_from_path(node.method, node.path)
    return python.method_name(node.operation_id, tag)
