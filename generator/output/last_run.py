"""The result of the last run, reused if nothing that it depended on has changed.

It is kept next to clientloom.yaml, separate from the states of the packages, because it
has to be found before any settings are read: reading them takes longer than the whole
lookup. Settings and specs are compared by content; clientloom's own files and generated
files by size and modification time.
"""

import contextlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.output.fingerprints import Stamp, content_hash, program_size, stamp
from generator.output.manifest import STATE_FOLDER, state_folder
from generator.output.reports import Outcome, PackageReport
from generator.output.state import diagnostics_from_json, diagnostics_to_json
from generator.whole_files import write_whole

_FILE = "last-run.json"


@dataclass(frozen=True, slots=True)
class Dependencies:
    """What a run depended on: `contents` are files and folders by hash, `stamps` files
    by size and modification time."""

    contents: Mapping[str, str]
    stamps: Mapping[str, Stamp]

    @classmethod
    def of(cls, contents: Iterable[Path], stamps: Iterable[Path]) -> "Dependencies":
        """The current state of files; a missing one counts as missing."""
        return cls(
            {str(path): content_hash(path) for path in contents},
            {str(path): stamp(path) for path in stamps},
        )


def remember(
    workspace: Path,
    question: str,
    dependencies: Dependencies,
    reports: Iterable[PackageReport],
) -> None:
    """Save the result for a request, for `recall`."""
    data = {
        "question": question,
        "contents": dependencies.contents,
        "stamps": dependencies.stamps,
        "program": program_size(),
        "reports": [
            {
                "name": report.name,
                "unchanged": report.unchanged + report.written,
                "operations": report.operations,
                "left_out": report.left_out,
                "excluded": report.excluded,
                "models": report.models,
                "diagnostics": diagnostics_to_json(report.diagnostics),
            }
            for report in reports
        ],
    }
    # Without the saved result, the next run only takes longer.
    with contextlib.suppress(OSError):
        file = state_folder(workspace) / _FILE
        write_whole(file, json.dumps(data).encode("ascii"))


def recall(workspace: Path, question: str) -> list[PackageReport] | None:
    """Load the result for the same request, if it would be the same now."""
    try:
        text = (workspace / STATE_FOLDER / _FILE).read_text(encoding="utf-8")
        data = json.loads(text)
        if data["question"] != question or data["program"] != program_size():
            return None
        contents, stamps = data["contents"].items(), data["stamps"].items()
        if any(content_hash(Path(path)) != known for path, known in contents):
            return None
        if any(stamp(path) != tuple(known) for path, known in stamps):
            return None
        return [
            PackageReport(
                entry["name"],
                Outcome.UNCHANGED,
                unchanged=entry["unchanged"],
                operations=entry["operations"],
                left_out=entry["left_out"],
                excluded=entry["excluded"],
                models=entry["models"],
                diagnostics=diagnostics_from_json(entry["diagnostics"]),
            )
            for entry in data["reports"]
        ]
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None
