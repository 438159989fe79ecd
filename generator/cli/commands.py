"""All commands in one group."""

from __future__ import annotations

from importlib import import_module

import click

from generator import __version__

COMMANDS = (
    "check",
    "completion",
    "diff",
    "docs",
    "facade",
    "fetch",
    "generate",
    "inspect",
    "lint",
    "new",
    "plan",
    "preview",
    "remove",
    "schema",
    "templates",
    "watch",
)
"""The names of all commands; each has a module of its name."""


class Commands(click.Group):
    """The group of all commands. A run imports only the one that it needs."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """The names of the commands, in the order of the help page."""
        return list(COMMANDS)

    def get_command(
        self,
        ctx: click.Context,  # noqa: ARG002 - click passes it
        cmd_name: str,
    ) -> click.Command | None:
        """The command of a name; None if there is none."""
        if cmd_name in COMMANDS:
            return _imported(cmd_name)
        # click suggests one of these.
        self.commands = {name: _imported(name) for name in COMMANDS}
        return None


def _imported(name: str) -> click.Command:
    command = getattr(import_module(f"generator.cli.{name}"), name)
    assert isinstance(command, click.Command)
    return command


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="clientloom")
def clientloom() -> None:
    """Generate typed Python clients from OpenAPI specs.

    A workspace is a folder with clientloom.yaml and one folder per provider. Start with
    `clientloom new NAME SPEC`. Exit codes: 0 success, 1 problems found, 2 error, 130
    interrupted by Ctrl-C.
    """
