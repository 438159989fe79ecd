"""`clientloom lint`: prints the diagnostics of specs and writes nothing."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.command import (
    Command,
    allow_remote_option,
    complete_providers,
    workspace_option,
)
from generator.cli.console import Console
from generator.cli.selection import (
    select_providers,
    select_workspace,
    standalone_provider,
)
from generator.diagnostics import Diagnostic, Severity, reaches

if TYPE_CHECKING:
    from generator.cli.outputs.specs import LintOutput
    from generator.generation.package import BuiltApi


@click.command(
    cls=Command,
    formats=("text", "json", "github", "sarif"),
    epilog="""Examples:

  clientloom lint                    every provider of the workspace
  clientloom lint example            one provider, with its overlays
  clientloom lint openapi.yaml       any spec
  clientloom lint --format sarif     for code scanning
""",
)
@click.argument("targets", nargs=-1, shell_complete=complete_providers)
@workspace_option
@click.option(
    "--fail-on",
    type=click.Choice(["error", "warning", "note", "never"]),
    default="error",
    show_default=True,
    help="Exit with 1 on diagnostics of at least this severity.",
)
@allow_remote_option
def lint(
    targets: tuple[str, ...],
    folder: Path | None,
    fail_on: str,
    allow_remote: bool,
    console: Console,
) -> int:
    """Show the problems in specs.

    TARGETS are providers of the workspace or OpenAPI documents. Without TARGETS, all
    providers. Exit code 0: no errors. 1: errors, or what --fail-on names. 2: a spec or
    the settings cannot be read.
    """
    from generator.generation.pipeline import build_api
    from generator.generation.severities import (
        with_provider_severities,
        with_severities,
    )

    files = [Path(target) for target in targets if Path(target).is_file()]
    names = tuple(target for target in targets if not Path(target).is_file())
    diagnostics: list[Diagnostic] = []
    specs: list[BuiltApi] = []
    for path in files:
        provider = standalone_provider(path, allow_remote=allow_remote)
        specs.append(build_api(provider))
        diagnostics += specs[-1].diagnostics
    if names or not files:
        workspace = select_workspace(folder, allow_remote=allow_remote)
        severities = workspace.settings.severities
        diagnostics = list(with_severities(diagnostics, severities))
        for provider in select_providers(workspace, names):
            specs.append(build_api(provider))
            diagnostics += with_provider_severities(
                specs[-1].diagnostics, provider, severities
            )
    code = _exit_code(diagnostics, fail_on)
    _print(diagnostics, specs, code, console)
    return code


def _exit_code(diagnostics: list[Diagnostic], fail_on: str) -> int:
    if any(diagnostic.code.fatal for diagnostic in diagnostics):
        return 2
    return int(reaches(diagnostics, None if fail_on == "never" else Severity(fail_on)))


def _print(
    diagnostics: list[Diagnostic],
    specs: list[BuiltApi],
    code: int,
    console: Console,
) -> None:
    from generator.cli.counts import operation_counts, summary
    from generator.cli.diagnostics import render_text, to_json

    operations = sum(built.operations for built in specs)
    left_out = sum(built.left_out for built in specs)
    excluded = sum(built.excluded for built in specs)
    if console.is_json:
        output: LintOutput = {
            "ok": not diagnostics,
            "operations": operations,
            "left_out": left_out,
            "excluded": excluded,
            "diagnostics": to_json(diagnostics, console.base),
        }
        console.json(output)
        return
    if console.format != "text":
        console.diagnostics(diagnostics)
    elif diagnostics:
        text = render_text(diagnostics, console.base, color=console.has_color)
        click.echo(text)
    number = len(specs)
    subject = "1 spec" if number == 1 else f"{number} specs"
    counts = operation_counts(operations, left_out, excluded)
    counts = f"{counts}; " if left_out or excluded else ""
    console.say(f"{subject}: {counts}{summary(diagnostics) or 'no problems'}")
    if console.format == "sarif":
        console.sarif(diagnostics, code)
