"""Every case directory of tests/cases/command is a workspace that a command looks at.

A case holds `clientloom.yaml`, `example/openapi.yaml` and `example/provider.yaml` where
they differ from the usual ones, `command.txt` if the command is not `lint`, and
`expected.txt`: the exit code and everything that is printed.
`UPDATE_CASES=1 pytest tests/functional/test_command_cases.py` writes the expectations
anew, to be read before they are committed.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from tests.support.commands import run

CASES = Path(__file__).resolve().parents[1] / "cases" / "command"
NAMES = sorted(folder.name for folder in CASES.iterdir() if folder.is_dir())
USUAL = {
    "clientloom.yaml": "output: ../generated\nproviders: [example]\n",
    "example/provider.yaml": (
        "class: Example\npackage: example_client\nenvironment: EXAMPLE\n"
    ),
}


@pytest.mark.parametrize("name", NAMES)
def test_case(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "case"
    shutil.copytree(CASES / name, folder, ignore=shutil.ignore_patterns("expected.txt"))
    command = folder / "command.txt"
    arguments = command.read_text(encoding="utf-8").split() if command.exists() else []
    if "--no-workspace" in arguments:
        arguments.remove("--no-workspace")
    else:
        for path, text in USUAL.items():
            if not (folder / path).exists():
                (folder / path).parent.mkdir(exist_ok=True)
                (folder / path).write_text(text, encoding="utf-8")
    monkeypatch.chdir(folder)
    result = run(*(arguments or ["lint"]))
    # What `generate` says on standard output has counts and seconds in it.
    printed = "" if arguments == ["generate"] else result.stdout
    actual = f"exit code {result.code}\n{printed}{result.stderr}"
    expected = CASES / name / "expected.txt"
    if os.environ.get("UPDATE_CASES") == "1":
        expected.write_text(actual, encoding="utf-8", newline="\n")
    assert actual == expected.read_text(encoding="utf-8")
