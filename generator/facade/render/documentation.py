"""The pages about the facade."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.facade.model import (
    BoundOperation,
    Canon,
    CanonField,
    CanonOperation,
    ProviderFacade,
    StatusTableRow,
    StatusTableVariable,
)
from generator.facade.model.types import (
    CanonEnumType,
    CanonIdType,
    CanonListType,
    CanonMapType,
    CanonModelType,
    CanonOptionalType,
    CanonScalarType,
    CanonType,
    annotation_of,
)
from generator.facade.render.interface import returned
from generator.facade.render.signatures import limit_text, method_head
from generator.render.literals import prose
from generator.render.markdown import code


def bound(provider: ProviderFacade, name: str) -> BoundOperation:
    """How a provider does an operation of the facade."""
    return next(one for one in provider.operations if one.operation.name == name)


def operation_signature(operation: CanonOperation, canon: Canon) -> str:
    """The head of a method as a page shows it, without `self` and the colon."""
    head = method_head(operation, returned(operation.returns, canon), False)
    lines = [line.removeprefix("    ") for line in head.split("\n")]
    shown = "\n".join(line for line in lines if line.strip() != "self,")
    return shown.replace("(self, ", "(").replace("(self)", "()").removesuffix(":")


def result_type(operation: CanonOperation, canon: Canon) -> str:
    """What an operation gives, the model linked to its part of the page of models."""
    text = code(returned(operation.returns, canon))
    name = _model_name(operation.returns)
    return text if name is None else f"{text}: see [{name}](models.md#{name.lower()})"


def field_type(field: CanonField) -> str:
    """The annotation of a field or an argument, in a table."""
    text = code(annotation_of(field.type))
    name = _model_name(field.type)
    return text if name is None else f"[{text}](models.md#{name.lower()})"


def is_needed(field: CanonField) -> bool:
    """Whether a call must give an argument."""
    return not isinstance(field.type, CanonOptionalType) and field.default is None


def support(provider: ProviderFacade, name: str) -> str:
    """What a provider does for an operation, in a sentence of a table."""
    found = bound(provider, name)
    if found.cases:
        notes = [md(one.note) for one in found.cases if one.note]
        notes += [
            f"`{one.argument.name}`: {md(limit_text(one))}" for one in found.limits
        ]
        called = capability_cell(provider, name).removesuffix("…")
        return f"{called}: {' '.join(notes)}" if notes else called
    if found.unsupported is None:
        return "not supported"
    instead = ", ".join(f"[`{one}`](#{one})" for one in found.unsupported.instead)
    because = md(found.unsupported.because)
    return f"not supported: {because}" + (f" Use {instead}." if instead else "")


def _model_name(type_: CanonType) -> str | None:
    match type_:
        case CanonModelType(name) | CanonEnumType(name):
            return name
        case CanonIdType(name):
            return name
        case CanonListType(inner) | CanonOptionalType(inner):
            return _model_name(inner)
        case CanonMapType(value):
            return _model_name(value)
        case CanonScalarType():
            return None


def capability_cell(provider: ProviderFacade, name: str) -> str:
    """What a provider can do of an operation, in a table."""
    found = bound(provider, name)
    if not found.cases:
        instead = found.unsupported.instead if found.unsupported else ()
        return f"→ {', '.join(f'`{one}`' for one in instead)}" if instead else "no"
    calls = dict.fromkeys(one.call.operation_id for one in found.cases)
    later = "…" if any(one.asynchronous for one in found.cases) else ""
    return ", ".join(f"`{md(one)}`" for one in calls) + later


def status_tables(
    provider: ProviderFacade,
) -> list[tuple[str, list[StatusTableRow]]]:
    """The rows of each table of words."""
    tables: dict[str, list[StatusTableRow]] = {}
    for row in provider.statuses:
        tables.setdefault(row.model, []).append(row)
    return list(tables.items())


def status_names(provider: ProviderFacade, model: str) -> list[StatusTableVariable]:
    """What the names in a table of words stand for, and the names in that in turn."""
    told = " ".join(one.condition for one in provider.statuses if one.model == model)
    found: list[StatusTableVariable] = []
    # A name stands behind those that it is made of.
    for one in reversed(provider.status_names):
        if one.model == model and re.search(rf"{re.escape(one.name)}\b", told):
            told += one.meaning
            found.insert(0, one)
    return found


def meaning(pairs: Sequence[tuple[str, str]]) -> str:
    """What a row sets, in a table."""
    return ", ".join(f"{key} `{value}`" for key, value in pairs)


def words(values: Sequence[str | int]) -> str:
    """Words in a table."""
    return ", ".join(f"`{one}`" for one in values) or "any"


def md(text: str) -> str:
    """Text in Markdown that stays on its line and in its cell."""
    return (
        prose(text).replace("\n", " ").replace("|", "\\|").replace("<", "&lt;").strip()
    )
