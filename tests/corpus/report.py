"""The tables of all results, as JSON and as Markdown."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from datetime import date
from pathlib import Path

from tests.corpus.gaps import GapVerdict
from tests.corpus.listing import ROOT
from tests.corpus.results import STEPS, DocumentResult

PAGE = ROOT / "docs" / "corpus.md"
"""Where the page is published."""

_MARKS = {"ok": "✓", "failed": "✗", "skipped": "-"}


def summary(results: Sequence[DocumentResult]) -> str:
    """One line: specs, operations, and the share that is contract-true."""
    operations = sum(result.operations for result in results)
    true = sum(result.true for result in results)
    share = 100 * true / operations if operations else 100.0
    return (
        f"{len(results)} specs, {operations:,} operations, {share:.1f} % contract-true"
    )


def write_table(results: Sequence[DocumentResult], folder: Path) -> None:
    """Write `table.json` to a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    rows = [asdict(result) for result in results]
    text = json.dumps({"summary": summary(results), "documents": rows}, indent=1)
    (folder / "table.json").write_text(text + "\n", encoding="utf-8")


def page(results: Sequence[DocumentResult], gaps: GapVerdict) -> str:
    """The page about the corpus, as Markdown."""
    calls = sum(result.called for result in results)
    lines = [
        "# The corpus",
        "",
        f"**{summary(results)}** ({date.today().isoformat()}, {calls:,} calls)",
        "",
        *_ABOUT.strip().splitlines(),
        "",
        "## Known gaps",
        "",
        "| Spec | Check | Times | Reason | Diagnostic |",
        "| --- | --- | --: | --- | --- |",
        *(
            f"| `{gap.document}` | {gap.check} | {count} | {gap.reason} "
            f"| {f'`{gap.code}`' if gap.code else ''} |"
            for gap, count in gaps.known.items()
        ),
        "",
        *_problems(gaps),
        "## Specs",
        "",
        "✓ passed, ✗ failed, - left out because of its size or because nothing is there.",
        "",
        f"| Spec | OpenAPI | Operations | True | Schemas | {' | '.join(STEPS)} "
        "| Seconds | MB | Diagnostics |",
        f"| --- | --- | --: | --: | --: | {' | '.join('---' for _ in STEPS)} "
        "| --: | --: | --- |",
        *map(_row, results),
    ]
    return "\n".join(lines) + "\n"


def _problems(gaps: GapVerdict) -> list[str]:
    """A section on what failed and is not known; none if there is nothing."""
    if not gaps.problems:
        return []
    rows = [f"- {problem[:200]}" for problem in gaps.problems]
    return ["## Not known", "", *rows, ""]


def _row(result: DocumentResult) -> str:
    marks = [
        _MARKS[result.steps[name].outcome] if name in result.steps else ""
        for name in STEPS
    ]
    diagnostics = ", ".join(
        f"{code} {count}" for code, count in result.diagnostics.items()
    )
    return (
        f"| `{result.document}` | {result.dialect} | {result.operations} "
        f"| {result.true} | {result.schemas} | {' | '.join(marks)} "
        f"| {result.seconds:.0f} | {result.megabytes:.0f} | {diagnostics} |"
    )


_ABOUT = """
`make corpus` generates a client from each spec in a folder and calls it. This page is from a run over real specs of
public APIs and the specs that other generators are tested with. Their texts are not part of this repository. To repeat
it with specs of your own, run `make corpus CORPUS=DIR`; `PAGE=FILE` writes a page like this one, and
`build/corpus/table.json` has everything. A run that is interrupted continues where it ended.

Each spec has a process of its own, with limits of time and memory. The steps are:

- **read**: the spec as its author wrote it, by code that the generator does not use.
- **generate**, **import**: the package exists, and every module of it can be imported.
- **complete**: every operation is in the package, or a diagnostic names it.
- **black**, **mypy**, **pyright**: the code is as black writes it, and the type checkers find nothing (mypy is strict).
- **tests**: the tests of the package pass.
- **contract**: an operation is *true* if all of the following holds, for seeded random values. It is not true if any of
  it could not be tried.

| Contract | What is checked |
| --- | --- |
| Requests | A call with all that the schema allows, and one with the least, in each media type, with a dictionary and with an object. What arrives at a local server is read back by the styles of the spec, and equals what was sent. [jsonschema-rs](https://pypi.org/project/jsonschema-rs/) says whether a value is valid, by the schemas of the spec. Nothing else is sent, and the credentials that the spec asks for are there. |
| Responses | A valid response of each documented success is read and written back as equal JSON, in the default mode and in strict mode. |
| Mistakes | An unknown word of an enum, an unknown property, a missing property and an unexpected null are read and kept; in strict mode they are refused. |
| Errors | Each documented error raises the class of its status, with its body. |

Where a `oneOf` has schemas that no value tells apart, a value of several of them counts as valid. Responses that are
streams are read by the tests of the package, not by the contract.
"""
