"""The version of the context that a template says it was written for.

It stands in a comment at the head of the template:

    {# clientloom context 1.1 #}
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from generator import codes
from generator.diagnostics import Diagnostic, Origin
from generator.model import MODEL_VERSION
from generator.project.locating import shown
from generator.render.templates import TEMPLATE_SUFFIX
from generator.render.templates import template_files

_STATEMENT = re.compile(r"\A\{#-?\s*clientloom context (\d+)\.(\d+)\s*-?#\}\n?")


def stating(text: str) -> str:
    """A template that says that it was written for the present context."""
    return f"{{# clientloom context {MODEL_VERSION} #}}\n{without_statement(text)}"


def without_statement(text: str) -> str:
    """A template without what it says about its context."""
    return _STATEMENT.sub("", text)


def context_findings(folder: Path, root: str) -> Iterator[Diagnostic]:
    """A finding for each template in `folder` under `root` (`client/`, say) that was
    written for a context in which something else exists."""
    for path in template_files(folder):
        if not path.startswith(root) or not path.endswith(TEMPLATE_SUFFIX):
            continue
        text = (folder / path).read_text(encoding="utf-8", errors="replace")
        stated = _STATEMENT.match(text)
        if stated is None or stated[1] == MODEL_VERSION.partition(".")[0]:
            continue
        yield Diagnostic(
            codes.TEMPLATE_CONTEXT,
            f"the template was written for context {stated[1]}.{stated[2]}, and this "
            f"clientloom has {MODEL_VERSION}",
            Origin(shown(folder / path), "", 1, 1),
        )
