"""`clientloom diff`: what changes for the users of a client."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.command import Command, allow_remote_option, workspace_option
from generator.cli.console import Console
from generator.comparison.changes import Change, Effect
from generator.diagnostics import DiagnosticError, Origin, errors_of
from generator.project.files import display_path

if TYPE_CHECKING:
    from generator.cli.diff_report import ProviderChanges
    from generator.generation.package import BuiltApi
    from generator.project.workspace import Provider


def _version(
    ctx: click.Context,  # noqa: ARG001 - click passes it
    parameter: click.Parameter,  # noqa: ARG001 - click passes it
    value: str | None,
) -> str | None:
    from generator.project.changes import VERSION

    if value is not None and not VERSION.fullmatch(value):
        raise click.BadParameter(f"{value!r} is no version such as 1.2.0")
    return value


@click.command(
    cls=Command,
    formats=("text", "json", "markdown"),
    epilog="""Examples:

  clientloom diff old.yaml new.yaml       two descriptions
  clientloom diff example new.yaml        what the vendor's next version changes
  clientloom diff ../released/specs specs all providers of two workspaces
  clientloom diff old.yaml example --release 2.0.0
                                          keep the changes for CHANGELOG.md
""",
)
@click.argument("old")
@click.argument("new")
@click.option(
    "--provider",
    "name",
    help="The provider whose settings descriptions are read with.",
)
@workspace_option
@click.option(
    "--fail-on",
    type=click.Choice(["breaking", "additive", "documentation", "wording", "never"]),
    default="breaking",
    show_default=True,
    help="The effect from which on the exit code is 1.",
)
@click.option(
    "--release",
    metavar="VERSION",
    callback=_version,
    help="Keep the changes as those of this version, for CHANGELOG.md of the package.",
)
@allow_remote_option
def diff(
    old: str,
    new: str,
    name: str | None,
    folder: Path | None,
    fail_on: str,
    release: str | None,
    allow_remote: bool,
    console: Console,
) -> int:
    """Print what changes for users of a client from OLD to NEW.

    Each is a provider of the workspace, a description, or a folder with clientloom.yaml.
    A description that is compared with a provider is read with the provider's settings.
    Exit code 0: nothing breaks, 1: something does, 2: error.
    """
    from generator.cli.diff_release import check_recordable
    from generator.cli.diff_report import print_changes
    from generator.cli.diff_sides import pair_up

    pairs = pair_up(old, new, name, folder, allow_remote=allow_remote)
    if release is not None:
        check_recordable([after for _, after in pairs])
    compared: list[ProviderChanges] = []
    for before, after in pairs:
        changes = _compare(before, after)
        compared.append(changes)
        if release is not None and after is not None:
            _record(changes, after, release)
    for changes in compared:
        console.diagnostics(changes.diagnostics)
    print_changes(compared, console)
    return _exit_code(compared, fail_on)


def _compare(old: Provider | None, new: Provider | None) -> ProviderChanges:
    """What changes in one provider. Raises DiagnosticError when it cannot be read."""
    from generator.cli.diff_report import ProviderChanges
    from generator.comparison.client import compare
    from generator.generation.pipeline import build_api

    if old is None or new is None:
        return _without_counterpart(old, new)
    before, after = build_api(old), build_api(new)
    if before.api is None or after.api is None:
        raise DiagnosticError(
            *(before.diagnostics if before.api is None else ()),
            *(after.diagnostics if after.api is None else ()),
        )
    changes = compare(before.api, after.api)
    return ProviderChanges(
        name=new.name,
        old=before.api,
        new=after.api,
        changes=tuple((change, _origin(change, before, after)) for change in changes),
        diagnostics=errors_of(after.diagnostics),
    )


def _without_counterpart(old: Provider | None, new: Provider | None) -> ProviderChanges:
    from generator.cli.diff_report import ProviderChanges
    from generator.generation.pipeline import build_api

    provider = new or old
    assert provider is not None
    built = build_api(provider)
    if built.api is None:
        raise DiagnosticError(*built.diagnostics)
    effect = Effect.ADDITIVE if old is None else Effect.BREAKING
    message = "is a new package" if old is None else "is gone, with its whole package"
    change = Change(effect, provider.name, message)
    return ProviderChanges(
        name=provider.name,
        old=built.api,
        new=built.api,
        changes=((change, None),),
        diagnostics=(),
    )


def _origin(change: Change, old: BuiltApi, new: BuiltApi) -> Origin | None:
    document = (old if change.side == "old" else new).document
    if change.pointer is None or document is None:
        return None
    return document.origin(change.pointer)


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
            order.index(change.effect) <= limit
            for changes in compared
            for change, _ in changes.changes
        )
    )
