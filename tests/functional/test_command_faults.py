"""Disks that are full, fail or are read-only, in every command that writes files.

A command either does everything, or it ends with a diagnostic and exit code 2, and no file
or folder is different. When the disk works again, the next run does everything.
"""

from __future__ import annotations

import random
import re
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.functional.test_new_from import SHOP, STAINLESS
from tests.support.commands import run
from tests.support.faults import Fault, FaultyDisk, FaultyRun, run_on
from tests.support.workspace import Example, pets, write_workspace
from tests.unit.document.file_server import FileServer

MOMENTS = 2
"""At how many moments of a command a disk fails, besides the first and the last."""

WRITING = (Fault.FAILING, Fault.FULL, Fault.CUT, Fault.READ_ONLY)


def _first(home: Path) -> None:
    write_workspace(home, {"pets": pets("old")})


def _update(home: Path) -> None:
    _first(home)
    assert run("generate").code == 0
    write_workspace(home, {"pets": pets("new")})


def _leftover(home: Path) -> None:
    _first(home)
    assert run("generate").code == 0
    write_workspace(home, {"dogs": Example("paths: {}")})


def _spec(home: Path) -> None:
    (home / "pets.yaml").write_text(pets("old").document, "utf-8")


def _specs(home: Path) -> None:
    _first(home)
    _spec(home)


def _older(home: Path) -> None:
    _update(home)
    (home / "old.yaml").write_text(pets("older").document, "utf-8")


def _migration(home: Path) -> None:
    (home / "shop.yaml").write_text(SHOP, "utf-8")
    (home / "stainless.yml").write_text(STAINLESS, "utf-8")


def _facade(home: Path) -> None:
    _first(home)
    assert run("new", "--facade").code == 0


def _templates(home: Path) -> None:
    _first(home)
    settings = home / "specs" / "clientloom.yaml"
    settings.write_text(settings.read_text("utf-8") + "templates: templates\n", "utf-8")


def _own_templates(home: Path) -> None:
    _templates(home)
    assert run("templates", "export", "client/README.md.jinja").code == 0
    bases = home / "specs" / "templates" / ".base" / "bases.json"
    bases.write_text(bases.read_text("utf-8").replace("0.1.0", "0.0.9"), "utf-8")


def _surfaces(home: Path) -> None:
    _update(home)
    shutil.copytree(home / "generated" / "pets", home / "before")
    assert run("generate").code == 0


@dataclass(frozen=True, slots=True)
class Command:
    """A command that writes: what must be there before, its arguments, and the exit code
    when nothing goes wrong. `{server}` is the address of a server with specs."""

    prepare: Callable[[Path], None]
    arguments: str
    code: int = 0


def _upstream(home: Path) -> None:
    write_workspace(home, {"pets": pets("old", "upstream: '{server}/pets.yaml'")})


def _remote(home: Path) -> None:
    document = pets("old").document
    reference = "'{server}/pet.yaml'"
    document = document.replace("'#/components/schemas/Pet'", reference)
    assert reference in document
    write_workspace(home, {"pets": Example(document, "package: pets_client")})


COMMANDS = {
    "generate, first": Command(_first, "generate"),
    "generate, again": Command(_update, "generate"),
    "generate --depfile": Command(
        _update, "generate --package pets --depfile build/pets.d"
    ),
    "remove": Command(_leftover, "remove pets"),
    "new, first": Command(_spec, "new pets pets.yaml"),
    "new": Command(_specs, "new more pets.yaml"),
    "new URL": Command(_specs, "new more {server}/pets.yaml"),
    "new --from": Command(_migration, "new shop shop.yaml --from stainless.yml"),
    "new --facade": Command(_first, "new --facade"),
    "facade draft": Command(_facade, "facade draft pets"),
    "fetch": Command(_upstream, "fetch --force"),
    "lint --allow-remote": Command(_remote, "lint --allow-remote"),
    "diff --release": Command(_older, "diff old.yaml pets --release 2.0", 1),
    "diff --migration": Command(
        _surfaces, "diff --surface before generated/pets --migration guide.md", 1
    ),
    "templates export": Command(
        _templates,
        "templates export client/README.md.jinja client/pyproject.toml.jinja",
    ),
    "templates accept": Command(_own_templates, "templates accept"),
}


@dataclass(frozen=True)
class Origins:
    """The workspaces of commands, each of which is made once.

    Attributes:
        folder: Where they are.
        server: The address of a server that publishes specs.
    """

    folder: Path
    server: str

    def of(self, command: Command, patch: pytest.MonkeyPatch) -> Path:
        """The workspace of a command, which must not change."""
        origin = self.folder / command.prepare.__name__
        if not origin.is_dir():
            origin.mkdir()
            patch.chdir(origin)
            command.prepare(origin)
            for path in origin.rglob("*.yaml"):
                text = path.read_text("utf-8").replace("{server}", self.server)
                path.write_text(text, "utf-8")
        return origin


class Bench:
    """A command whose workspace is made anew for each failure of its disk."""

    def __init__(
        self,
        command: Command,
        folder: Path,
        patch: pytest.MonkeyPatch,
        origins: Origins,
    ) -> None:
        self._folder, self._patch = folder, patch
        self._origin = origins.of(command, patch)
        self._arguments = command.arguments.format(server=origins.server).split()
        self._code = command.code
        self.before = snapshot(self._origin)
        (folder / "notes").mkdir(parents=True)

    def run(self, fault: Fault, moment: int) -> FaultyRun:
        """Runs the command in a fresh workspace, on a disk that fails at a moment."""
        home = self._folder / "home"
        self._patch.chdir(self._folder)
        shutil.rmtree(home, ignore_errors=True)
        shutil.copytree(self._origin, home, symlinks=True)
        self._patch.chdir(home)
        return self._run(FaultyDisk(home, fault, moment))

    def left(self) -> Snapshot:
        """What the last run left."""
        return snapshot(self._folder / "home")

    def _run(self, disk: FaultyDisk) -> FaultyRun:
        temporary = self._folder / "temporary"
        shutil.rmtree(temporary, ignore_errors=True)
        temporary.mkdir()
        return run_on(disk, self._arguments, self._folder / "notes", temporary)

    def prove(self, fault: Fault) -> int:
        """Fails the disk at some moments; how many runs ended with a diagnostic."""
        whole = self.run(fault, 0)
        assert whole.ran.code == self._code, whole.ran
        after = self.left()
        assert after != self.before
        refused = 0
        # The first moment is last, because it always refuses.
        for moment in reversed(moments(fault, whole.moments)):
            ran = self.run(fault, moment).ran
            if fault is Fault.FAILING:
                # It may be the removal of the folder for temporary files that fails.
                for folder in (self._folder / "home").rglob(".clientloom-*"):
                    shutil.rmtree(folder)
            left = self.left()
            story = f"{fault.name} at {moment} of {whole.moments}:\n{ran}"
            assert "Traceback" not in ran.stderr, story
            if ran.code == self._code:
                # Only what is kept for the next run is not there.
                assert difference(left, after) == {}, story
                continue
            refused += 1
            assert ran.code == 2, story
            assert "error[" in ran.stderr, story
            assert fault.reason in ran.stderr, story
            assert re.search(f"{fault.reason}\n +--> ", ran.stderr), story
            self.check_whole(left, after, story)
        if ran.code == 2:
            again = self._run(FaultyDisk(self._folder / "home", fault, 0)).ran
            assert again.code == self._code, again
            assert difference(self.left(), after) == {}
        return refused

    def check_whole(self, left: Snapshot, after: Snapshot, story: str) -> None:
        """Everything is as before, but packages that need no other may be new."""
        new = difference(left, self.before)
        packages = {path.split("/")[1] for path in new if path[:10] == "generated/"}
        for package in packages:
            folder = f"generated/{package}"
            inside = [path for path in new if f"{path}/".startswith(f"{folder}/")]
            assert not difference(left, after).keys() & set(inside), (story, inside)
            for path in inside:
                del new[path]
        assert new in ({}, {"generated": "new"} if packages else {}), (story, new)


def moments(fault: Fault, total: int) -> list[int]:
    """Different moments of a run, the first and the last among them."""
    if fault is Fault.READ_ONLY:
        return [1]
    chosen = random.Random(20).sample(range(1, total + 1), min(MOMENTS, total))
    return sorted({1, total, *chosen})


Snapshot = dict[str, bytes | None]
"""The content of each file, and None for each folder, by path."""


def snapshot(folder: Path) -> Snapshot:
    """What is in a folder, except what is not committed."""
    return {
        path.relative_to(folder).as_posix(): (
            path.read_bytes() if path.is_file() else None
        )
        for path in sorted(folder.rglob("*"))
        if ".clientloom" not in path.relative_to(folder).parts
        and not (
            path.is_dir()
            and [entry.name for entry in path.iterdir()] == [".clientloom"]
        )
    }


def difference(left: Snapshot, right: Snapshot) -> dict[str, str]:
    """The paths that differ, with what is the matter."""
    return {
        path: "new" if path not in right else "gone" if path not in left else "changed"
        for path in sorted({*left, *right})
        if left.get(path, b"\0") != right.get(path, b"\0")
    }


@pytest.fixture(scope="module")
def origins(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Origins]:
    """The workspaces of all commands."""
    remote = tmp_path_factory.mktemp("remote")
    (remote / "pets.yaml").write_text(pets("published").document, "utf-8")
    (remote / "pet.yaml").write_text("type: object\n", "utf-8")
    with FileServer(remote) as running:
        yield Origins(tmp_path_factory.mktemp("origins"), running.address)


@pytest.fixture(autouse=True)
def _no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("no_proxy", "127.0.0.1")


@pytest.mark.parametrize("name", COMMANDS)
def test_a_disk_that_fails_leaves_everything_as_it_was(
    name: str, origins: Origins, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bench = Bench(COMMANDS[name], tmp_path / "bench", monkeypatch, origins)
    refused = {fault: bench.prove(fault) for fault in WRITING}
    assert refused[Fault.READ_ONLY]


READING = {
    "check": Command(_update, "check", 1),
    "lint": Command(_update, "lint"),
    "inspect": Command(_update, "inspect pets"),
    "plan": Command(_update, "plan"),
    "diff": Command(_older, "diff old.yaml pets", 1),
    "fetch --check": Command(_upstream, "fetch --check", 1),
    "templates list": Command(_own_templates, "templates list"),
    "templates diff": Command(_own_templates, "templates diff"),
    "schema": Command(_first, "schema provider.yaml"),
    "docs": Command(_first, "docs facade"),
}
"""Commands that only read."""


@pytest.mark.parametrize("name", READING)
def test_a_command_that_reads_changes_nothing(
    name: str, origins: Origins, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    command = READING[name]
    bench = Bench(command, tmp_path / "bench", monkeypatch, origins)
    run = bench.run(Fault.READ_ONLY, 1)
    assert (run.ran.code, run.moments) == (command.code, 0), run.ran
    assert bench.left() == bench.before


@pytest.mark.parametrize("name", [*COMMANDS, *READING])
def test_a_file_that_cannot_be_read_is_a_diagnostic(
    name: str, origins: Origins, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    command = (COMMANDS | READING)[name]
    bench = Bench(command, tmp_path / "bench", monkeypatch, origins)
    whole = bench.run(Fault.UNREADABLE, 0)
    after = bench.left()
    for moment in moments(Fault.UNREADABLE, whole.moments):
        ran = bench.run(Fault.UNREADABLE, moment).ran
        story = f"at {moment} of {whole.moments}:\n{ran}"
        assert "Traceback" not in ran.stderr, story
        said = ran.stdout + ran.stderr
        if "error[" in said:
            assert ran.code in (1, 2), story
            assert re.search("\n +--> ", said), story
            bench.check_whole(bench.left(), after, story)
        else:
            assert (ran.code, difference(bench.left(), after)) == (
                command.code,
                {},
            ), story
