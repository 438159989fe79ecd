"""Pairs the methods of an old package with those that replace them in the new one.

Methods with the same name are a pair. The others are paired if they send the same
request or, if the code of one of them does not show a request, if their names have most
words in common.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.naming.words import split
from generator.surface.model import Client, Method, Surface

_SIMILAR = 0.6
"""The share of common words from which two names count as similar."""


@dataclass(frozen=True, slots=True)
class Call:
    """A method as users call it: `subject` is `client.orders.list`, `place` is
    `orders.list`."""

    subject: str
    place: str
    method: Method

    @property
    def key(self) -> tuple[bool, str]:
        """What identifies the call in its package. The async client has the same names."""
        return self.method.is_async, self.subject


@dataclass(frozen=True, slots=True)
class Pairs:
    """The calls of two packages: the pairs in the order of the old package, and the rest."""

    both: tuple[tuple[Call, Call], ...]
    gone: tuple[Call, ...]
    new: tuple[Call, ...]


def calls_of(surface: Surface) -> tuple[Call, ...]:
    """The calls of all clients of a package, each once."""
    calls = (call for client in surface.clients for call in _calls(client))
    return tuple({call.key: call for call in calls}.values())


def _calls(client: Client) -> Iterator[Call]:
    for place, method in client.methods.items():
        yield Call(f"{client.name}.{place}", place, method)


def pair_calls(old: Surface, new: Surface) -> Pairs:
    """Pair the calls of two packages."""
    before, after = calls_of(old), calls_of(new)
    by_key = {call.key: call for call in after}
    partners = {call.key: by_key[call.key] for call in before if call.key in by_key}
    for candidates in (_same_request, _similar_name):
        left = [call for call in before if call.key not in partners]
        taken = {call.key for call in partners.values()}
        free = [call for call in after if call.key not in taken]
        partners |= _best(candidates(left, free))
    taken = {call.key for call in partners.values()}
    return Pairs(
        tuple((call, partners[call.key]) for call in before if call.key in partners),
        tuple(call for call in before if call.key not in partners),
        tuple(call for call in after if call.key not in taken),
    )


_Scored = tuple[float, Call, Call]
"""The likeness of the names of two calls, and the calls."""


def _best(scored: Iterator[_Scored]) -> dict[tuple[bool, str], Call]:
    """The counterparts, chosen from the most alike down. Each call is in one pair."""
    partners: dict[tuple[bool, str], Call] = {}
    taken: set[tuple[bool, str]] = set()
    ordered = sorted(scored, key=lambda item: (-item[0], item[1].key, item[2].key))
    for _, old, new in ordered:
        if old.key not in partners and new.key not in taken:
            partners[old.key] = new
            taken.add(new.key)
    return partners


def _same_request(old: list[Call], new: list[Call]) -> Iterator[_Scored]:
    for before in old:
        for after in new:
            if (
                before.method.is_async == after.method.is_async
                and before.method.requests & after.method.requests
            ):
                yield likeness(before.place, after.place), before, after


def _similar_name(old: list[Call], new: list[Call]) -> Iterator[_Scored]:
    for before in old:
        for after in new:
            are_known = before.method.requests and after.method.requests
            if before.method.is_async != after.method.is_async or are_known:
                continue
            score = likeness(before.place, after.place)
            if score >= _SIMILAR:
                yield score, before, after


def words(name: str) -> frozenset[str]:
    """The words of a name, in lowercase."""
    return frozenset(word.lower() for word in split(name.replace(".", " ")))


def likeness(first: str, second: str) -> float:
    """The share of words that two names have in common, from 0 to 1."""
    first_words, second_words = words(first), words(second)
    return len(first_words & second_words) / max(len(first_words | second_words), 1)
