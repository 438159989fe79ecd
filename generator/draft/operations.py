"""Ranks the operations of a spec as candidates for an operation of a facade."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.draft.proposals import ModelDraft
from generator.draft.schemas import Returned, returned
from generator.draft.terms import PEOPLE, SIMILAR, Terms, meanings
from generator.facade.read.types import (
    CanonIdType,
    CanonModelType,
    item_type,
    single_type,
    without_none,
)

if TYPE_CHECKING:
    from generator.facade.check.catalog import Catalog
    from generator.facade.read.canon import Canon
    from generator.facade.read.fields import CanonArgument
    from generator.facade.read.operations import CanonOperation
    from generator.model import Operation

_VERBS = {
    "list": ("list", "all", "search", "index", "find"),
    "get": ("get", "retrieve", "read", "show", "detail", "fetch", "find"),
    "create": ("create", "add", "new", "register", "post"),
    "update": ("update", "edit", "modify", "patch", "put", "replace"),
    "delete": ("delete", "remove", "destroy"),
}
"""Verbs in the names of operations that do the usual things."""

_METHODS = {
    "list": ("GET",),
    "get": ("GET",),
    "create": ("POST", "PUT"),
    "update": ("PUT", "PATCH", "POST"),
    "delete": ("DELETE", "POST"),
}
"""The methods that do the usual things (RFC 9110, section 9.3; RFC 5789)."""

ENOUGH = 3.0
"""The score that makes an operation a candidate."""


@dataclass(frozen=True, slots=True)
class Intent:
    """What an operation of the facade does, in words.

    Attributes:
        verb: A usual thing (`list`, `get`, `create`, `update`, `delete`), or None.
        actions: The words for anything else, such as `refresh`: each way to call it.
        subject: The words for what it concerns.
        result: The model that it returns.
        is_list: Whether it returns a list of them.
        ids: The arguments that identify something, each with what specs may call it.
    """

    verb: str | None
    actions: tuple[frozenset[str], ...]
    subject: frozenset[str]
    result: str | None
    is_list: bool
    ids: tuple[tuple[str, ...], ...]


def intent(operation: CanonOperation, canon: Canon) -> Intent:
    """What an operation of the facade does."""
    words = meanings(operation.name)
    ids = tuple(
        argument_names(argument, canon)
        for argument in operation.arguments
        if argument.is_required and isinstance(argument.canon_type, CanonIdType)
    )
    listed = isinstance(item_type(operation.result_type), CanonModelType)
    result = single_type(operation.result_type)
    model = result.name if isinstance(result, CanonModelType) else None
    verb = next((verb for verb in _VERBS if words[0] == _VERBS[verb][0]), None)
    rest = words[1:] if verb else words
    if verb is None and model and words == meanings(model)[-len(words) :]:
        verb = "list" if listed else "get"
    if verb in ("list", "get"):
        subject = frozenset(rest or meanings(model or ""))
        return Intent(verb, (), subject, model, listed, ids)
    if ids and verb != "create":
        concerned: str | None = ids[-1][1]
    else:
        concerned, ids = (_main_model(canon) if verb else None), ()
    subject = frozenset(rest) if verb and rest else frozenset(meanings(concerned or ""))
    called = [
        frozenset(words) - subject,
        *map(frozenset, map(meanings, operation.also_called)),
    ]
    actions = () if verb else tuple(called)
    return Intent(verb, actions, subject, model, listed, ids)


def argument_names(argument: CanonArgument, canon: Canon) -> tuple[str, ...]:
    """What specs may call an argument: its name, and the names of its model."""
    type_ = without_none(argument.canon_type)
    if not isinstance(type_, CanonIdType):
        return (argument.name,)
    return (argument.name, type_.model, *canon.model(type_.model).also_called)


def _main_model(canon: Canon) -> str | None:
    """The subject of an operation whose name is only a verb: what `list` lists."""
    for operation in canon.operations:
        item = item_type(operation.result_type)
        if operation.name == "list" and item is not None:
            return item.name if isinstance(item, CanonModelType) else None
    return None


@dataclass(frozen=True, slots=True)
class Candidate:
    """An operation of the spec that may implement one of the facade.

    Attributes:
        operation: The operation.
        score: How strong the evidence for it is.
        why: What does.
        response: Where the object or the list is in its response, if it is known.
    """

    operation: Operation
    score: float
    why: str
    response: Returned | None = None


def candidates(
    wanted: Intent, catalog: Catalog, terms: Terms, models: tuple[ModelDraft, ...]
) -> tuple[Candidate, ...]:
    """The operations that may do what is wanted, the most likely one first."""
    schemas = frozenset(each.schema for each in models if each.name == wanted.result)
    found: list[Candidate] = []
    for operation in catalog.api.operations:
        traits = _traits(operation, wanted, catalog, terms, schemas)
        if _is_possible(wanted, traits):
            evidence = list(_evidence(wanted, traits, terms))
            score = sum(points for points, _ in evidence)
            why = _reason([what for _, what in evidence if what])
            found.append(Candidate(operation, score, why, traits.response))
    enough = [each for each in found if each.score >= ENOUGH]
    return tuple(
        sorted(enough, key=lambda each: (-each.score, len(each.operation.path)))
    )


@dataclass(frozen=True, slots=True)
class _Traits:
    """What an operation of the spec shows of itself.

    Attributes:
        operation: The operation.
        last: The words of the last fixed part of its path.
        words: All words of its path and its name.
        name: The words of its name.
        ids: The parts of its path that identify something other than the user.
        ends_with_id: Whether its path ends with a parameter.
        response: Where the object or the list is in its response.
    """

    operation: Operation
    last: frozenset[str]
    words: frozenset[str]
    name: frozenset[str]
    ids: tuple[str, ...]
    ends_with_id: bool
    response: Returned | None


def _traits(
    operation: Operation,
    wanted: Intent,
    catalog: Catalog,
    terms: Terms,
    schemas: frozenset[str],
) -> _Traits:
    parts = [part for part in operation.path.split("/") if part]
    fixed = [terms.words(part) for part in parts if not part.startswith("{")]
    ids = [part for part in parts if part.startswith("{") and not _is_of_user(part)]
    responses = (
        each
        for each in returned(operation, catalog)
        if each.schema.schema_name in schemas and each.is_list == wanted.is_list
    )
    name = terms.words(operation.id)
    return _Traits(
        operation=operation,
        last=fixed[-1] if fixed else frozenset(),
        words=name.union(*fixed),
        name=name,
        ids=tuple(ids),
        ends_with_id=bool(parts) and parts[-1].startswith("{"),
        response=next(responses, None),
    )


def _is_possible(wanted: Intent, traits: _Traits) -> bool:
    """Whether an operation can do what is wanted at all."""
    method = traits.operation.method
    if wanted.verb is None:
        return any(action <= traits.words for action in wanted.actions)
    if method not in _METHODS[wanted.verb] or not wanted.subject <= traits.words:
        return False
    is_unusual = wanted.verb == "delete" and method == "POST"
    return not is_unusual or _is_called(wanted.verb, traits)


def _evidence(
    wanted: Intent, traits: _Traits, terms: Terms
) -> Iterator[tuple[float, str]]:
    """The score of an operation, and the evidence for it, if there is any."""
    if wanted.verb is not None:
        yield from _evidence_of_verb(wanted, wanted.verb, traits)
    else:
        yield from _evidence_of_action(wanted, traits)
    taken = [each for each in wanted.ids if _takes(traits.ids, each, terms)]
    yield len(taken) - (0.5 if len(taken) < len(wanted.ids) else 0), ""
    if traits.response is not None:
        yield 1.5, "response"
    elif wanted.verb in ("list", "get"):
        yield -1, ""
    if traits.operation.deprecated:
        yield -1, ""


def _evidence_of_verb(
    wanted: Intent, verb: str, traits: _Traits
) -> Iterator[tuple[float, str]]:
    yield (2, "path") if wanted.subject <= traits.last else (0.5, "")
    if _is_called(verb, traits):
        yield 1, "name"
    if verb == "list":
        yield -1 if traits.ends_with_id else 1, ""
    elif wanted.ids:
        yield 1 if traits.ends_with_id else -1, ""
    if wanted.subject == traits.name - set(_VERBS[verb]):
        yield 0.5, ""


def _evidence_of_action(wanted: Intent, traits: _Traits) -> Iterator[tuple[float, str]]:
    ways = [action for action in wanted.actions if action <= traits.words]
    yield 2 if any(action <= traits.last for action in ways) else 1.5, "name"
    if any(len(action) > 1 for action in ways):
        yield 0.5, ""
    if traits.operation.method == "GET":
        yield -1, ""
    if wanted.subject <= traits.words:
        yield 1.5, ""
    yield 0.5 if bool(traits.ids) == bool(wanted.ids) else -0.5, ""


def _is_called(verb: str, traits: _Traits) -> bool:
    """Whether the name of an operation says that it does a usual thing."""
    return bool(traits.name & set(_VERBS[verb]))


def _is_of_user(part: str) -> bool:
    """Whether a part of a path identifies the user."""
    return bool(PEOPLE & set(meanings(part)))


def _takes(ids: tuple[str, ...], called: tuple[str, ...], terms: Terms) -> bool:
    """Whether one of the ids in a path has the name of an argument."""
    return any(terms.likeness(each, part) >= SIMILAR for part in ids for each in called)


def _reason(why: list[str]) -> str:
    """What fits, as a sentence."""
    if not why:
        return "its path is similar"
    *others, last = why
    return f"its {', '.join(others)} and {last} fit" if others else f"its {last} fits"
