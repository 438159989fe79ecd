"""Finds the schema of a spec that matches each model of a facade."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.draft.fields import Fields
from generator.draft.proposals import ModelDraft, ToDo
from generator.draft.terms import Terms, head, meanings, subject
from generator.facade.read.types import (
    CanonIdType,
    CanonModelType,
    item_type,
    without_none,
)
from generator.model import ListType, Model, Operation, TypeRef

if TYPE_CHECKING:
    from generator.facade.check.catalog import Catalog
    from generator.facade.read.canon import Canon, CanonModel

_NAME, _CALLS, _COVERAGE = 2.0, 1.5, 1.5
"""The weights of a schema's name, the operations that return it, and its fields."""

_ROUNDS = 3
"""How often the names of models are used to find further ones."""

_ENOUGH = 1.4
"""The score that makes a schema a candidate."""


@dataclass(frozen=True, slots=True)
class Returned:
    """Where an object is in the response of an operation.

    Attributes:
        operation: The operation.
        schema: The schema of the object.
        at: The path to it or to its list; None for the response itself.
        is_list: Whether there is a list of it.
    """

    operation: Operation
    schema: Model
    at: str | None
    is_list: bool


def returned(operation: Operation, catalog: Catalog) -> Iterator[Returned]:
    """The objects in the response of an operation: itself, and those one level down."""
    if operation.returns is None:
        return
    yield from _at(operation, operation.returns, None, catalog)
    response = catalog.model(operation.returns)
    if response is None:
        return
    for field in response.fields:
        if "." not in field.wire_name:
            yield from _at(operation, field.type, field.wire_name, catalog)


def _at(
    operation: Operation, type_: TypeRef, at: str | None, catalog: Catalog
) -> Iterator[Returned]:
    resolved = catalog.resolve(type_)
    is_list = isinstance(resolved, ListType)
    schema = catalog.model(resolved.item if isinstance(resolved, ListType) else type_)
    if schema is not None:
        yield Returned(operation, schema, at, is_list)


def bound_models(canon: Canon) -> tuple[CanonModel, ...]:
    """The models that have a schema at each provider: those that have an id in the facade,
    or the type of the provider's own object."""
    names: list[str] = []
    for operation in canon.operations:
        types = [argument.canon_type for argument in operation.arguments]
        names += [
            type_.model
            for type_ in map(without_none, types)
            if isinstance(type_, CanonIdType)
        ]
        item = item_type(operation.result_type)
        match item or without_none(operation.result_type):
            case CanonModelType(name) if item and canon.model(name).field("id"):
                names.append(name)
            case CanonModelType(name, generic=True) if item is None:
                names.append(name)
            case _:
                pass
    return tuple(canon.model(name) for name in dict.fromkeys(names))


@dataclass(frozen=True, slots=True)
class Schemas:
    """The models of a facade and what they seem to be at a provider.

    Attributes:
        drafts: The models with a schema.
        missing: The models without.
        fields: Maps objects, with what the spec calls these models.
    """

    drafts: tuple[ModelDraft, ...]
    missing: tuple[ToDo, ...]
    fields: Fields


def find_schemas(canon: Canon, catalog: Catalog, user: tuple[str, ...]) -> Schemas:
    """Find a schema for each model that has one at each provider; `user` is what
    identifies a user."""
    everything = [
        found
        for operation in catalog.api.operations
        for found in returned(operation, catalog)
    ]
    schemas = {found.schema.schema_name: found.schema for found in everything}
    calls = {
        name: [found for found in everything if found.schema.schema_name == name]
        for name in schemas
    }
    fields, chosen = Fields(canon, catalog, Terms(), user), {}
    # What one model is called says more about the others.
    for _ in range(_ROUNDS):
        chosen = {
            model.name: _ranked(model, schemas, calls, fields)
            for model in bound_models(canon)
        }
        first = {name: ranked[0][1] for name, ranked in chosen.items() if ranked}
        called = {name: schema.schema_name for name, schema in first.items()}
        fields = Fields(canon, catalog, Terms(_aliases(first)), user, called)
    drafts = tuple(
        ModelDraft(
            name, schema.schema_name, why, fields.mapping(canon.model(name), schema)
        )
        for name, ranked in chosen.items()
        for _, schema, why in ranked
    )
    missing = tuple(
        ToDo(name, "no schema looks like it")
        for name, ranked in chosen.items()
        if not ranked
    )
    return Schemas(drafts, missing, fields)


def _ranked(
    model: CanonModel,
    schemas: Mapping[str, Model],
    calls: Mapping[str, list[Returned]],
    fields: Fields,
) -> list[tuple[float, Model, str]]:
    """The schemas that look like a model, with the score and the reason: the best one,
    and others that are called the same."""
    scored = [
        (*_score(model, schema, calls[name], fields), schema)
        for name, schema in schemas.items()
    ]
    enough = sorted(
        ((score, schema, why) for score, why, schema in scored if score >= _ENOUGH),
        key=lambda entry: (-entry[0], entry[1].schema_name),
    )
    return [
        entry
        for entry in enough
        if subject(entry[1].schema_name) == subject(enough[0][1].schema_name)
    ]


def _aliases(
    schemas: dict[str, Model],
) -> dict[frozenset[str], frozenset[str]]:
    """What the spec calls the models, in words."""
    aliases: dict[frozenset[str], frozenset[str]] = {}
    for name, schema in schemas.items():
        ours, theirs = frozenset(meanings(name)), subject(schema.schema_name)
        aliases[theirs] = ours
        aliases.setdefault(frozenset({head(schema.schema_name)}), ours)
    return {theirs: ours for theirs, ours in aliases.items() if theirs != ours}


def _score(
    model: CanonModel, schema: Model, calls: list[Returned], fields: Fields
) -> tuple[float, str]:
    """How much a schema looks like a model, and why."""
    called = (model.name, *model.also_called)
    name = max(_alike(each, schema.schema_name) for each in called)
    saying = max(
        sum(subject(each) <= _words(call.operation) for call in calls) / len(calls)
        for each in called
    )
    mapping = fields.mapping(model, schema)
    rows = [row for row in mapping.rows if row.likeness > 0]
    coverage = len(rows) / max(1, len(mapping.rows) + len(mapping.todos))
    known = {row.key for row in mapping.rows} | fields.decided
    if any(each.default is None and each.name not in known for each in model.fields):
        return 0.0, ""
    score = _NAME * name + _CALLS * saying + _COVERAGE * coverage
    why = (
        f"{calls[0].operation.id} returns it; it has {len(rows)} of "
        f"{len(mapping.rows) + len(mapping.todos)} fields"
    )
    return score, why


def _alike(ours: str, theirs: str) -> float:
    """How alike the names of a model and a schema are, from 0 to 1."""
    left, right = subject(ours), subject(theirs)
    share = len(left & right) / len(left | right)
    return share if head(ours) == head(theirs) else share / 2


def _words(operation: Operation) -> frozenset[str]:
    """The words that say what an operation is about."""
    static = [part for part in operation.path.split("/") if not part.startswith("{")]
    last = static[-1] if static else ""
    return frozenset((*meanings(last), *meanings(operation.summary or "")))
