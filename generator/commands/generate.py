"""`clientloom generate`."""

import json
import time
from pathlib import Path

import click

from generator.commands import output as out
from generator.diagnostics import Severity
from generator.output import quick
from generator.output.outcome import Outcome, PackageReport
from generator.project.locating import find_workspace


def run(
    names: tuple[str, ...],
    folder: Path | None,
    output: Path | None,
    fail_on: str,
    force: bool,
    allow_remote: bool,
    format_: str,
) -> int:
    """Generates and reports; returns the exit code."""
    started = time.perf_counter()
    base = Path.cwd()
    question = json.dumps([names, str(base), str(output), fail_on, allow_remote])
    place = folder if folder is not None else find_workspace(base)
    reports = quick.recall(place, question) if place is not None else None

    def tell(report: PackageReport) -> None:
        out.clear_progress()
        if format_ == "text":
            _print(report, base)

    if reports is not None:
        for report in reports:
            tell(report)
    else:
        from generator.schemas.worker import prepare

        prepare()
        from generator.commands.generating import generate_all
        from generator.project.reading import ProjectError

        try:
            reports = generate_all(
                names, folder, output, fail_on, force, allow_remote, question, tell
            )
        except ProjectError as error:
            out.print_failure(error.diagnostics, base, format_)
            return 2
    seconds = time.perf_counter() - started
    if format_ == "json":
        _print_json(reports, seconds, base)
    else:
        _print_summary(reports, seconds)
    return exit_code(reports)


def exit_code(reports: list[PackageReport]) -> int:
    """0 when every package is current, 1 when one has edited files or lacks what had
    errors, 2 when one failed."""
    outcomes = {report.outcome for report in reports}
    if Outcome.FAILED in outcomes:
        return 2
    errors = any(
        one.effective_severity is Severity.ERROR
        for report in reports
        for one in report.diagnostics
    )
    return 1 if Outcome.EDITED in outcomes or errors else 0


def _print(report: PackageReport, base: Path) -> None:
    out.print_diagnostics(report.diagnostics, base)
    match report.outcome:
        case Outcome.FAILED:
            click.echo(f"{report.name}: not generated; nothing was written", err=True)
        case Outcome.EDITED:
            click.echo(
                f"{report.name}: not written, because these files were edited by hand:",
                err=True,
            )
            for path in report.edited:
                click.echo(f"  {path}", err=True)
            click.echo(
                "  move the changes to a file of your own or a template, or use --force",
                err=True,
            )
        case Outcome.LEFTOVER:
            pass
        case Outcome.WRITTEN | Outcome.UNCHANGED:
            click.echo(_line(report))
            for path in report.kept:
                click.echo(
                    f"  {path} is no longer "
                    "generated but was edited by hand; it stays",
                    err=True,
                )


def _line(report: PackageReport) -> str:
    counts = (
        f"{report.operations} operations, {report.models} models, "
        if report.operations or report.models
        else ""
    )
    return (
        f"{report.name}: {counts}{report.written} files written, "
        f"{report.unchanged} unchanged, {report.removed} removed "
        f"({report.seconds:.2f} s)"
    )


def _print_summary(reports: list[PackageReport], seconds: float) -> None:
    found = [one for report in reports for one in report.diagnostics]
    written = sum(report.written for report in reports)
    removed = sum(report.removed for report in reports)
    unchanged = sum(report.unchanged for report in reports)
    if (
        not written
        and not removed
        and all(report.outcome is Outcome.UNCHANGED for report in reports)
    ):
        text = f"everything is current: {unchanged} files"
    else:
        text = f"{written} files written, {unchanged} unchanged, {removed} removed"
    click.echo(f"{text}; {_counted(len(found))}; {seconds:.2f} s")


def _counted(number: int) -> str:
    return "1 diagnostic" if number == 1 else f"{number or 'no'} diagnostics"


def _print_json(reports: list[PackageReport], seconds: float, base: Path) -> None:
    from generator.commands.diagnostics import to_json

    out.print_json(
        {
            "ok": exit_code(reports) == 0,
            "seconds": round(seconds, 3),
            "packages": [
                {
                    "name": report.name,
                    "outcome": report.outcome.value,
                    "written": report.written,
                    "unchanged": report.unchanged,
                    "removed": report.removed,
                    "operations": report.operations,
                    "models": report.models,
                    "seconds": round(report.seconds, 3),
                    "edited": list(report.edited),
                    "kept": list(report.kept),
                    "diagnostics": to_json(report.diagnostics, base),
                }
                for report in reports
            ],
        }
    )
