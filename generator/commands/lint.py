"""`clientloom lint`: the diagnostics of descriptions, and nothing written."""

from pathlib import Path

import click

from generator.commands import output as out
from generator.commands.comparing import standalone
from generator.commands.selection import select
from generator.diagnostics import Diagnostic, Severity
from generator.generation.severities import configured_diagnostics
from generator.project.reading import ProjectError
from generator.project.workspace import Provider
from generator.project.workspace_settings import WorkspaceSettings


def run(
    targets: tuple[str, ...],
    folder: Path | None,
    fail_on: str,
    allow_remote: bool,
    format_: str,
) -> int:
    """Prints what is found in providers or files; returns the exit code: 1 when
    something is as severe as `fail_on`, 2 when there is nothing to look at."""
    base = Path.cwd()
    files = [Path(target) for target in targets if Path(target).is_file()]
    names = tuple(target for target in targets if not Path(target).is_file())
    severities = WorkspaceSettings(providers=("none",)).severities
    providers = [standalone(path, allow_remote=allow_remote) for path in files]
    if names or not files:
        try:
            workspace, chosen = select(names, folder, None, allow_remote=allow_remote)
        except ProjectError as error:
            out.print_failure(error.diagnostics, base, format_)
            return 2
        severities = workspace.settings.severities
        providers += chosen
    found: list[Diagnostic] = []
    for provider in providers:
        found += configured_diagnostics(_diagnostics(provider), severities)
    if format_ == "json":
        from generator.commands.diagnostics import to_json

        out.print_json({"ok": not found, "diagnostics": to_json(found, base)})
    else:
        _print(found, len(providers), base)
    return _exit_code(found, fail_on)


def _diagnostics(provider: Provider) -> tuple[Diagnostic, ...]:
    from generator.generation.pipeline import build_api

    return build_api(provider).diagnostics


def _print(found: list[Diagnostic], number: int, base: Path) -> None:
    from generator.commands.diagnostics import render_text

    if found:
        click.echo(render_text(found, base, colour=out.is_terminal()))
    counts = ", ".join(
        f"{count} {severity.value}{'s' if count != 1 else ''}"
        for severity in Severity
        if (count := sum(one.effective_severity is severity for one in found))
    )
    described = "1 description" if number == 1 else f"{number} descriptions"
    click.echo(f"{described}: {counts or 'nothing found'}")


def _exit_code(found: list[Diagnostic], fail_on: str) -> int:
    from generator.generation.severities import fails

    if any(one.code.fatal for one in found):
        return 2
    return int(fails(found, None if fail_on == "never" else Severity(fail_on)))
