"""Lists all templates: their output, and whether the workspace changes them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from jinja2 import Environment

from generator.customising.own_templates import ROOTS, blocks, builds_on_built_in
from generator.project.workspace import Workspace
from generator.render.environment import environment
from generator.render.templates import (
    SHARED,
    TEMPLATE_SUFFIX,
    built_in_templates,
    template_files,
)


class TemplateUse(StrEnum):
    """Where a template comes from."""

    BUILT_IN = "built-in"
    REPLACED = "replaced"
    EXTENDED = "extended"
    OWN = "own"


@dataclass(frozen=True, slots=True)
class ListedTemplate:
    """One template. `output` is the path of its output, with placeholders; None for one
    that only other templates use."""

    path: str
    output: str | None
    blocks: tuple[str, ...]
    use: TemplateUse


def list_templates(workspace: Workspace) -> Iterator[ListedTemplate]:
    """List every built-in template and every one of the workspace's own, by path."""
    jinja = environment((built_in_templates(),))
    built_in, custom = _templates(built_in_templates()), _templates(workspace.templates)
    for path in sorted(built_in | custom):
        source = built_in.get(path) or custom[path]
        yield ListedTemplate(
            path=path,
            output=_output(path),
            blocks=blocks(jinja, source),
            use=_use(path, built_in, custom, jinja),
        )


def _templates(folder: Path | None) -> dict[str, Path]:
    """The templates in a folder that produce packages, by path."""
    if folder is None:
        return {}
    paths = (path for path in template_files(folder) if path.startswith(ROOTS))
    return {path: folder / path for path in paths}


def _use(
    path: str, built_in: dict[str, Path], custom: dict[str, Path], jinja: Environment
) -> TemplateUse:
    if path not in custom:
        return TemplateUse.BUILT_IN
    if path not in built_in:
        return TemplateUse.OWN
    if builds_on_built_in(jinja, custom[path], path):
        return TemplateUse.EXTENDED
    return TemplateUse.REPLACED


def _output(path: str) -> str | None:
    if path.startswith(SHARED):
        return None
    output = path.removesuffix(TEMPLATE_SUFFIX)
    if output.startswith("client/"):
        return f"{{provider}}/{output.removeprefix('client/')}"
    return output
