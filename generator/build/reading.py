"""Reads objects and schemas of the normal form, and checks that they have the shape
that OpenAPI defines.

The types of `objects` validate one piece at a time, so that a mistake affects as little
as possible: a schema becomes any value; a parameter, header or link is left out; a
response accepts any content. Anything else leaves out the operation.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Generic

from pydantic import BaseModel, ValidationError

from generator import codes
from generator.build import access
from generator.build.objects import (
    ComponentObject,
    ObjectT,
    OperationObject,
    SecuritySchemeObject,
    problems,
)
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


@dataclass(frozen=True, slots=True)
class _Valid(Generic[ObjectT]):
    """A piece without its invalid parts, in both forms."""

    document: dict[str, Json]
    object: ObjectT


def check_components(registry: Registry) -> list[Diagnostic]:
    """Replace each invalid part of a component with a schema that accepts any value.

    Returns a diagnostic for each mistake, at the keyword that has it.
    """
    diagnostics: list[Diagnostic] = []
    for entry in registry.entries():
        name = f"the schema {entry.name!r}"
        valid = _mended(ComponentObject, entry.schema, entry.pointer, name, diagnostics)
        registry.components[entry.name] = {} if valid is None else valid.document
    return diagnostics


def read_object(
    type_: type[ObjectT],
    node: Json,
    pointer: str,
    name: str,
    diagnostics: list[Diagnostic],
) -> ObjectT | None:
    """An object of the normal form, without its invalid parts.

    Args:
        type_: The type of the object.
        node: The object in the document.
        pointer: Its place.
        name: Its name in messages.
        diagnostics: Receives a diagnostic for each mistake.

    Returns:
        The object; None if nothing of it is left.
    """
    if not isinstance(node, dict):
        return None
    valid = _mended(type_, node, pointer, name, diagnostics)
    return None if valid is None else valid.object


def _mended(
    type_: type[ObjectT],
    piece: dict[str, Json],
    pointer: str,
    name: str,
    diagnostics: list[Diagnostic],
) -> _Valid[ObjectT] | None:
    """A piece without its invalid parts; None if nothing is left.

    A valid piece is the same document; the piece is never modified.
    """
    while isinstance(result := _validated(type_, piece), Misfit):
        cost = _cost(type_, result.steps)
        diagnostics.append(
            Diagnostic(
                cost.code,
                f"{_part(piece, cost)}{name} is not valid: {result.message}; "
                f"{cost.loss}",
                Origin("", f"{pointer}{result.pointer}"),
            )
        )
        if cost.steps:
            piece = _changed(piece, cost.steps, cost.substitute)
        elif cost.substitute is not None:
            piece = cost.substitute
        else:
            return None
    return _Valid(piece, result)


def _part(piece: dict[str, Json], cost: _Cost) -> str:
    """The words for the part of an operation that has a mistake, if it has a name."""
    if cost.code != codes.PARAMETER_INVALID:
        return ""
    parameter = access.items(piece, "parameters")[int(cost.steps[1])]
    named = access.text(parameter, "name") if isinstance(parameter, dict) else None
    return f"the parameter {named!r} of "


def _cost(type_: type[BaseModel], steps: _Steps) -> _Cost:
    """The consequence of a mistake at a place."""
    end = _innermost_schema(steps, is_schema=type_ is ComponentObject)
    if end is not None and steps[end : end + 1] in _REMOVABLE:
        loss = f"`{steps[end]}` is left out"
        return _Cost(steps[: end + 1], None, codes.SCHEMA_INVALID, loss)
    if end is not None:
        loss = "any value is accepted there"
        return _Cost(steps[:end], {}, codes.SCHEMA_INVALID, loss)
    if type_ is OperationObject:
        return _cost_in_operation(steps)
    code = codes.VALUE_MALFORMED
    if type_ is SecuritySchemeObject:
        code = codes.SECURITY_SCHEME_INVALID
    part = f"`{steps[0]}`" if steps else "it"
    return _Cost(steps[:1], None, code, f"{part} is left out")


def _cost_in_operation(steps: _Steps) -> _Cost:
    """The consequence of a mistake in an operation, outside its schemas."""
    invalid = codes.OPERATION_INVALID
    match steps:
        case ("responses", _, "links", _, *_):
            return _Cost(steps[:4], None, invalid, "the link is left out")
        case ("responses", _, "headers", _, *_):
            return _Cost(steps[:4], None, invalid, "the header is left out")
        case ("responses", _, *_):
            loss = "any content is accepted"
            return _Cost(steps[:2], _ANY_CONTENT, invalid, loss)
        case ("parameters", int(), *_):
            loss = "calls are made without it"
            return _Cost(steps[:2], None, codes.PARAMETER_INVALID, loss)
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
            elif step in ("schema", "itemSchema"):
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
    copy: Any = node.copy()
    if rest or substitute is not None:
        copy[step] = _changed_child(node[step], rest, substitute)
    elif isinstance(node, list):
        # The other items keep their places.
        copy[step] = None
    else:
        del copy[step]
    return copy


def _validated(type_: type[ObjectT], piece: dict[str, Json]) -> ObjectT | Misfit:
    """A piece as an object, or the first reason why it is not one."""
    try:
        return type_.model_validate(piece)
    except ValidationError as error:
        problem = next(problems(error))
        return Misfit(problem["msg"], _steps(piece, problem["loc"]))


def _steps(node: Any, location: tuple[int | str, ...]) -> _Steps:
    """The part of a pydantic location that leads through the JSON; the rest names
    classes."""
    steps: list[int | str] = []
    for step in location:
        try:
            node = node[step]
        except (KeyError, IndexError, TypeError):
            continue
        steps.append(step)
    return tuple(steps)
