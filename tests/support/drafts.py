"""What `clientloom facade draft` finds of the bindings that were written by hand."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml


@dataclass(frozen=True, slots=True)
class DraftScore:
    """How a draft compares with the binding that was written by hand.

    Attributes:
        calls: Operations with the same call.
        other_calls: Operations with another call, or with one where there is none.
        missed_calls: Operations that are to do, and have a call by hand.
        fields: Fields of models from the same place.
        other_fields: Fields from another place, or that have none by hand.
        missed_fields: Fields that are to do, and have a place by hand.
    """

    calls: int
    other_calls: int
    missed_calls: int
    fields: int
    other_fields: int
    missed_fields: int


def score(draft: Path, by_hand: Path) -> DraftScore:
    """Compares two connections.yaml of a provider."""
    found, known = (
        yaml.safe_load(path.read_text(encoding="utf-8")) for path in (draft, by_hand)
    )
    calls = [
        (_calls(found["operations"][name]), _calls(entry))
        for name, entry in known["operations"].items()
    ]
    fields = [pair for pair in _fields(found, known) if any(pair)]
    return DraftScore(
        calls=sum(bool(mine & theirs) for mine, theirs in calls),
        other_calls=sum(bool(mine and not mine & theirs) for mine, theirs in calls),
        missed_calls=sum(bool(theirs and not mine) for mine, theirs in calls),
        fields=sum(bool(mine & theirs) for mine, theirs in fields),
        other_fields=sum(bool(mine and not mine & theirs) for mine, theirs in fields),
        missed_fields=sum(bool(theirs and not mine) for mine, theirs in fields),
    )


def _entries(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _calls(operation: Any) -> set[str]:
    return {entry["call"] for entry in _entries(operation) if "call" in entry}


def _fields(found: Any, known: Any) -> list[tuple[set[str], set[str]]]:
    """The places of each field, in the draft and by hand, for what both map."""
    pairs = []
    for model, entry in known.get("models", {}).items():
        if model not in found["models"]:
            continue
        mine = _entries(found["models"][model])[0]["set"]
        theirs = _entries(entry)[0]["set"]
        pairs += [
            (_places(mine.get(name)), _places(theirs.get(name)))
            for name in {**mine, **theirs}
        ]
    return pairs


def _places(value: Any) -> set[str]:
    """The paths that a value is read from."""
    match value:
        case str():
            return {value}
        case list():
            return set().union(*map(_places, value))
        case {"of": place}:
            return _places(place)
        case {"each": place}:
            return _places(place)
        case {"value": _} | None:
            return set()
        case dict():
            return set().union(*map(_places, value.values()))
        case _:
            return set()
