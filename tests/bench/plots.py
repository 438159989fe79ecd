"""Bar charts as SVG."""

from collections.abc import Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape

_WIDTH, _ROW, _LABELS, _END = 760, 26, 330, 90
_OURS, _OTHERS = "#1f6feb", "#9aa4b2"


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: its label, its length, what is written at its end, and whether it is
    ours."""

    label: str
    value: float
    amount: str
    is_ours: bool


def bar_chart(title: str, bars: Sequence[Bar]) -> str:
    """Horizontal bars, in the given order, from zero."""
    longest = max(bar.value for bar in bars)
    height = _ROW * len(bars) + 48
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {height}" '
        'font-family="system-ui, sans-serif" font-size="13" role="img">',
        f"<title>{escape(title)}</title>",
        f'<rect width="{_WIDTH}" height="{height}" fill="white"/>',
        f'<text x="16" y="26" font-weight="600" fill="#1c2128">{escape(title)}</text>',
    ]
    for index, bar in enumerate(bars):
        lines += _bar(bar, 40 + index * _ROW, longest)
    return "\n".join([*lines, "</svg>\n"])


def _bar(bar: Bar, top: int, longest: float) -> list[str]:
    length = max(2.0, bar.value / longest * (_WIDTH - _LABELS - _END))
    color = _OURS if bar.is_ours else _OTHERS
    weight = "600" if bar.is_ours else "400"
    middle = top + 15
    return [
        f'<text x="{_LABELS - 10}" y="{middle}" text-anchor="end" '
        f'font-weight="{weight}" fill="#1c2128">{escape(bar.label)}</text>',
        f'<rect x="{_LABELS}" y="{top + 3}" width="{length:.1f}" height="17" rx="2" '
        f'fill="{color}"/>',
        f'<text x="{_LABELS + length + 8:.1f}" y="{middle}" fill="#424a53">'
        f"{escape(bar.amount)}</text>",
    ]
