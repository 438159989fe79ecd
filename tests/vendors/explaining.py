"""The differences between the requests of two clients that have a reason.

`differences.yaml` lists them by vendor. An entry covers parts of requests by a pattern,
in some calls or in all, and says why they differ.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path

import yaml

from tests.vendors.comparing import Difference
from tests.vendors.running import Outcome
from tests.vendors.vendor import Vendor

_FILE = Path(__file__).with_name("differences.yaml")

KINDS = {
    "addition": "One of the two sends more than the spec asks for.",
    "equal": "Both requests mean the same to a server.",
    "version": "The SDK is of another version than the spec.",
    "spec": "The client follows the spec, which differs from the SDK.",
    "open": "The spec, or OpenAPI, leaves open what to send.",
    "sdk": "The SDK does not send what it is given, or not as HTTP wants it.",
}
"""What an explained difference can be. A fault of ours is not among them."""


@dataclass(frozen=True, slots=True)
class Explanation:
    """An entry of the table.

    Attributes:
        part: A pattern for the names of parts.
        kind: One of `KINDS`.
        why: The reason.
        operations: Patterns for the operations of the calls; empty for all.
    """

    part: str
    kind: str
    why: str
    operations: tuple[str, ...] = ()

    def covers(self, outcome: Outcome, difference: Difference) -> bool:
        """Whether it explains a difference in the requests of a call."""
        here = not self.operations or any(
            fnmatchcase(outcome.name, _escaped(each)) for each in self.operations
        )
        return here and fnmatchcase(difference.part, _escaped(self.part))


def _escaped(pattern: str) -> str:
    """A pattern in which brackets are brackets."""
    return pattern.replace("[", "[[]")


def explanations(vendor: Vendor) -> tuple[Explanation, ...]:
    """The entries for a vendor, in the order of the file."""
    table = yaml.safe_load(_FILE.read_text(encoding="utf-8"))
    return tuple(
        Explanation(
            entry["part"], entry["kind"], entry["why"], tuple(entry.get("in", ()))
        )
        for entry in table.get(vendor.name, ())
    )


def unexplained(
    outcomes: Sequence[Outcome], table: Sequence[Explanation]
) -> list[tuple[str, Difference]]:
    """The differences without a reason, each with the name of its call."""
    return [
        (outcome.name, difference)
        for outcome in outcomes
        for difference in outcome.differences
        if not any(entry.covers(outcome, difference) for entry in table)
    ]


def unneeded(
    outcomes: Sequence[Outcome], table: Sequence[Explanation]
) -> list[Explanation]:
    """The entries that explain nothing, or only what entries before them explain."""
    needed = {
        next((entry for entry in table if entry.covers(outcome, difference)), None)
        for outcome in outcomes
        for difference in outcome.differences
    }
    return [entry for entry in table if entry not in needed]
