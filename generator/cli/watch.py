"""`clientloom watch`: regenerates packages whenever an input changes."""

from __future__ import annotations

import json
import signal
import time
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.command import (
    Command,
    allow_remote_option,
    complete_providers,
    output_option,
    workspace_option,
)
from generator.cli.console import Console
from generator.cli.selection import select_providers, select_workspace
from generator.cli.standby import Standby
from generator.diagnostics import DiagnosticError
from generator.project.files import display_path

if TYPE_CHECKING:
    from generator.generation.inputs import WatchedInputs

_QUIET = 100
"""How long nothing may change before a run starts, in milliseconds, so that many files
saved at once cause one run."""

_LONGEST = 1_600
"""The longest that a run waits for that quiet time, in milliseconds."""

_HEARTBEAT = 500
"""How often the watcher returns when nothing happens, in milliseconds."""

_MARGIN = 50_000_000
"""How far a file's timestamp may lag behind the clock, in nanoseconds."""


@click.command(
    cls=Command,
    epilog="""Examples:

  clientloom watch                every provider
  clientloom watch example        one provider
""",
)
@click.argument("providers", nargs=-1, shell_complete=complete_providers)
@workspace_option
@output_option
@allow_remote_option
def watch(
    providers: tuple[str, ...],
    folder: Path | None,
    output: Path | None,
    allow_remote: bool,
    console: Console,
) -> int:
    """Regenerate packages when an input changes.

    Watches the specs of PROVIDERS, or of all providers, and the files they refer to,
    overlays, settings, bindings and the workspace's templates. Each run prints one
    line, or one JSON value with `--format json`. Press Ctrl-C to stop. Needs the extra
    `clientloom[watch]`.
    """
    if find_spec("watchfiles") is None:
        raise click.UsageError(
            "`clientloom watch` needs the package watchfiles: "
            "pip install 'clientloom[watch]'"
        )
    job = _Job(providers, folder, output, allow_remote)
    inputs = job.inputs()
    signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        with Standby(job.command) as standby:
            _Watcher(job, standby, inputs, console).run()
    except KeyboardInterrupt:
        console.clear_progress()
        console.say("stopped")
    return 0


@dataclass(frozen=True, slots=True)
class _Job:
    """What to generate again and again."""

    names: tuple[str, ...]
    folder: Path | None
    output: Path | None
    allow_remote: bool

    def inputs(self) -> WatchedInputs:
        """The inputs as currently known. Raises DiagnosticError."""
        from generator.generation.inputs import watched_inputs

        workspace = select_workspace(self.folder, self.output)
        return watched_inputs(workspace, select_providers(workspace, self.names))

    @property
    def command(self) -> list[str]:
        """The arguments of the process that generates."""
        arguments = ["generate"]
        for option, path in ("--workspace", self.folder), ("--output", self.output):
            arguments += [] if path is None else [option, str(path)]
        arguments += ["--allow-remote"] if self.allow_remote else []
        return [*arguments, "--", *self.names]


@dataclass(slots=True)
class _Watcher:
    """Runs a job again and again; keeps what is watched, when the last run started, and
    whether it succeeded."""

    job: _Job
    standby: Standby
    inputs: WatchedInputs
    console: Console
    began: int = 0
    went_well: bool = True

    def run(self) -> None:
        """Generate, then watch until interrupted."""
        self._generate("start")
        while True:
            self._watch_folders()

    def _watch_folders(self) -> None:
        """Watch until a different set of folders must be watched."""
        import watchfiles

        folders = self.inputs.folders
        is_first = True
        for changes in watchfiles.watch(
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
                # Nothing was watched since the last run started.
                paths += self.inputs.changed_since(self.began - _MARGIN)
                is_first = False
            changed = (
                self.inputs.among(paths)
                if self.went_well
                else self.inputs.candidates(paths)
            )
            if changed:
                self._generate(_reason(changed))
                if self.inputs.folders != folders:
                    return

    def _generate(self, reason: str) -> None:
        self.began = time.time_ns()
        stdout, code = self.standby.run()
        summary = (stdout.splitlines() or ["not generated"])[-1]
        self.went_well = code == 0
        try:
            self.inputs = self.job.inputs()
        except DiagnosticError:
            # The run printed why. Earlier inputs remain inputs until the settings are
            # valid.
            self.went_well = False
        if self.console.is_json:
            run = {"ok": self.went_well, "reason": reason, "summary": summary}
            self.console.answer(json.dumps(run, ensure_ascii=False))
        self.console.say(f"{reason}: {summary}")


def _reason(changed: list[Path]) -> str:
    """What changed, for the line of a run; folders only if no file did."""
    paths = [path for path in changed if not path.is_dir()] or changed
    first = display_path(paths[0])
    return first if len(paths) == 1 else f"{first} and {len(paths) - 1} more"
