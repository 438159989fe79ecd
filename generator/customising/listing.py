"""Every template that there is: what it makes, and whether the workspace changes it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path, PurePosixPath

from generator.customising.own import ROOTS, blocks, builds_on
from generator.project.workspace import Workspace
from generator.render.environment import environment
from generator.render.templates import TEMPLATE_SUFFIX, built_in_templates
from generator.render.templates import template_files


class Use(StrEnum):
    """Where a template comes from."""

    BUILT_IN = "built-in"
    REPLACED = "replaced"
    EXTENDED = "extended"
    OWN = "own"


@dataclass(frozen=True, slots=True)
class ListedTemplate:
    """One template. `output` is the path of what it makes, with the placeholders of the
    template's own; None for one that only others use."""

    path: str
    output: str | None
    blocks: tuple[str, ...]
    use: Use


def listed(workspace: Workspace) -> Iterator[ListedTemplate]:
    """Every built-in template and every one of the workspace's own, by path."""
    built_in = built_in_templates()
    made = environment((built_in,))
    setting = workspace.settings.templates
    own = None if setting is None else workspace.folder / setting
    theirs = set() if own is None else _templates(own)
    ours = _templates(built_in)
    for path in sorted(ours | theirs):
        source = built_in / path if path in ours or own is None else own / path
        use = Use.BUILT_IN
        if own is not None and path in theirs:
            extended = builds_on(made, own / path, path)
            use = Use.EXTENDED if extended else Use.REPLACED
            use = use if path in ours else Use.OWN
        yield ListedTemplate(path, _output(path), blocks(made, source), use)


def _templates(folder: Path) -> set[str]:
    return {path for path in template_files(folder) if path.startswith(ROOTS)}


def _output(path: str) -> str | None:
    if PurePosixPath(path).name.startswith("_macros"):
        return None
    made = path.removesuffix(TEMPLATE_SUFFIX)
    return (
        f"{{provider}}/{made.removeprefix('client/')}"
        if made.startswith("client/")
        else made
    )
