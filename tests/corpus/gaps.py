"""What is known not to work, as data: an entry that is not needed is an error."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from fnmatch import fnmatchcase

from tests.corpus.results import DocumentResult


@dataclass(frozen=True, slots=True)
class Gap:
    """Faults that are known.

    Attributes:
        document: The document, as a pattern.
        check: The check of the contract, or the step.
        operation: The operation, as a pattern; `*` for a step.
        reason: Why it is so, and why it stays so.
        code: The code of the diagnostic that says it; empty where nothing is lost for
            users, such as a mistake of the document's author.
    """

    document: str
    check: str
    operation: str
    reason: str
    code: str = ""


GAPS: tuple[Gap, ...] = ()


@dataclass(slots=True)
class GapVerdict:
    """The gaps against the results.

    Attributes:
        known: How many faults are known, by gap.
        problems: Faults that are not known, and gaps that are not needed.
    """

    known: dict[Gap, int] = field(default_factory=dict)
    problems: list[str] = field(default_factory=list)


def judge_gaps(
    results: Iterable[DocumentResult], gaps: tuple[Gap, ...] = GAPS
) -> GapVerdict:
    """Compare what was found with what is known."""
    verdict = GapVerdict()
    seen: set[str] = set()
    for result in results:
        seen.add(result.document)
        known_gaps = [gap for gap in gaps if fnmatchcase(result.document, gap.document)]
        unknown = 0
        for operation, check, detail in result.faults:
            found = _matching(known_gaps, check, operation)
            if found is None:
                unknown += 1
                verdict.problems.append(
                    f"{result.document}: {operation}: {check}: {detail[:300]}"
                )
            else:
                verdict.known[found] = verdict.known.get(found, 0) + 1
        for name, step in result.steps.items():
            if step.outcome != "failed":
                continue
            if name == "contract" and result.faults and not unknown:
                continue
            found = _matching(known_gaps, name, "*")
            if found is not None:
                verdict.known[found] = verdict.known.get(found, 0) + 1
            elif name != "contract" or not result.faults:
                verdict.problems.append(
                    f"{result.document}: {name}: {step.detail[-300:]}"
                )
    for gap in gaps:
        applies = any(fnmatchcase(name, gap.document) for name in seen)
        if applies and gap not in verdict.known:
            verdict.problems.append(f"the gap {gap.document} {gap.check} is not needed")
    return verdict


def _matching(gaps: Iterable[Gap], check: str, operation: str) -> Gap | None:
    for gap in gaps:
        if fnmatchcase(check, gap.check) and fnmatchcase(operation, gap.operation):
            return gap
    return None
