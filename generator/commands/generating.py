"""The work behind `clientloom generate`, when the last run's answer does not do."""

from collections.abc import Callable
from pathlib import Path

from generator.commands import output as out
from generator.commands.selection import select
from generator.diagnostics import Severity
from generator.generation.delivery import Options
from generator.generation.inputs import input_files, own_template_folders
from generator.generation.ownership import leftovers
from generator.generation.packages import generate
from generator.output import quick
from generator.output.manifest import MANIFEST_FILE, read_manifest
from generator.output.outcome import Outcome, PackageReport
from generator.project.workspace import Provider, Workspace


def generate_all(
    names: tuple[str, ...],
    folder: Path | None,
    output: Path | None,
    fail_on: str,
    force: bool,
    allow_remote: bool,
    question: str,
    tell: Callable[[PackageReport], None],
) -> list[PackageReport]:
    """Generates, tells each report as it comes, and remembers a complete answer.

    Raises ProjectError when there is nothing to generate from.
    """
    workspace, providers = select(names, folder, output, allow_remote=allow_remote)
    options = Options(None if fail_on == "never" else Severity(fail_on), force)
    reports = []
    for report in generate(workspace, providers, options, out.progress):
        tell(report)
        reports.append(report)
    if not names:
        for name, found in leftovers(workspace).items():
            report = PackageReport(name, Outcome.LEFTOVER, diagnostics=found)
            tell(report)
            reports.append(report)
    complete = {Outcome.WRITTEN, Outcome.UNCHANGED}
    if all(report.outcome in complete and not report.kept for report in reports):
        quick.remember(
            workspace.folder,
            question,
            _observed(workspace, providers, reports),
            reports,
        )
    return reports


def _observed(
    workspace: Workspace, providers: tuple[Provider, ...], reports: list[PackageReport]
) -> quick.Observed:
    """Everything that the answer depended on."""
    contents = input_files(workspace, providers, [one.name for one in reports])
    contents += own_template_folders(workspace)
    stamps = quick.tool_files()
    for report in reports:
        folder = workspace.output / report.name
        manifest = read_manifest(folder)
        stamps += [
            folder / path
            for path in (*(manifest.files if manifest else ()), MANIFEST_FILE)
        ]
    return quick.observe(contents, stamps)
