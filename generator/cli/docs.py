"""`clientloom docs`: the guide, which is part of every installation."""

from __future__ import annotations

import click

from generator.cli.command import Command
from generator.cli.console import Console


@click.command(
    cls=Command,
    epilog="""Examples:

  clientloom docs                         list the pages
  clientloom docs facade | less           read one page
""",
)
@click.argument("page", required=False)
def docs(page: str | None, console: Console) -> int:
    """Print a page of the guide, or list the pages.

    Prints PAGE as Markdown. Without PAGE, lists the pages.
    """
    from generator.project.packaged import pages

    known = pages()
    if page is None:
        titles = {name: _title(path.read_text("utf-8")) for name, path in known.items()}
        if console.is_json:
            console.json({"pages": titles})
        else:
            width = max(map(len, titles))
            for name, title in titles.items():
                console.answer(f"{name:{width}}  {title}")
        return 0
    if page not in known:
        raise click.BadParameter(
            f"the guide has no page {page!r}; known pages: {', '.join(known)}"
        )
    text = known[page].read_text("utf-8")
    if console.is_json:
        console.json({"page": page, "text": text})
    else:
        console.answer(text.rstrip("\n"))
    return 0


def _title(text: str) -> str:
    return text.partition("\n")[0].removeprefix("# ")
