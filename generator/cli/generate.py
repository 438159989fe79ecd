"""`clientloom generate`: updates packages and reports on each."""

from __future__ import annotations

import json
import time
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.command import (
    Command,
    allow_remote_option,
    complete_providers,
    output_option,
    package_option,
    workspace_option,
)
from generator.cli.console import Console
from generator.cli.counts import operation_counts
from generator.cli.depfile import depfile_options, write_depfile
from generator.cli.selection import select_packages
from generator.diagnostics import Diagnostic, Origin, Severity, errors_of
from generator.output import last_run
from generator.output.reports import Outcome, PackageReport
from generator.project.files import find_workspace

if TYPE_CHECKING:
    from generator.cli.outputs.packages import GeneratedPackageOutput, GenerateOutput
    from generator.generation.delivery import Options
    from generator.generation.selection import PackageSelection
    from generator.project.workspace import Workspace


@click.command(
    cls=Command,
    formats=("text", "json", "github", "sarif"),
    epilog="""Examples:

  clientloom generate                      generate the packages that changed
  clientloom generate example --output out one provider, into another folder
  clientloom generate --format json        report as JSON
  clientloom generate --package example --depfile example.d
                                           one package, for a build tool
""",
)
@click.argument("providers", nargs=-1, shell_complete=complete_providers)
@workspace_option
@output_option
@click.option(
    "--fail-on",
    type=click.Choice(["error", "warning", "note", "never"]),
    default="error",
    show_default=True,
    help="Do not write a package with diagnostics of at least this severity.",
)
@click.option("--force", is_flag=True, help="Overwrite files that were edited by hand.")
@package_option
@depfile_options
@allow_remote_option
def generate(
    providers: tuple[str, ...],
    folder: Path | None,
    output: Path | None,
    fail_on: str,
    force: bool,
    packages: tuple[str, ...],
    depfile: Path | None,
    depfile_target: str | None,
    allow_remote: bool,
    console: Console,
) -> int:
    """Generate packages.

    Generates the packages of PROVIDERS, or all packages. Exit code 0: up to date. 1:
    files were edited by hand, or errors in a spec left something out. 2: error.
    """
    started = time.perf_counter()
    place = folder if folder is not None else find_workspace(console.base)
    # A copied workspace also has the saved run of the original, so the path counts.
    location = None if place is None else str(place.resolve())
    question = json.dumps(
        [providers, location, str(console.base), str(output), fail_on, allow_remote]
    )
    # A build tool has already decided that there is work, and does not touch sources.
    is_action = depfile is not None or bool(packages)
    may_recall = place is not None and not is_action
    reports = last_run.recall(place, question) if place and may_recall else None
    if reports is not None:
        for report in reports:
            _print(report, console)
    else:
        from generator.generation.delivery import Options

        workspace, selection = select_packages(
            folder, output, providers, packages, allow_remote=allow_remote
        )
        options = Options(None if fail_on == "never" else Severity(fail_on), force)
        reports = _generate(workspace, selection, options, console)
        if not providers and not packages:
            reports += _leftovers(workspace, console)
        if depfile is not None:
            write_depfile(depfile, depfile_target, workspace, selection, reports)
        if not is_action:
            _remember(workspace, selection, question, reports)
    seconds = time.perf_counter() - started
    code = _exit_code(reports)
    if console.is_json:
        _print_json(reports, code, seconds, console)
    elif console.format == "sarif":
        console.sarif(
            [finding for report in reports for finding in _findings(report)], code
        )
    else:
        console.say(_summary(reports, seconds))
    return code


def _generate(
    workspace: Workspace,
    selection: PackageSelection,
    options: Options,
    console: Console,
) -> list[PackageReport]:
    """Generate packages, and print each report as it arrives."""
    from generator.generation import packages

    reports = []
    for report in packages.generate(workspace, selection, options, console.progress):
        console.clear_progress()
        _print(report, console)
        reports.append(report)
    return reports


def _leftovers(workspace: Workspace, console: Console) -> list[PackageReport]:
    """Print the packages that are left over, and return them as reports."""
    from generator.generation.ownership import leftovers

    reports = []
    for name, diagnostics in leftovers(workspace).items():
        reports.append(PackageReport(name, Outcome.LEFTOVER, diagnostics=diagnostics))
        _print(reports[-1], console)
    return reports


def _remember(
    workspace: Workspace,
    selection: PackageSelection,
    question: str,
    reports: list[PackageReport],
) -> None:
    """Save a successful run for the next one, with everything that it depends on."""
    from generator.generation.inputs import input_files
    from generator.output.fingerprints import program_files
    from generator.output.manifest import (
        MANIFEST_FILE,
        read_manifest,
        unfinished_file,
    )

    complete = {Outcome.WRITTEN, Outcome.UNCHANGED}
    if any(report.outcome not in complete or report.kept for report in reports):
        return
    packages = [report.name for report in reports]
    contents = input_files(workspace, selection.providers, packages)
    contents += [] if workspace.templates is None else [workspace.templates]
    stamps = program_files()
    for name in packages:
        package = workspace.output / name
        manifest = read_manifest(package)
        files = manifest.files if manifest else ()
        stamps += [package / path for path in (*files, MANIFEST_FILE)]
        stamps.append(unfinished_file(package))
    dependencies = last_run.Dependencies.of(contents, stamps)
    last_run.remember(workspace.folder, question, dependencies, reports)


def _exit_code(reports: list[PackageReport]) -> int:
    """0 if every package is up to date, 1 if one has edited files or errors, 2 if one was
    not generated."""
    outcomes = {report.outcome for report in reports}
    if Outcome.FAILED in outcomes:
        return 2
    has_errors = any(errors_of(report.diagnostics) for report in reports)
    return 1 if Outcome.EDITED in outcomes or has_errors else 0


def _print(report: PackageReport, console: Console) -> None:
    if console.is_json:
        return
    console.diagnostics(
        _findings(report) if console.format == "github" else report.diagnostics
    )
    match report.outcome:
        case Outcome.FAILED:
            console.warn(f"{report.name}: not generated; nothing was written")
        case Outcome.EDITED:
            console.warn(
                f"{report.name}: not written, because these files were edited by hand:"
            )
            for path in report.edited:
                console.warn(f"  {path}")
            console.warn(
                "  move the edits to a file of your own or to a template, or use "
                "--force to discard them"
            )
        case Outcome.HELD:
            names = ", ".join(report.held_by)
            console.warn(f"{report.name}: not written, because {names} was not written")
        case Outcome.LEFTOVER:
            pass
        case Outcome.WRITTEN | Outcome.UNCHANGED:
            console.say(_line(report))
            for path in report.kept:
                console.warn(
                    f"  {path} is no longer generated, but was edited by hand; kept"
                )


def _findings(report: PackageReport) -> tuple[Diagnostic, ...]:
    """The diagnostics of a package, and one for each file that was edited by hand."""
    from generator.cli.check_report import FILE_CODES

    code = FILE_CODES["edited"]
    edited = (Diagnostic(code, code.summary, Origin(path)) for path in report.edited)
    return (*report.diagnostics, *edited)


def _line(report: PackageReport) -> str:
    operations = operation_counts(report.operations, report.left_out, report.excluded)
    has_counts = report.operations or report.left_out or report.models
    models = "1 model" if report.models == 1 else f"{report.models} models"
    counts = f"{operations}, {models}, " if has_counts else ""
    return (
        f"{report.name}: {counts}{report.written} files written, "
        f"{report.unchanged} unchanged, {report.removed} removed "
        f"({report.seconds:.2f} s)"
    )


def _summary(reports: list[PackageReport], seconds: float) -> str:
    written = sum(report.written for report in reports)
    removed = sum(report.removed for report in reports)
    unchanged = sum(report.unchanged for report in reports)
    if all(report.outcome is Outcome.UNCHANGED for report in reports):
        files = f"everything is up to date: {unchanged} files"
    else:
        files = f"{written} files written, {unchanged} unchanged, {removed} removed"
    number = sum(len(report.diagnostics) for report in reports)
    diagnostics = "1 diagnostic" if number == 1 else f"{number or 'no'} diagnostics"
    return f"{files}; {diagnostics}; {seconds:.2f} s"


def _print_json(
    reports: list[PackageReport], code: int, seconds: float, console: Console
) -> None:
    from generator.cli.diagnostics import to_json

    packages: list[GeneratedPackageOutput] = [
        {
            "name": report.name,
            "outcome": report.outcome.value,
            "written": report.written,
            "unchanged": report.unchanged,
            "removed": report.removed,
            "operations": report.operations,
            "left_out": report.left_out,
            "excluded": report.excluded,
            "models": report.models,
            "seconds": round(report.seconds, 3),
            "edited": list(report.edited),
            "kept": list(report.kept),
            "held_by": list(report.held_by),
            "diagnostics": to_json(report.diagnostics, console.base),
        }
        for report in reports
    ]
    output: GenerateOutput = {
        "ok": code == 0,
        "seconds": round(seconds, 3),
        "packages": packages,
    }
    console.json(output)
