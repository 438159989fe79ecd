"""Two runs of `clientloom generate` at once, in one workspace or into one folder."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
import yaml

from generator.output.transaction import write_lock
from tests.support.commands import contents, run
from tests.support.workspace import PETS, Example, write_workspace

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = "from generator.cli import main; main()"
STATE = (".earlier.json", ".json", "lock", ".gitignore")
"""How the names of files end that a finished run leaves for the next one."""


def run_together(output: Path, *workspaces: Path) -> Sequence[str]:
    """Generates workspaces at once: what the runs print on standard error.

    None can write before all have started.
    """
    environment = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", PROGRAM, "generate", "--workspace"]
    with write_lock(output):
        running = [
            subprocess.Popen(
                [*command, str(workspace)],
                env=environment,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                text=True,
            )
            for workspace in workspaces
        ]
    errors = [process.communicate()[1] for process in running]
    assert [process.returncode for process in running] == [0] * len(running), errors
    return errors


@pytest.mark.parametrize("is_generated", [False, True], ids=["first", "again"])
def test_runs_of_one_workspace_write_it_once(
    tmp_path: Path, is_generated: bool
) -> None:
    specs = write_workspace(tmp_path, {"pets": Example(PETS, "package: pets_client")})
    output = tmp_path / "generated"
    if is_generated:
        assert run("generate", "--workspace", specs).code == 0
        newer = PETS.replace("name:", "called:")
        write_workspace(tmp_path, {"pets": Example(newer, "package: pets_client")})
    assert list(run_together(output, specs, specs, specs)) == ["", "", ""]
    written = contents(tmp_path / "generated")
    assert run("check", "--workspace", specs).code == 0
    assert "up to date" in run("generate", "--workspace", specs).stdout
    assert contents(tmp_path / "generated") == written
    left = [path.name for path in (output / ".clientloom").iterdir()]
    assert all(name.endswith(STATE) for name in left), left
    assert not any("unfinished" in name for name in left)


def test_workspaces_that_share_a_folder_do_not_disturb_each_other(
    tmp_path: Path,
) -> None:
    first = write_workspace(tmp_path, {"pets": Example(PETS, "package: pets_client")})
    second = write_workspace(
        tmp_path / "more", {"dogs": Example(PETS, "package: dogs_client")}
    )
    settings = {"output": "../../generated", "providers": ["dogs"]}
    (second / "clientloom.yaml").write_text(yaml.safe_dump(settings), "utf-8")
    assert list(run_together(tmp_path / "generated", first, second)) == ["", ""]
    for workspace in (first, second):
        assert run("check", "--workspace", workspace).code == 0
