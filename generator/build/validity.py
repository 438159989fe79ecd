"""Checks that schemas and operations have the shape that OpenAPI defines.

The typed view of openapi-pydantic validates one piece at a time, so that a mistake
affects as little as possible: a schema becomes any value; a parameter, header or link
is left out; a response accepts any content. Anything else leaves out the operation.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from openapi_pydantic.v3.v3_1 import Operation as OperationView
from openapi_pydantic.v3.v3_1 import Parameter as ParameterView
from openapi_pydantic.v3.v3_1 import Schema as SchemaView
from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from generator import codes
from generator.build import access
from generator.build.operations import OperationNode
from generator.build.registry import Registry
from generator.diagnostics import Code, Diagnostic, Origin
from generator.document import Json, escape
from generator.document.schemas.keywords import (
    OPEN_SCHEMAS,
    SCHEMA_LISTS,
    SCHEMA_MAPS,
    SCHEMAS,
)

_Steps = tuple[int | str, ...]
"""The path from a piece to a place inside it."""

_REMOVABLE = (("xml",), ("externalDocs",))
"""Keywords of a schema that do not affect values, as steps."""

_ANY_CONTENT: dict[str, Json] = {"description": "", "content": {"*/*": {}}}
"""What replaces a response that cannot be read."""


@dataclass(frozen=True, slots=True)
class Misfit:
    """Why a piece is not valid, and where."""

    message: str
    steps: _Steps

    @property
    def pointer(self) -> str:
        """The place as a JSON pointer relative to the piece."""
        return "".join(f"/{escape(str(step))}" for step in self.steps)


@dataclass(frozen=True, slots=True)
class _Cost:
    """The consequence of a mistake: the part of the piece to remove, its replacement
    (None for nothing), and the words for it."""

    steps: _Steps
    substitute: dict[str, Json] | None
    code: Code
    loss: str


def check_components(registry: Registry) -> list[Diagnostic]:
    """Replace each invalid part of a component with a schema that accepts any value.

    Returns a diagnostic for each mistake, at the keyword that has it.
    """
    diagnostics: list[Diagnostic] = []
    for entry in registry.entries():
        name = f"the schema {entry.name!r}"
        schema = _mended(SchemaView, entry.schema, entry.pointer, name, diagnostics)
        if schema is not entry.schema:
            registry.components[entry.name] = schema or {}
    return diagnostics


def check_operations(
    nodes: Collection[OperationNode],
) -> tuple[list[OperationNode], list[Diagnostic]]:
    """The operations without their invalid parts, and a diagnostic for each mistake."""
    valid: list[OperationNode] = []
    diagnostics: list[Diagnostic] = []
    for node in nodes:
        mended = _mended_operation(node, diagnostics)
        if mended is not None:
            valid.append(mended)
    return valid, diagnostics


def _mended_operation(
    node: OperationNode, diagnostics: list[Diagnostic]
) -> OperationNode | None:
    name = f"{node.method} {node.path}"
    content = node.node
    parameters: list[Json] = []
    for index, parameter in enumerate(access.items(content, "parameters")):
        assert isinstance(parameter, dict)
        subject = f"the parameter {access.text(parameter, 'name')!r} of {name}"
        place = f"{node.pointer}/parameters/{index}"
        # What is left out keeps its place, so that the others keep their pointers.
        parameters.append(_mended_parameter(parameter, place, subject, diagnostics))
    rest = {
        key: value
        for key, value in content.items()
        if key not in ("callbacks", "parameters")
    }
    mended = _mended(OperationView, rest, node.pointer, name, diagnostics)
    if mended is None:
        return None
    kept = {key: mended.get(key, value) for key, value in content.items()}
    if parameters:
        kept["parameters"] = parameters
    return replace(node, node=kept)


def _mended_parameter(
    parameter: dict[str, Json], pointer: str, name: str, diagnostics: list[Diagnostic]
) -> dict[str, Json] | None:
    """A parameter as `_mended` has it; the view does not know the place that OpenAPI 3.2
    has for a parameter that is the whole query."""
    if parameter.get("in") != "querystring":
        return _mended(ParameterView, parameter, pointer, name, diagnostics)
    known: dict[str, Json] = {**parameter, "in": "query"}
    mended = _mended(ParameterView, known, pointer, name, diagnostics)
    return None if mended is None else {**mended, "in": "querystring"}


def _mended(
    view: type[BaseModel],
    piece: dict[str, Json],
    pointer: str,
    name: str,
    diagnostics: list[Diagnostic],
) -> dict[str, Json] | None:
    """A piece without its invalid parts; None if nothing is left.

    A valid piece is returned unchanged; the piece is never modified. `name` is its name
    in messages.
    """
    while (misfit := _misfit(view, piece)) is not None:
        cost = _cost(view, misfit.steps)
        diagnostics.append(
            Diagnostic(
                cost.code,
                f"{name} is not valid: {misfit.message}; {cost.loss}",
                Origin("", f"{pointer}{misfit.pointer}"),
            )
        )
        if not cost.steps:
            return cost.substitute
        piece = _changed(piece, cost.steps, cost.substitute)
    return piece


def _cost(view: type[BaseModel], steps: _Steps) -> _Cost:
    """The consequence of a mistake at a place."""
    end = _innermost_schema(steps, is_schema=view is SchemaView)
    if end is not None and steps[end : end + 1] in _REMOVABLE:
        loss = f"`{steps[end]}` is left out"
        return _Cost(steps[: end + 1], None, codes.SCHEMA_INVALID, loss)
    if end is not None:
        loss = "any value is accepted there"
        return _Cost(steps[:end], {}, codes.SCHEMA_INVALID, loss)
    invalid = codes.OPERATION_INVALID
    match steps:
        case ("responses", _, "links", _, *_):
            return _Cost(steps[:4], None, invalid, "the link is left out")
        case ("responses", _, "headers", _, *_):
            return _Cost(steps[:4], None, invalid, "the header is left out")
        case ("responses", _, *_):
            loss = "any content is accepted"
            return _Cost(steps[:2], _ANY_CONTENT, invalid, loss)
        case _ if view is ParameterView:
            loss = "calls are made without it"
            return _Cost((), None, codes.PARAMETER_INVALID, loss)
        case _:
            return _Cost((), None, invalid, "the operation is left out")


def _innermost_schema(steps: _Steps, *, is_schema: bool) -> int | None:
    """The number of steps that lead to the innermost schema; None if there is none.

    `is_schema` says whether the path starts at a schema.
    """
    end = 0 if is_schema else None
    index = 0
    while index < len(steps):
        step = steps[index]
        index += 1
        if end is None:
            if step in ("headers", "content", "responses", "links", "examples"):
                # The next step is an arbitrary name.
                index += 1
            elif step == "schema":
                end = index
        elif step in SCHEMA_MAPS or step in SCHEMA_LISTS:
            index += 1
            end = index if index <= len(steps) else end
        elif step in SCHEMAS or step in OPEN_SCHEMAS or step == "items":
            end = index
        else:
            return end
    return end


def _changed(
    node: dict[str, Json], steps: Sequence[int | str], substitute: Json
) -> dict[str, Json]:
    """A copy of a piece with a value replaced at a place, or removed (None)."""
    changed: Any = _changed_child(node, steps, substitute)
    assert isinstance(changed, dict)
    return changed


def _changed_child(node: Any, steps: Sequence[int | str], substitute: Json) -> Any:
    if not steps:
        return substitute
    step, *rest = steps
    copy = node.copy()
    if not rest and substitute is None:
        del copy[step]
    else:
        copy[step] = _changed_child(node[step], rest, substitute)
    return copy


def _misfit(view: type[BaseModel], node: Mapping[str, Json]) -> Misfit | None:
    """The first reason why a piece does not match its view, if any."""
    try:
        view.model_validate(node)
    except ValidationError as error:
        for problem in _problems(error):
            return Misfit(problem["msg"], _steps(node, problem["loc"]))
    return None


def _problems(error: ValidationError) -> Iterator[ErrorDetails]:
    """The problems of a piece, without false ones.

    The view requires an object where JSON Schema 2020-12 also accepts a boolean. A
    schema that matches no view also fails as a reference, which is irrelevant.
    """
    for problem in error.errors(include_url=False):
        if problem["type"] == "model_type" and isinstance(problem["input"], bool):
            continue
        if "Reference" not in problem["loc"]:
            yield problem


def _steps(node: Any, location: tuple[int | str, ...]) -> _Steps:
    """The part of a pydantic location that leads through the JSON; the rest names
    classes of the view."""
    steps: list[int | str] = []
    for step in location:
        try:
            node = node[step]
        except (KeyError, IndexError, TypeError):
            continue
        steps.append(step)
    return tuple(steps)
