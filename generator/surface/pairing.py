"""Which method of a new package does what a method of the old one did.

A method keeps its counterpart by its name. Where that is gone, it is the method that
sends the same request; where the code of one of the two does not show a request, the
one whose name has most words in common.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.naming.words import split
from generator.surface.model import Client, Method, Surface

_SIMILAR = 0.6
"""The share of words that two names have in common when they are one name."""


@dataclass(frozen=True, slots=True)
class Call:
    """A method as users call it: `subject` is `client.orders.list`, `place` what stands
    after the client."""

    subject: str
    place: str
    method: Method

    @property
    def key(self) -> tuple[bool, str]:
        """What there is one of in a package: clients for asyncio are twins."""
        return self.method.is_async, self.subject


@dataclass(frozen=True, slots=True)
class Pairs:
    """The calls of two packages: those that go together in the old order, and the rest."""

    both: tuple[tuple[Call, Call], ...]
    gone: tuple[Call, ...]
    new: tuple[Call, ...]


def calls_of(surface: Surface) -> tuple[Call, ...]:
    """Every call of the clients of a package, each once."""
    calls = (call for client in surface.clients for call in _calls(client))
    return tuple({call.key: call for call in calls}.values())


def _calls(client: Client) -> Iterator[Call]:
    for place, method in client.methods.items():
        yield Call(f"{client.name}.{place}", place, method)


def pair_calls(old: Surface, new: Surface) -> Pairs:
    """The calls of two packages with their counterparts."""
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
"""How alike the names of two calls are, and the calls."""


def _best(scored: Iterator[_Scored]) -> dict[tuple[bool, str], Call]:
    """The counterparts, those first that are most alike; each call is in one pair."""
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
            is_told_apart = before.method.requests and after.method.requests
            if before.method.is_async != after.method.is_async or is_told_apart:
                continue
            score = likeness(before.place, after.place)
            if score >= _SIMILAR:
                yield score, before, after


def words(name: str) -> frozenset[str]:
    """The words of a name in lower case."""
    return frozenset(word.lower() for word in split(name.replace(".", " ")))


def likeness(first: str, second: str) -> float:
    """The share of words that two names have in common, from 0 to 1."""
    one, other = words(first), words(second)
    return len(one & other) / max(len(one | other), 1)
