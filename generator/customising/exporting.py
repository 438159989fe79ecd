"""Built-in templates become the workspace's own, and keep in mind what they were."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from generator import codes
from generator.customising.bases import record
from generator.customising.context import stating
from generator.customising.own import own_folder
from generator.diagnostics import Diagnostic, Origin
from generator.project.locating import shown
from generator.project.reading import ProjectError
from generator.project.workspace import Workspace
from generator.render.templates import TEMPLATE_SUFFIX, built_in_templates
from generator.render.templates import template_files


def export(workspace: Workspace, templates: Sequence[str]) -> list[Path]:
    """Copies built-in templates into the workspace's folder, and says where they are.

    Raises ProjectError, and writes nothing, when one is unknown or there already.
    """
    own = own_folder(workspace)
    known = set(template_files(built_in_templates()))
    chosen = list(dict.fromkeys(templates))
    refused = [*_unknown(chosen, known), *_taken(chosen, own)]
    if refused:
        raise ProjectError(tuple(refused))
    for template in chosen:
        source = (built_in_templates() / template).read_bytes()
        if template.endswith(TEMPLATE_SUFFIX):
            source = stating(source.decode("utf-8")).encode("utf-8")
        place = own / template
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(source)
    record(own, chosen)
    return [own / template for template in chosen]


def accept(workspace: Workspace, templates: Sequence[str]) -> list[str]:
    """Records the present built-in templates as those that the workspace's own ones of
    the same paths stand on; without `templates`, of all. Says which they are.

    Raises ProjectError, and records nothing, when one is unknown.
    """
    own = own_folder(workspace)
    both = set(template_files(built_in_templates())) & set(template_files(own))
    refused = _unknown(templates, both)
    if refused:
        raise ProjectError(tuple(refused))
    chosen = sorted(set(templates) or both)
    record(own, chosen)
    return chosen


def _unknown(templates: Sequence[str], known: set[str]) -> list[Diagnostic]:
    return [
        Diagnostic(codes.TEMPLATE_UNKNOWN, f"there is no template {template!r}")
        for template in templates
        if template not in known
    ]


def _taken(templates: Sequence[str], own: Path) -> list[Diagnostic]:
    return [
        Diagnostic(
            codes.TEMPLATE_EXISTS,
            "the workspace has this template already",
            Origin(shown(own / template)),
        )
        for template in templates
        if (own / template).exists()
    ]
