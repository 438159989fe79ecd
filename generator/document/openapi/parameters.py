"""OpenAPI 3 parameters, and the lists of them that operations have."""

import re
from collections.abc import Callable
from typing import TypeVar

from generator import codes
from generator.document.openapi.object_reader import FieldReader, ObjectReader
from generator.document.openapi.payloads import (
    PayloadReader,
    with_one_value,
    with_schema,
)
from generator.document.source import Position
from generator.document.values import Json, Object, shorten

_TOKEN = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
"""A name of a header (RFC 9110, section 5.6.2)."""

_LOCATIONS = frozenset({"query", "path", "header", "cookie", "querystring"})
_IGNORED_HEADERS = frozenset(
    {"accept", "content-type", "authorization", "content-length", "transfer-encoding"}
)
"""Headers that OpenAPI says to ignore as parameters (Parameter Object, `name`), and those
that follow from the body."""

ParameterT = TypeVar("ParameterT")


class ParameterReader:
    """Reads parameters."""

    def __init__(self, reader: ObjectReader, payloads: PayloadReader) -> None:
        self._reader = reader
        text, flag = reader.text, reader.flag
        self._fields: dict[str, FieldReader] = {
            "name": text,
            "in": text,
            "description": text,
            "required": flag,
            "deprecated": flag,
            "allowEmptyValue": flag,
            "style": text,
            "explode": flag,
            "allowReserved": flag,
            "schema": reader.schema,
            "example": reader.any,
            "examples": payloads.examples,
            "content": payloads.content,
        }

    def parameter(self, node: Object, position: Position) -> Object | None:
        """A parameter; None, and a diagnostic, if it has no name or no known `in`."""
        result = self._reader.fields(
            with_schema(self._reader, node, position, set(self._fields)),
            position,
            self._fields,
            "a parameter",
        )
        location = identify(self._reader, result, position)
        if location is None:
            return None
        result["in"] = location
        require_path_parameter(self._reader, result, position)
        if location != "query":
            result.pop("allowEmptyValue", None)
        result = with_one_value(self._reader, result, position, location)
        if location == "querystring":
            for key in ("style", "explode", "allowReserved"):
                result.pop(key, None)
        return result


def identify(reader: ObjectReader, result: Object, position: Position) -> str | None:
    """The `in` of a parameter; None, and a diagnostic, if it or the name is missing."""
    name, location = result.get("name"), result.get("in")
    if location == "querystring" and name is None:
        # The parameter is the whole query, so its name is never sent.
        name = result["name"] = "querystring"
    if not isinstance(name, str) or not name:
        message = "a parameter without `name` is left out"
        reader.diagnostics.add(codes.PARAMETER_INVALID, message, position)
        return None
    if not isinstance(location, str):
        message = f"the parameter `{shorten(name)}` has no `in` and is left out"
        reader.diagnostics.add(codes.PARAMETER_INVALID, message, position)
        return None
    if location.lower() not in _LOCATIONS:
        reader.diagnostics.add(
            codes.PARAMETER_INVALID,
            (
                f"`{shorten(location)}` is not a location for the parameter "
                f"`{shorten(name)}`; it is left out"
            ),
            position.child("in"),
        )
        return None
    if location.lower() == "header" and not _TOKEN.fullmatch(name):
        message = f"`{shorten(name)}` is not a name of a header; it is left out"
        reader.diagnostics.add(codes.PARAMETER_INVALID, message, position.child("name"))
        return None
    return location.lower()


def require_path_parameter(
    reader: ObjectReader, result: Object, position: Position
) -> None:
    """Marks a path parameter as required, which it always is."""
    if result["in"] == "path" and result.get("required") is not True:
        result["required"] = True
        reader.diagnostics.add(
            codes.PATH_PARAMETER_OPTIONAL,
            (
                f"the path parameter `{shorten(str(result['name']))}` is not marked as "
                "required"
            ),
            position,
        )


def parameter_nodes(
    reader: ObjectReader, node: Object, position: Position
) -> list[tuple[Json, Position]]:
    """The items of `parameters` as written, with their positions."""
    value = node.get("parameters")
    if value is None:
        return []
    position = position.child("parameters")
    if isinstance(value, dict):
        # Some authors write an object of parameters, keyed by name.
        reader.malformed(
            value, position, "an array of parameters", "its values are read"
        )
        return [(item, position.child(key)) for key, item in value.items()]
    if not isinstance(value, list):
        reader.malformed(value, position, "an array of parameters")
        return []
    return [(item, position.child(index)) for index, item in enumerate(value)]


def read_parameters(
    nodes: list[tuple[Json, Position]],
    read: Callable[[Json, Position], ParameterT | None],
) -> list[tuple[ParameterT, Position]]:
    """The parameters that can be read, with their positions."""
    parameters: list[tuple[ParameterT, Position]] = []
    for node, position in nodes:
        parameter = read(node, position)
        if parameter is not None:
            parameters.append((parameter, position))
    return parameters


def merge_parameters(
    reader: ObjectReader,
    general: list[tuple[Object, Position]],
    own: list[tuple[Object, Position]],
) -> list[tuple[Object, Position]]:
    """Merges the parameters of a path with those of the operation, which win.

    Parameters that the specification says to ignore are left out.
    """
    merged: dict[tuple[str, str], tuple[Object, Position]] = {}
    for parameters in (general, own):
        seen: set[tuple[str, str]] = set()
        for parameter, position in parameters:
            key = (str(parameter["name"]), str(parameter["in"]))
            if key in seen:
                reader.diagnostics.add(
                    codes.PARAMETER_DUPLICATE,
                    (
                        f"the {key[1]} parameter `{shorten(key[0])}` is listed twice; "
                        "the first one is used"
                    ),
                    position,
                    related=(merged[key][1].origin,),
                )
                continue
            seen.add(key)
            merged[key] = (parameter, position)
    ignored = [key for key in merged if _is_ignored(*key)]
    for key in ignored:
        _, position = merged.pop(key)
        reader.diagnostics.add(
            codes.PARAMETER_IGNORED,
            f"the header `{shorten(key[0])}` cannot be a parameter and is ignored",
            position,
        )
    return _with_one_query(reader, list(merged.values()))


def _with_one_query(
    reader: ObjectReader, parameters: list[tuple[Object, Position]]
) -> list[tuple[Object, Position]]:
    """The parameters without any `in: querystring` that others contradict.

    OpenAPI 3.2, Parameter Locations: an operation has at most one of them, and none next
    to a parameter in the query.
    """
    has_query = any(parameter["in"] == "query" for parameter, _ in parameters)
    kept: list[tuple[Object, Position]] = []
    for parameter, position in parameters:
        if parameter["in"] == "querystring":
            if has_query:
                reader.diagnostics.add(
                    codes.PARAMETER_INVALID,
                    (
                        f"the parameter `{shorten(str(parameter['name']))}` is the "
                        "whole query, but other parameters set the query too; it is "
                        "left out"
                    ),
                    position,
                )
                continue
            has_query = True
        kept.append((parameter, position))
    return kept


def _is_ignored(name: str, location: str) -> bool:
    return location == "header" and name.lower() in _IGNORED_HEADERS
