"""What is known not to work, as data in `gaps.yaml`: an entry that is not needed is an
error."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from pathlib import Path

import yaml

from tests.corpus.results import STEPS, DocumentResult

FILE = Path(__file__).with_name("gaps.yaml")


@dataclass(frozen=True, slots=True)
class Gap:
    """Faults that are known.

    Attributes:
        document: The document, as a pattern.
        check: The step, or the check of the contract; `untried` for what could not be
            tried.
        reason: Why it is so, and why it stays so.
        operation: The operations, as a pattern.
        code: The code of the diagnostic that says it; empty where users lose nothing,
            such as where the document contradicts itself.
    """

    document: str
    check: str
    reason: str
    operation: str = "*"
    code: str = ""

    def covers(self, finding: Finding) -> bool:
        """Whether it is about a finding."""
        return (
            fnmatchcase(finding.document, self.document)
            and fnmatchcase(finding.check, self.check)
            and fnmatchcase(finding.operation, self.operation)
        )


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that is not right.

    Attributes:
        document: The document.
        check: The step, or the check of the contract.
        operation: The operation; empty for a step.
        detail: What is wrong.
    """

    document: str
    check: str
    operation: str
    detail: str

    def __str__(self) -> str:
        place = f"{self.document}: {self.operation}".rstrip(": ")
        return f"{place}: {self.check}: {self.detail[-400:]}"


@dataclass(slots=True)
class GapVerdict:
    """The gaps against the results.

    Attributes:
        known: How many findings are known, by gap.
        problems: Findings that are not known, and gaps that are wrong.
    """

    known: dict[Gap, int] = field(default_factory=dict)
    problems: list[str] = field(default_factory=list)


def known_gaps() -> list[Gap]:
    """The gaps of `gaps.yaml`."""
    entries = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    return [Gap(**entry) for entry in entries]


def judge_gaps(results: Iterable[DocumentResult], gaps: Iterable[Gap]) -> GapVerdict:
    """Compare what was found with what is known."""
    verdict = GapVerdict()
    results, gaps = list(results), list(gaps)
    for result in results:
        for finding in findings(result):
            gap = next((each for each in gaps if each.covers(finding)), None)
            if gap is None:
                verdict.problems.append(str(finding))
                continue
            verdict.known[gap] = verdict.known.get(gap, 0) + 1
            if gap.code and gap.code not in result.diagnostics:
                verdict.problems.append(f"{finding.document}: no {gap.code} says that")
    for gap in gaps:
        if gap not in verdict.known and any(_applies(gap, each) for each in results):
            verdict.problems.append(f"the gap {gap.document} {gap.check} is not needed")
    return verdict


def findings(result: DocumentResult) -> Iterator[Finding]:
    """Everything that is not right about a document."""
    document = result.document
    for operation, check, detail in result.faults:
        yield Finding(document, check, operation, detail)
    for operation, reason in result.untried:
        yield Finding(document, "untried", operation, reason)
    for name, step in result.steps.items():
        # The step has failed because of the faults, which are all there.
        is_counted = name == "contract" and bool(result.faults)
        if step.outcome == "failed" and not is_counted:
            yield Finding(document, name, "", step.detail)


def _applies(gap: Gap, result: DocumentResult) -> bool:
    """Whether the step that finds a gap has run."""
    step = result.steps.get(gap.check if gap.check in STEPS else "contract")
    return (
        fnmatchcase(result.document, gap.document)
        and step is not None
        and step.outcome != "skipped"
    )
