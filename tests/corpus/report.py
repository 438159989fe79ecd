"""The tables of all results, as JSON and as Markdown."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict
from datetime import date
from pathlib import Path

from tests.corpus.gaps import GapVerdict
from tests.corpus.results import STEPS, DocumentResult

_MARKS = {"ok": "✓", "failed": "✗", "skipped": "-"}


def summary(results: Sequence[DocumentResult]) -> str:
    """One line: documents, operations, and the share that is contract-true."""
    operations = sum(result.operations for result in results)
    true = sum(result.true for result in results)
    share = 100 * true / operations if operations else 100.0
    return (
        f"{len(results)} documents, {operations} operations, "
        f"{share:.1f} % contract-true"
    )


def write_table(
    results: Sequence[DocumentResult], gaps: GapVerdict, folder: Path
) -> None:
    """Write `table.json` and `table.md` to a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    rows = [asdict(result) for result in results]
    text = json.dumps({"summary": summary(results), "documents": rows}, indent=1)
    (folder / "table.json").write_text(text + "\n", encoding="utf-8")
    (folder / "table.md").write_text(page(results, gaps), encoding="utf-8")


def page(results: Sequence[DocumentResult], gaps: GapVerdict) -> str:
    """The page about the corpus, as Markdown."""
    untried = Counter(
        reason.partition(":")[0] for result in results for _, reason in result.untried
    )
    faults = Counter(check for result in results for _, check, _ in result.faults)
    calls = sum(result.called for result in results)
    lines = [
        "# The corpus",
        "",
        f"**{summary(results)}** on {date.today().isoformat()}, in {calls:,} calls.",
        "",
        *_ABOUT.strip().splitlines(),
        "",
        "## Documents",
        "",
        "✓ passed, ✗ failed, - left out.",
        "",
        f"| Document | OpenAPI | Operations | True | Schemas | {' | '.join(STEPS)} "
        "| Seconds | MB | Diagnostics |",
        f"| --- | --- | --: | --: | --: | {' | '.join('---' for _ in STEPS)} "
        "| --: | --: | --- |",
        *map(_row, results),
        "",
        "## What is not contract-true",
        "",
        "| Check | Faults |",
        "| --- | --: |",
        *(f"| `{check}` | {count} |" for check, count in sorted(faults.items())),
        *(
            f"| not tried: {reason} | {count} |"
            for reason, count in sorted(untried.items())
        ),
        "",
        "## Known gaps",
        "",
        "| Document | Check | Faults | Reason | Diagnostic |",
        "| --- | --- | --: | --- | --- |",
        *(
            f"| `{gap.document}` | {gap.check} | {count} | {gap.reason} "
            f"| {f'`{gap.code}`' if gap.code else ''} |"
            for gap, count in gaps.known.items()
        ),
    ]
    return "\n".join(lines) + "\n"


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
`make corpus` generates a client from each OpenAPI document in a folder, `../shared/corpus`
unless `CORPUS=DIR` names another. It writes `build/corpus/table.json` and `table.md`.
Results are kept until the document, clientloom or the command changes, so a run that
is interrupted goes on where it ended.

An operation is contract-true if all of this holds, for seeded random values:

- **Requests.** It is called with everything that its schema allows, and with the least,
  in each media type, as a dictionary and as an object. What arrives at a local server is
  read back by the styles of the original document and equals what was sent. jsonschema-rs
  judges every value against the schemas of the original document, which code of the
  generator never touches. Nothing else is sent, and the credentials that the document
  asks for are there.
- **Responses.** A valid response of each documented success decodes, with `strict=True`
  and without, and encodes to equal JSON.
- **Mistakes.** An unknown word of an enum, a null, a missing property and one too many
  are read and kept as they came; with `strict=True` they are refused. A null for an
  optional property is read as absent in both modes.
- **Errors.** Each documented error raises the class of its status, with its body.

What is left out or cannot be tried counts as not true: an operation that no package can
have, a schema for which no valid value was found, responses of event streams.
"""
