"""Figures beside their peers and targets, as a table or as JSON."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

Unit: TypeAlias = Literal["s", "ms", "MB"]


@dataclass(frozen=True, slots=True)
class Peer:
    """What a figure is held against; `cpu` is its processor time, where known."""

    name: str
    value: float
    cpu: float | None = None


@dataclass(frozen=True, slots=True)
class AtMost:
    """A target: the figure itself is below a limit, in its own unit."""

    limit: float


@dataclass(frozen=True, slots=True)
class AtMostOfPeer:
    """A target: the figure is below so many times that of its peer."""

    ratio: float


Target: TypeAlias = AtMost | AtMostOfPeer | None


@dataclass(frozen=True, slots=True)
class Figure:
    """One thing that was measured: a median.

    Attributes:
        section: What it belongs to.
        what: What was measured.
        value: The figure of clientloom, in `unit`.
        unit: Seconds, milliseconds or megabytes.
        cpu: The processor time of the same thing, in the same unit, where known.
        peer: What it is held against, in the same unit.
        target: What it should be.
    """

    section: str
    what: str
    value: float
    unit: Unit
    peer: Peer | None = None
    target: Target = None
    cpu: float | None = None

    @property
    def ratio(self) -> float | None:
        """The figure as a multiple of its peer's."""
        return None if self.peer is None else self.value / self.peer.value

    @property
    def met(self) -> bool | None:
        """Whether the target is met; None when there is none."""
        match self.target, self.ratio:
            case AtMost(limit), _:
                return self.value <= limit
            case AtMostOfPeer(most), float(ratio):
                return ratio <= most
            case _:
                return None


def to_json(figures: Iterable[Figure]) -> str:
    """All figures as a JSON array, one object each."""
    return json.dumps([_data(one) for one in figures], indent=2)


def _data(figure: Figure) -> dict[str, object]:
    peer, ratio = figure.peer, figure.ratio
    return {
        "section": figure.section,
        "what": figure.what,
        "value": round(figure.value, 4),
        "cpu": None if figure.cpu is None else round(figure.cpu, 4),
        "unit": figure.unit,
        "peer": None if peer is None else peer.name,
        "peer_value": None if peer is None else round(peer.value, 4),
        "peer_cpu": None if peer is None or peer.cpu is None else round(peer.cpu, 4),
        "ratio": None if ratio is None else round(ratio, 3),
        "target": _target(figure) or None,
        "met": figure.met,
    }


_HEADINGS = ("what", "clientloom", "beside", "ratio", "target", "met")


def to_text(figures: Sequence[Figure]) -> str:
    """All figures as tables, in Markdown that lines up in a terminal as well.

    Processor time stands in parentheses.
    """
    lines: list[str] = []
    for section in dict.fromkeys(one.section for one in figures):
        rows = [_HEADINGS, *(_row(one) for one in figures if one.section == section)]
        widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
        rows.insert(1, tuple("-" * width for width in widths))
        lines += [f"## {section}", ""]
        lines += [f"| {' | '.join(map(str.ljust, row, widths))} |" for row in rows]
        lines.append("")
    return "\n".join(lines)


def _row(figure: Figure) -> tuple[str, ...]:
    peer, ratio = figure.peer, figure.ratio
    met = {True: "yes", False: "NO", None: ""}[figure.met]
    return (
        figure.what,
        _amount(figure.value, figure.cpu, figure.unit),
        (
            ""
            if peer is None
            else f"{peer.name}: {_amount(peer.value, peer.cpu, figure.unit)}"
        ),
        "" if ratio is None else f"{ratio:.2f}",
        _target(figure),
        met,
    )


def _target(figure: Figure) -> str:
    match figure.target:
        case AtMost(limit):
            return f"{limit:g} {figure.unit}"
        case AtMostOfPeer(ratio):
            return f"{ratio:g} x"
        case None:
            return ""


def _amount(value: float, cpu: float | None, unit: Unit) -> str:
    """An amount, with the processor time in parentheses."""
    digits = {"s": 2, "ms": 2 if value < 10 else 0, "MB": 0}[unit]
    spent = "" if cpu is None else f" ({cpu:.{digits}f})"
    return f"{value:.{digits}f} {unit}{spent}"
