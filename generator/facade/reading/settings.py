"""Reads connections.yaml files: YAML to settings, mistakes with their places."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

from pydantic import ValidationError

from generator.diagnostics import Diagnostic, Origin
from generator.document.files.reading import read_bytes, read_source
from generator.document.limits import DEFAULT_LIMITS
from generator.document.problems import UnreadableError
from generator.document.values import Json
from generator.facade.reading.findings import Findings, Place, shown
from generator.project.settings import Settings

SettingsT = TypeVar("SettingsT", bound=Settings)


def read_settings(
    path: Path, kind: type[SettingsT], findings: Findings
) -> SettingsT | None:
    """The settings in a file; None after a diagnostic."""
    name = shown(path)
    try:
        content = read_bytes(path, DEFAULT_LIMITS)
        source, _ = read_source(content, name, path, DEFAULT_LIMITS)
    except UnreadableError as problem:
        origin = Origin(name, "", problem.line, problem.column)
        findings.diagnostics.append(Diagnostic(problem.code, problem.message, origin))
        return None
    try:
        return kind.model_validate(source.root)
    except ValidationError as error:
        for one in error.errors(include_input=False, include_url=False):
            place = _place(name, source.root, one["loc"])
            findings.invalid(f"{one['msg']} ({_named(one['loc'])})", place)
        return None


def _place(name: str, root: Json, location: tuple[int | str, ...]) -> Place:
    """The place of a problem; steps that only tell the variant of a union are left out."""
    place, node = Place(name), root
    for step in location:
        if isinstance(node, dict) and str(step) in node:
            node = node[str(step)]
            place = place / step
        elif isinstance(node, list) and isinstance(step, int) and step < len(node):
            node = node[step]
            place = place / step
    return place


def _named(location: tuple[int | str, ...]) -> str:
    return str(location[-1]) if location else "the file"
