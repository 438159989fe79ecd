"""What every command has: JSON for programs, quiet for pipelines, and exit codes that are
those of the table in the guide."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import click
import pytest

from generator.cli.commands import clientloom
from tests.support.commands import Ran, run
from tests.support.workspace import PETS, Example, write_workspace

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = "from generator.cli import main; main()"
PAGE = (ROOT / "docs" / "pipelines.md").read_text(encoding="utf-8")


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A workspace that was generated once, with a template and a leftover of its own."""
    home = tmp_path / "home"
    write_workspace(
        home,
        {
            "pets": Example(PETS, "package: pets_client"),
            "gone": Example("paths: {}", "package: gone_client"),
        },
    )
    monkeypatch.chdir(home)
    assert run("generate").code == 0
    write_workspace(home, {"pets": Example(PETS, "package: pets_client")})
    settings = home / "specs" / "clientloom.yaml"
    settings.write_text(settings.read_text() + "templates: templates\n")
    (home / "old.yaml").write_text(Example(PETS).document)
    (home / "new.yaml").write_text(Example(PETS.replace("name:", "nick:")).document)
    assert run("templates", "export", "client/README.md.jinja").code == 0
    return home


ARGUMENTS = {
    "new": ["more", "old.yaml"],
    "generate": [],
    "check": [],
    "remove": ["gone"],
    "inspect": ["pets"],
    "lint": [],
    "diff": ["old.yaml", "new.yaml"],
    "facade draft": ["pets"],
    "fetch": [],
    "templates list": [],
    "templates export": ["client/LICENSE.jinja"],
    "templates diff": [],
    "templates accept": [],
    "schema": ["clientloom.yaml"],
    "plan": [],
    "completion": ["bash"],
    "docs": ["facade"],
}
"""Arguments with which each command does something, those of `ENDLESS` aside."""

ENDLESS = {"preview", "watch"}
"""The commands that do not end by themselves."""


def names() -> list[str]:
    """Every command, those of groups with the name of the group."""
    found = []
    context = click.Context(clientloom)
    for name in clientloom.list_commands(context):
        command = clientloom.get_command(context, name)
        inner = getattr(command, "commands", None)
        found += [name] if inner is None else [f"{name} {one}" for one in inner]
    return found


def test_the_commands_above_are_all() -> None:
    assert sorted(ARGUMENTS) == sorted(set(names()) - ENDLESS)


@pytest.mark.parametrize("name", ARGUMENTS)
def test_json_is_all_that_standard_output_has(home: Path, name: str) -> None:
    assert home.is_dir()
    result = run(*name.split(), *ARGUMENTS[name], "--format", "json")
    assert isinstance(result.json, dict)


@pytest.mark.parametrize("name", ARGUMENTS)
def test_json_says_what_is_wrong_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    if name in ("new", "schema", "docs", "completion"):
        pytest.skip("it needs no workspace")
    monkeypatch.chdir(tmp_path)
    (tmp_path / "new.yaml").write_text("openapi: 3.1.0")
    arguments = [one.replace("old.yaml", "nothing") for one in ARGUMENTS[name]]
    result = run(*name.split(), *arguments, "--format", "json")
    assert result.code == 2
    assert result.json["ok"] is False
    assert result.json["diagnostics"][0]["code"] == "workspace-missing"


@pytest.mark.parametrize("name", ARGUMENTS)
def test_quiet_prints_what_was_asked_for_and_what_is_wrong(
    home: Path, name: str
) -> None:
    assert home.is_dir()
    result = run(*name.split(), *ARGUMENTS[name], "--quiet")
    asks = name in (
        *("inspect", "schema", "docs", "templates list", "plan", "completion"),
    )
    assert (result.stdout != "") == asks


def test_quiet_keeps_diagnostics(home: Path) -> None:
    assert "package-leftover" in run("generate", "--quiet").stderr
    (home / "specs" / "pets" / "openapi.yaml").write_text("openapi: [")
    for command in ("generate", "check", "lint"):
        result = run(command, "--quiet")
        assert result.code == 2
        assert "yaml-invalid" in result.stdout + result.stderr


def rows() -> dict[tuple[str, int], str]:
    """The table of exit codes: what each code of each command means."""
    table = re.search(r"^\| Command \| 0 \|.*?\n\n", PAGE, re.MULTILINE | re.DOTALL)
    assert table is not None
    meanings = {}
    for line in table[0].splitlines()[2:]:
        command, *cells = (cell.strip() for cell in line.strip("|").split("|"))
        for code, cell in enumerate(cells):
            for name in re.findall(r"`([a-z ]+)`", command):
                if cell:
                    meanings[name, code] = cell
    return meanings


def _edit(home: Path, path: str, old: str, new: str) -> None:
    file = home / path
    file.write_text(file.read_text().replace(old, new))


def _edit_by_hand(home: Path) -> Ran:
    _edit(
        home, "generated/pets/pets_client/client.py", "import", "import  # mine\nimport"
    )
    _edit(home, "specs/pets/openapi.yaml", "name:", "nick:")
    return run("generate")


REMOTE = "https://pets.example/pet.yaml"


def _left_out(home: Path) -> Ran:
    _edit(home, "specs/pets/openapi.yaml", "#/components/schemas/Pet", REMOTE)
    return run("generate", "--fail-on", "never")


def _lint_errors(home: Path) -> Ran:
    _edit(home, "specs/pets/openapi.yaml", "#/components/schemas/Pet", REMOTE)
    return run("lint")


def _keep_edited(home: Path) -> Ran:
    _edit(home, "generated/gone/README.md", "#", "# Mine\n#")
    return run("remove", "gone")


def _drifted(home: Path) -> Ran:
    bases = home / "specs" / "templates" / ".base" / "bases.json"
    bases.write_text(re.sub('"sha256": "[^"]*"', '"sha256": "0"', bases.read_text()))
    return run("templates", "diff")


def _without_templates(home: Path) -> Ran:
    _edit(home, "specs/clientloom.yaml", "templates: templates", "")
    return run("templates", "diff")


def _upstream(home: Path) -> Ran:
    settings = home / "specs" / "pets" / "provider.yaml"
    settings.write_text(settings.read_text() + "upstream: ftp://example.com/a\n")
    return run("fetch")


def _broken(*arguments: str) -> Callable[[Path], Ran]:
    def scenario(home: Path) -> Ran:
        (home / "specs" / "pets" / "openapi.yaml").write_text("openapi: [")
        return run(*arguments)

    return scenario


def _plain(*arguments: str) -> Callable[[Path], Ran]:
    return lambda _: run(*arguments)


def _drafted(home: Path) -> Ran:
    assert home.is_dir()
    assert run("new", "--facade").code == 0
    return run("facade", "draft", "pets")


SCENARIOS: dict[tuple[str, int], list[Callable[[Path], Ran]]] = {
    ("new", 0): [_plain("new", "more", "old.yaml")],
    ("new", 2): [_plain("new", "pets", "old.yaml"), _plain("new", "con", "old.yaml")],
    ("generate", 0): [_plain("generate")],
    ("generate", 1): [_edit_by_hand, _left_out],
    ("generate", 2): [
        _broken("generate"),
        _plain("generate", "nobody"),
        _plain("generate", "--package", "nobody"),
        _plain("generate", "pets", "--package", "pets"),
    ],
    ("check", 0): [_plain("check", "pets", "--output", "generated")],
    ("check", 1): [_plain("check")],
    ("check", 2): [_broken("check")],
    ("remove", 0): [_plain("remove", "gone")],
    ("remove", 1): [_keep_edited],
    ("remove", 2): [_plain("remove", "pets")],
    ("inspect", 0): [_plain("inspect", "pets")],
    ("inspect", 2): [_broken("inspect", "pets"), _plain("inspect", "nobody")],
    ("lint", 0): [_plain("lint")],
    ("lint", 1): [_lint_errors],
    ("lint", 2): [_broken("lint"), _plain("lint", "nobody")],
    ("diff", 0): [_plain("diff", "old.yaml", "old.yaml")],
    ("diff", 1): [_plain("diff", "old.yaml", "new.yaml")],
    ("diff", 2): [_plain("diff", "old.yaml", "nobody")],
    ("facade draft", 0): [_drafted],
    ("facade draft", 2): [_plain("facade", "draft", "pets")],
    ("fetch", 0): [_plain("fetch")],
    ("fetch", 2): [_upstream],
    ("templates diff", 0): [_plain("templates", "diff")],
    ("templates diff", 1): [_drifted],
    ("templates diff", 2): [_without_templates],
    ("templates list", 0): [_plain("templates", "list")],
    ("templates export", 0): [_plain("templates", "export", "client/LICENSE.jinja")],
    ("templates export", 2): [_plain("templates", "export", "nothing")],
    ("templates accept", 0): [_plain("templates", "accept")],
    ("templates accept", 2): [_plain("templates", "accept", "nothing")],
    ("schema", 0): [
        _plain("schema", "provider.yaml"),
        _plain("schema", "--output", "check"),
    ],
    ("schema", 2): [
        _plain("schema", "nothing"),
        _plain("schema"),
        _plain("schema", "--output", "nothing"),
        _plain("schema", "provider.yaml", "--output", "check"),
    ],
    ("docs", 0): [_plain("docs", "facade")],
    ("docs", 2): [_plain("docs", "nothing")],
    ("plan", 0): [_plain("plan")],
    ("plan", 2): [_broken("plan")],
    ("completion", 0): [
        _plain("completion", shell) for shell in ("bash", "zsh", "fish")
    ],
    ("completion", 2): [_plain("completion", "tcsh")],
}
"""What brings about each exit code, but for those of `ELSEWHERE`."""

ELSEWHERE = {
    ("fetch", 1): "it needs a server: test_command_fetch.py",
    ("watch", 0): "it ends with Ctrl-C: test_command_watch.py",
    ("watch", 2): "it is a process: test_command_watch.py",
    ("preview", 0): "it ends with Ctrl-C: test_command_preview.py",
    ("preview", 2): "it is a process: test_command_preview.py",
    ("templates list", 2): "the workspace is missing, as in all of them",
}


def test_the_table_has_every_command_and_every_code() -> None:
    assert set(rows()) == {*SCENARIOS, *ELSEWHERE}
    assert {name for name, _ in rows()} == set(names())


@pytest.mark.parametrize(
    ("name", "code"), SCENARIOS, ids=[f"{name} {code}" for name, code in SCENARIOS]
)
def test_the_table_is_true(home: Path, name: str, code: int) -> None:
    for index, scenario in enumerate(SCENARIOS[name, code]):
        copy = home.parent / str(index)
        shutil.copytree(home, copy)
        os.chdir(copy)
        if name == "check" and code == 0:
            assert run("generate").code == 0
        assert scenario(copy).code == code


def test_codes_of_all_commands(home: Path) -> None:
    assert run("generate", "--nonsense").code == 2
    assert run("nonsense").code == 2
    for text in ("130", "141"):
        assert text in PAGE
    program = [sys.executable, "-c", PROGRAM]
    environment = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(
        [*program, "schema", "provider.yaml"],
        cwd=home,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait() == 128 + signal.SIGPIPE
    bug = f"import click\nclick.echo = None\n{PROGRAM}"
    crashed = subprocess.run(
        [sys.executable, "-c", bug, "lint"],
        cwd=home,
        env=environment,
        capture_output=True,
        check=False,
    )
    assert crashed.returncode == 2
    assert b"Traceback" in crashed.stderr
