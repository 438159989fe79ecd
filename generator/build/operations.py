"""Builds operations."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.build import access
from generator.build.access import stripped
from generator.build.contents import build_body, build_responses
from generator.build.objects import OperationObject
from generator.build.parameters import build_parameters
from generator.build.reading import read_object
from generator.build.results import returned_type
from generator.build.secrets import Secrets
from generator.build.security import SecurityBuilder
from generator.build.servers import server_urls
from generator.build.types import TypeBuilder
from generator.diagnostics import Diagnostic
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
    object: OperationObject
    pointer: str
    tag: str
    """The first tag, or else the first meaningful segment of the path."""

    @property
    def operation_id(self) -> str | None:
        """The operationId, None when there is none."""
        return stripped(self.object.operationId)


@dataclass(frozen=True, slots=True)
class OperationNodes:
    """Every operation of a document in document order, the places of those that are not
    valid, and a diagnostic for each mistake in them."""

    valid: tuple[OperationNode, ...]
    invalid: frozenset[str]
    diagnostics: tuple[Diagnostic, ...]


def read_operations(document: Document) -> OperationNodes:
    """Read the operations of a document without their invalid parts."""
    valid: list[OperationNode] = []
    invalid: set[str] = set()
    diagnostics: list[Diagnostic] = []
    for method, path, node, pointer in _operations(document):
        name = f"{method} {path}"
        read = read_object(OperationObject, node, pointer, name, diagnostics)
        if read is None:
            invalid.add(pointer)
        else:
            tag = next(iter(read.tags or ()), "")
            tag = tag if tag.strip() else _tag_of_path(path)
            valid.append(OperationNode(method, path, read, pointer, tag))
    return OperationNodes(tuple(valid), frozenset(invalid), tuple(diagnostics))


def _operations(document: Document) -> Iterator[tuple[str, str, Json, str]]:
    """The method, path, content and place of every operation."""
    for path, item in access.mapping(document.root, "paths").items():
        if not isinstance(item, dict):
            continue
        pointer = f"/paths/{escape(path)}"
        for method in _METHODS:
            if isinstance(item.get(method), dict):
                yield method.upper(), path, item[method], f"{pointer}/{method}"
        for method, node in access.mapping(item, "x-clientloom-operations").items():
            if isinstance(node, dict):
                place = f"{pointer}/x-clientloom-operations/{escape(method)}"
                yield method.upper(), path, node, place


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
        operation = node.object
        responses = build_responses(operation, node.pointer, context, self.types)
        return Operation(
            id=node.operation_id or name,
            name=name,
            method=node.method,
            path=node.path,
            pointer=node.pointer,
            parameters=build_parameters(
                operation,
                node.path,
                node.pointer,
                context,
                self.types,
                self.overrides,
                self.secrets,
            ),
            body=build_body(operation, node.pointer, context, self.types),
            responses=responses,
            returns=returned_type(responses),
            security=self.security.requirements(operation, node.pointer),
            servers=server_urls(operation.servers),
            summary=stripped(operation.summary),
            description=stripped(operation.description),
            deprecated=operation.deprecated,
        )


def _method_name(node: OperationNode) -> str:
    if node.operation_id is None:
        return python.method_name_from_path(node.method, node.path)
    return python.method_name(node.operation_id, node.tag)
