"""How the help of a command looks."""

import click


class CommandWithExamples(click.Command):
    """A command whose epilog keeps its lines."""

    def format_epilog(
        self,
        ctx: click.Context,  # noqa: ARG002 - click passes it
        formatter: click.HelpFormatter,
    ) -> None:
        """Writes the epilog as it is; click would join its lines."""
        if self.epilog:
            formatter.write_paragraph()
            for line in self.epilog.splitlines():
                (
                    formatter.write_text(line)
                    if not line.startswith(" ")
                    else (formatter.write(f"{line}\n"))
                )
