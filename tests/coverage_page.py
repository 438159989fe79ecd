"""The page docs/coverage.md, made from what generated clients do with the official JSON
Schema test suite.

    python -m tests.coverage_page

writes it; a test says when it is out of date.
"""

from __future__ import annotations

import logging
import tempfile
from pathlib import Path

# Makes the runtime importable.
import tests.conftest  # noqa: F401
from tests.support.json_schema_suite import (
    DOCUMENTATION_ONLY,
    Count,
    SuiteReport,
    gap_reasons,
    suite_report,
)
from tests.support.workspace import Weaver

PAGE = Path(__file__).resolve().parents[1] / "docs" / "coverage.md"

_HEAD = """# Coverage of JSON Schema

Each schema of the official JSON Schema test suite (draft 2020-12) becomes the body of a generated operation, and each
value of the suite goes through the client. This page says what happens, keyword by keyword. It is generated from a run
of the suite.

- **Read and written**: values that the schema accepts. A client reads them, in the default mode and in strict mode, and
  writes them back as equal JSON.
- **Refused**: values that the schema does not accept, and that a strict client refuses. In the default mode a client
  reads any value.
- **Documented**: values that the schema does not accept, but that a strict client reads, because of a keyword that is
  [documentation only](decisions/0004-constraints-are-documentation.md).
- **Gaps**: everything else. The reasons are below.

| Keyword | Read and written | Refused | Documented | Gaps |
| --- | --- | --- | --- | --- |
"""

_DOCUMENTED = """
## Documentation only

Pages and docstrings show these keywords, or [a note](diagnostics.md#keyword-unsupported) names them. A strict client
does not check them, or not in this case:

| Keyword | When |
| --- | --- |
"""

_GAPS = """
## Gaps

| Values | Cases | Why |
| --- | --- | --- |
"""


def page(report: SuiteReport) -> str:
    """The whole page."""
    rows = [_row(f"`{file}`", count) for file, count in report.counts.items()]
    rows.append(_row("**All**", _sum(list(report.counts.values()))))
    documented = [f"| `{name}` | {when} |" for name, when in DOCUMENTATION_ONLY.items()]
    gaps = [
        f"| {kind} | {len(names)} | {reason} |"
        for kind in ("valid", "invalid")
        for reason, names in gap_reasons(kind).items()
    ]
    return (
        _HEAD
        + "\n".join(rows)
        + "\n"
        + _DOCUMENTED
        + "\n".join(documented)
        + "\n"
        + _GAPS
        + "\n".join(gaps)
        + "\n"
    )


def _row(name: str, count: Count) -> str:
    valid = f"{count.kept} of {count.kept + count.lost}"
    gaps = count.lost + count.accepted
    return f"| {name} | {valid} | {count.refused} | {count.documented} | {gaps} |"


def _sum(counts: list[Count]) -> Count:
    return Count(
        sum(count.kept for count in counts),
        sum(count.lost for count in counts),
        sum(count.refused for count in counts),
        sum(count.documented for count in counts),
        sum(count.accepted for count in counts),
    )


def _main() -> None:
    # Clients log every value that differs from its schema.
    logging.disable(logging.WARNING)
    with tempfile.TemporaryDirectory() as folder, Weaver(Path(folder) / "w") as weave:
        report = suite_report(Path(folder) / "suite", weave)
    PAGE.write_text(page(report), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    _main()
