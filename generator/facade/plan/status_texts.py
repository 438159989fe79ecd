"""Decision tables as text for the documentation."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.document.values import Json
from generator.facade.check.catalogue import as_word
from generator.facade.plan.capabilities import StatusTableRow, StatusTableVariable
from generator.facade.read.binding import MappingSettings


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
        case _:
            return f"`{path}` is {' or '.join(_word_texts(matcher))}"


def _word_texts(raw: Json) -> Iterator[str]:
    for word in raw if isinstance(raw, list) else [raw]:
        if word is None:
            yield "absent"
        else:
            yield f"`{as_word(word) if isinstance(word, bool) else word}`"
