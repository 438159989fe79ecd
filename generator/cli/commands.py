"""All commands in one group."""

from __future__ import annotations

import click

from generator import __version__
from generator.cli.check import check
from generator.cli.completion import completion
from generator.cli.diff import diff
from generator.cli.docs import docs
from generator.cli.facade import facade
from generator.cli.fetch import fetch
from generator.cli.generate import generate
from generator.cli.inspect import inspect
from generator.cli.lint import lint
from generator.cli.new import new
from generator.cli.plan import plan
from generator.cli.preview import preview
from generator.cli.remove import remove
from generator.cli.schema import schema
from generator.cli.templates import templates
from generator.cli.watch import watch


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="clientloom")
def clientloom() -> None:
    """Generate typed Python clients from OpenAPI specs.

    A workspace is a folder with clientloom.yaml and one folder per provider. Start with
    `clientloom new NAME SPEC`. Exit codes: 0 success, 1 problems found, 2 error, 130
    interrupted by Ctrl-C.
    """


for _command in (
    new,
    generate,
    check,
    plan,
    remove,
    inspect,
    lint,
    diff,
    facade,
    fetch,
    watch,
    preview,
    templates,
    schema,
    completion,
    docs,
):
    clientloom.add_command(_command)
