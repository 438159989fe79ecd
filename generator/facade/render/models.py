"""The models of the facade as frozen dataclasses."""

from __future__ import annotations

from generator.facade.model import Canon, CanonField, CanonModel
from generator.facade.model.types import (
    CanonListType,
    CanonModelType,
    CanonOptionalType,
    CanonScalar,
    CanonScalarType,
    annotation_of,
)
from generator.facade.render.docstrings import attributes_docstring


def model_docstring(model: CanonModel) -> str:
    """The docstring of a model with its fields."""
    return attributes_docstring(model.about, model.fields, 4)


def model_field(field: CanonField, model: CanonModel, canon: Canon) -> str:
    """A field of a model, with its default and whether a `repr` shows it."""
    annotation = _annotation(field, model, canon)
    facts = _facts(field)
    match facts:
        case []:
            return f"{field.name}: {annotation}"
        case [("default", value)]:
            return f"{field.name}: {annotation} = {value}"
        case _:
            listed = ", ".join(f"{key}={value}" for key, value in facts)
            return f"{field.name}: {annotation} = field({listed})"


def _annotation(field: CanonField, model: CanonModel, canon: Canon) -> str:
    match field.type:
        case CanonScalarType(CanonScalar.RAW):
            return "RawT" if model.generic else "Any"
        case CanonOptionalType(CanonModelType(name)) if canon.model(name).generic:
            return f"{name}[Any] | None"
        case type_:
            return annotation_of(type_)


def _facts(field: CanonField) -> list[tuple[str, str]]:
    """What `dataclasses.field` has to know: the default, and what a `repr` leaves out."""
    facts: list[tuple[str, str]] = []
    hidden = field.secret
    match field.type:
        case CanonOptionalType():
            facts.append(("default", "None"))
        case CanonListType():
            facts.append(("default", "()"))
        case CanonScalarType(CanonScalar.DATA):
            facts.append(("default_factory", "dict"))
            hidden = True
        case CanonScalarType(CanonScalar.RAW):
            hidden = True
        case _:
            pass
    return [*facts, ("repr", "False")] if hidden else facts
