"""`clientloom watch`: generates again whenever an input changes."""

from __future__ import annotations

import subprocess
import sys
import time
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

import click

from generator.commands import output as out
from generator.commands.selection import select
from generator.generation.watching import Inputs, inputs_of
from generator.project.locating import shown
from generator.project.reading import ProjectError

_QUIET = 100
"""How long nothing may change before a run begins, in milliseconds: whoever saves many
files at once gets one run."""

_LONGEST = 1_600
"""How long a run waits at most for that quiet, in milliseconds."""

_HEARTBEAT = 500
"""How often the watcher answers when nothing happens, in milliseconds."""

_MARGIN = 50_000_000
"""What the time of a file may lag behind the clock, in nanoseconds."""

_PROGRAM = "from generator.cli import main; main(prog_name='clientloom')"


def run(
    names: tuple[str, ...],
    folder: Path | None,
    output: Path | None,
    allow_remote: bool,
) -> int:
    """Generates and watches until it is interrupted; returns the exit code."""
    if find_spec("watchfiles") is None:
        click.echo(
            "`clientloom watch` needs the package watchfiles: "
            "pip install 'clientloom[watch]'",
            err=True,
        )
        return 2
    session = _Session(names, folder, output, allow_remote)
    try:
        inputs = session.inputs()
    except ProjectError as error:
        out.print_failure(error.diagnostics, Path.cwd(), "text")
        return 2
    try:
        _watch(session, inputs)
    except KeyboardInterrupt:
        out.clear_progress()
        click.echo("stopped")
    return 0


@dataclass(frozen=True, slots=True)
class _Session:
    """What is generated again and again."""

    names: tuple[str, ...]
    folder: Path | None
    output: Path | None
    allow_remote: bool

    def inputs(self) -> Inputs:
        """The inputs as they are known now. Raises ProjectError."""
        return inputs_of(*select(self.names, self.folder, self.output))

    def generate(self) -> tuple[str, bool]:
        """Generates, and prints what was found; the summary, and whether all went well."""
        # In a process of its own, each run works with the code and the templates that
        # are there now, and an interrupt from the keyboard does not meet it.
        with subprocess.Popen(
            [sys.executable, "-P", "-c", _PROGRAM, "generate", *self._arguments()],
            stdout=subprocess.PIPE,
            encoding="utf-8",
            errors="replace",
            start_new_session=True,
        ) as process:
            try:
                printed = process.communicate()[0]
            except KeyboardInterrupt:
                process.terminate()
                raise
        summary = printed.splitlines()[-1:] or ["not generated"]
        return summary[0], process.returncode == 0

    def _arguments(self) -> list[str]:
        options = {"--workspace": self.folder, "--output": self.output}
        given = [
            text
            for name, value in options.items()
            if value is not None
            for text in (name, str(value))
        ]
        flags = ["--allow-remote"] if self.allow_remote else []
        return [*given, *flags, "--", *self.names]


@dataclass(slots=True)
class _State:
    """What is watched, when the last run began, and whether it went well."""

    inputs: Inputs
    began: int
    went_well: bool


def _watch(session: _Session, inputs: Inputs) -> None:
    state = _State(inputs, 0, True)
    _run(session, state, "start")
    while True:
        _watch_folders(session, state)


def _watch_folders(session: _Session, state: _State) -> None:
    """Watches until other folders are to be watched."""
    from watchfiles import watch

    folders = state.inputs.folders
    is_first = True
    for changes in watch(
        *sorted(folders),
        watch_filter=None,
        debounce=_LONGEST,
        step=_QUIET,
        rust_timeout=_HEARTBEAT,
        yield_on_timeout=True,
        recursive=False,
    ):
        paths = [Path(path) for _, path in changes]
        if is_first:
            # Nobody watched between the beginning of the last run and now.
            paths += state.inputs.changed_since(state.began - _MARGIN)
            is_first = False
        touched = _touched(state, paths)
        if touched:
            _run(session, state, _told(touched))
            if state.inputs.folders != folders:
                return


def _touched(state: _State, paths: list[Path]) -> list[Path]:
    if state.went_well:
        return state.inputs.among(paths)
    return state.inputs.candidates(paths)


def _run(session: _Session, state: _State, reason: str) -> None:
    state.began = time.time_ns()
    summary, state.went_well = session.generate()
    try:
        state.inputs = session.inputs()
    except ProjectError:
        # The run has said so; what was an input is one until the settings are right.
        state.went_well = False
    click.echo(f"{reason}: {summary}")


def _told(paths: list[Path]) -> str:
    """What changed, for the line of a run; of folders nobody needs to hear besides."""
    told = [path for path in paths if not path.is_dir()] or paths
    first = shown(told[0])
    return first if len(told) == 1 else f"{first} and {len(told) - 1} more"
