"""`clientloom diff`: what changes for the users of a client."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.command import Command, allow_remote_option, workspace_option
from generator.cli.console import Console
from generator.comparison.changes import Effect
from generator.project.files import display_path

if TYPE_CHECKING:
    from generator.cli.diff_report import ProviderChanges
    from generator.project.workspace import Provider


def _version(
    ctx: click.Context,  # noqa: ARG001 - click passes it
    parameter: click.Parameter,  # noqa: ARG001 - click passes it
    value: str | None,
) -> str | None:
    from generator.project.changes import VERSION

    if value is not None and not VERSION.fullmatch(value):
        raise click.BadParameter(f"{value!r} is not a version such as 1.2.0")
    return value


@click.command(
    cls=Command,
    formats=("text", "json", "markdown", "html", "github", "sarif"),
    epilog="""Examples:

  clientloom diff old.yaml new.yaml       compare two specs
  clientloom diff example new.yaml        see what a new spec would change
  clientloom diff ../released/specs specs compare all providers of two workspaces
  clientloom diff old.yaml example --release 2.0.0
                                          record the changes for CHANGELOG.md
  clientloom diff example new.yaml --format html > changes.html
                                          write a page to review the changes
  clientloom diff --surface example-client-1.2.0-py3-none-any.whl example
                                          compare with a published package
""",
)
@click.argument("old")
@click.argument("new", required=False)
@click.option(
    "--surface",
    is_flag=True,
    help="Compare packages by their public surface. OLD is a folder, a wheel, an sdist "
    "or an installed distribution. NEW is the same, or a package of the workspace; by "
    "default the package with the import name of OLD.",
)
@click.option(
    "--provider",
    "name",
    help="The provider whose settings to read specs with.",
)
@workspace_option
@click.option(
    "--fail-on",
    type=click.Choice(["breaking", "additive", "documentation", "wording", "never"]),
    default="breaking",
    show_default=True,
    help="Exit with 1 on changes of at least this effect, on code or on the wire.",
)
@click.option(
    "--release",
    metavar="VERSION",
    callback=_version,
    help="Record the changes as this release, for CHANGELOG.md of the package.",
)
@click.option(
    "--approvals",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="With --surface: the file with the approved changes. Default: surface.yaml of "
    "the provider.",
)
@click.option(
    "--today",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="DATE",
    help=(
        "With --surface: treat approvals that end before this date as expired. "
        "Default: today."
    ),
)
@click.option(
    "--migration",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help=("With --surface: write a Markdown migration guide from OLD to NEW."),
)
@allow_remote_option
def diff(
    old: str,
    new: str | None,
    surface: bool,
    name: str | None,
    folder: Path | None,
    fail_on: str,
    release: str | None,
    approvals: Path | None,
    today: datetime | None,
    migration: Path | None,
    allow_remote: bool,
    console: Console,
) -> int:
    """Show what changes for users of a client.

    OLD and NEW are each a provider of the workspace, a spec, or a folder with
    clientloom.yaml. A spec that is compared with a provider is read with that
    provider's settings. Each change has two effects: on code that uses the client, and
    on the wire between the old client and the new server. Exit code 0: nothing breaks.
    1: something breaks. 2: error.
    """
    if surface:
        from generator.cli.diff_surface import SurfaceOptions, diff_surface

        if name is not None or release is not None:
            raise click.UsageError(
                "--surface cannot be used with --provider or --release"
            )
        day = datetime.now() if today is None else today
        options = SurfaceOptions(
            old,
            new,
            folder,
            fail_on,
            approvals,
            day.date(),
            migration,
            allow_remote,
        )
        return diff_surface(options, console)
    if new is None:
        raise click.UsageError("Missing argument 'NEW'.")
    if approvals or today or migration:
        raise click.UsageError("--approvals, --today and --migration need --surface")
    from generator.cli.diff_compare import compare_providers
    from generator.cli.diff_release import check_recordable
    from generator.cli.diff_report import print_changes
    from generator.cli.diff_sides import pair_up

    pairs = pair_up(old, new, name, folder, allow_remote=allow_remote)
    if release is not None:
        check_recordable([after for _, after in pairs])
    compared: list[ProviderChanges] = []
    for before, after in pairs:
        changes = compare_providers(before, after)
        compared.append(changes)
        if release is not None and after is not None:
            _record(changes, after, release)
    if console.format not in ("github", "sarif"):
        for changes in compared:
            console.diagnostics(changes.diagnostics)
    code = _exit_code(compared, fail_on)
    print_changes(compared, console, code)
    return code


def _record(changes: ProviderChanges, provider: Provider, version: str) -> None:
    from generator.cli.diff_release import write_release

    path = display_path(write_release(changes, provider, version))
    click.echo(f"{path}: version {version}", err=True)
    if version != changes.new.package.version:
        click.echo(f"{provider.settings_file}: set `version: {version}`", err=True)


def _exit_code(compared: list[ProviderChanges], fail_on: str) -> int:
    if fail_on == "never":
        return 0
    order = list(Effect)
    limit = order.index(Effect(fail_on))
    return int(
        any(
            order.index(change.worst) <= limit
            for changes in compared
            for change, _ in changes.changes
        )
    )
