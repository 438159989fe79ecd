"""JUnit test reports, which every CI host can show.

There is no standard. The elements are those that every reader supports.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from xml.etree import ElementTree


class Verdict(StrEnum):
    """The result of a test case; the values are element names."""

    PASSED = "passed"
    FAILURE = "failure"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class JunitCase:
    """A test case: its name, its result, the kind and message of a problem, and the
    lines with details."""

    name: str
    verdict: Verdict
    kind: str = ""
    message: str = ""
    lines: tuple[str, ...] = ()


def junit_report(suite: str, cases: Sequence[JunitCase]) -> str:
    """The report of one suite as XML."""
    counts = {
        "tests": str(len(cases)),
        "failures": str(_count(cases, Verdict.FAILURE)),
        "errors": str(_count(cases, Verdict.ERROR)),
        "skipped": "0",
    }
    root = ElementTree.Element("testsuites", {"name": suite, **counts})
    element = ElementTree.SubElement(root, "testsuite", {"name": suite, **counts})
    for case in cases:
        _append(element, suite, case)
    ElementTree.indent(root)
    text = ElementTree.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}'


def _count(cases: Sequence[JunitCase], verdict: Verdict) -> int:
    return sum(case.verdict is verdict for case in cases)


def _append(suite: ElementTree.Element, name: str, case: JunitCase) -> None:
    attributes = {"name": _written(case.name), "classname": name}
    element = ElementTree.SubElement(suite, "testcase", attributes)
    if case.verdict is Verdict.PASSED:
        return
    problem = ElementTree.SubElement(
        element,
        case.verdict.value,
        {"type": _written(case.kind), "message": _written(case.message)},
    )
    problem.text = "\n".join(map(_written, case.lines))


def _written(text: str) -> str:
    """The text without characters that XML cannot contain (XML 1.0, section 2.2)."""
    return "".join(
        (
            char
            if char in "\t\n\r"
            or " " <= char <= "\ud7ff"
            or "\ue000" <= char <= "\ufffd"
            or char >= "\U00010000"
            else "\N{REPLACEMENT CHARACTER}"
        )
        for char in text
    )
