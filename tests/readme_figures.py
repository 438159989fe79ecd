"""The figures in README.md, taken from the pages that measure them.

    python -m tests.readme_figures

writes them; a test says when they are out of date. The pages are docs/benchmarks.md and,
if it exists, docs/corpus.md.
"""

import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
README = ROOT / "README.md"
BENCHMARKS = ROOT / "docs" / "benchmarks.md"
CORPUS = ROOT / "docs" / "corpus.md"

_START, _END = "<!-- figures -->\n", "<!-- end of figures -->"
_MEASURED = "[measured](docs/benchmarks.md)"
_UNKNOWN = "not measured"

_PEER = "openapi-python-client"


def figures() -> str:
    """The table of figures, and a sentence about the corpus."""
    text = BENCHMARKS.read_text(encoding="utf-8")
    lines = [
        f"| {_MEASURED} | clientloom | {_PEER} | OpenAPI Generator (python) |",
        "| --- | --- | --- | --- |",
        *(f"| {' | '.join(cells)} |" for cells in _rows(text)),
    ]
    if CORPUS.is_file():
        lines += ["", _corpus(CORPUS.read_text(encoding="utf-8"))]
    return "\n".join(lines) + "\n"


def with_figures(readme: str) -> str:
    """The README with the current figures."""
    before, _, rest = readme.partition(_START)
    _, _, after = rest.partition(_END)
    return f"{before}{_START}\n{figures()}\n{_END}{after}"


def _rows(text: str) -> Iterator[tuple[str, ...]]:
    contest = "SnapTrade from scratch: all generators"
    yield (
        "The SnapTrade package from scratch",
        _own(text, contest, r"\*\*clientloom\*\*"),
        _own(text, contest, rf"{_PEER} \S+ with its formatter.*"),
        _own(text, contest, r"openapi-generator .*"),
    )
    for words, section, what in (
        ("Import that package", "The first things that a program does", "`import`"),
        (
            "One call that returns 100 objects",
            "Calls to a local server",
            "list of 100 .*, sync",
        ),
    ):
        ours, theirs = _beside(text, section, what)
        yield words, ours, theirs, _UNKNOWN


def _own(text: str, section: str, name: str) -> str:
    """The time of a generator."""
    for row in _table(text, section):
        if re.fullmatch(name, row["generator"]):
            return _amount(row["time"])
    raise LookupError(f"{section}: {name}")


def _beside(text: str, section: str, what: str) -> tuple[str, str]:
    """Our figure, and that of the other generator beside it."""
    for row in _table(text, section):
        if re.fullmatch(what, row["what"]) and row["beside"].startswith(_PEER):
            return _amount(row["figure"]), _amount(row["beside"].partition(": ")[2])
    raise LookupError(f"{section}: {what}")


def _table(text: str, section: str) -> Iterator[dict[str, str]]:
    """The rows of the table in a section, by heading."""
    _, _, rest = text.partition(f"## {section}\n")
    lines = [line for line in rest.partition("\n## ")[0].splitlines() if "|" in line]
    headings, _, *rows = ([cell.strip() for cell in _cells(line)] for line in lines)
    for row in rows:
        yield dict(zip(headings, row, strict=True))


def _cells(line: str) -> list[str]:
    return re.split(r"(?<!\\)\|", line)[1:-1]


def _amount(cell: str) -> str:
    """An amount without the processor time in parentheses."""
    return cell.partition(" (")[0]


def _corpus(text: str) -> str:
    """What the corpus shows, in a sentence."""
    found = re.search(
        r"([\d,]+) specs, ([\d,]+) operations, ([\d.]+) % contract-true\*\* \(([\d-]+)",
        text,
    )
    if found is None:
        raise LookupError("docs/corpus.md has no summary")
    specs, operations, share, day = found.groups()
    return (
        f"Of the {operations} operations in {specs} specs, {share} % send and read "
        f"exactly what\nthe spec says ([the corpus](docs/corpus.md), {day}; "
        "`make corpus CORPUS=DIR` checks yours)."
    )


if __name__ == "__main__":
    README.write_text(
        with_figures(README.read_text(encoding="utf-8")), encoding="utf-8", newline="\n"
    )
