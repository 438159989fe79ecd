"""The page docs/vendors.md, made from the requests of the SDKs and of our clients.

    python -m tests.vendors

writes it; a test says when it is out of date.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from tests.vendors.comparing import Difference
from tests.vendors.explaining import KINDS, Explanation, explanations
from tests.vendors.running import Outcome
from tests.vendors.vendor import Vendor

PAGE = Path(__file__).resolve().parents[2] / "docs" / "vendors.md"

_HEAD = """# Vendors as judges

**{sdks} SDKs, {calls} calls of {operations} operations: {same} have the same method, path, query and body. The other
{other} differ where the tables say why, and never through a fault of ours.**

Some vendors publish a spec of their API and a Python SDK. For these, clientloom generates a client from the spec, and
the same call goes through the SDK and through our client to a local server. The two requests are
compared: the method, the path, the query, every header that does not belong to the connection, and the body as JSON, as
a form, or part by part.

A test makes all calls. It fails if two requests differ and this page has no reason, if a reason is not needed any more,
or if this page is out of date. Calls and reasons are in `tests/vendors/`, and `python -m tests.vendors` writes this
page. [From snaptrade-python-sdk](from-snaptrade-python-sdk.md) is about one more SDK, which a test of its own compares.

| Vendor | SDK | Spec | Calls | Same method, path, query, body |
| --- | --- | --- | --: | --: |
"""

_KINDS = """
A difference is of one of these kinds:

| Kind | What it means |
| --- | --- |
"""

_CALLS = """
| Call | What it shows | Differs in |
| --- | --- | --- |
"""

_REASONS = """
| Differs | Sent by | Kind | Calls | Why |
| --- | --- | --- | --: | --- |
"""


def page(results: Mapping[Vendor, Sequence[Outcome]]) -> str:
    """The whole page."""
    every = [outcome for outcomes in results.values() for outcome in outcomes]
    same = sum(map(_is_same, every))
    head = _HEAD.format(
        sdks=len(results),
        calls=len(every),
        operations=sum(len(vendor.operations) for vendor in results),
        same=same,
        other=len(every) - same,
    )
    rows = [_summary(vendor, outcomes) for vendor, outcomes in results.items()]
    kinds = [f"| {name} | {meaning} |" for name, meaning in KINDS.items()]
    sections = [_section(vendor, outcomes) for vendor, outcomes in results.items()]
    return (
        head
        + "\n".join(rows)
        + "\n"
        + _KINDS
        + "\n".join(kinds)
        + "\n"
        + "".join(sections)
    )


def _is_same(outcome: Outcome) -> bool:
    return all(each.part.startswith("header ") for each in outcome.differences)


def _summary(vendor: Vendor, outcomes: Sequence[Outcome]) -> str:
    link = f"https://pypi.org/project/{vendor.distribution}/{vendor.version}/"
    cells = [
        f"[{vendor.name}](#{vendor.name.lower().replace(' ', '-')})",
        f"[{vendor.distribution} {vendor.version}]({link})",
        f"`{vendor.description}`",
        str(len(outcomes)),
        str(sum(map(_is_same, outcomes))),
    ]
    return _row(cells)


def _section(vendor: Vendor, outcomes: Sequence[Outcome]) -> str:
    table = explanations(vendor)
    calls = [_call(outcome) for outcome in outcomes]
    reasons = [_reason(entry, outcomes, table) for entry in table]
    return (
        f"\n## {vendor.name}\n"
        + _CALLS
        + "\n".join(calls)
        + "\n"
        + _REASONS
        + "\n".join(reasons)
        + "\n"
    )


def _call(outcome: Outcome) -> str:
    own = [each for each in outcome.differences if not each.part.startswith("header ")]
    parts = ", ".join(f"`{each.part}`" for each in own)
    return _row([f"`{outcome.operation}`", outcome.shows, parts])


def _reason(
    entry: Explanation, outcomes: Sequence[Outcome], table: Sequence[Explanation]
) -> str:
    covered = list(_covered(entry, outcomes, table))
    senders = sorted({_sender(difference) for _, difference in covered})
    calls = len({name for name, _ in covered})
    part = f"`{entry.part}`"
    return _row([part, ", ".join(senders), entry.kind, str(calls), entry.why])


def _covered(
    entry: Explanation, outcomes: Sequence[Outcome], table: Sequence[Explanation]
) -> Iterator[tuple[str, Difference]]:
    """The differences that an entry is the first to explain, with their calls."""
    for outcome in outcomes:
        for difference in outcome.differences:
            first = (each for each in table if each.covers(outcome, difference))
            if next(first, None) is entry:
                yield outcome.name, difference


def _sender(difference: Difference) -> str:
    if difference.ours is None:
        return "SDK"
    return "client" if difference.theirs is None else "both"


def _row(cells: Sequence[str]) -> str:
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"
