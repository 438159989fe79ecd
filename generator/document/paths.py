"""Path items, operations and callbacks of every dialect.

What a path item says about all of its operations (parameters, servers, prose) is
written into each of them.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from generator import codes
from generator.document.context import Absent, Context
from generator.document.origins import Origins
from generator.document.parameters import is_ignored
from generator.document.pointer import escape
from generator.document.source import Place
from generator.document.values import Json, Object, kind_of, shorten

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")
"""The methods that are fields of a path item, in the order of the specification."""

OTHER_OPERATIONS = "x-clientloom-operations"
"""The field of a path item for operations with other methods, by method."""

_PROSE = ("summary", "description")


@dataclass(frozen=True, slots=True)
class Inherited:
    """What the operations of a path item inherit from it."""

    parameters: list[tuple[Json, Place]]
    fields: Object
    place: Place


class OperationReader(Protocol):
    """Reads operations of one family of dialects."""

    def operation(
        self, node: Object, place: Place, inherited: Inherited, normal: str | None
    ) -> Object | None:
        """An operation in normal form; None, and a finding, if it cannot be read.

        `normal` is its pointer in the normal form, None where that is not known.
        """


class Paths:
    """Reads path items; `readers` gives the reader of operations for a dialect."""

    def __init__(
        self,
        context: Context,
        origins: Origins,
        readers: Callable[[str], OperationReader],
        servers: Callable[[Json, Place], Json | Absent],
    ) -> None:
        self._context = context
        self._origins = origins
        self._readers = readers
        self._servers = servers

    def paths(self, value: Json, place: Place, normal: str, *, slash: bool) -> Object:
        """An object of path items: paths (whose keys start with a slash), webhooks or
        the expressions of a callback."""
        out: Object = {}
        if value is None:
            return out
        if not isinstance(value, dict):
            self._context.malformed(value, place, "an object of paths")
            return out
        for key, item in value.items():
            if key.startswith("x-") and not isinstance(item, dict):
                out[key] = item
                continue
            if slash and not key.startswith("/"):
                if key.startswith("x-"):
                    out[key] = item
                    continue
                self._context.findings.add(
                    codes.PATH_WITHOUT_SLASH,
                    f"the path `{shorten(key)}` does not start with `/`; it is read as if it did",
                    place.child(key),
                )
            name = f"/{key}" if slash and not key.startswith("/") else key
            result = self.path_item(item, place.child(key), f"{normal}/{escape(name)}")
            if result is not None and name not in out:
                out[name] = result
        return out

    def path_item(self, value: Json, place: Place, normal: str | None) -> Object | None:
        """A path item, which may be a reference with fields beside it."""
        context = self._context
        target = context.resolver.follow(value, place)
        if target is None:
            context.findings.add(
                codes.OPERATION_DROPPED,
                "the operations of this path are left out",
                place,
            )
            return None
        node = target.node
        if node is None:
            return {}
        if not isinstance(node, dict):
            context.malformed(node, target.place, "a path item")
            return None
        result = self._read(node, target.place, normal)
        if isinstance(value, dict) and value is not node:
            beside = {key: item for key, item in value.items() if key != "$ref"}
            if beside:
                result = {**result, **self._read(beside, place, normal)}
        return result

    def _read(self, node: Object, place: Place, normal: str | None) -> Object:
        inherited = self._inherited(node, place)
        out: Object = {}
        others: Object = {}
        for name, value in node.items():
            at = place.child(name)
            key = self._method(name, node, at)
            if key in METHODS:
                operation = self._operation(value, at, inherited, _step(normal, key))
                if operation is not None:
                    out[key] = operation
            elif key in ("query", "additionalOperations", OTHER_OPERATIONS):
                methods = {"QUERY": value} if key == "query" else value
                if isinstance(methods, dict):
                    for method, item in methods.items():
                        operation = self._operation(
                            item,
                            at if key == "query" else at.child(method),
                            inherited,
                            _step(normal, OTHER_OPERATIONS, method),
                        )
                        if operation is not None:
                            others[method] = operation
                elif methods is not None:
                    self._context.malformed(methods, at, "an object of operations")
            elif key.startswith("x-"):
                out[key] = value
            elif key not in ("$ref", "parameters", "servers", *_PROSE):
                self._context.unknown(out, key, value, at, "a path item")
        if others:
            out[OTHER_OPERATIONS] = others
        return out

    def _method(self, key: str, node: Object, place: Place) -> str:
        """The key of a path item, a method in lower case."""
        lower = key.lower()
        if key == lower or lower not in METHODS or lower in node:
            return key
        self._context.findings.add(
            codes.VALUE_MALFORMED,
            f"the method `{key}` must be written in lower case; it is read as if it were",
            place,
        )
        return lower

    def _inherited(self, node: Object, place: Place) -> Inherited:
        fields: Object = {}
        for key in _PROSE:
            if isinstance(node.get(key), str):
                fields[key] = node[key]
        if node.get("servers") is not None:
            servers = self._servers(node["servers"], place.child("servers"))
            if isinstance(servers, list) and servers:
                fields["servers"] = servers
        return Inherited(parameter_nodes(self._context, node, place), fields, place)

    def _operation(
        self, value: Json, place: Place, inherited: Inherited, normal: str | None
    ) -> Object | None:
        context = self._context
        if value is None:
            return None
        if not isinstance(value, dict):
            context.findings.add(
                codes.OPERATION_DROPPED,
                f"the operation is {kind_of(value)} where an object is expected; it is left out",
                place,
            )
            return None
        if "$ref" in value:
            target = context.resolver.follow(value, place)
            if target is None or not isinstance(target.node, dict):
                context.findings.add(
                    codes.OPERATION_DROPPED, "the operation is left out", place
                )
                return None
            value, place = target.node, target.place
        reader = self._readers(place.source.dialect)
        result = reader.operation(value, place, inherited, normal)
        if result is None:
            context.findings.add(
                codes.OPERATION_DROPPED,
                "the operation is left out, because something that it needs cannot be read",
                place,
            )
            return None
        for key in inherited.fields:
            if key not in result and normal is not None:
                self._origins.mount(f"{normal}/{key}", inherited.place.child(key))
        return {**inherited.fields, **result}


def parameter_nodes(
    context: Context, node: Object, place: Place
) -> list[tuple[Json, Place]]:
    """The items of `parameters` as they are written, with their places."""
    value = node.get("parameters")
    if value is None:
        return []
    at = place.child("parameters")
    if isinstance(value, dict):
        # Some write an object of parameters by name.
        context.malformed(value, at, "a list of parameters", "its values are read")
        return [(item, at.child(key)) for key, item in value.items()]
    if not isinstance(value, list):
        context.malformed(value, at, "a list of parameters")
        return []
    return [(item, at.child(index)) for index, item in enumerate(value)]


def usable(
    context: Context, parameters: list[tuple[Object, Place]]
) -> list[tuple[Object, Place]]:
    """The parameters that mean something according to the specification."""
    return [
        (parameter, place)
        for parameter, place in parameters
        if not is_ignored(context, parameter, place)
    ]


def _step(normal: str | None, *tokens: str) -> str | None:
    if normal is None:
        return None
    return normal + "".join(f"/{escape(token)}" for token in tokens)
