"""A workspace's own templates: their place, and the context version that they declare.

A template can declare, in a comment at its top, which version of the context it was
written for:

    {# clientloom context 2.0 #}
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from jinja2 import Environment, TemplateSyntaxError, meta, nodes

from generator import codes
from generator.diagnostics import Diagnostic, DiagnosticError, Origin
from generator.project.files import WORKSPACE_FILE, display_path
from generator.project.workspace import Workspace
from generator.render.templates import SHARED, TEMPLATE_SUFFIX, template_files
from generator.views import CONTEXT_VERSION

ROOTS = ("client/", "connections/", "runtime/", SHARED)
"""The parts of the template tree: the packages, and what all of them share."""

_CONTEXT = re.compile(r"\A\{#-?\s*clientloom context (\d+)\.(\d+)\s*-?#\}\n?")


def own_folder(workspace: Workspace) -> Path:
    """The folder of the workspace's templates.

    Raises DiagnosticError if clientloom.yaml names no folder.
    """
    if workspace.templates is None:
        raise DiagnosticError(
            Diagnostic(
                codes.SETTINGS_INVALID,
                "clientloom.yaml does not set a folder for templates",
                Origin(display_path(workspace.folder / WORKSPACE_FILE)),
                hint="Add `templates: templates` to clientloom.yaml.",
            )
        )
    return workspace.templates


def blocks(environment: Environment, path: Path) -> tuple[str, ...]:
    """The named blocks of a template, in order; empty for one that is copied."""
    tree = _syntax_tree(environment, path)
    if tree is None:
        return ()
    return tuple(block.name for block in tree.find_all(nodes.Block))


def block_sources(environment: Environment, source: str) -> dict[str, str]:
    """The source of each named block of a template, with nested blocks."""
    sources: dict[str, str] = {}
    parts: list[str] = []
    open_blocks: list[tuple[str, int]] = []
    statement: list[str] = []
    for _, token, value in environment.lex(source):
        parts.append(value)
        if token == "block_begin":
            statement = []
        elif token == "name":
            statement.append(value)
        elif token == "block_end" and statement[:1] == ["block"]:
            open_blocks.append((statement[1], len(parts)))
        elif token == "block_end" and statement[:1] == ["endblock"]:
            name, start = open_blocks.pop()
            sources[name] = "".join(parts[start:])
    return sources


def builds_on_built_in(environment: Environment, path: Path, template: str) -> bool:
    """Whether a template of the workspace extends or includes the built-in one."""
    tree = _syntax_tree(environment, path)
    return tree is not None and f"built-in/{template}" in set(
        meta.find_referenced_templates(tree)
    )


def _syntax_tree(environment: Environment, path: Path) -> nodes.Template | None:
    """The syntax tree of a template; None for a file that is copied, and for a template
    with a mistake, which generating reports."""
    if path.suffix != TEMPLATE_SUFFIX:
        return None
    try:
        return environment.parse(path.read_text(encoding="utf-8"))
    except (TemplateSyntaxError, UnicodeDecodeError):
        return None


def with_context(text: str) -> str:
    """A template with a comment that declares the current context version."""
    return f"{{# clientloom context {CONTEXT_VERSION} #}}\n{without_context(text)}"


def without_context(text: str) -> str:
    """A template without the comment that declares its context version."""
    return _CONTEXT.sub("", text)


def context_diagnostics(folder: Path, root: str) -> Iterator[Diagnostic]:
    """A diagnostic for each template in `folder` under `root` (such as `client/`) that
    was written for another major version of the context."""
    for path in template_files(folder):
        if not path.startswith((root, SHARED)) or not path.endswith(TEMPLATE_SUFFIX):
            continue
        text = (folder / path).read_text(encoding="utf-8", errors="replace")
        context = _CONTEXT.match(text)
        if context is None or context[1] == CONTEXT_VERSION.partition(".")[0]:
            continue
        yield Diagnostic(
            codes.TEMPLATE_CONTEXT,
            f"the template was written for context {context[1]}.{context[2]}, but "
            f"this clientloom has {CONTEXT_VERSION}",
            Origin(display_path(folder / path), "", 1, 1),
        )
