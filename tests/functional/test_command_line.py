"""The command line itself: help, version, and the same bytes on every machine."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from generator import __version__
from tests.support.commands import contents, run

ROOT = Path(__file__).resolve().parents[2]
COMMAND = "from generator.cli import main; main()"


@pytest.mark.parametrize("option", ["--help", "-h"])
def test_help_names_the_commands_and_exit_codes(option: str) -> None:
    result = run(option)
    assert result.code == 0
    for word in (
        "generate",
        "check",
        "fetch",
        "watch",
        "clientloom.yaml",
        "0 success",
        "2 error",
    ):
        assert word in result.stdout


@pytest.mark.parametrize("command", ["generate", "check"])
def test_each_command_explains_itself_with_examples(command: str) -> None:
    result = run(command, "--help")
    assert result.code == 0
    assert "Examples:" in result.stdout
    assert f"  clientloom {command}" in result.stdout
    for option in ("--workspace", "--output", "--format"):
        assert option in result.stdout


def test_version_is_that_of_the_package() -> None:
    result = run("--version")
    assert result.code == 0
    assert result.stdout == f"clientloom, version {__version__}\n"


@pytest.mark.parametrize(
    "arguments", [["nonsense"], ["generate", "--nonsense"], ["check", "--format", "x"]]
)
def test_a_wrong_command_line_is_exit_code_2(arguments: list[str]) -> None:
    result = run(*arguments)
    assert result.code == 2
    assert "Usage:" in result.stderr


def test_the_same_bytes_whatever_the_process_is_like(tmp_path: Path) -> None:
    environments = [
        {"PYTHONHASHSEED": "1"},
        {
            "PYTHONHASHSEED": "4242",
            "LC_ALL": "C",
            "TZ": "Asia/Tokyo",
            "COLUMNS": "40",
            "PYTHONUTF8": "0",
        },
    ]
    made = []
    for index, environment in enumerate(environments):
        home = tmp_path / f"machine {index}"
        shutil.copytree(ROOT / "specs", home / "specs")
        subprocess.run(
            [sys.executable, "-c", COMMAND, "generate", "snaptrade"],
            cwd=home if index else home / "specs",
            env={"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), **environment},
            check=True,
            capture_output=True,
        )
        made.append(contents(home / "generated"))
    assert made[0] == made[1]
    assert "snaptrade/snaptrade_client/client.py" in made[0]
