"""`clientloom plan`: lists the packages for a build tool or a CI matrix."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.command import (
    Command,
    allow_remote_option,
    output_option,
    workspace_option,
)
from generator.cli.console import Console
from generator.cli.selection import select_workspace
from generator.project.files import display_path

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.cli.outputs.packages import (
        PlannedFileOutput,
        PlannedPackageOutput,
        PlanOutput,
        PublishOutput,
    )
    from generator.generation.actions import HashedFile, PackageAction


@click.command(
    cls=Command,
    epilog="""Examples:

  clientloom plan                 the packages and their digests
  clientloom plan --format json   with all inputs and outputs, for a CI matrix
""",
)
@workspace_option
@output_option
@allow_remote_option
def plan(
    folder: Path | None, output: Path | None, allow_remote: bool, console: Console
) -> int:
    """List packages with their inputs and outputs.

    Build tools run `clientloom generate --package NAME` for each package. Its output
    depends only on the listed inputs: the same digest means the same bytes. Writes
    nothing.
    """
    from generator.generation.actions import actions, program_digest

    workspace = select_workspace(folder, output, allow_remote=allow_remote)
    planned = list(actions(workspace))
    if console.is_json:
        answer: PlanOutput = {
            "ok": True,
            "program": program_digest(),
            "packages": [_to_output(action) for action in planned],
        }
        console.json(answer)
    else:
        for action in planned:
            console.answer(
                f"{action.name}: {_count(action.inputs, 'input')}, "
                f"{_count(action.outputs, 'output')}, {action.digest}"
            )
    return 0


def _count(files: Sequence[HashedFile], noun: str) -> str:
    return f"{len(files)} {noun}{'' if len(files) == 1 else 's'}"


def _to_output(action: PackageAction) -> PlannedPackageOutput:
    return {
        "name": action.name,
        "kind": action.kind.value,
        "folder": display_path(action.folder),
        "inputs": _files(action.inputs),
        "outputs": _files(action.outputs),
        "digest": action.digest,
        "publish": _publish(action),
    }


def _files(files: Sequence[HashedFile]) -> list[PlannedFileOutput]:
    return [{"path": display_path(file.path), "sha256": file.sha256} for file in files]


def _publish(action: PackageAction) -> PublishOutput | None:
    if action.publish is None:
        return None
    project = action.project
    return {
        "distribution": project.get("name"),
        "version": project.get("version"),
        "index": action.publish.index,
        "environment": action.publish.environment,
    }
