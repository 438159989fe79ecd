"""What the last run saw, so that a run with nothing to do can say so at once.

The state stands in a folder that is not committed; without it everything is generated
again, with the same result.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from generator.diagnostics import Diagnostic
from generator.output.manifest import MANIFEST_FILE
from generator.output.remembered import from_data, to_data
from generator.output.writing import state_folder


@dataclass(frozen=True, slots=True)
class State:
    """The inputs of a package with the fingerprint that they had together, and the
    size and modification time (nanoseconds) of each file that was written.
    `workspace` is the folder whose run wrote them."""

    inputs: tuple[str, ...]
    fingerprint: str
    outputs: Mapping[str, tuple[int, int]]
    summary: Mapping[str, int]
    diagnostics: tuple[Diagnostic, ...] = ()
    workspace: str = ""


def fingerprint(inputs: Iterable[Path], folders: Iterable[Path], settings: str) -> str:
    """One hash over files, the files of folders, and settings. A missing file counts
    as such."""
    total = hashlib.sha256(settings.encode("utf-8"))
    for path in inputs:
        total.update(path.as_posix().encode("utf-8"))
        total.update(_hash(path))
    for folder in folders:
        total.update(_tree_hash(folder))
    return total.hexdigest()


def _hash(path: Path) -> bytes:
    try:
        return hashlib.sha256(path.read_bytes()).digest()
    except OSError:
        return b"missing"


def _tree_hash(folder: Path) -> bytes:
    files = [
        path
        for path in sorted(folder.rglob("*"))
        if path.is_file() and "__pycache__" not in path.parts
    ]
    status = [path.stat() for path in files]
    seen = tuple((one.st_size, one.st_mtime_ns) for one in status)
    return _files_hash(folder, tuple(files), seen)


@lru_cache(maxsize=16)
def _files_hash(
    folder: Path, files: tuple[Path, ...], seen: tuple[tuple[int, int], ...]
) -> bytes:
    """The hash of files, computed once for as long as they look the same: every package
    of a run depends on the same folders, and a process may make many runs."""
    del seen
    total = hashlib.sha256()
    for path in files:
        total.update(path.relative_to(folder).as_posix().encode("utf-8"))
        total.update(path.read_bytes())
    return total.digest()


def observe(package: Path, paths: Iterable[str]) -> dict[str, tuple[int, int]]:
    """Size and modification time of the files of a package that are there."""
    seen = {}
    for path in (*paths, MANIFEST_FILE):
        try:
            status = (package / path).lstat()
        except OSError:
            continue
        seen[path] = (status.st_size, status.st_mtime_ns)
    return seen


def read_state(output: Path, name: str) -> State | None:
    """The state that the last run left for a package; None when there is none."""
    try:
        data = json.loads((_file(output, name)).read_text(encoding="utf-8"))
        return State(
            tuple(data["inputs"]),
            data["fingerprint"],
            {path: (size, time) for path, (size, time) in data["outputs"].items()},
            data["summary"],
            from_data(data["diagnostics"]),
            str(data.get("workspace", "")),
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


def write_state(output: Path, name: str, state: State) -> None:
    """Leaves the state of a package for the next run."""
    state_folder(output)
    data = {
        "inputs": list(state.inputs),
        "fingerprint": state.fingerprint,
        "outputs": state.outputs,
        "summary": dict(state.summary),
        "diagnostics": to_data(state.diagnostics),
        "workspace": state.workspace,
    }
    _file(output, name).write_text(json.dumps(data), encoding="utf-8")


def forget_state(output: Path, name: str) -> None:
    """Drops the state of a package that is gone."""
    _file(output, name).unlink(missing_ok=True)


def _file(output: Path, name: str) -> Path:
    return output / ".clientloom" / f"{name}.json"
