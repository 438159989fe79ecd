"""The state of the last run, so that a run with nothing to do can end at once.

The state of each package is in a folder that is not committed. Without it, everything
is generated again, with the same result.
"""

import contextlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from generator import codes
from generator.diagnostics import Diagnostic, Origin, Severity
from generator.output.fingerprints import Stamp, stamp
from generator.output.manifest import (
    MANIFEST_FILE,
    STATE_FOLDER,
    earlier_file,
    state_folder,
)
from generator.whole_files import write_whole


@dataclass(frozen=True, slots=True)
class State:
    """The state of a package after a run: its inputs with their combined fingerprint,
    the stamp of each written file, the contents of the report, and the folder of the
    workspace."""

    inputs: tuple[str, ...]
    fingerprint: str
    outputs: Mapping[str, Stamp]
    summary: Mapping[str, int]
    diagnostics: tuple[Diagnostic, ...]
    workspace: str


def stamps_of(package: Path, paths: Iterable[str]) -> dict[str, Stamp]:
    """The stamps of the existing files of a package, and of its manifest."""
    stamps = {path: stamp(package / path) for path in (*paths, MANIFEST_FILE)}
    return {path: seen for path, seen in stamps.items() if seen != (0, 0)}


def read_state(output: Path, name: str) -> State | None:
    """The state that the last run saved for a package; None if there is none."""
    try:
        data = json.loads(_file(output, name).read_text(encoding="utf-8"))
        return State(
            inputs=tuple(data["inputs"]),
            fingerprint=data["fingerprint"],
            outputs={
                path: (size, time) for path, (size, time) in data["outputs"].items()
            },
            summary=data["summary"],
            diagnostics=diagnostics_from_json(data["diagnostics"]),
            workspace=data["workspace"],
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


def write_state(output: Path, name: str, state: State) -> None:
    """Save the state of a package for the next run."""
    data = {
        "inputs": state.inputs,
        "fingerprint": state.fingerprint,
        "outputs": state.outputs,
        "summary": state.summary,
        "diagnostics": diagnostics_to_json(state.diagnostics),
        "workspace": state.workspace,
    }
    # Without its state, the package is only generated again.
    with contextlib.suppress(OSError):
        state_folder(output)
        write_whole(_file(output, name), json.dumps(data).encode("ascii"))


def forget_state(output: Path, name: str) -> None:
    """Delete the state of a package that was removed."""
    _file(output, name).unlink(missing_ok=True)
    earlier_file(output / name).unlink(missing_ok=True)


def _file(output: Path, name: str) -> Path:
    return output / STATE_FOLDER / f"{name}.json"


def diagnostics_to_json(diagnostics: Iterable[Diagnostic]) -> list[dict[str, object]]:
    """Diagnostics as JSON values that `diagnostics_from_json` can read."""
    return [
        {**asdict(diagnostic), "code": diagnostic.code.name}
        for diagnostic in diagnostics
    ]


def diagnostics_from_json(
    entries: Iterable[Mapping[str, object]],
) -> tuple[Diagnostic, ...]:
    """Diagnostics from JSON values.

    Raises KeyError, TypeError or ValueError if the values are not diagnostics.
    """
    return tuple(_diagnostic(entry) for entry in entries)


def _diagnostic(entry: Mapping[str, object]) -> Diagnostic:
    origin, related = _origin(entry["origin"]), entry["related"]
    severity, hint = entry["severity"], entry["hint"]
    if not isinstance(related, list):
        raise TypeError("related is not a list")
    return Diagnostic(
        code=codes.CATALOGUE[str(entry["code"])],
        message=str(entry["message"]),
        origin=origin,
        related=tuple(place for place in map(_origin, related) if place is not None),
        hint=None if hint is None else str(hint),
        severity=None if severity is None else Severity(str(severity)),
    )


def _origin(entry: object) -> Origin | None:
    return Origin(**entry) if isinstance(entry, dict) else None
