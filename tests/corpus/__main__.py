"""`make corpus`: runs every document of a folder and writes the tables.

python -m tests.corpus [FOLDER] [--jobs N] [--only TEXT] [--skip STEP] [--page FILE]
"""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from tests.corpus.document import KEPT
from tests.corpus.gaps import judge_gaps, known_gaps
from tests.corpus.listing import ROOT, documents
from tests.corpus.report import page, summary, write_table
from tests.corpus.results import STEPS, DocumentResult
from tests.corpus.running import Limits, run_all

DEFAULT = ROOT.parent / "shared" / "corpus"


def main() -> int:
    """Run the documents; 0 if everything is right or a known gap."""
    parser = argparse.ArgumentParser(prog="make corpus", description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=DEFAULT)
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--only", default="", help="a part of the documents' names")
    parser.add_argument("--largest", type=int, help="leave out larger files, in bytes")
    parser.add_argument("--skip", action="append", default=[], choices=STEPS)
    parser.add_argument("--seconds", type=int, default=Limits().seconds)
    parser.add_argument("--megabytes", type=int, default=Limits().megabytes)
    parser.add_argument("--results", type=Path, default=KEPT)
    parser.add_argument("--page", type=Path, default=KEPT / "page.md")
    arguments = parser.parse_args()
    chosen = [
        document
        for document in documents(arguments.folder)
        if arguments.only in document.name
        and (
            arguments.largest is None
            or document.path.stat().st_size <= arguments.largest
        )
    ]
    if not chosen:
        print(f"no OpenAPI documents in {arguments.folder}", file=sys.stderr)
        return 2
    limits = Limits(arguments.seconds, arguments.megabytes)
    results: list[DocumentResult] = []
    for result, known in run_all(
        chosen,
        arguments.results / "documents",
        jobs=arguments.jobs,
        limits=limits,
        skipped=tuple(arguments.skip),
    ):
        results.append(result)
        print(f"[{len(results)}/{len(chosen)}] {_line(result, known)}", flush=True)
    results.sort(key=lambda result: result.document)
    gaps = judge_gaps(results, known_gaps())
    write_table(results, arguments.results)
    arguments.page.parent.mkdir(parents=True, exist_ok=True)
    arguments.page.write_text(page(results, gaps), encoding="utf-8")
    print(summary(results))
    for line in gaps.problems:
        print(line)
    return 1 if gaps.problems else 0


def _line(result: DocumentResult, known: bool) -> str:
    failed = [name for name, step in result.steps.items() if step.outcome == "failed"]
    words = f"{result.true}/{result.operations} true"
    if failed:
        words += f", failed: {', '.join(failed)}"
    return f"{result.document}: {words}, {'kept' if known else f'{result.seconds} s'}"


if __name__ == "__main__":
    sys.exit(main())
