"""Figures beside their references, as a table or as JSON."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

Unit: TypeAlias = Literal["s", "ms", "MB"]


@dataclass(frozen=True, slots=True)
class Reference:
    """What a figure is held against; `cpu` is its processor time, where known."""

    name: str
    value: float
    cpu: float | None = None


@dataclass(frozen=True, slots=True)
class Figure:
    """One thing that was measured: a median.

    Attributes:
        key: Identifies it among all figures.
        section: What it belongs to.
        what: What was measured.
        value: The figure, in `unit`.
        unit: Seconds, milliseconds or megabytes.
        cpu: The processor time of the same thing, in the same unit, where known.
        reference: What it is held against, in the same unit.
    """

    key: str
    section: str
    what: str
    value: float
    unit: Unit
    reference: Reference | None = None
    cpu: float | None = None

    @property
    def ratio(self) -> float | None:
        """The figure as a multiple of its reference."""
        if self.reference is None or self.reference.value <= 0:
            return None
        return self.value / self.reference.value

    @property
    def cpu_ratio(self) -> float | None:
        """The same for the processor time."""
        if self.cpu is None or self.reference is None or not self.reference.cpu:
            return None
        return self.cpu / self.reference.cpu


@dataclass(frozen=True, slots=True)
class Absent:
    """Something that was not measured, and why."""

    what: str
    reason: str


Finding: TypeAlias = Figure | Absent
"""What a part of the benchmark found."""


def to_json(figures: Iterable[Figure]) -> str:
    """All figures as a JSON array, one object each."""
    return json.dumps([_data(figure) for figure in figures], indent=2)


def _data(figure: Figure) -> dict[str, object]:
    reference, ratio = figure.reference, figure.ratio
    return {
        "key": figure.key,
        "section": figure.section,
        "what": figure.what,
        "value": round(figure.value, 4),
        "cpu": None if figure.cpu is None else round(figure.cpu, 4),
        "unit": figure.unit,
        "reference": None if reference is None else reference.name,
        "reference_value": None if reference is None else round(reference.value, 4),
        "ratio": None if ratio is None else round(ratio, 3),
    }


Row: TypeAlias = tuple[str, ...]

TIMES = "\N{MULTIPLICATION SIGN}"
"""What follows a ratio."""

_HEADINGS: Row = ("what", "figure", "beside", "ratio")


def figure_table(figures: Iterable[Figure]) -> list[str]:
    """Figures as a Markdown table; processor time is in parentheses."""
    return table([_HEADINGS, *map(_row, figures)])


def table(rows: Sequence[Row]) -> list[str]:
    """Rows as a Markdown table that lines up in a terminal; the first row has the
    headings."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = [rows[0], tuple("-" * width for width in widths), *rows[1:]]
    return [f"| {' | '.join(map(str.ljust, row, widths))} |" for row in lines]


def _row(figure: Figure) -> Row:
    reference, ratio = figure.reference, figure.ratio
    return (
        figure.what,
        amount(figure.value, figure.unit, figure.cpu),
        (
            ""
            if reference is None
            else f"{reference.name}: "
            f"{amount(reference.value, figure.unit, reference.cpu)}"
        ),
        "" if ratio is None else f"{ratio:.2f}",
    )


def amount(value: float, unit: Unit, cpu: float | None = None) -> str:
    """An amount, with the processor time in parentheses."""
    digits = {"s": 2, "ms": 2 if abs(value) < 10 else 0, "MB": 0}[unit]
    spent = "" if cpu is None else f" ({cpu:.{digits}f})"
    return f"{value:.{digits}f} {unit}{spent}"
