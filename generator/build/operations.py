"""Builds operations and their resources."""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from generator.build import access
from generator.build.contents import build_body, build_responses
from generator.build.parameters import build_parameters
from generator.build.results import returned_type
from generator.build.secrets import Secrets
from generator.build.security import SecurityBuilder
from generator.build.servers import server_urls
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
"""The resource of operations without a tag, if their path suggests none either."""

_VERSION_SEGMENT = re.compile(r"(api|rest|v\d[\w.-]*|\d+(\.\d+)*|\{.*)", re.IGNORECASE)
"""Path segments that do not say what an operation is about."""


@dataclass(frozen=True, slots=True)
class OperationNode:
    """One operation of the normal form, before anything is built from it."""

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
    """Every operation of the document, in document order."""
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
    """The resource of an operation without a tag: the first meaningful path segment."""
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
    """The name of the client class."""
    taken: frozenset[str] = frozenset()
    """Additional attributes and class names that the client already uses."""

    def resources(self, nodes: Collection[OperationNode]) -> tuple[Resource, ...]:
        """The resources, in the order in which the document lists their tags.

        Tags that differ only in case or punctuation are one resource, named after the
        first of them.
        """
        descriptions = {
            str(tag.get("name")): access.text(tag, "description")
            for tag in access.items(self.document.root, "tags")
            if isinstance(tag, dict)
        }
        used = dict.fromkeys(node.tag for node in nodes)
        tags = [tag for tag in descriptions if tag in used]
        tags += [tag for tag in used if tag not in descriptions]
        first_tags: dict[str, str] = {}
        for tag in tags:
            first_tags.setdefault(python.attribute_name(tag), tag)
        names = resolve(
            (NameRequest(tag, tag, name, "/tags") for name, tag in first_tags.items()),
            reserved=CLIENT_ATTRIBUTES | self.taken,
        )
        class_names = {tag: self._class_name(tag) for tag in first_tags.values()}
        classes = resolve(
            (NameRequest(tag, tag, name, "/tags") for tag, name in class_names.items()),
            reserved=self._taken_classes(class_names.values()),
        )
        self.types.diagnostics.extend(names.diagnostics)
        ids = Counter(node.operation_id for node in nodes)
        return tuple(
            Resource(
                name=names.by_key[tag],
                class_name=classes.by_key[tag],
                module=python.file_name(names.by_key[tag]),
                tag=tag,
                operations=self._operations(
                    [node for node in nodes if python.attribute_name(node.tag) == name],
                    ids,
                ),
                description=next(
                    (
                        text
                        for same, text in descriptions.items()
                        if text and python.attribute_name(same) == name
                    ),
                    None,
                ),
            )
            for name, tag in first_tags.items()
        )

    def _class_name(self, tag: str) -> str:
        """The class name for a tag. A tag often has the name of the API, which the
        client already uses."""
        name = python.class_name(tag)
        return f"{name}Resource" if name == self.client else name

    def _taken_classes(self, class_names: Collection[str]) -> frozenset[str]:
        """Class names that no resource may have: imports of its module and of the
        client's, the clients, and the async counterparts of other resources."""
        sync = (self.client, *class_names, *(f"{name}_" for name in class_names))
        twins = {f"Async{name}" for name in sync}
        used = RESOURCE_MODULE_NAMES | CLIENT_MODULE_NAMES | twins | {self.client}
        return frozenset(used | self.taken)

    def _operations(
        self, nodes: list[OperationNode], ids: Mapping[str | None, int]
    ) -> tuple[Operation, ...]:
        """The operations of a resource; `ids` counts every operationId."""
        names = resolve(
            (
                self.overrides.request(
                    node.pointer,
                    node.operation_id or f"{node.method} {node.path}",
                    _method_name(node),
                    node.pointer,
                    node.operation_id,
                )
                for node in nodes
            ),
            reserved=RESOURCE_ATTRIBUTES,
        )
        self.types.diagnostics.extend(names.diagnostics)
        return tuple(
            self._operation(
                node, names.by_key[node.pointer], unique=ids[node.operation_id] == 1
            )
            for node in nodes
        )

    def _operation(self, node: OperationNode, name: str, *, unique: bool) -> Operation:
        """One operation; names derived from it include its path if its id is not
        unique."""
        context = f"{node.path} {node.method.lower()}"
        if node.operation_id is not None and unique:
            context = node.operation_id
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
            servers=server_urls(node.node),
            summary=access.text(node.node, "summary"),
            description=access.text(node.node, "description"),
            deprecated=access.flag(node.node, "deprecated"),
        )


def _method_name(node: OperationNode) -> str:
    if node.operation_id is None:
        return python.method_name_from_path(node.method, node.path)
    return python.method_name(node.operation_id, node.tag)
