"""Ctrl-C and kills at any moment of a run: what is printed, and what they leave behind.

The moments are counted in what the process does (the audit events of the interpreter),
so that a seed gives the same moments on any machine. Whole commands are killed a few
times, processes that only write what is there in memory more often;
`CLIENTLOOM_KILLS=200` tries that many of each.
"""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NoReturn

import pytest

from generator.generation.delivery import Options, deliver
from generator.generation.package import GeneratedPackage
from generator.output.changes import compare
from generator.output.manifest import read_manifest, unfinished_file
from generator.output.reports import Outcome
from generator.project.reading import load_workspace
from tests.support.commands import contents, run
from tests.support.workspace import Example, Weaver, write_workspace

pytestmark = pytest.mark.skipif(
    not hasattr(signal, "SIGKILL"), reason="this system has no signals of POSIX"
)

ROOT = Path(__file__).resolve().parents[2]
KILLS = int(os.environ.get("CLIENTLOOM_KILLS", "6"))
SIZE = max(4, KILLS // 8)
"""How many schemas there are: each makes some changes of files."""

STATE = {
    *(".gitignore", "lock", "runtime.json", "pets.json"),
    *("runtime.earlier.json", "pets.earlier.json"),
}
"""What a finished run leaves that is not committed."""

WORD = "clientloom generate"
"""What an import of a package that is partly written names as the way out."""

PROGRAM = """
import os, signal, sys
from generator.cli import main

count, moment, number, folder = 0, int(sys.argv[1]), int(sys.argv[2]), sys.argv[3]
process = os.getpid()

def changes_files(event, arguments):
    if event == "open":
        path, mode, flags = arguments
        if not isinstance(path, str) or not flags & (os.O_WRONLY | os.O_RDWR):
            return False
        return path.startswith(folder)
    if event not in ("os.rename", "os.link", "os.remove", "os.rmdir", "os.mkdir"):
        return False
    return str(arguments[0]).startswith(folder)

def watch(event, arguments):
    global count
    if os.getpid() == process and (not folder or changes_files(event, arguments)):
        count += 1
        if count == moment:
            os.kill(process, number) if number == signal.SIGKILL else os.killpg(0, number)

def leave(code, leave=os._exit):
    if os.getpid() == process and not moment:
        print(count, flush=True)
    leave(code)

os._exit = leave
sys.addaudithook(watch)
sys.argv[1:] = sys.argv[4:]
main()
"""


def killed(
    home: Path,
    moment: int,
    number: signal.Signals,
    folder: str = "",
    arguments: tuple[str, ...] = ("generate",),
) -> subprocess.CompletedProcess[str]:
    """Runs a command in a process that sends itself a signal at an audit event, counted from
    1; at event 0 it runs to its end and prints the number of events on its last line.
    With `folder` only changes of files below it count."""
    command = [sys.executable, "-c", PROGRAM, str(moment), str(int(number)), folder]
    return subprocess.run(
        [*command, *arguments],
        cwd=home,
        env={"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        start_new_session=True,
        check=False,
    )


def pets(word: str, names: Iterable[int]) -> Example:
    """A description whose files all change with a word."""
    schemas = "".join(
        f"    Model{name}: {{type: object, properties: {{{word}: {{type: string}}}}}}\n"
        for name in names
    )
    return Example(
        f"""
paths:
  /pets:
    get:
      operationId: {word}
      tags: [pets]
      summary: {word}
      responses:
        "200":
          description: All.
          content:
            application/json: {{schema: {{$ref: "#/components/schemas/Model1"}}}}
components:
  schemas:
{schemas}""",
        "package: pets_client",
    )


@dataclass(frozen=True, slots=True)
class Upgrade:
    """A workspace that was generated from one description and has another now: the
    packages before and after, and how many changes of files are between them."""

    home: Path
    before: dict[str, bytes]
    after: dict[str, bytes]
    changes: int


@pytest.fixture(scope="module")
def upgrade(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Upgrade]:
    home = tmp_path_factory.mktemp("upgrade") / "home"
    write_workspace(home, {"pets": pets("old", range(1, SIZE))})
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(home)
        assert run("generate").code == 0
        before = contents(home / "generated")
        write_workspace(home, {"pets": pets("new", range(1, 2 * SIZE, 2))})
        finished = home.parent / "finished"
        shutil.copytree(home, finished)
        folder = str(finished / "generated")
        result = killed(finished, 0, signal.SIGKILL, folder)
        assert result.returncode == 0, result.stderr
        number = int(result.stdout.splitlines()[-1])
        yield Upgrade(home, before, contents(finished / "generated"), number)


def moments(total: int, number: int = KILLS) -> list[int]:
    """Different moments of a run, the first and the last among them."""
    chosen = random.Random(19).sample(range(1, total + 1), min(number, total))
    return sorted({1, total, *chosen})


def imported(home: Path) -> str:
    """What importing the package says; "" when it is fine."""
    folders = [home / "generated" / name for name in ("pets", "runtime")]
    program = "import pets_client.models.model1, pets_client.resources.pets"
    result = subprocess.run(
        [sys.executable, "-B", "-c", program],
        env={"PYTHONPATH": os.pathsep.join(map(str, folders))},
        capture_output=True,
        text=True,
        check=False,
    )
    return result.stderr


def test_a_killed_run_leaves_a_whole_package_or_one_that_says_so(
    upgrade: Upgrade, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mixed = 0
    for moment in moments(upgrade.changes):
        home = tmp_path / str(moment)
        shutil.copytree(upgrade.home, home)
        result = killed(home, moment, signal.SIGKILL, str(home / "generated"))
        assert result.returncode == -signal.SIGKILL, result.stderr
        monkeypatch.chdir(home)
        left = contents(home / "generated")
        checked = run("check")
        if left in (upgrade.before, upgrade.after):
            assert imported(home) == ""
        else:
            mixed += 1
            assert WORD in imported(home), moment
            assert "pets: interrupted" in checked.stdout, moment
        assert "edited" not in checked.stdout, moment
        repaired = run("generate")
        assert (repaired.code, repaired.stderr) == (0, ""), moment
        assert contents(home / "generated") == upgrade.after, moment
        assert imported(home) == ""
        assert run("check").code == 0
        state = home / "generated" / ".clientloom"
        assert {path.name for path in state.iterdir()} <= STATE, moment
        shutil.rmtree(home)
    assert mixed


WRITE_KILLS = max(60, KILLS)
"""How many processes are killed while they write."""


class Writer:
    """Writes packages in a child process, which may be killed at a change of files."""

    def __init__(self, home: Path) -> None:
        self.workspace = load_workspace(home / "specs")
        self.output = self.workspace.output

    def write(self, package: GeneratedPackage, moment: int = 0) -> int:
        """Kills the child at one of its changes, counted from 1; 0 lets it finish.

        Returns the number of changes of a child that finishes.
        """
        reader, writer = os.pipe()
        child = os.fork()
        if child == 0:
            self._work(package, moment, writer)
        os.close(writer)
        with os.fdopen(reader, "rb") as pipe:
            answer = pipe.read()
        status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        assert status == (-signal.SIGKILL if moment else 0)
        return int(answer or b"0")

    def _work(self, package: GeneratedPackage, moment: int, writer: int) -> NoReturn:
        count = 0
        folder = str(self.output)

        def watch(event: str, arguments: tuple[Any, ...]) -> None:
            nonlocal count
            if changes_files(event, arguments, folder):
                count += 1
                if count == moment:
                    os.kill(os.getpid(), signal.SIGKILL)

        try:
            sys.addaudithook(watch)
            (report,) = deliver([package], self.workspace, Options())
            os.write(writer, str(count).encode())
            os._exit(0 if report.outcome is not Outcome.EDITED else 1)
        finally:
            os._exit(2)


def changes_files(event: str, arguments: tuple[Any, ...], folder: str) -> bool:
    """Whether an audit event is a change of files below a folder."""
    if event == "open":
        path, _, flags = arguments
        is_write = isinstance(path, str) and flags & (os.O_WRONLY | os.O_RDWR)
        return bool(is_write) and path.startswith(folder)
    changes = ("os.rename", "os.link", "os.remove", "os.rmdir", "os.mkdir")
    return event in changes and str(arguments[0]).startswith(folder)


def refuses_import(folder: Path) -> bool:
    """Whether the import package in a folder only says that it is partly written."""
    try:
        exec((folder / "pets_client" / "__init__.py").read_bytes(), {"__name__": "x"})
    except ImportError as error:
        return WORD in str(error)
    except Exception:  # noqa: BLE001 - a whole package needs its other modules
        return False
    return False


def test_many_kills_while_files_are_written(
    upgrade: Upgrade, weave: Weaver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = tmp_path / "home"
    shutil.copytree(upgrade.home, home)
    monkeypatch.chdir(home)
    writer = Writer(home)
    folder = home / "generated" / "pets"
    newer = weave.package(home / "specs")
    write_workspace(home, {"pets": pets("old", range(1, SIZE))})
    older = weave.package(home / "specs")
    whole = {}
    totals = {}
    for package in (newer, older):
        totals[id(package)] = writer.write(package)
        whole[id(package)] = contents(folder)
    # Later runs have one file more to replace: what was written before them.
    schedule = [
        (package, moment)
        for package in (newer, older)
        for moment in moments(totals[id(package)], WRITE_KILLS // 2)
    ]
    random.Random(200).shuffle(schedule)
    killed_at = [*schedule, *schedule[: WRITE_KILLS - len(schedule)]]
    mixed = 0
    for package, moment in killed_at:
        other = older if package is newer else newer
        writer.write(other)
        assert contents(folder) == whole[id(other)], moment
        writer.write(package, moment)
        left = contents(folder)
        assert package.files is not None
        changes = compare(folder, read_manifest(folder), package.files)
        assert changes.edited == (), moment
        if left not in whole.values():
            mixed += 1
            assert refuses_import(folder), moment
            assert unfinished_file(folder).exists(), moment
        # What only some of the runs are asked, because it generates everything again.
        if mixed % 40 == 1:
            assert "edited" not in run("check").stdout, moment
        writer.write(package)
        assert contents(folder) == whole[id(package)], moment
        assert not refuses_import(folder)
        state = home / "generated" / ".clientloom"
        assert {path.name for path in state.iterdir()} <= STATE, moment
    assert len(killed_at) >= WRITE_KILLS
    assert mixed > WRITE_KILLS // 4


def test_an_interrupt_prints_one_line_at_any_moment(
    upgrade: Upgrade, tmp_path: Path
) -> None:
    home = tmp_path / "home"
    shutil.copytree(upgrade.home, home)
    whole = killed(home, 0, signal.SIGINT)
    total = int(whole.stdout.splitlines()[-1])
    # The last events differ from run to run, and so does their number.
    for moment in moments(total * 19 // 20):
        shutil.rmtree(home)
        shutil.copytree(upgrade.home, home)
        result = killed(home, moment, signal.SIGINT)
        assert (result.returncode, result.stderr) == (130, "interrupted\n"), moment
        assert contents(home / "generated") in (upgrade.before, upgrade.after), moment


@pytest.mark.parametrize(
    "arguments",
    [
        ("check",),
        ("lint",),
        ("new", "more", "specs/pets/openapi.yaml"),
        ("diff", "specs/pets/openapi.yaml", "pets"),
        ("templates", "list"),
        ("remove", "pets"),
    ],
    ids=lambda arguments: arguments[0],
)
def test_an_interrupt_prints_one_line_in_every_command(
    upgrade: Upgrade, tmp_path: Path, arguments: tuple[str, ...]
) -> None:
    home = tmp_path / "home"
    shutil.copytree(upgrade.home, home)
    whole = killed(home, 0, signal.SIGINT, arguments=arguments)
    total = int(whole.stdout.splitlines()[-1])
    for moment in moments(total * 9 // 10, max(3, KILLS // 8)):
        shutil.rmtree(home)
        shutil.copytree(upgrade.home, home)
        result = killed(home, moment, signal.SIGINT, arguments=arguments)
        assert (result.returncode, result.stderr) == (130, "interrupted\n"), moment


def test_an_interrupt_leaves_all_new_files_or_none(
    upgrade: Upgrade, tmp_path: Path
) -> None:
    home = tmp_path / "home"
    arguments = ("new", "more", "specs/pets/openapi.yaml")
    before = _every_path(upgrade.home)
    shutil.copytree(upgrade.home, home)
    whole = killed(home, 0, signal.SIGINT, str(home), arguments)
    after = _every_path(home)
    for moment in range(1, int(whole.stdout.splitlines()[-1]) + 1):
        shutil.rmtree(home)
        shutil.copytree(upgrade.home, home)
        result = killed(home, moment, signal.SIGINT, str(home), arguments)
        assert (result.returncode, result.stderr) == (130, "interrupted\n"), moment
        assert _every_path(home) in (before, after), moment


def _every_path(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*")}
