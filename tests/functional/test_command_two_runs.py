"""Two runs of a command at once, in one workspace or into one folder."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import pytest
import yaml

from generator.output.transaction import folder_lock, write_lock
from tests.support.commands import contents, run
from tests.support.workspace import PETS, Example, write_workspace

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = "from generator.cli import main; main()"
STATE = (".earlier.json", ".json", "lock", ".gitignore")
"""How the names of files end that a finished run leaves for the next one."""


def start(*arguments: str | Path) -> subprocess.Popen[str]:
    """A process that runs a command."""
    return subprocess.Popen(
        [sys.executable, "-c", PROGRAM, *map(str, arguments)],
        env={"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def run_together(output: Path, *workspaces: Path) -> Sequence[str]:
    """Generates workspaces at once: what the runs print on standard error.

    None can write before all have started.
    """
    with write_lock(output):
        running = [start("generate", "--workspace", path) for path in workspaces]
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


@pytest.mark.parametrize("is_new", [False, True], ids=["workspace", "no workspace"])
def test_providers_that_are_added_at_once_are_all_listed(
    tmp_path: Path, is_new: bool
) -> None:
    specs = tmp_path / "specs"
    names = ["birds", "cats", "dogs"]
    if not is_new:
        example = Example(PETS, "package: pets_client")
        write_workspace(tmp_path, {"pets": example})
    spec = tmp_path / "pets.yaml"
    spec.write_text(Example(PETS).document, encoding="utf-8")
    with folder_lock(specs):
        running = [start("new", name, spec, "--workspace", specs) for name in names]
        # Each has made its plan when it waits for the lock.
        waiting = [process for process in running if is_waiting(process)]
    assert waiting == running
    errors = [process.communicate()[1] for process in running]
    assert [process.returncode for process in running] == [0, 0, 0], errors
    settings = yaml.safe_load((specs / "clientloom.yaml").read_text("utf-8"))
    assert sorted(settings["providers"]) == names + ([] if is_new else ["pets"])


def test_a_name_that_is_added_twice_at_once_is_taken(tmp_path: Path) -> None:
    specs, spec = tmp_path / "specs", tmp_path / "pets.yaml"
    spec.write_text(Example(PETS).document, encoding="utf-8")
    with folder_lock(specs):
        running = [start("new", "pets", spec, "--workspace", specs) for _ in range(2)]
        assert all(map(is_waiting, running))
    errors = [process.communicate()[1] for process in running]
    assert sorted(process.returncode for process in running) == [0, 2]
    assert "pets already exists" in "".join(errors)


def is_waiting(process: subprocess.Popen[str]) -> bool:
    """Waits until a process sleeps in a call of the system for a lock."""
    place = Path(f"/proc/{process.pid}/wchan")
    if not place.exists():
        pytest.skip("this system does not say what a process waits for")
    while process.poll() is None:
        if "lock" in place.read_text("utf-8"):
            return True
        time.sleep(0.02)
    return False
