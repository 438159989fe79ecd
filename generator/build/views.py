"""The typed view of one piece of the normal form, as a judge of its shape."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from generator.document import Json, escape


@dataclass(frozen=True, slots=True)
class Misfit:
    """Why a piece is not valid, and where: a JSON pointer from the piece."""

    message: str
    pointer: str


def misfit(view: type[BaseModel], node: Mapping[str, Json]) -> Misfit | None:
    """The first reason why a piece does not have the shape of its view, if any."""
    try:
        view.model_validate(node)
    except ValidationError as error:
        for problem in _problems(error):
            return Misfit(problem["msg"], _pointer(node, problem["loc"]))
    return None


def _problems(error: ValidationError) -> Iterator[ErrorDetails]:
    """The problems that are some.

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
