"""Path items, operations and callbacks of every dialect.

What a path item declares for all its operations (parameters, servers, texts) is copied
into each of them.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from generator import codes
from generator.document.openapi.object_reader import Absent, ObjectReader
from generator.document.openapi.parameters import parameter_nodes
from generator.document.origins import Origins
from generator.document.pointer import escape, split
from generator.document.source import Position
from generator.document.values import Json, Object, kind_of, shorten

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")
"""The methods that are fields of a path item, in the order of the specification."""

OTHER_OPERATIONS = "x-clientloom-operations"
"""The field of a path item for operations with other methods, by method."""

_METHOD = re.compile(r"[A-Za-z0-9!#$%&'*+.^_`|~-]+")
"""A method is a token (RFC 9110, 9.1 and 5.6.2)."""

_PROSE = ("summary", "description")


@dataclass(frozen=True, slots=True)
class Inherited:
    """What the operations of a path item inherit from it."""

    parameters: list[tuple[Json, Position]]
    fields: Object
    position: Position


class OperationReader(Protocol):
    """Reads operations of one family of dialects."""

    def operation(
        self,
        node: Object,
        position: Position,
        inherited: Inherited,
        normal_pointer: str | None,
    ) -> Object | None:
        """An operation in normal form; None, and a diagnostic, if it cannot be read.

        `normal_pointer` is its pointer in the normal form, None if unknown.
        """


class PathReader:
    """Reads path items; `operations` returns the reader of operations for a dialect.

    `left_out` are the normal-form pointers of API operations that cannot be read; a
    path whose reference does not resolve counts as one of them.
    """

    def __init__(
        self,
        reader: ObjectReader,
        origins: Origins,
        operations: Callable[[str], OperationReader],
        servers: Callable[[Json, Position], Json | Absent],
    ) -> None:
        self._reader = reader
        self._origins = origins
        self._operations = operations
        self._servers = servers
        self.left_out: set[str] = set()

    def paths(
        self, value: Json, position: Position, normal_pointer: str, *, slash: bool
    ) -> Object:
        """An object of path items: paths (whose keys start with a slash), webhooks, or
        the expressions of a callback."""
        out: Object = {}
        if value is None:
            return out
        if not isinstance(value, dict):
            self._reader.malformed(value, position, "an object of paths")
            return out
        for key, item in value.items():
            if key.startswith("x-") and (slash or not isinstance(item, dict)):
                continue
            if slash and not key.startswith("/"):
                self._reader.diagnostics.add(
                    codes.PATH_WITHOUT_SLASH,
                    (
                        f"the path `{shorten(key)}` does not start with `/`; it is "
                        "read as if it did"
                    ),
                    position.child(key),
                )
            name = f"/{key}" if slash and not key.startswith("/") else key
            result = self.path_item(
                item, position.child(key), f"{normal_pointer}/{escape(name)}"
            )
            if result is None:
                continue
            if name in out:
                self._report_dropped(
                    f"the operations of `{shorten(key)}` are left out, because "
                    f"`{shorten(name)}` already exists",
                    position.child(key),
                    f"{normal_pointer}/{escape(key)}",
                )
            else:
                out[name] = result
        return out

    def path_item(
        self, value: Json, position: Position, normal_pointer: str | None
    ) -> Object | None:
        """A path item, which may be a reference with other fields next to it."""
        reader = self._reader
        target = reader.resolver.follow(
            value, position, "the operations of this path are left out"
        )
        result: Object | None = None
        if target is None:
            self._report_dropped(
                f"the operations of {_path_name(normal_pointer)} are left out",
                position,
                normal_pointer,
            )
        elif target.node is None:
            return {}
        elif isinstance(target.node, dict):
            result = self._read_fields(target.node, target.position, normal_pointer)
        else:
            reader.malformed(target.node, target.position, "a path item")
        if isinstance(value, dict) and (target is None or value is not target.node):
            beside = {key: item for key, item in value.items() if key != "$ref"}
            if beside:
                own = self._read_fields(beside, position, normal_pointer)
                result = {**(result or {}), **own}
        return result

    def _read_fields(
        self, node: Object, position: Position, normal_pointer: str | None
    ) -> Object:
        inherited = self._inherited(node, position)
        out: Object = {}
        other_operations: Object = {}
        for name, value in node.items():
            child = position.child(name)
            key = self._method(name, node, child)
            if key in METHODS:
                operation = self._operation(
                    value, child, inherited, _pointer_inside(normal_pointer, key)
                )
                if operation is not None:
                    out[key] = operation
            elif key in ("query", "additionalOperations", OTHER_OPERATIONS):
                methods = {"QUERY": value} if key == "query" else value
                if isinstance(methods, dict):
                    for method, item in methods.items():
                        place = child if key == "query" else child.child(method)
                        pointer = _pointer_inside(
                            normal_pointer, OTHER_OPERATIONS, method
                        )
                        if not _METHOD.fullmatch(method):
                            message = f"{_operation_name(pointer)} is left out: no HTTP method has such a name"
                            self._report_dropped(message, place, pointer)
                            continue
                        operation = self._operation(item, place, inherited, pointer)
                        if operation is not None:
                            other_operations[method] = operation
                elif methods is not None:
                    self._reader.malformed(methods, child, "an object of operations")
            elif key.startswith("x-"):
                out[key] = value
            elif key not in ("$ref", "parameters", "servers", *_PROSE):
                self._reader.unknown(out, key, value, child, "a path item")
        if other_operations:
            out[OTHER_OPERATIONS] = other_operations
        return out

    def _method(self, key: str, node: Object, position: Position) -> str:
        """The key of a path item: a method, in lower case."""
        lower = key.lower()
        if key == lower or lower not in METHODS or lower in node:
            return key
        self._reader.diagnostics.add(
            codes.VALUE_MALFORMED,
            f"the method `{key}` must be in lower case; it is read as if it were",
            position,
        )
        return lower

    def _inherited(self, node: Object, position: Position) -> Inherited:
        fields: Object = {}
        for key in _PROSE:
            if isinstance(node.get(key), str):
                fields[key] = node[key]
        if node.get("servers") is not None:
            servers = self._servers(node["servers"], position.child("servers"))
            if isinstance(servers, list) and servers:
                fields["servers"] = servers
        return Inherited(
            parameter_nodes(self._reader, node, position), fields, position
        )

    def _operation(
        self,
        value: Json,
        position: Position,
        inherited: Inherited,
        normal_pointer: str | None,
    ) -> Object | None:
        if value is None:
            return None
        name = _operation_name(normal_pointer)
        loss = f"{name} is left out"
        target = self._reader.resolver.follow(value, position, loss)
        if target is None or not isinstance(target.node, dict):
            kind = "nothing" if target is None else kind_of(target.node)
            message = f"{loss}: found {kind} where an object is expected"
            self._report_dropped(message, position, normal_pointer)
            return None
        node, position = target.node, target.position
        operations = self._operations(position.source.dialect)
        result = operations.operation(node, position, inherited, normal_pointer)
        if result is None:
            message = f"{loss}, because its request body cannot be read"
            self._report_dropped(message, position, normal_pointer)
            return None
        for key in inherited.fields:
            if key not in result:
                self._origins.mount(normal_pointer, inherited.position.child(key), key)
        return {**inherited.fields, **result}

    def _report_dropped(
        self, message: str, position: Position, normal_pointer: str | None
    ) -> None:
        self._reader.diagnostics.add(codes.OPERATION_DROPPED, message, position)
        if normal_pointer is not None and normal_pointer.startswith("/paths/"):
            self.left_out.add(normal_pointer)


def _path_name(normal_pointer: str | None) -> str:
    """The path that a pointer into the normal form leads to, for messages."""
    if normal_pointer is None:
        return "this path"
    return f"`{shorten(split(normal_pointer)[1])}`"


def _operation_name(normal_pointer: str | None) -> str:
    """The method and path of an operation, for messages."""
    if normal_pointer is None:
        return "the operation"
    _, path, *_, method = split(normal_pointer)
    return f"`{shorten(f'{method.upper()} {path}')}`"


def _pointer_inside(normal_pointer: str | None, *tokens: str) -> str | None:
    if normal_pointer is None:
        return None
    return normal_pointer + "".join(f"/{escape(token)}" for token in tokens)
