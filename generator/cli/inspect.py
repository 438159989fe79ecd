"""`clientloom inspect`: its arguments."""

from __future__ import annotations

from pathlib import Path

import click

from generator.cli.help import CommandWithExamples
from generator.cli.options import allow_remote_option, leave, workspace_option


@click.command(
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
@workspace_option
@click.option("--operation", help="One operation, by operationId or method name.")
@click.option(
    "--normalized",
    is_flag=True,
    help="Print the description as OpenAPI 3.1, overlays applied.",
)
@click.option("--schema", is_flag=True, help="Print the JSON Schema of --json.")
@allow_remote_option
@click.option("--json", "as_json", is_flag=True, help="Print the model as JSON.")
def inspect(
    provider: str,
    folder: Path | None,
    operation: str | None,
    normalized: bool,
    schema: bool,
    allow_remote: bool,
    as_json: bool,
) -> None:
    """Print what clientloom understood of PROVIDER."""
    from generator.commands import inspect as command

    leave(
        command.run(
            provider, folder, operation, normalized, schema, allow_remote, as_json
        )
    )
