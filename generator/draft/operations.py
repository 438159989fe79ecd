"""Ranks the operations of a spec as candidates for an operation of a facade."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.draft.proposals import ModelDraft
from generator.draft.schemas import Returned, returned
from generator.draft.terms import PEOPLE, SIMILAR, Terms, meanings
from generator.facade.read.types import (
    CanonIdType,
    CanonListType,
    CanonModelType,
    without_none,
)

if TYPE_CHECKING:
    from generator.facade.check.catalog import Catalog
    from generator.facade.read.canon import Canon, CanonOperation
    from generator.facade.read.fields import CanonArgument
    from generator.model import Operation

_VERBS = {
    "list": ("list", "all", "search", "index", "find"),
    "get": ("get", "retrieve", "read", "show", "detail", "fetch", "find"),
    "create": ("create", "add", "new", "register", "post"),
    "update": ("update", "edit", "modify", "patch", "put", "replace"),
    "delete": ("delete", "remove", "destroy"),
}
"""What operations are called that do the usual things."""

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
    result = without_none(operation.result_type)
    listed = isinstance(result, CanonListType) and isinstance(
        result.item, CanonModelType
    )
    if isinstance(result, CanonListType) and isinstance(result.item, CanonModelType):
        result = result.item
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
    """What an operation concerns that only has a verb: what `list` lists."""
    for operation in canon.operations:
        if operation.name == "list" and isinstance(
            operation.result_type, CanonListType
        ):
            item = operation.result_type.item
            return item.name if isinstance(item, CanonModelType) else None
    return None


@dataclass(frozen=True, slots=True)
class Candidate:
    """An operation of the spec that may implement one of the facade.

    Attributes:
        operation: The operation.
        score: How much speaks for it.
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
    found = (
        _candidate(operation, wanted, catalog, terms, schemas)
        for operation in catalog.api.operations
    )
    enough = [each for each in found if each is not None and each.score >= ENOUGH]
    return tuple(
        sorted(enough, key=lambda each: (-each.score, len(each.operation.path)))
    )


def _candidate(
    operation: Operation,
    wanted: Intent,
    catalog: Catalog,
    terms: Terms,
    schemas: frozenset[str],
) -> Candidate | None:
    if operation.method not in _METHODS.get(wanted.verb or "", (operation.method,)):
        return None
    segments = [part for part in operation.path.strip("/").split("/") if part]
    static = [part for part in segments if not part.startswith("{")]
    last = terms.words(static[-1]) if static else frozenset()
    name = terms.words(operation.id)
    ids = [part for part in segments if part.startswith("{") and not _is_of_user(part)]
    score, why = 0.0, []
    anywhere = name | frozenset().union(*map(terms.words, static))
    if wanted.verb is not None:
        if wanted.subject <= last:
            score += 2
            why.append("path")
        elif wanted.subject <= anywhere:
            score += 0.5
        else:
            return None
        called = bool(name & set(_VERBS[wanted.verb]))
        if called:
            score += 1
            why.append("name")
        if operation.method == "POST" and wanted.verb == "delete" and not called:
            return None
        ends = bool(segments) and segments[-1].startswith("{")
        if wanted.verb == "list":
            score += -1 if ends else 1
        elif wanted.ids:
            score += 1 if ends else -1
        if wanted.subject == name - set(_VERBS[wanted.verb]):
            score += 0.5
    else:
        ways = [action for action in wanted.actions if action <= anywhere]
        if not ways:
            return None
        score += 2 if any(action <= last for action in ways) else 1.5
        score += 0.5 if any(len(action) > 1 for action in ways) else 0
        score -= 1 if operation.method == "GET" else 0
        why.append("name")
        if wanted.subject <= anywhere:
            score += 1.5
        score += 0.5 if bool(ids) == bool(wanted.ids) else -0.5
    taken = [called for called in wanted.ids if _takes(ids, called, terms)]
    score += len(taken) - (0.5 if len(taken) < len(wanted.ids) else 0)
    response = next(
        (
            each
            for each in returned(operation, catalog)
            if each.schema.schema_name in schemas and each.is_list == wanted.is_list
        ),
        None,
    )
    if response is not None:
        score += 1.5
        why.append("response")
    elif wanted.verb in ("list", "get"):
        score -= 1
    if operation.deprecated:
        score -= 1
    return Candidate(operation, score, _reason(why), response)


def _is_of_user(part: str) -> bool:
    """Whether a part of a path identifies the user."""
    return bool(PEOPLE & set(meanings(part)))


def _takes(ids: list[str], called: tuple[str, ...], terms: Terms) -> bool:
    """Whether one of the ids in a path is called like an argument."""
    return any(terms.likeness(each, part) >= SIMILAR for part in ids for each in called)


def _reason(why: list[str]) -> str:
    """What fits, as a sentence."""
    if not why:
        return "its path is similar"
    *others, last = why
    return f"its {', '.join(others)} and {last} fit" if others else f"its {last} fits"
