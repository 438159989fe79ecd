"""The budgets of the design for single figures: data in `budgets.yaml`."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from tests.bench.report import Figure

_FILE = Path(__file__).with_name("budgets.yaml")


@dataclass(frozen=True, slots=True)
class Budget:
    """What a figure should be at most.

    Attributes:
        figure: The key of the figure.
        factor: The part of the limit that grows with the reference of the figure.
        plus: The other part, in the unit of the figure.
        words: The budget as people read it.
        reason: Where the time or memory is if the budget is missed.
    """

    figure: str
    factor: float
    words: str
    plus: float = 0.0
    reason: str = ""

    def is_met(self, figure: Figure) -> bool:
        """Whether a figure is within the budget."""
        return figure.value <= self.limit(figure)

    def limit(self, figure: Figure) -> float:
        """The limit of a figure, in its unit."""
        reference = 0.0 if figure.reference is None else figure.reference.value
        return self.factor * reference + self.plus


@dataclass(frozen=True, slots=True)
class Verdict:
    """A budget with its figure; None if the figure was not measured."""

    budget: Budget
    figure: Figure | None

    @property
    def is_met(self) -> bool | None:
        """Whether the figure is within the budget; None if nobody knows."""
        if self.figure is None or self.lacks_reference:
            return None
        return self.budget.is_met(self.figure)

    @property
    def lacks_reference(self) -> bool:
        """Whether the budget is a multiple of something that was not measured."""
        return (
            self.figure is not None
            and self.figure.reference is None
            and self.budget.factor > 0
        )

    @property
    def is_unexplained(self) -> bool:
        """Whether the budget is missed and nobody says where the time is."""
        return self.is_met is False and not self.budget.reason.strip()


def read_budgets() -> tuple[Budget, ...]:
    """All budgets, in the order of the page."""
    # Imported here because a process that measures others has to stay small.
    import yaml

    data = yaml.safe_load(_FILE.read_text(encoding="utf-8"))
    return tuple(Budget(**entry) for entry in data)


def verdicts(figures: Iterable[Figure]) -> tuple[Verdict, ...]:
    """Every budget, held against the figures."""
    by_key: Mapping[str, Figure] = {figure.key: figure for figure in figures}
    return tuple(
        Verdict(budget, by_key.get(budget.figure)) for budget in read_budgets()
    )
