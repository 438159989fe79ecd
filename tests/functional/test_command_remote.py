"""`--allow-remote`: no command goes over the network without it, every one with it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.commands import run
from tests.support.workspace import Example, write_workspace
from tests.unit.document.file_server import FileServer

COMMANDS = [
    ("lint",),
    ("generate",),
    ("check",),
    ("inspect", "pets"),
    ("diff", "pets", "pets"),
]


@pytest.fixture
def server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[FileServer]:
    """A server of the file that the only provider of the current workspace refers to."""
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    remote = tmp_path / "remote"
    remote.mkdir()
    (remote / "pet.yaml").write_text(
        "type: object\nproperties: {name: {type: string}}\n", encoding="utf-8"
    )
    home = tmp_path / "home"
    home.mkdir()
    with FileServer(remote) as running:
        reference = f"{running.address}/pet.yaml"
        answer = f"{{application/json: {{schema: {{$ref: '{reference}'}}}}}}"
        pets = Example(f"""
            paths:
              /pet:
                get:
                  operationId: getPet
                  tags: [pets]
                  responses: {{"200": {{description: It., content: {answer}}}}}
            """)
        write_workspace(home, {"pets": pets})
        monkeypatch.chdir(home)
        yield running


@pytest.mark.parametrize("command", COMMANDS, ids=lambda one: one[0])
def test_nothing_is_fetched_unless_it_is_allowed(
    server: FileServer, command: tuple[str, ...]
) -> None:
    ran = run(*command)
    assert "reference-remote" in ran.stdout + ran.stderr
    assert server.requests == []


@pytest.mark.parametrize("command", COMMANDS, ids=lambda one: one[0])
def test_what_is_allowed_is_fetched_and_locked(
    server: FileServer, command: tuple[str, ...]
) -> None:
    assert run("generate", "--allow-remote").code == 0
    asked = len(server.requests)
    ran = run(*command, "--allow-remote")
    assert ran.code == 0
    assert "reference-remote" not in ran.stdout + ran.stderr
    assert asked > 0
    assert Path("specs/pets/remote.lock.json").exists()


def test_what_changed_over_there_is_not_taken_over_silently(
    server: FileServer, tmp_path: Path
) -> None:
    assert run("generate", "--allow-remote").code == 0
    (tmp_path / "remote" / "pet.yaml").write_text("type: integer\n", encoding="utf-8")
    ran = run("lint", "--allow-remote")
    assert ran.code != 0
    assert "remote-changed" in ran.stdout
    assert server.requests
