"""What a provider supports, and how its values are translated, for pages."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.document.values import Json
from generator.facade.check.catalog import as_word
from generator.facade.plan.limits import ArgumentLimit
from generator.facade.plan.operations import BoundOperation
from generator.facade.read.binding import MappingSettings
from generator.facade.read.canon import Canon
from generator.facade.read.fields import named
from generator.python.text import Text


@dataclass(frozen=True, slots=True)
class CapabilityView:
    """What a provider supports of an operation, or of reading redirects and webhooks.

    Attributes:
        operation: The operation, or the function that reads.
        supported: Whether it can be called.
        calls: The provider's operations behind it; empty if it calls nothing.
        asynchronous: Whether the provider continues after it responds; None if it calls
            nothing.
        instead: What to use instead if it is not supported, or not always.
        notes: What users should know.
        limits: The arguments that the provider does not use.
    """

    operation: str
    supported: bool
    calls: tuple[Text, ...] = ()
    asynchronous: bool | None = None
    instead: tuple[str, ...] = ()
    notes: tuple[Text, ...] = ()
    limits: tuple[ArgumentLimit, ...] = ()

    @property
    def note(self) -> Text | None:
        """All notes in one text; None if there are none."""
        note: Text | None = None
        for text in self.notes:
            note = text if note is None else note + " " + text
        return note

    @classmethod
    def of(cls, bound: BoundOperation) -> CapabilityView:
        """What a provider supports of an operation."""
        unsupported = bound.unsupported if bound.may_be_unsupported else None
        instead = () if unsupported is None else unsupported.instead
        reasons = () if unsupported is None else (Text(unsupported.because),)
        if not bound.cases:
            return cls(bound.name, supported=False, instead=instead, notes=reasons)
        calls = dict.fromkeys(
            operation
            for case in bound.cases
            for operation in (case.call.operation.id, *case.opens)
        )
        return cls(
            bound.name,
            supported=True,
            calls=tuple(map(Text, calls)),
            asynchronous=any(case.asynchronous for case in bound.cases),
            instead=instead,
            notes=(*(Text(case.note) for case in bound.cases if case.note), *reasons),
            limits=tuple(bound.limits.values()),
        )


def redirect_capability(canon: Canon, is_read: bool) -> CapabilityView:
    """Whether the redirects of a provider can be read."""
    if is_read:
        return CapabilityView("parse_redirect", supported=True)
    notes = (Text("Its redirects carry no information."),)
    instead = _existing(canon, "list")
    return CapabilityView("parse_redirect", False, instead=instead, notes=notes)


def _existing(canon: Canon, *names: str) -> tuple[str, ...]:
    """The names of operations that the facade has."""
    return tuple(name for name in names if named(name, canon.operations))


def webhook_capability(canon: Canon, is_read: bool, needs_url: bool) -> CapabilityView:
    """Whether the webhooks of a provider can be read, and whether that requires the URL
    that was called."""
    if not is_read:
        notes = (Text("How it signs its webhooks is not known."),)
        instead = _existing(canon, "list", "get")
        return CapabilityView("parse_event", False, instead=instead, notes=notes)
    if not needs_url:
        return CapabilityView("parse_event", supported=True)
    note = Text(
        "Needs `url`, the URL that was called, because the signature includes it."
    )
    return CapabilityView("parse_event", supported=True, notes=(note,))


@dataclass(frozen=True, slots=True)
class StatusTableRow:
    """A row of a decision table, as text."""

    model: str
    condition: str
    meaning: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class StatusTableVariable:
    """A variable in conditions of a decision table, as text."""

    model: str
    name: str
    meaning: str


@dataclass(frozen=True, slots=True)
class StatusTable:
    """How the values of a provider are translated, for a page.

    Attributes:
        model: What the values describe.
        rows: The rows: a condition, and the fields that it sets with their values.
        variables: The meanings of the names in conditions, and of the names in those
            meanings.
    """

    model: str
    rows: tuple[tuple[Text, tuple[tuple[str, str], ...]], ...]
    variables: tuple[tuple[Text, Text], ...]


def status_table(
    model: str,
    rows: tuple[StatusTableRow, ...],
    variables: tuple[StatusTableVariable, ...],
) -> StatusTable:
    """The table of a model; `rows` and `variables` are those of the provider."""
    own = [row for row in rows if row.model == model]
    texts, used = [row.condition for row in own], list[tuple[Text, Text]]()
    # A variable comes after those that it is made of.
    for variable in reversed(variables):
        name = re.compile(rf"{re.escape(variable.name)}\b")
        if variable.model == model and any(name.search(text) for text in texts):
            texts.append(variable.meaning)
            used.insert(0, (Text(variable.name), Text(variable.meaning)))
    conditions = tuple((Text(row.condition), row.meaning) for row in own)
    return StatusTable(model, conditions, tuple(used))


def status_rows(model: str, settings: MappingSettings) -> Iterator[StatusTableRow]:
    """The rows of a decision table."""
    for row in settings.decide:
        condition = _conditions_text(row["when"]) if row.get("when") else None
        meaning = tuple((key, str(row[key])) for key in row if key != "when")
        yield StatusTableRow(model, condition or "any other value", meaning)


def status_variables(
    model: str, choices: Mapping[str, Json], calls: Mapping[str, str]
) -> Iterator[StatusTableVariable]:
    """The variables of a status table: responses of other operations, and choices."""
    for name, operation in calls.items():
        yield StatusTableVariable(model, f"${name}", f"the response of `{operation}`")
    for name, raw in choices.items():
        yield StatusTableVariable(model, f"${name}", _choice_text(raw))


def _choice_text(raw: Json) -> str:
    """Describes what a `let` chooses."""
    match raw:
        case {"latest": str(path), "by": str(time)}:
            text = f"the latest of `{path}` by `{time}`"
        case {"last": str(path)}:
            text = f"the last of `{path}`"
        case {"first": str(path)}:
            text = f"the first of `{path}`"
        case _:
            return ""
    where = raw.get("where") if isinstance(raw, dict) else None
    if not isinstance(where, dict):
        return text
    return f"{text} where {_conditions_text(where)}"


def _conditions_text(raw: dict[str, Json]) -> str:
    """Conditions as text for a table in the documentation."""
    return ", ".join(_condition_text(path, matcher) for path, matcher in raw.items())


def _condition_text(path: str, matcher: Json) -> str:
    match matcher:
        case None:
            return f"no `{path}`"
        case {"not": None}:
            return f"`{path}` is present"
        case {"not": excluded}:
            return f"`{path}` is not {' or '.join(_word_texts(excluded))}"
        case {"after": other}:
            return f"`{path}` after `{other}`"
        case {"above": bound}:
            return f"`{path}` is above {bound}"
        case {"below": bound}:
            return f"`{path}` is below {bound}"
        case _:
            return f"`{path}` is {' or '.join(_word_texts(matcher))}"


def _word_texts(raw: Json) -> Iterator[str]:
    for word in raw if isinstance(raw, list) else [raw]:
        if word is None:
            yield "absent"
        else:
            yield f"`{as_word(word) if isinstance(word, bool) else word}`"
