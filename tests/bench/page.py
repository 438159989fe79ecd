"""`docs/benchmarks.md` and its plots."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from tests.bench import calls, generation, imports, linearity
from tests.bench.budgets import Budget, Verdict
from tests.bench.generation import Contest
from tests.bench.machine import machine, versions
from tests.bench.plots import Bar, bar_chart
from tests.bench.report import TIMES, Figure, Row, amount, figure_table, table
from tests.bench.results import Results

_ALT = {
    "benchmarks-generators.svg": "Seconds from scratch, by generator",
    "benchmarks-linearity.svg": "Processor time and memory by number of schemas",
    "benchmarks-calls.svg": "Milliseconds per call, by client",
}


def write_page(folder: Path, results: Results) -> None:
    """Write the page and its plots into the folder of the documentation."""
    plots = dict(_plots(results))
    for name in _ALT:
        (folder / name).unlink(missing_ok=True)
    for name, svg in plots.items():
        (folder / name).write_text(svg, encoding="utf-8", newline="\n")
    text = "\n".join(page(results, plots)) + "\n"
    (folder / "benchmarks.md").write_text(text, encoding="utf-8", newline="\n")


def page(results: Results, plots: Mapping[str, str]) -> Iterator[str]:
    """The lines of the page."""
    yield from _head()
    yield from budget_lines(results.verdicts)
    if results.contest is not None:
        yield from _generators(results.contest, plots)
    sections = results.sections
    yield from _section(generation.OWN, sections, _OWN)
    yield from _section(generation.LARGE, sections, _LARGE)
    if results.rows:
        yield from _linearity(results, plots)
    yield from _section(imports.SECTION, sections, _IMPORTS)
    yield from _section(imports.MEMORY, sections, _MEMORY)
    yield from _section(calls.CALLS, sections, _CALLS)
    yield from _plot("benchmarks-calls.svg", plots)
    yield from _section(calls.DECODING, sections, _DECODING)
    yield from _absent(results)


def _head() -> Iterator[str]:
    measured = ", ".join(f"{name} {number}" for name, number in versions().items())
    yield "# Benchmarks"
    yield ""
    yield "All figures on this page come from one run of `make bench`, which also wrote the"
    yield "page. `make bench-quick` prints a shorter version in two minutes."
    yield ""
    yield f"- Machine: {machine()}."
    yield f"- Versions: {measured}."
    yield ""
    yield "Each figure is a median. Contenders take turns, so that a machine that slows down"
    yield "slows all of them down; compare ratios, not seconds. Seconds are those on the"
    yield "clock, with the processor time of all processes in parentheses. Memory is the peak"
    yield "of the largest process."
    yield ""


def budget_lines(verdicts: tuple[Verdict, ...]) -> Iterator[str]:
    """The budgets with their figures, and where the time is if one is missed."""
    yield "## Budgets"
    yield ""
    rows: list[Row] = [
        ("what", "budget", "measured", "met"),
        *map(_budget_row, verdicts),
    ]
    yield from table(rows)
    yield ""
    missed = [verdict for verdict in verdicts if verdict.is_met is False]
    if not missed:
        return
    yield "Where the time or memory is, if a budget is missed:"
    yield ""
    for verdict in missed:
        assert verdict.figure is not None
        reason = " ".join(verdict.budget.reason.split())
        words = _words(verdict.budget, verdict.figure)
        yield f"- **{_what(verdict.figure)}**, {words}: {reason or 'Not known yet.'}"
    yield ""


def _budget_row(verdict: Verdict) -> tuple[str, ...]:
    figure, budget = verdict.figure, verdict.budget
    if figure is None:
        return (f"`{budget.figure}`", budget.words, "not measured", "")
    measured = amount(figure.value, figure.unit)
    if figure.ratio is not None and budget.factor:
        measured += f", {figure.ratio:.2f} {TIMES}"
        if figure.cpu_ratio is not None:
            measured += f" ({figure.cpu_ratio:.2f})"
    met = {True: "yes", False: "**no**", None: "not known"}[verdict.is_met]
    return (_what(figure), _words(budget, figure), measured, met)


def _words(budget: Budget, figure: Figure) -> str:
    """The words of a budget, with the name of the reference if they need one."""
    if figure.reference is None or not budget.words.endswith(TIMES):
        return budget.words
    return f"{budget.words} {figure.reference.name}"


def _what(figure: Figure) -> str:
    return f"{figure.what} (call)" if figure.section == calls.CALLS else figure.what


def _generators(contest: Contest, plots: Mapping[str, str]) -> Iterator[str]:
    yield f"## {generation.PEERS}"
    yield ""
    yield "Whole processes, from the spec to the last file of one package. Look at what comes"
    yield "out: only clientloom and openapi-generator write documentation and tests."
    yield "clientloom keeps compiled templates and the dictionaries of schemas, but no files;"
    yield "the first run ever has none of them."
    yield ""
    yield from _plot("benchmarks-generators.svg", plots)
    rows: list[Row] = [CONTEST_HEADINGS]
    rows += contest_rows(contest)
    yield from table(rows)
    yield ""


CONTEST_HEADINGS: Row = (
    "generator",
    "writes",
    "time",
    "peak memory",
    "files",
    "KB",
    "of clientloom",
)


def contest_rows(contest: Contest) -> list[tuple[str, ...]]:
    """A row for each generator, the fastest first."""
    ours = contest.runs["clientloom"].seconds
    return [
        (
            contest.names[key],
            contest.writes[key],
            amount(run.seconds, "s", run.cpu),
            amount(run.megabytes, "MB"),
            f"{contest.outputs[key].files:,}",
            f"{contest.outputs[key].kilobytes:,.0f}",
            f"{run.seconds / ours:.2f} {TIMES}",
        )
        for key, run in sorted(contest.runs.items(), key=lambda item: item[1].seconds)
    ]


def _section(
    title: str, sections: Mapping[str, list[Figure]], words: str
) -> Iterator[str]:
    if title not in sections:
        return
    yield f"## {title}"
    yield ""
    yield from words.strip().splitlines()
    yield ""
    yield from figure_table(sections[title])
    yield ""


def _linearity(results: Results, plots: Mapping[str, str]) -> Iterator[str]:
    yield "## Cost against size"
    yield ""
    yield "Specs that are alike but for their size, each generated from scratch. The last two"
    yield "columns are the cost of each further schema over the smallest spec. Nothing is kept"
    yield "from one run to the next."
    yield ""
    yield from _plot("benchmarks-linearity.svg", plots)
    yield from linearity.table(results.rows).splitlines()
    yield ""


def _absent(results: Results) -> Iterator[str]:
    if not results.absent:
        return
    yield "## Not measured"
    yield ""
    for absent in results.absent:
        yield f"- {absent.what}: {absent.reason}."
    yield ""


def _plot(name: str, plots: Mapping[str, str]) -> Iterator[str]:
    if name in plots:
        yield f"![{_ALT[name]}]({name})"
        yield ""


def _plots(results: Results) -> Iterator[tuple[str, str]]:
    if results.contest is not None:
        contest = results.contest
        bars = [
            Bar(
                contest.names[key].replace("**", ""),
                run.seconds,
                amount(run.seconds, "s"),
                key.startswith("clientloom"),
            )
            for key, run in sorted(
                contest.runs.items(), key=lambda item: item[1].seconds
            )
        ]
        chart = bar_chart("SnapTrade from scratch, seconds", bars)
        yield "benchmarks-generators.svg", chart
    if results.rows:
        yield "benchmarks-linearity.svg", linearity.plot(results.rows)
    bars = list(_call_bars(results.figures))
    if bars:
        title = "One call that returns a list of 100 connections, milliseconds"
        yield "benchmarks-calls.svg", bar_chart(title, bars)


def _call_bars(figures: tuple[Figure, ...]) -> Iterator[Bar]:
    for kind in ("sync", "async"):
        prefix = f"call-{kind}"
        found = [figure for figure in figures if figure.key.startswith(prefix)]
        if found:
            value = found[0].value
            yield Bar(f"clientloom, {kind}", value, amount(value, "ms"), True)
        for figure in found:
            if figure.reference is not None:
                name, value = figure.reference.name, figure.reference.value
                yield Bar(f"{name}, {kind}", value, amount(value, "ms"), False)


_OWN = """
All packages are those of this repository: four clients, the runtime and the facade. A run
without changes reads no spec. A changed run has one more field in one schema. While
`clientloom watch` waits for a change, it has imported everything; its figure includes the
tenth of a second for which it waits for further changes.
"""
_LARGE = """
The largest real specs that we have. They stand in for Plaid's (3 MB, 329 operations), which is
not part of them; openapi-python-client fails for the two largest.
"""
_IMPORTS = """
Fresh processes, over a bare interpreter, with compiled bytecode.
"""
_MEMORY = """
Peak memory of a program that imports a client, constructs it and makes one call.
"""
_CALLS = """
The server runs in a process of its own and looks at nothing but the path. `httpx2 and the
same decoding` is the floor: a plain `httpx2` client, whose body is read into the same models.
In parentheses is the processor time of the client. The SDK of the vendor returns dictionaries.
"""
_DECODING = """
From bytes to objects. `json.loads` makes dictionaries and rounds numbers; clientloom makes
models and keeps every digit.
"""
