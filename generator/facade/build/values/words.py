"""Words of a description held against the rows of a table."""

from __future__ import annotations

from generator import codes
from generator.facade.reading.findings import Findings, Place


def check_complete(
    findings: Findings,
    pointer: str,
    words: tuple[str, ...],
    rows: dict[str, Place],
    unlisted: list[str],
    place: Place,
) -> None:
    """Notes words without a row, rows without a word, and words wrongly unlisted.

    `rows` are the words that have one with their places, `place` is that of the table.
    """
    for word in words:
        if word not in rows:
            findings.add(
                codes.BINDING_VALUE_MISSING,
                f"the value {word!r} of the description has no row",
                place,
                pointer,
            )
        if word in unlisted:
            findings.add(
                codes.BINDING_VALUE_LISTED,
                f"{word!r} is called unlisted, but the description lists it",
                place,
                pointer,
            )
    for row, where in rows.items():
        if row not in words and row not in unlisted:
            findings.add(
                codes.BINDING_VALUE_UNKNOWN,
                f"there is a row for {row!r}, which the description does not list",
                where,
                pointer,
            )
