"""JSON text to plain data."""

import json
from collections.abc import Callable

from generator import codes
from generator.document.problems import Oddity, UnreadableError
from generator.document.scalars import fraction, integer
from generator.document.values import Json, shorten


def read_json(text: str) -> tuple[Json, list[Oddity]]:
    """The data of a JSON text.

    Control characters inside strings and the words NaN and Infinity are accepted,
    the words as text. Raises UnreadableError when it is not JSON.
    """
    duplicates: list[tuple[dict[str, Json], str]] = []
    try:
        root: Json = json.loads(
            text,
            strict=False,
            object_pairs_hook=_collect(duplicates),
            parse_int=integer,
            parse_float=fraction,
            parse_constant=str,
        )
    except json.JSONDecodeError as error:
        raise UnreadableError(
            codes.JSON_INVALID,
            f"not JSON: {error.msg[:1].lower()}{error.msg[1:]}",
            error.lineno,
            error.colno,
        ) from None
    except RecursionError:
        raise UnreadableError(
            codes.LIMIT_EXCEEDED, "objects and lists are nested too deep"
        ) from None
    return root, _located(root, duplicates) if duplicates else []


def _collect(
    duplicates: list[tuple[dict[str, Json], str]],
) -> Callable[[list[tuple[str, Json]]], dict[str, Json]]:
    def build(pairs: list[tuple[str, Json]]) -> dict[str, Json]:
        result = dict(pairs)
        if len(result) != len(pairs):
            seen: set[str] = set()
            for key, _ in pairs:
                if key in seen:
                    duplicates.append((result, key))
                seen.add(key)
        return result

    return build


def _located(root: Json, duplicates: list[tuple[dict[str, Json], str]]) -> list[Oddity]:
    """The duplicate keys with the pointers of the objects that have them."""
    wanted = {id(node) for node, _ in duplicates}
    places: dict[int, str] = {}
    pending: list[tuple[Json, str]] = [(root, "")]
    while pending:
        node, place = pending.pop()
        if id(node) in wanted:
            places[id(node)] = place
        if isinstance(node, dict):
            pending += [
                (child, f"{place}/{key.replace('~', '~0').replace('/', '~1')}")
                for key, child in node.items()
            ]
        elif isinstance(node, list):
            pending += [(child, f"{place}/{index}") for index, child in enumerate(node)]
    return [
        Oddity(
            codes.DUPLICATE_KEY,
            f"the key `{shorten(key)}` stands twice in one object; the last one is used",
            f"{places.get(id(node), '')}/{key.replace('~', '~0').replace('/', '~1')}",
        )
        for node, key in duplicates
    ]
