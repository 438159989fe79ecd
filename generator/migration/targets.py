"""The parts of a spec that other generators' settings name, with their handles."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from generator.build import access
from generator.document import Document, Json, child_of, escape, split
from generator.model import Api, Model, Operation
from generator.naming import python
from generator.naming.reserved import METHOD_ARGUMENTS, RESOURCE_ATTRIBUTES

_PLACEHOLDER = re.compile(r"\{[^{}]*\}")


class Targets:
    """The operations, parameters and schemas of a spec, by their names in other
    tools."""

    def __init__(self, api: Api, document: Document) -> None:
        self.api = api
        self.document = document
        self.models: Mapping[str, Model] = {
            model.schema_name: model for model in api.models
        }
        components = access.mapping(document.root, "components")
        self.schemas = access.mapping(components, "schemas")
        self.security_schemes = access.mapping(components, "securitySchemes")
        self._ids = Counter(operation.id for operation in api.operations)
        self._by_pointer = {each.pointer: each for each in api.operations}
        self._by_request = {
            (each.method, _PLACEHOLDER.sub("{}", each.path)): each
            for each in api.operations
        }

    def operation_at(self, pointer: str) -> Operation | None:
        """The operation at a pointer into the normal form."""
        return self._by_pointer.get(pointer)

    def operation_of_request(self, request: str) -> Operation | None:
        """The operation for `get /pets/{id}`. The names of placeholders do not
        matter."""
        method, _, path = request.strip().partition(" ")
        plain = _PLACEHOLDER.sub("{}", path.strip())
        return self._by_request.get((method.upper(), plain))

    def operations_of_id(self, identifier: str) -> list[Operation]:
        """The operations with an operationId, as written or as other tools shorten it."""
        exact = [each for each in self.api.operations if each.id == identifier]
        alike = (
            each
            for each in self.api.operations
            if python.method_name(each.id, "") == python.method_name(identifier, "")
        )
        return exact or list(alike)

    def handle(self, operation: Operation) -> str:
        """The handle of an operation in provider.yaml: its operationId, or `METHOD
        /path` if it has none of its own."""
        if self._has_own_id(operation):
            return operation.id
        return f"{operation.method} {operation.path}"

    def name_handle(self, operation: Operation) -> str:
        """The handle of an operation under `names`: its operationId, or its pointer if
        it has none of its own."""
        return operation.id if self._has_own_id(operation) else operation.pointer

    def _has_own_id(self, operation: Operation) -> bool:
        node = self.node(operation.pointer)
        has_id = isinstance(node, dict) and node.get("operationId") == operation.id
        return has_id and self._ids[operation.id] == 1 and "*" not in operation.id

    def parameter_handles(
        self, wire_name: str, operation: Operation | None = None
    ) -> Iterator[str]:
        """The handles of the parameters with a wire name, in one or all operations."""
        for each in self.api.operations if operation is None else (operation,):
            for parameter in each.parameters:
                if parameter.wire_name == wire_name:
                    step = escape(f"{parameter.location}:{wire_name}")
                    yield f"{each.pointer}/parameters/{step}"

    def property_handles(self, wire_name: str) -> Iterator[str]:
        """The pointers of the properties with a wire name in all named schemas."""
        for name, schema in self.schemas.items():
            if wire_name in access.mapping(_object(schema), "properties"):
                yield f"/components/schemas/{escape(name)}/properties/{escape(wire_name)}"

    def schema_handle(self, name: str) -> str | None:
        """The pointer of a named schema, found by its name, a reference or its
        class."""
        plain = name.rpartition("/")[2]
        if plain in self.schemas:
            return f"/components/schemas/{escape(plain)}"
        same = (
            each
            for each in self.schemas
            if python.class_name(each) == python.class_name(plain)
        )
        schema = next(same, None)
        return None if schema is None else f"/components/schemas/{escape(schema)}"

    def node(self, pointer: str) -> Json:
        """The value at a pointer into the normal form; None if there is none."""
        node: Json = self.document.root
        try:
            for token in split(pointer):
                node = child_of(node, token)
        except LookupError:
            return None
        return node


def _object(value: Json) -> dict[str, Json]:
    return value if isinstance(value, dict) else {}


def method_name(text: str) -> str:
    """The method name for a name from another tool."""
    name = python.method_name(text, "")
    return f"{name}_" if name in RESOURCE_ATTRIBUTES else name


def argument_name(text: str) -> str:
    """The argument name for a name from another tool."""
    name = python.argument_name(text)
    return f"{name}_" if name in METHOD_ARGUMENTS else name
