"""The page of the benchmark says what was measured, and what is missed."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.bench.budgets import Budget, Verdict, read_budgets
from tests.bench.page import budget_lines, write_page
from tests.bench.plots import Bar, bar_chart
from tests.bench.process import FailedRunError, python
from tests.bench.report import Absent, Figure, Reference
from tests.bench.results import Results, warnings


def figure(value: float, reference: float | None = 2.0) -> Figure:
    """A figure that was measured, for the budget of imports."""
    beside = None if reference is None else Reference("httpx2", reference)
    return Figure("import", "Imports", "import the client", value, "ms", beside)


def verdict(value: float, reason: str, reference: float | None = 2.0) -> Verdict:
    """A budget of half of its reference, held against a figure."""
    budget = Budget("import", 0.5, "0.5 \N{MULTIPLICATION SIGN}", reason=reason)
    return Verdict(budget, figure(value, reference))


def test_budgets_are_data() -> None:
    budgets = read_budgets()
    assert len({budget.figure for budget in budgets}) == len(budgets)
    assert all(budget.words for budget in budgets)


def test_a_missed_budget_says_where_the_time_is() -> None:
    missed = verdict(1.5, "Modules load.")
    text = "\n".join(budget_lines((missed,)))
    assert "**no**" in text
    assert "Modules load." in text
    assert warnings([missed]) == []


def test_a_missed_budget_without_a_reason_is_told() -> None:
    missed = verdict(1.5, "")
    assert "Not known yet." in "\n".join(budget_lines((missed,)))
    assert len(warnings([missed])) == 1


def test_a_reason_is_left_out_when_the_budget_is_met() -> None:
    text = "\n".join(budget_lines((verdict(0.9, "Modules load."),)))
    assert "yes" in text
    assert "Modules load." not in text


def test_a_budget_without_its_reference_is_not_known() -> None:
    unknown = verdict(1.5, "Modules load.", None)
    assert unknown.is_met is None
    assert "not known" in "\n".join(budget_lines((unknown,)))


def test_the_page_names_what_is_absent(tmp_path: Path) -> None:
    absent = Absent("openapi-generator", "`java` is not installed")
    (tmp_path / "benchmarks-calls.svg").write_text("old", encoding="utf-8")
    write_page(tmp_path, Results(None, (figure(1.0),), (), (absent,)))
    page = (tmp_path / "benchmarks.md").read_text(encoding="utf-8")
    assert "- openapi-generator: `java` is not installed." in page
    assert "not measured" in page
    assert not (tmp_path / "benchmarks-calls.svg").exists()


def test_labels_of_plots_are_text() -> None:
    svg = bar_chart("A & B", [Bar("<b>", 1.0, "1.00 s", is_ours=True)])
    assert "A &amp; B" in svg
    assert "&lt;b&gt;" in svg


def test_a_failed_process_says_why() -> None:
    with pytest.raises(FailedRunError, match="no luck"):
        python("raise SystemExit('no luck')")
