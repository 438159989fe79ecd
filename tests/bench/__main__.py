"""`python -m tests.bench`: measures, and prints a table or JSON.

    python -m tests.bench --only imports --format json

The exit code says nothing about the figures: machines differ, and a target that is
missed on a busy one is no defect of the code.
"""

import argparse
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.bench import calls, generation, imports, workspaces
from tests.bench.report import Figure, to_json, to_text

SECTIONS = ("generation", "large", "imports", "calls")


def main() -> None:
    """Parses the command line, measures, prints."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("--only", choices=SECTIONS, action="append")
    parser.add_argument("--runs", type=int, default=5, help="runs of each process")
    parser.add_argument("--calls", type=int, default=1000, help="calls of each client")
    parser.add_argument("--format", choices=("text", "json"), default="text")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="clientloom-bench-") as folder:
        chosen = tuple(given.only or SECTIONS)
        found = list(_figures(Path(folder), chosen, given.runs, given.calls))
    print(to_json(found) if given.format == "json" else to_text(found))


def _figures(
    folder: Path, sections: tuple[str, ...], runs: int, count: int
) -> Iterator[Figure]:
    if "generation" in sections:
        _tell("generation")
        yield from generation.figures(folder / "generation", runs)
    if "large" in sections:
        _tell("generation from large descriptions")
        yield from generation.large(folder / "large", runs)
    if "imports" in sections or "calls" in sections:
        packages = _packages(folder / "packages")
        if "imports" in sections:
            _tell("imports")
            # These are short, and the differences between them are shorter.
            yield from imports.figures(packages, 3 * runs)
        if "calls" in sections:
            _tell("calls")
            yield from calls.figures(packages, count)


def _packages(folder: Path) -> list[Path]:
    """Generates our client and the peer's; the folders to import them from."""
    specs = workspaces.copy_workspace(folder)
    workspaces.generate(specs, folder / "generated", "snaptrade")
    workspaces.generate_peer(specs / "snaptrade" / "openapi.yaml", folder)
    made = folder / "generated"
    return [made / "runtime", made / "snaptrade", folder / "peer"]


def _tell(what: str) -> None:
    print(f"measuring {what} …", file=sys.stderr)


if __name__ == "__main__":
    main()
