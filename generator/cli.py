"""The command line: parse arguments, call one function, print, exit.

Exit codes: 0 fine, 1 something was found (stale or edited packages), 2 error.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import NoReturn

import click

from generator import __version__
from generator.commands.help import CommandWithExamples

_workspace_option = click.option(
    "--workspace",
    "folder",
    type=click.Path(path_type=Path, file_okay=False),
    help="The folder of clientloom.yaml; by default the nearest one.",
)
_allow_remote_option = click.option(
    "--allow-remote",
    is_flag=True,
    help="Follow references over the network, held to remote.lock.json.",
)
_format_option = click.option(
    "--format",
    "format_",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="Text for people, JSON for programs.",
)


def _version(
    ctx: click.Context,  # noqa: ARG001 - click passes it
    parameter: click.Parameter,  # noqa: ARG001 - click passes it
    value: str | None,
) -> str | None:
    from generator.project.changes import VERSION

    if value is not None and not VERSION.fullmatch(value):
        raise click.BadParameter(f"{value!r} is no version such as 1.2.0")
    return value


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="clientloom")
def main() -> None:
    """Weaves OpenAPI descriptions into typed Python clients.

    A workspace is a folder with clientloom.yaml and one folder for each provider. Exit
    codes: 0 fine, 1 something was found, 2 error.
    """


@main.command(
    cls=CommandWithExamples,
    epilog="""Examples:

  clientloom generate                      everything that changed
  clientloom generate example --output out one provider, to another folder
  clientloom generate --format json        for a pipeline
""",
)
@click.argument("providers", nargs=-1)
@_workspace_option
@click.option(
    "--output",
    type=click.Path(path_type=Path, file_okay=False),
    help="Where packages go; by default what clientloom.yaml says.",
)
@click.option(
    "--fail-on",
    type=click.Choice(["error", "warning", "note", "never"]),
    default="error",
    show_default=True,
    help="The severity from which on a package is not written.",
)
@click.option("--force", is_flag=True, help="Overwrite files that were edited by hand.")
@_allow_remote_option
@_format_option
def generate(
    providers: tuple[str, ...],
    folder: Path | None,
    output: Path | None,
    fail_on: str,
    force: bool,
    allow_remote: bool,
    format_: str,
) -> None:
    """Generate the packages of PROVIDERS (all of them when none is named)."""
    from generator.commands import generate as command

    _exit(command.run(providers, folder, output, fail_on, force, allow_remote, format_))


@main.command(
    cls=CommandWithExamples,
    epilog="""Examples:

  clientloom check                is everything that is committed current?
  clientloom check --format json  the same for a pipeline
""",
)
@click.argument("providers", nargs=-1)
@_workspace_option
@click.option(
    "--output",
    type=click.Path(path_type=Path, file_okay=False),
    help="Where packages are; by default what clientloom.yaml says.",
)
@_allow_remote_option
@_format_option
def check(
    providers: tuple[str, ...],
    folder: Path | None,
    output: Path | None,
    allow_remote: bool,
    format_: str,
) -> None:
    """Check that the packages of PROVIDERS are what would be generated.

    Writes nothing. Exit code 0: current, 1: stale, 2: error.
    """
    from generator.schemas.worker import prepare

    prepare()
    from generator.commands import check as command

    _exit(command.run(providers, folder, output, allow_remote, format_))


@main.command(
    cls=CommandWithExamples,
    epilog="""Examples:

  clientloom remove example       its provider is not in clientloom.yaml any more
""",
)
@click.argument("packages", nargs=-1, required=True)
@_workspace_option
@click.option(
    "--output",
    type=click.Path(path_type=Path, file_okay=False),
    help="Where packages are; by default what clientloom.yaml says.",
)
def remove(packages: tuple[str, ...], folder: Path | None, output: Path | None) -> None:
    """Remove PACKAGES that no provider has any more.

    Only files that were generated and not edited go. Exit code 0: all gone, 1: other
    files stay, 2: error.
    """
    from generator.commands import remove as command

    _exit(command.run(packages, folder, output))


@main.command(
    cls=CommandWithExamples,
    epilog="""Examples:

  clientloom inspect example                      the whole API, in short
  clientloom inspect example --operation listPets one operation
  clientloom inspect example --json               the model, as templates see it
  clientloom inspect example --normalized         the description in normal form
  clientloom inspect example --schema             the JSON Schema of --json
""",
)
@click.argument("provider")
@_workspace_option
@click.option("--operation", help="One operation, by operationId or method name.")
@click.option(
    "--normalized",
    is_flag=True,
    help="Print the description as OpenAPI 3.1, overlays applied.",
)
@click.option("--schema", is_flag=True, help="Print the JSON Schema of --json.")
@click.option("--json", "as_json", is_flag=True, help="Print the model as JSON.")
def inspect(
    provider: str,
    folder: Path | None,
    operation: str | None,
    normalized: bool,
    schema: bool,
    as_json: bool,
) -> None:
    """Print what clientloom understood of PROVIDER."""
    from generator.commands import inspect as command

    _exit(command.run(provider, folder, operation, normalized, schema, as_json))


@main.command(
    cls=CommandWithExamples,
    epilog="""Examples:

  clientloom lint                    all providers of the workspace
  clientloom lint example            one of them, with its overlays
  clientloom lint openapi.yaml       any description
""",
)
@click.argument("targets", nargs=-1)
@_workspace_option
@click.option(
    "--fail-on",
    type=click.Choice(["error", "warning", "note", "never"]),
    default="error",
    show_default=True,
    help="The severity from which on the exit code is 1.",
)
@_allow_remote_option
@_format_option
def lint(
    targets: tuple[str, ...],
    folder: Path | None,
    fail_on: str,
    allow_remote: bool,
    format_: str,
) -> None:
    """Print what is wrong with TARGETS: providers or OpenAPI files."""
    from generator.commands import lint as command

    _exit(command.run(targets, folder, fail_on, allow_remote, format_))


@main.command(
    cls=CommandWithExamples,
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
@_workspace_option
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
@click.option(
    "--format",
    "format_",
    type=click.Choice(["text", "json", "markdown"]),
    default="text",
    show_default=True,
    help="Text for people, JSON for programs, Markdown for a list of changes.",
)
def diff(
    old: str,
    new: str,
    name: str | None,
    folder: Path | None,
    fail_on: str,
    release: str | None,
    format_: str,
) -> None:
    """Print what changes for users of a client from OLD to NEW.

    Each is a provider of the workspace, a description, or a folder with clientloom.yaml.
    A description that is compared with a provider is read with the provider's settings.
    Exit code 0: nothing breaks, 1: something does, 2: error.
    """
    from generator.commands import diff as command

    _exit(command.run(old, new, name, folder, fail_on, release, format_))


@main.command()
@click.argument(
    "file",
    type=click.Choice(
        [
            "clientloom.yaml",
            "provider.yaml",
            "connections.yaml",
            "provider/connections.yaml",
        ]
    ),
)
def schema(file: str) -> None:
    """Print the JSON Schema of a settings file, for editors."""
    from generator.commands import schema as command

    _exit(command.run(file))


def _exit(code: int) -> NoReturn:
    sys.stdout.flush()
    sys.exit(code)
