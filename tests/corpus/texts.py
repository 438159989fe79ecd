"""Random strings: of a format, of a pattern, or with what often goes wrong on the wire."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any
from uuid import UUID

import rstr

PLAIN = "abcdefghijklmnopqrstuvwxyzABCXYZ0123456789"
AWKWARD = "äß漢字🙂 &=+?#%/;:@$!'()*[]{}\"\\<>|~^`"
"""What URLs, forms, cookies and JSON treat in a way of their own."""


_REPETITIONS = (8, 8, 1, 30, 100, 600)
"""How often `*` repeats at most, one attempt after the other."""


def random_text(
    chance: random.Random, schema: dict[str, Any], awkward: str = AWKWARD
) -> str:
    """A string for the keywords of a schema, valid as far as they are understood.

    Args:
        chance: Where randomness comes from.
        schema: A schema of a string.
        awkward: The characters besides letters and digits that it may have.
    """
    pattern = schema.get("pattern")
    make = _FORMATS.get(str(schema.get("format")))
    if make is not None:
        text = make(chance)
        if not isinstance(pattern, str) or re.search(pattern, text):
            return text
    if isinstance(pattern, str):
        matching = _of_pattern(chance, schema)
        if matching is not None:
            return matching
    least = int(schema.get("minLength", 0))
    most = int(schema.get("maxLength", max(least + 4, 12)))
    length = chance.randint(min(max(least, 1), most), min(most, max(least, 1) + 10))
    letters = [chance.choice(PLAIN) for _ in range(length)]
    if awkward and length > 2 and chance.random() < 0.5:
        # Not at the ends: proxies and header parsers strip what is blank there.
        letters[chance.randrange(1, length - 1)] = chance.choice(awkward)
    return "".join(letters)


class _Repeating(rstr.Rstr):
    """Repeats as often as a pattern asks for, and a few times where it does not."""

    def __init__(self, chance: random.Random, repetitions: int) -> None:
        super().__init__(chance)
        self._chance = chance
        self._repetitions = repetitions

    def _handle_repeat(self, start_range: int, end_range: int, value: Any) -> str:
        most = max(start_range, min(end_range, self._repetitions))
        times = self._chance.randint(start_range, most)
        states = [state for _ in range(times) for state in value]
        return "".join(self._handle_state(state) for state in states)


def _of_pattern(chance: random.Random, schema: dict[str, Any]) -> str | None:
    """A string of a pattern, as short or as long as it has to be."""
    least, most = schema.get("minLength", 0), schema.get("maxLength", 10**6)
    for repetitions in _REPETITIONS:
        try:
            text = _Repeating(chance, repetitions).xeger(schema["pattern"])
        except Exception:  # noqa: BLE001 - what it does not know, it says in many ways
            continue
        if least <= len(text) <= most:
            return text
    return None


def _date_time(chance: random.Random) -> str:
    zone = chance.choice([UTC, timezone(timedelta(hours=5, minutes=30))])
    moment = datetime(2001, 1, 1, tzinfo=zone) + timedelta(
        seconds=chance.randrange(10**9)
    )
    text = moment.isoformat()
    return text.replace("+00:00", "Z")


def _date(chance: random.Random) -> str:
    return (date(2001, 1, 1) + timedelta(days=chance.randrange(10_000))).isoformat()


def _word(chance: random.Random) -> str:
    return "".join(chance.choice(PLAIN[:26]) for _ in range(6))


_FORMATS: dict[str, Callable[[random.Random], str]] = {
    "date-time": _date_time,
    "date": _date,
    "time": lambda chance: _date_time(chance)[11:],
    "duration": lambda chance: f"PT{chance.randint(1, 59)}S",
    "uuid": lambda chance: str(UUID(int=chance.getrandbits(128), version=4)),
    "email": lambda chance: f"{_word(chance)}@example.com",
    "uri": lambda chance: f"https://example.com/{_word(chance)}?a=b",
    "url": lambda chance: f"https://example.com/{_word(chance)}",
    "hostname": lambda chance: f"{_word(chance)}.example.com",
    "ipv4": lambda chance: f"192.0.2.{chance.randrange(256)}",
    "ipv6": lambda chance: f"2001:db8::{chance.randrange(1, 0xFFFF):x}",
    "byte": lambda chance: chance.choice(["aGVsbG8=", "AAECAw==", "c3VyZS4="]),
}
