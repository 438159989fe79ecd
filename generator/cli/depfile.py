"""`clientloom generate --depfile`: writes what packages depend on, for build tools."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from generator import codes
from generator.diagnostics import Diagnostic, DiagnosticError, Origin
from generator.output.reports import Outcome, PackageReport
from generator.project.files import display_path

if TYPE_CHECKING:
    from generator.generation.selection import PackageSelection
    from generator.project.workspace import Workspace

FunctionT = TypeVar("FunctionT", bound=Callable[..., Any])


def depfile_options(function: FunctionT) -> FunctionT:
    """Add `--depfile` and `--depfile-target` to a command."""
    target = click.option(
        "--depfile-target",
        metavar="TARGET",
        help=(
            "The target that depends on those files. Default: the manifest of each "
            "package."
        ),
    )
    depfile = click.option(
        "--depfile",
        type=click.Path(path_type=Path, dir_okay=False),
        help="Write the files that the packages depend on, for Make and Ninja.",
    )
    return depfile(target(function))


def write_depfile(
    path: Path,
    target: str | None,
    workspace: Workspace,
    selection: PackageSelection,
    reports: Sequence[PackageReport],
) -> None:
    """Write the dependency file of packages, if all of them are up to date now.

    Otherwise the file is left unchanged. The dependencies of a package that failed are
    not known, and without a rule Make would not try it again.

    Args:
        path: The file; its folder is created.
        target: What depends on the inputs of all packages; None for each manifest.
        workspace: The workspace.
        selection: The packages.
        reports: The outcome for each package.

    Raises:
        DiagnosticError: when a path cannot be written in such a file.
        OSError: when the file cannot be written.
    """
    from generator.output.depfile import UnwritablePathError, depfile_text
    from generator.output.manifest import MANIFEST_FILE
    from generator.output.transaction import write_together

    current = (Outcome.WRITTEN, Outcome.UNCHANGED)
    selected = [report for report in reports if report.name in selection.names]
    if any(report.outcome not in current for report in selected):
        return
    rules: dict[str, dict[str, None]] = {}
    for report in selected:
        manifest = workspace.output / report.name / MANIFEST_FILE
        rule = rules.setdefault(target or display_path(manifest), {})
        rule.update(dict.fromkeys(_dependencies(report.name, workspace, selection)))
    try:
        text = depfile_text({name: tuple(paths) for name, paths in rules.items()})
    except UnwritablePathError as error:
        origin = Origin(display_path(path))
        raise DiagnosticError(
            Diagnostic(codes.FILE_REFUSED, str(error), origin)
        ) from error
    write_together(path.parent.resolve(), {path.resolve(): text.encode("utf-8")})


def _dependencies(
    name: str, workspace: Workspace, selection: PackageSelection
) -> list[str]:
    from generator.generation.actions import depended_on
    from generator.output.state import read_state

    state = read_state(workspace.output, name)
    read = [Path(path) for path in state.inputs] if state is not None else []
    providers = [provider for provider in selection.providers if provider.name == name]
    if name in workspace.facades:
        providers = list(workspace.providers)
    return [
        display_path(path) for path in depended_on(workspace, name, providers, read)
    ]
