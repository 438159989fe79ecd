"""Which schemas and operations have the shape that OpenAPI gives them.

The typed view of openapi-pydantic judges one piece at a time, so that a mistake costs
one operation or one schema.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from openapi_pydantic.v3.v3_1 import Operation as OperationView
from openapi_pydantic.v3.v3_1 import Schema as SchemaView
from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from generator import codes
from generator.build.operations import OperationNode
from generator.build.registry import Registry
from generator.diagnostics import Diagnostic, Origin
from generator.document import Json, escape


@dataclass(frozen=True, slots=True)
class Misfit:
    """Why a piece is not valid, and where: a JSON pointer from the piece."""

    message: str
    pointer: str


def check_components(registry: Registry) -> list[Diagnostic]:
    """Replaces every component that is no schema by one that admits any value.

    Returns a diagnostic for each mistake, at the keyword that has it.
    """
    diagnostics = []
    for entry in registry.entries():
        misfit = _misfit(SchemaView, entry.schema)
        if misfit is not None:
            diagnostics.append(
                Diagnostic(
                    codes.SCHEMA_INVALID,
                    f"the schema {entry.name!r} is not valid: {misfit.message}",
                    Origin("", f"{entry.pointer}{misfit.pointer}"),
                )
            )
            registry.components[entry.name] = {}
    return diagnostics


def check_operations(
    nodes: Collection[OperationNode],
) -> tuple[list[OperationNode], list[Diagnostic]]:
    """The operations of the right shape, and a diagnostic for each of the others."""
    valid, diagnostics = [], []
    for node in nodes:
        without = {key: value for key, value in node.node.items() if key != "callbacks"}
        misfit = _misfit(OperationView, without)
        if misfit is None:
            valid.append(node)
        else:
            diagnostics.append(
                Diagnostic(
                    codes.OPERATION_INVALID,
                    f"{node.method} {node.path} is not valid: {misfit.message}",
                    Origin("", f"{node.pointer}{misfit.pointer}"),
                )
            )
    return valid, diagnostics


def _misfit(view: type[BaseModel], node: Mapping[str, Json]) -> Misfit | None:
    """The first reason why a piece does not have the shape of its view, if any."""
    try:
        view.model_validate(node)
    except ValidationError as error:
        for problem in _problems(error):
            return Misfit(problem["msg"], _pointer(node, problem["loc"]))
    return None


def _problems(error: ValidationError) -> Iterator[ErrorDetails]:
    """The problems of a piece, without those that are none.

    The view wants an object where JSON Schema 2020-12 admits a boolean as well, and a
    schema that fits no view fails as a reference too, which says nothing.
    """
    for problem in error.errors(include_url=False):
        if problem["type"] == "model_type" and isinstance(problem["input"], bool):
            continue
        if "Reference" not in problem["loc"]:
            yield problem


def _pointer(node: Any, location: tuple[int | str, ...]) -> str:
    """The part of a location of pydantic's that leads through the JSON; the rest names
    classes of the view."""
    pointer = ""
    for step in location:
        try:
            node = node[step]
        except (KeyError, IndexError, TypeError):
            continue
        pointer += f"/{escape(str(step))}"
    return pointer
