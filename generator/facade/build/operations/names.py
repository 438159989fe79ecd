"""What the function of a case is called: the operation, and when it is this case."""

from __future__ import annotations

from collections.abc import Iterator

from generator.document.values import Json
from generator.naming.words import snake_case


def case_name(operation: str, when: dict[str, Json]) -> str:
    """The name of the function that makes the result of a case."""
    parts = [_part(path, matcher) for path, matcher in when.items()]
    return f"_{operation}_when_{'_and_'.join(parts)}" if parts else f"_{operation}"


def _part(path: str, matcher: Json) -> str:
    key = snake_case(path.split(".")[-1]) or "value"
    match matcher:
        case True:
            return key
        case False:
            return f"not_{key}"
        case None:
            return f"without_{key}"
        case {"not": None}:
            return f"with_{key}"
        case {"not": unwanted}:
            return f"not_{'_or_'.join(_words(unwanted))}"
        case _:
            return "_or_".join(_words(matcher))


def _words(value: Json) -> Iterator[str]:
    for one in value if isinstance(value, list) else [value]:
        yield snake_case(str(one)) or "value"
