"""Makes an input that fails as small as it can be."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from tests.fuzz.inputs import Input
from tests.fuzz.mutation import parsed, places, written

LIMIT = 400
"""After so many attempts what is left has to do."""

Fails = Callable[[Input], bool]
"""Whether an input still shows the mistake."""


def minimized(source: Input, fails: Fails) -> Input:
    """The smallest input that could be found that still fails."""
    attempts = 0

    def still_fails(attempt: Input) -> bool:
        nonlocal attempts
        attempts += 1
        return attempts <= LIMIT and fails(attempt)

    shrinking = True
    while shrinking and attempts <= LIMIT:
        shrinking = False
        for path in list(source.files):
            if still_fails(source.without(path)):
                source = source.without(path)
                shrinking = True
                continue
            smaller = _smaller_file(source, path, still_fails)
            if smaller.files[path] != source.files[path]:
                source = smaller
                shrinking = True
    return source


def _smaller_file(source: Input, path: str, fails: Fails) -> Input:
    data = parsed(source.files[path])
    if isinstance(data, dict | list):
        again = source.replaced(path, written(data))
        if fails(again):
            return _smaller_tree(source, path, data, fails)
    return _smaller_text(source, path, fails)


def _smaller_tree(source: Input, path: str, data: Any, fails: Fails) -> Input:
    """Takes values away as long as the input fails without them, large ones first."""
    shrinking = True
    while shrinking:
        shrinking = False
        for owner, key, rest in _removals(data):
            value = owner[key]
            del owner[key]
            if fails(source.replaced(path, written(data))):
                shrinking = True
                break
            _put_back(owner, key, value, rest)
    return source.replaced(path, written(data))


def _removals(data: Any) -> Iterator[tuple[Any, Any, list[Any]]]:
    """Each place with the keys of its owner in order, outer places first."""
    for owner, key in list(places(data)):
        yield owner, key, list(owner) if isinstance(owner, dict) else []


def _put_back(owner: Any, key: Any, value: Any, order: list[Any]) -> None:
    if isinstance(owner, list):
        owner.insert(key, value)
        return
    owner[key] = value
    for name in order[order.index(key) + 1 :]:
        owner[name] = owner.pop(name)


def _smaller_text(source: Input, path: str, fails: Fails) -> Input:
    """Takes runs of lines away, then runs of characters, longest first."""
    for separator in (b"\n", b""):
        content = source.files[path]
        parts = content.split(b"\n") if separator else [bytes([c]) for c in content]
        size = max(1, len(parts) // 2)
        while size:
            start = 0
            while start < len(parts):
                rest = parts[:start] + parts[start + size :]
                attempt = source.replaced(path, separator.join(rest))
                if len(parts) > len(rest) and fails(attempt):
                    parts, source = rest, attempt
                else:
                    start += size
            size //= 2
    return source
