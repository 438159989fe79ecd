"""An installed clientloom works outside its repository, with its templates."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from generator import __version__
from tests.support.commands import contents, run
from tests.support.workspace import of_schemas, write_workspace

ROOT = Path(__file__).resolve().parents[2]

THINGS = of_schemas(
    "Thing: {type: object, properties: {amount: {type: number}}}",
    "package: things_client",
)


def call(command: Path, *arguments: str, cwd: Path) -> str:
    """Runs the installed command; what it printed."""
    result = subprocess.run(
        [str(command), *arguments],
        capture_output=True,
        text=True,
        check=False,
        cwd=cwd,
        env={"PATH": "/usr/bin:/bin"},
    )
    assert result.returncode == 0, result.stdout + result.stderr
    return result.stdout


def test_it_says_which_version_it_is(clientloom: Path, tmp_path: Path) -> None:
    assert __version__ in call(clientloom, "--version", cwd=tmp_path)


def test_it_runs_as_a_module_of_its_name(clientloom: Path, tmp_path: Path) -> None:
    python = clientloom.with_name("python")
    for module in ("clientloom", "generator"):
        write_workspace(tmp_path, {"things": THINGS})
        command = ("-m", module)
        assert __version__ in call(python, *command, "--version", cwd=tmp_path)
        assert "files" in call(python, *command, "generate", cwd=tmp_path)
        assert "things: current" in call(python, *command, "check", cwd=tmp_path)


def test_it_generates_what_the_checkout_generates(
    clientloom: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_workspace(tmp_path, {"things": THINGS})
    printed = call(clientloom, "generate", cwd=tmp_path)
    assert "files written" in printed
    assert "things: current" in call(clientloom, "check", cwd=tmp_path)
    monkeypatch.chdir(tmp_path)
    assert run("generate", "--output", tmp_path / "here").code == 0
    assert contents(tmp_path / "generated") == contents(tmp_path / "here")


def test_it_ships_no_tests_and_no_specs(clientloom: Path) -> None:
    (site,) = (clientloom.parents[1] / "lib").glob("python*/site-packages")
    (metadata,) = site.glob("clientloom-*.dist-info")
    files = (metadata / "RECORD").read_text(encoding="utf-8").splitlines()
    paths = [line.split(",")[0] for line in files if not line.startswith("..")]
    tops = {path.split("/")[0] for path in paths}
    assert tops - {"__pycache__"} == {"generator", "clientloom.py", metadata.name}
    assert any("generator/_templates/client/" in line for line in files)
    assert any("licenses/LICENSE" in line for line in files)
    # What a facade starts from, and every page that hints and help name.
    assert any("generator/_starters/connections.yaml" in line for line in files)
    pages = {path.name for path in (ROOT / "docs").glob("*.md") if path.stem.islower()}
    assert pages == {
        Path(line.split(",")[0]).name for line in files if "generator/_pages/" in line
    }
