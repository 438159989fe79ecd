"""Builds operations."""

import re
from collections.abc import Iterator, Mapping
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
from generator.model import Operation
from generator.naming import python
from generator.naming.reserved import RESOURCE_ATTRIBUTES
from generator.naming.scope import Overrides, resolve

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

    def build(
        self,
        nodes: list[OperationNode],
        ids: Mapping[str | None, int],
        taken: frozenset[str],
    ) -> tuple[Operation, ...]:
        """The operations of a resource.

        Args:
            nodes: The operations in the spec.
            ids: Counts the operationIds of all resources.
            taken: The attributes of the resource that are resources themselves.
        """
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
            reserved=RESOURCE_ATTRIBUTES | taken,
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
