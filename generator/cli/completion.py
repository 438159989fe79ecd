"""`clientloom completion`: tab completion for shells."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import click
from click.shell_completion import ShellComplete, get_completion_class

from generator.cli.command import Command
from generator.cli.console import Console

if TYPE_CHECKING:
    from generator.cli.outputs.tools import CompletionOutput

_PROGRAM = "clientloom"


@click.command(
    cls=Command,
    epilog="""Examples:

  eval "$(clientloom completion bash)"       in ~/.bashrc
  eval "$(clientloom completion zsh)"        in ~/.zshrc
  clientloom completion fish > ~/.config/fish/completions/clientloom.fish
""",
)
@click.argument("shell", metavar="SHELL", type=click.Choice(["bash", "zsh", "fish"]))
def completion(shell: Literal["bash", "zsh", "fish"], console: Console) -> int:
    """Print a shell completion script.

    The script completes commands, options, providers and packages in SHELL, which is
    bash, zsh or fish.
    """
    script = _script(shell)
    if console.is_json:
        output: CompletionOutput = {"shell": shell, "script": script}
        console.json(output)
    else:
        console.answer(script)
    return 0


def _script(shell: str) -> str:
    kind = get_completion_class(shell)
    assert kind is not None
    # click looks for the variable of this name for a command of this name.
    completer = kind(click.Command(_PROGRAM), {}, _PROGRAM, "_CLIENTLOOM_COMPLETE")
    # Not the class's own method: the one for bash runs whatever bash it finds to see
    # its version.
    return ShellComplete.source(completer)
