"""What changed in the built-in templates since a workspace's own were made from them."""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from generator.customising.bases import Base, base_copy, digest, read_bases
from generator.customising.context import without_statement
from generator.customising.own import blocks, builds_on, own_folder
from generator.project.workspace import Workspace
from generator.render.environment import environment
from generator.render.templates import built_in_templates
from generator.render.templates import template_files


class Standing(StrEnum):
    """How an own template stands to the built-in one."""

    CURRENT = "current"
    DRIFTED = "drifted"
    GONE = "gone"
    UNRECORDED = "unrecorded"


@dataclass(frozen=True, slots=True)
class Drift:
    """An own template and the built-in one of its path.

    `built_in` is what changed in the built-in one since `base`, `own` what the own one
    changes of it, both as lines of a unified diff. One that extends the built-in
    template has no lines of its own to compare, only the blocks that it `overrides`.
    """

    path: str
    standing: Standing
    base: Base | None
    built_in: tuple[str, ...]
    own: tuple[str, ...]
    overrides: tuple[str, ...] | None

    @property
    def is_found(self) -> bool:
        """Whether somebody has to look at it."""
        return self.standing in (Standing.DRIFTED, Standing.GONE)


def drifts(workspace: Workspace) -> Iterator[Drift]:
    """Every own template that replaces or extends a built-in one, or once did.

    Raises ProjectError when the workspace has no templates of its own.
    """
    own = own_folder(workspace)
    bases = read_bases(own)
    ours = set(template_files(built_in_templates()))
    for path in template_files(own):
        if path in ours or path in bases:
            yield _drift(own, path, bases.get(path))


def _drift(own: Path, path: str, base: Base | None) -> Drift:
    made = environment((built_in_templates(),))
    built_in = built_in_templates() / path
    copy = base_copy(own, path)
    standing = _standing(built_in, base)
    changed: tuple[str, ...] = ()
    if base is not None and standing is not Standing.CURRENT and copy.is_file():
        head = f"built-in of {base.clientloom}"
        changed = _difference(_text(copy), _text(built_in), path, head, "built-in")
    if builds_on(made, own / path, path):
        overrides = blocks(made, own / path)
        return Drift(path, standing, base, changed, (), overrides)
    origin = copy if base is not None and copy.is_file() else built_in
    text = without_statement(_text(own / path))
    mine = _difference(_text(origin), text, path, "built-in", "own")
    return Drift(path, standing, base, changed, mine, None)


def _standing(built_in: Path, base: Base | None) -> Standing:
    if base is None:
        return Standing.UNRECORDED
    if not built_in.is_file():
        return Standing.GONE
    same = digest(built_in) == base.sha256
    return Standing.CURRENT if same else Standing.DRIFTED


def _text(path: Path) -> str:
    """What a file says; nothing when it is gone."""
    if not path.is_file():
        return ""
    return path.read_text(encoding="utf-8", errors="replace")


def _difference(
    old: str, new: str, path: str, old_side: str, new_side: str
) -> tuple[str, ...]:
    return tuple(
        difflib.unified_diff(
            old.splitlines(),
            new.splitlines(),
            f"{path} ({old_side})",
            f"{path} ({new_side})",
            lineterm="",
        )
    )
