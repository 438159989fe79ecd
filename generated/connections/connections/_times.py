"""Points in time: aware if the time zone is known, otherwise naive."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta, tzinfo
from typing import Any, Self


class Timestamp(datetime):
    """A point in time from a provider.

    It is a `datetime`: aware if the provider or your settings state the time zone, and
    naive otherwise. Python refuses to compare naive with aware times, so a time in an
    unknown zone is never compared by mistake.

    Attributes:
        raw: The provider's text. Empty for a computed time.
    """

    raw: str

    @classmethod
    def of(cls, moment: datetime, raw: str = "") -> Self:
        """A timestamp with its original text."""
        timestamp = cls(
            moment.year,
            moment.month,
            moment.day,
            moment.hour,
            moment.minute,
            moment.second,
            moment.microsecond,
            moment.tzinfo,
            fold=moment.fold,
        )
        timestamp.raw = raw
        return timestamp

    def __new__(cls, *arguments: Any, **named: Any) -> Self:
        timestamp = super().__new__(cls, *arguments, **named)
        timestamp.raw = ""
        return timestamp

    @property
    def is_aware(self) -> bool:
        """Whether the time zone is known."""
        return self.tzinfo is not None

    def __reduce_ex__(self, protocol: Any) -> tuple[Any, ...]:
        plain = datetime(
            self.year,
            self.month,
            self.day,
            self.hour,
            self.minute,
            self.second,
            self.microsecond,
            self.tzinfo,
            fold=self.fold,
        )
        return (_restored, (plain, self.raw))


def _restored(moment: datetime, raw: str) -> Timestamp:
    return Timestamp.of(moment, raw)


def day(value: object) -> date | None:
    """Parse a day in any format that providers use, without its time."""
    match value:
        case datetime():
            return value.date()
        case date():
            return value
        case _:
            found = moment(value, None)
            return None if found is None else found.date()


def moment(value: object, zone: tzinfo | None) -> Timestamp | None:
    """Parse a time in any format that providers use. `zone` applies to times without
    one."""
    match value:
        case Timestamp():
            return value
        case datetime():
            return _in_zone(value, value.isoformat(), zone)
        case date():
            midnight = datetime(value.year, value.month, value.day)
            return Timestamp.of(midnight, value.isoformat())
        case str() if value.strip():
            return _read(value, zone)
        case _:
            return None


def _read(raw: str, zone: tzinfo | None) -> Timestamp | None:
    try:
        found = datetime.fromisoformat(raw.strip())
    except ValueError:
        return None
    if len(raw.strip()) <= len("2026-01-31"):
        return Timestamp.of(found, raw)
    return _in_zone(found, raw, zone)


def _in_zone(found: datetime, raw: str, zone: tzinfo | None) -> Timestamp:
    if found.tzinfo is None and zone is not None:
        found = found.replace(tzinfo=zone)
    return Timestamp.of(found, raw)


def from_now(
    *, seconds: object = None, milliseconds: object = None
) -> Timestamp | None:
    """The time a number of seconds or milliseconds from now."""
    from ._values import decimal

    number, unit = decimal(seconds), 1.0
    if number is None:
        number, unit = decimal(milliseconds), 1000.0
    if number is None:
        return None
    return Timestamp.of(datetime.now(UTC) + timedelta(seconds=float(number) / unit))


def is_after(one: Timestamp | None, other: Timestamp | None) -> bool:
    """Whether a time is after another. Any time is after a missing one."""
    if one is None or other is None:
        return one is not None
    if one.is_aware != other.is_aware:
        return one.replace(tzinfo=None) > other.replace(tzinfo=None)
    return one > other


def earliest(times: Iterable[Timestamp | None]) -> Timestamp | None:
    """The earliest of some times."""
    found: Timestamp | None = None
    for each in times:
        if each is not None and (found is None or is_after(found, each)):
            found = each
    return found


def latest(times: Iterable[Timestamp | None]) -> Timestamp | None:
    """The latest of some times."""
    found: Timestamp | None = None
    for each in times:
        if each is not None and is_after(each, found):
            found = each
    return found
