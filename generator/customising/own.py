"""The folder of a workspace's own templates, and what a template refers to."""

from __future__ import annotations

from pathlib import Path

from jinja2 import Environment, TemplateSyntaxError, meta, nodes

from generator import codes
from generator.diagnostics import Diagnostic, Origin
from generator.project.locating import WORKSPACE_FILE, shown
from generator.project.reading import ProjectError
from generator.project.workspace import Workspace

ROOTS = ("client/", "connections/", "runtime/")
"""The parts of the template tree that become packages."""


def own_folder(workspace: Workspace) -> Path:
    """Where the workspace has its templates.

    Raises ProjectError when clientloom.yaml names no folder.
    """
    own = workspace.settings.templates
    if own is None:
        file = shown(workspace.folder / WORKSPACE_FILE)
        message = "the workspace has no folder for templates of its own"
        hint = "Add `templates: templates` to clientloom.yaml."
        raise ProjectError(
            (Diagnostic(codes.SETTINGS_INVALID, message, Origin(file), hint=hint),)
        )
    return workspace.folder / own


def blocks(made: Environment, path: Path) -> tuple[str, ...]:
    """The named blocks of a template, in its order; none of one that is copied."""
    tree = _parsed(made, path)
    if tree is None:
        return ()
    return tuple(block.name for block in tree.find_all(nodes.Block))


def builds_on(made: Environment, path: Path, template: str) -> bool:
    """Whether a template of the workspace extends or includes the built-in one."""
    tree = _parsed(made, path)
    return tree is not None and f"built-in/{template}" in set(
        meta.find_referenced_templates(tree)
    )


def _parsed(made: Environment, path: Path) -> nodes.Template | None:
    """The syntax of a template; None if it has none, or a wrong one, which generating
    tells."""
    if path.suffix != ".jinja":
        return None
    try:
        return made.parse(path.read_text(encoding="utf-8"))
    except (TemplateSyntaxError, UnicodeDecodeError):
        return None
