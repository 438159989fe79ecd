"""Reads connections.yaml files: from YAML to settings, with the places of errors."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from generator.diagnostics import Origin
from generator.document.files.reading import read_bytes, read_source
from generator.document.limits import DEFAULT_LIMITS
from generator.document.problems import UnreadableError
from generator.document.values import Json
from generator.facade.read.nodes import BindingMistake, YamlNode
from generator.project.settings import Settings
from generator.project.spelling import suggested_key

SettingsT = TypeVar("SettingsT", bound=Settings)


def read_settings(
    path: Path, kind: type[SettingsT], root: YamlNode
) -> SettingsT | None:
    """The settings in a file, with the mistakes in its `root`; None if they are not
    valid."""
    try:
        content = read_bytes(path, DEFAULT_LIMITS)
        source, _ = read_source(content, root.file, path, DEFAULT_LIMITS)
    except UnreadableError as problem:
        origin = Origin(root.file, "", problem.line, problem.column)
        root.mistakes.append(BindingMistake(problem.code, problem.message, origin))
        return None
    try:
        return kind.model_validate(source.root)
    except ValidationError as error:
        for detail in error.errors(include_input=False, include_url=False):
            _report(root, kind, source.root, detail)
        return None


def _report(
    root: YamlNode, kind: type[Settings], value: Json, detail: ErrorDetails
) -> None:
    location, message, hint = detail["loc"], detail["msg"], None
    key = location[-1] if location else "the file"
    if detail["type"] == "extra_forbidden":
        message = "this key does not exist"
        similar = suggested_key(kind, location)
        hint = None if similar is None else f"Did you mean {similar!r}?"
    _node(root, value, location).report(f"{message} ({key})", hint=hint)


def _node(root: YamlNode, value: Json, location: tuple[int | str, ...]) -> YamlNode:
    """The node of a problem, without the steps of its location that only name the
    variant of a union."""
    node = root
    for token in location:
        if isinstance(value, dict) and str(token) in value:
            value = value[str(token)]
            node = node / token
        elif isinstance(value, list) and isinstance(token, int) and token < len(value):
            value = value[token]
            node = node / token
    return node
