"""`python -m tests.bench`: measures clientloom beside its peers.

    python -m tests.bench --page docs      writes docs/benchmarks.md (make bench)
    python -m tests.bench --quick          prints a shorter version (make bench-quick)
    python -m tests.bench --only imports --format json

The exit code says nothing about the figures: machines differ, and a budget that is missed
on a busy one is no defect of the code.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from pathlib import Path

from tests.bench import calls, generation, imports, linearity, peers
from tests.bench.generation import Contest
from tests.bench.packages import Packages, make_packages
from tests.bench.page import (
    CONTEST_HEADINGS,
    budget_lines,
    contest_rows,
    write_page,
)
from tests.bench.peers import Generator
from tests.bench.plan import FULL, PARTS, QUICK, Part, Plan
from tests.bench.process import FailedRunError
from tests.bench.report import (
    Absent,
    Figure,
    Finding,
    Reference,
    figure_table,
    table,
    to_json,
)
from tests.bench.results import Results, warnings

_FAILURES = (FailedRunError, OSError, ValueError, subprocess.SubprocessError)


def main() -> None:
    """Parses the command line, measures, prints or writes the page."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.bench",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--only", choices=PARTS, action="append")
    parser.add_argument("--quick", action="store_true", help="two minutes, not twelve")
    parser.add_argument("--page", type=Path, help="write the page into this folder")
    parser.add_argument("--format", choices=("text", "json"), default="text")
    given = parser.parse_args()
    # Formatters of generators are programs next to this Python.
    scripts = str(Path(sys.executable).parent)
    os.environ["PATH"] = os.pathsep.join((scripts, os.environ.get("PATH", "")))
    plan = QUICK if given.quick else FULL
    with tempfile.TemporaryDirectory(prefix="clientloom-bench-") as folder:
        bench = Bench(Path(folder), plan)
        results = bench.measure(tuple(given.only or PARTS))
    for warning in warnings(results.verdicts):
        print(warning, file=sys.stderr)
    if given.page is not None:
        write_page(given.page, results)
    elif given.format == "json":
        print(to_json(results.figures))
    else:
        print(_text(results))


class Bench:
    """One run of the benchmark. A part that fails is named, and the others go on.

    Args:
        folder: For everything that is generated.
        plan: How much is measured.
    """

    def __init__(self, folder: Path, plan: Plan) -> None:
        self._folder = folder
        self._plan = plan
        self._contest: Contest | None = None
        self._figures: list[Figure] = []
        self._rows: tuple[linearity.Row, ...] = ()
        self._absent: list[Absent] = []
        self._generators: list[Generator] = []
        self._packages: Packages | None = None

    def measure(self, parts: tuple[Part, ...]) -> Results:
        """Measure some parts."""
        self._find_generators()
        steps: dict[Part, Callable[[], None]] = {
            "generation": self._generation,
            "large": self._large,
            "linearity": self._linearity,
            "imports": self._imports,
            "calls": self._calls,
        }
        for part, step in steps.items():
            if part in parts:
                self._step(part, step)
        return Results(
            self._contest, tuple(self._figures), self._rows, tuple(self._absent)
        )

    def _step(self, part: Part, step: Callable[[], None]) -> None:
        print(f"measuring: {part} …", end="", file=sys.stderr, flush=True)
        started = time.monotonic()
        try:
            step()
        except _FAILURES as error:
            print(f"\n{error}", file=sys.stderr)
            self._absent.append(Absent(part, "it fails in this environment"))
        print(f" {time.monotonic() - started:.0f} s", file=sys.stderr)

    def _find_generators(self) -> None:
        for found in peers.generators(install=self._plan.installs):
            if isinstance(found, Absent):
                self._absent.append(found)
            elif found.key not in self._plan.peers:
                reason = "a quick run leaves it out"
                self._absent.append(Absent(found.name, reason))
            else:
                self._generators.append(found)

    def _generation(self) -> None:
        plan = self._plan
        self._contest, failed = generation.contest(
            self._folder / "contest", self._generators, plan.runs, plan.seconds
        )
        self._absent.extend(failed)
        self._figures.extend(self._contest.figures())
        scratch = self._contest.runs["clientloom"]
        folder = self._folder / "own"
        self._add(generation.own(folder, scratch, plan.runs, plan.seconds))

    def _large(self) -> None:
        plan = self._plan
        if not plan.large_runs:
            self._absent.append(Absent("large specs", "a quick run leaves them out"))
            return
        peer = self._generator("opc-formatted")
        folder = self._folder / "large"
        self._add(generation.large(folder, peer, plan.large_runs, plan.seconds))

    def _linearity(self) -> None:
        self._rows = linearity.measure(self._plan.sizes, rounds=1)
        first, last = self._rows[len(self._rows) // 2], self._rows[-1]
        name = f"with {first.schemas:,} schemas"
        self._figures.append(
            Figure(
                "linearity",
                "Cost against size",
                f"processor time for each of {last.schemas:,} schemas",
                last.milliseconds_each,
                "ms",
                Reference(name, first.milliseconds_each),
            )
        )

    def _imports(self) -> None:
        # These are short, and the differences between them are shorter.
        rounds = 3 * self._plan.runs
        self._add(imports.figures(self._made(), rounds, self._plan.seconds))

    def _calls(self) -> None:
        self._add(calls.figures(self._made(), self._plan.calls))

    def _made(self) -> Packages:
        """The clients, generated when they are first needed."""
        if self._packages is None:
            found = peers.vendor_sdk(install=self._plan.installs)
            vendor = found if isinstance(found, Path) else None
            if isinstance(found, Absent):
                self._absent.append(found)
            folder = self._folder / "packages"
            self._packages = make_packages(folder, self._generator("opc"), vendor)
        return self._packages

    def _generator(self, key: str) -> Generator | None:
        found = (each for each in self._generators if each.key == key)
        return next(found, None)

    def _add(self, findings: Iterable[Finding]) -> None:
        for finding in findings:
            if isinstance(finding, Absent):
                self._absent.append(finding)
            else:
                self._figures.append(finding)


def _text(results: Results) -> str:
    """The results for a terminal."""
    lines = list(budget_lines(results.verdicts))
    if results.contest is not None:
        rows = [CONTEST_HEADINGS, *contest_rows(results.contest)]
        lines += [f"## {generation.PEERS}", "", *table(rows), ""]
    for title, figures in results.sections.items():
        if title != generation.PEERS:
            lines += [f"## {title}", "", *figure_table(figures), ""]
    lines += [f"not measured: {each.what}: {each.reason}" for each in results.absent]
    return "\n".join(lines)


if __name__ == "__main__":
    main()
