"""Changes in the built-in templates since a workspace's own were made from them."""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from generator.customising.bases import TemplateBase, base_copy, digest, read_bases
from generator.customising.own_templates import (
    block_sources,
    blocks,
    builds_on_built_in,
    own_folder,
    without_context,
)
from generator.project.workspace import Workspace
from generator.render.environment import environment
from generator.render.templates import built_in_templates, template_files


class DriftStanding(StrEnum):
    """How a built-in template compares with the recorded base."""

    CURRENT = "current"
    DRIFTED = "drifted"
    GONE = "gone"
    UNRECORDED = "unrecorded"


@dataclass(frozen=True, slots=True)
class Drift:
    """One of the workspace's templates and the built-in one of the same path.

    `built_in` are the changes in the built-in template since `base`, and `own` the
    changes that the workspace's template makes to it, both as lines of a unified diff.
    A template that extends the built-in one has no lines to compare, only the blocks
    that it `overrides`. Changes elsewhere reach it automatically, so it is current.
    """

    path: str
    standing: DriftStanding
    base: TemplateBase | None
    built_in: tuple[str, ...]
    own: tuple[str, ...]
    overrides: tuple[str, ...] | None

    @property
    def needs_review(self) -> bool:
        """Whether someone must review it."""
        return self.standing in (DriftStanding.DRIFTED, DriftStanding.GONE)


def drifts(workspace: Workspace) -> Iterator[Drift]:
    """Every workspace template that replaces or extends a built-in one, or did so in
    the past.

    Raises DiagnosticError if the workspace has no templates of its own.
    """
    own = own_folder(workspace)
    bases = read_bases(own)
    built_in = set(template_files(built_in_templates()))
    for path in template_files(own):
        if path in built_in or path in bases:
            yield _drift(own, path, bases.get(path))


def _drift(own: Path, path: str, base: TemplateBase | None) -> Drift:
    jinja = environment((built_in_templates(),))
    built_in = built_in_templates() / path
    copy = base_copy(own, path)
    standing = _standing(built_in, base)
    own_changes: tuple[str, ...] = ()
    overrides = None
    if builds_on_built_in(jinja, own / path, path):
        overrides = blocks(jinja, own / path)
        if standing is DriftStanding.DRIFTED and copy.is_file():
            before = block_sources(jinja, _text(copy))
            after = block_sources(jinja, _text(built_in))
            if all(before.get(name) == after.get(name) for name in overrides):
                standing = DriftStanding.CURRENT
    upstream: tuple[str, ...] = ()
    if base is not None and standing is not DriftStanding.CURRENT and copy.is_file():
        side = f"built-in of {base.clientloom}"
        upstream = _difference(_text(copy), _text(built_in), path, side, "built-in")
    if overrides is None:
        origin = copy if base is not None and copy.is_file() else built_in
        text = without_context(_text(own / path))
        own_changes = _difference(_text(origin), text, path, "built-in", "own")
    return Drift(
        path=path,
        standing=standing,
        base=base,
        built_in=upstream,
        own=own_changes,
        overrides=overrides,
    )


def _standing(built_in: Path, base: TemplateBase | None) -> DriftStanding:
    if base is None:
        return DriftStanding.UNRECORDED
    if not built_in.is_file():
        return DriftStanding.GONE
    is_same = digest(built_in.read_bytes()) == base.sha256
    return DriftStanding.CURRENT if is_same else DriftStanding.DRIFTED


def _text(path: Path) -> str:
    """The text of a file; empty if it does not exist."""
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
