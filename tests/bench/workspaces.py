"""Workspaces to generate from and packages to measure, all in a temporary folder."""

from __future__ import annotations

import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from generator.cache import FOLDER_VARIABLE
from tests.bench.process import FailedRunError, Run, run

SPECS = Path(__file__).resolve().parents[2] / "specs"
_PAUSE = 3.0
_SCRIPTS = Path(sys.executable).parent


def copy_workspace(folder: Path) -> Path:
    """A copy of `specs/` in a folder, to be changed at will; its path."""
    specs = folder / "specs"
    shutil.copytree(SPECS, specs, ignore=shutil.ignore_patterns(".clientloom"))
    return specs


def code_only(specs: Path) -> None:
    """Makes a workspace generate neither pages nor tests.

    A template that renders to nothing makes no file, so the workspace has an empty one
    in the place of each of theirs.
    """
    built_in = SPECS.parent / "templates" / "client"
    for kind in ("docs", "tests"):
        for path in (built_in / kind).rglob("*.jinja"):
            own = specs / "templates" / "client" / path.relative_to(built_in)
            own.parent.mkdir(parents=True, exist_ok=True)
            own.write_text("", encoding="utf-8")
    settings = specs / "clientloom.yaml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(f"{text}\ntemplates: templates\n", encoding="utf-8")


def workspace_of(folder: Path, description: Path) -> Path:
    """A workspace with one description, whatever it describes."""
    provider = folder / "specs" / "api"
    provider.mkdir(parents=True)
    shutil.copyfile(description, provider / f"openapi{description.suffix}")
    (provider / "provider.yaml").write_text(
        "class: Api\npackage: api_client\nenvironment: API\n"
        f"openapi: openapi{description.suffix}\n",
        encoding="utf-8",
    )
    settings = folder / "specs" / "clientloom.yaml"
    settings.write_text("providers: [api]\n", encoding="utf-8")
    return folder / "specs"


def leave_only(specs: Path, provider: str) -> None:
    """Makes a workspace one of a single provider, without a facade."""
    (specs / "connections.yaml").unlink()
    settings = specs / "clientloom.yaml"
    settings.write_text(f"providers: [{provider}]\n", encoding="utf-8")


class Watcher:
    """`clientloom watch` over a workspace, after its first run; a context manager that
    ends it.

    Args:
        specs: The workspace.
        output: The folder for the packages.
    """

    def __init__(self, specs: Path, output: Path) -> None:
        places = ["--workspace", str(specs), "--output", str(output)]
        self._process = subprocess.Popen(
            [str(_SCRIPTS / "clientloom"), "watch", *places],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        self._wait_for_line()

    def _wait_for_line(self) -> None:
        assert self._process.stdout is not None
        if not self._process.stdout.readline():
            raise FailedRunError("`clientloom watch` ended")

    def seconds_after(self, change: Callable[[], None]) -> float:
        """The seconds from a change of a file until its package is written."""
        # As long as a person needs at least between two changes.
        time.sleep(_PAUSE)
        change()
        started = time.perf_counter()
        self._wait_for_line()
        return time.perf_counter() - started

    def __enter__(self) -> Watcher:
        return self

    def __exit__(self, *_: object) -> None:
        self._process.send_signal(signal.SIGINT)
        self._process.communicate()


def generate(
    specs: Path, output: Path, *arguments: str, cache: Path | None = None
) -> Run:
    """One run of `clientloom generate`.

    Args:
        specs: The workspace.
        output: The folder for the packages.
        arguments: What is generated; everything by default.
        cache: The folder for what is kept for the next run; by default that of the user.
    """
    command = [str(_SCRIPTS / "clientloom"), "generate", *arguments]
    return run(
        [*command, "--workspace", str(specs), "--output", str(output)],
        variables={} if cache is None else {FOLDER_VARIABLE: str(cache)},
    )


def add_field(description: Path, schema: str, name: str) -> None:
    """Gives a schema of a description one more field."""
    text = description.read_text(encoding="utf-8")
    start = re.compile(rf"^    {schema}:\n(?: {{6,}}.*\n)*?      properties:\n", re.M)
    field = f"        {name}:\n          type: string\n"
    changed, count = start.subn(lambda found: found[0] + field, text, count=1)
    if count != 1:
        raise ValueError(f"{description.name} has no schema {schema}")
    description.write_text(changed, encoding="utf-8")
