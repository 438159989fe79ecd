"""What the names of a mapping stand for, in words for the documentation."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from generator.document.values import Json
from generator.facade.build.conditions import in_words
from generator.facade.model import StatusTableVariable

EMPTY: Mapping[str, str] = MappingProxyType({})


def status_names(
    model: str, lets: Mapping[str, Json], besides: Mapping[str, str]
) -> Iterator[StatusTableVariable]:
    """The names of a table: answers of other operations, and what is chosen of lists."""
    for name, operation in besides.items():
        yield StatusTableVariable(model, f"${name}", f"the answer of `{operation}`")
    for name, raw in lets.items():
        yield StatusTableVariable(model, f"${name}", _choice(raw))


def _choice(raw: Json) -> str:
    """What a `let` chooses."""
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
    return f"{text} where {in_words(where)}" if isinstance(where, dict) else text
