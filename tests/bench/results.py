"""Everything that one run of the benchmark found."""

from collections.abc import Sequence
from dataclasses import dataclass

from tests.bench.budgets import Verdict, verdicts
from tests.bench.generation import Contest
from tests.bench.linearity import Row
from tests.bench.report import Absent, Figure


@dataclass(frozen=True, slots=True)
class Results:
    """The findings of a run; a part that was not measured is empty or None.

    Attributes:
        contest: SnapTrade by all generators.
        figures: All single figures.
        rows: What a schema costs in specs of several sizes.
        absent: What was not measured, and why.
    """

    contest: Contest | None
    figures: tuple[Figure, ...]
    rows: tuple[Row, ...]
    absent: tuple[Absent, ...]

    @property
    def sections(self) -> dict[str, list[Figure]]:
        """The figures by section, in the order in which they were measured."""
        found: dict[str, list[Figure]] = {}
        for figure in self.figures:
            found.setdefault(figure.section, []).append(figure)
        return found

    @property
    def verdicts(self) -> tuple[Verdict, ...]:
        """Every budget, held against the figures."""
        return verdicts(self.figures)


def warnings(found: Sequence[Verdict]) -> list[str]:
    """A line for each missed budget without an explanation."""
    return [
        f"budgets.yaml: `{verdict.budget.figure}` is missed, and nothing says where the "
        "time is"
        for verdict in found
        if verdict.is_unexplained
    ]
