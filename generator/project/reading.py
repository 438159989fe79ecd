"""Reads settings files, and reports why they are not valid."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import TypeVar

import yaml
from pydantic import ValidationError
from pydantic_core import ErrorDetails

from generator import codes
from generator.diagnostics import Diagnostic, DiagnosticError, Origin
from generator.project.approvals import ApprovalsSettings
from generator.project.changes import CHANGES_FILE, ChangesSettings
from generator.project.files import PROVIDER_FILE, WORKSPACE_FILE, display_path
from generator.project.provider_settings import ProviderSettings
from generator.project.settings import RuntimeKind, Settings
from generator.project.spelling import suggested_key
from generator.project.workspace import Provider, Workspace, WorkspaceSettings


class _Loader(yaml.CSafeLoader):
    """Reads booleans as in YAML 1.2: `off` is a string."""


_Loader.yaml_implicit_resolvers = {
    first: [(tag, rule) for tag, rule in rules if tag != "tag:yaml.org,2002:bool"]
    for first, rules in yaml.CSafeLoader.yaml_implicit_resolvers.items()
}
_Loader.add_implicit_resolver(
    "tag:yaml.org,2002:bool", re.compile(r"true|false"), list("tf")
)

SettingsT = TypeVar("SettingsT", bound=Settings)


def load_workspace(folder: Path, only: Collection[str] | None = None) -> Workspace:
    """Read the settings of a workspace and of its providers.

    Args:
        folder: The folder of clientloom.yaml.
        only: The names of the providers to read; None for all of them.

    Raises:
        DiagnosticError: If a file is missing, is not YAML, or is not valid.
    """
    settings = _read(folder / WORKSPACE_FILE, WorkspaceSettings)
    providers = tuple(
        _provider(folder / name, settings.runtime)
        for name in settings.providers
        if only is None or name in only
    )
    workspace = Workspace(folder, settings, providers)
    clashes = tuple(_clashes(workspace))
    if clashes:
        raise DiagnosticError(*clashes)
    return workspace


def load_approvals(path: Path) -> ApprovalsSettings:
    """Read the approved changes to a surface.

    Raises:
        DiagnosticError: If the file is missing, is not YAML or is not valid.
    """
    return _read(path, ApprovalsSettings)


def _provider(folder: Path, runtime: RuntimeKind) -> Provider:
    settings = _read(folder / PROVIDER_FILE, ProviderSettings)
    changes = folder / CHANGES_FILE
    releases = (
        _read(changes, ChangesSettings) if changes.exists() else ChangesSettings()
    )
    return Provider(
        folder.name, folder, settings, changes=releases, default_runtime=runtime
    )


def _clashes(workspace: Workspace) -> Iterator[Diagnostic]:
    """A diagnostic for each provider that shares its folder with another one."""
    folders: dict[str, int] = {}
    for index, provider in enumerate(workspace.providers):
        # Some file systems are case-insensitive.
        first = folders.setdefault(provider.name.lower(), index)
        if first != index:
            file = display_path(workspace.folder / WORKSPACE_FILE)
            yield Diagnostic(
                codes.SETTINGS_INVALID,
                f"{provider.name!r} and {workspace.providers[first].name!r} would be "
                "generated into the same folder",
                Origin(file, f"/providers/{index}"),
                related=(Origin(file, f"/providers/{first}"),),
            )


def _read(path: Path, kind: type[SettingsT]) -> SettingsT:
    """One settings file, validated."""
    try:
        data = yaml.load(path.read_text(encoding="utf-8"), Loader=_Loader)
    except (OSError, UnicodeDecodeError) as error:
        reason = (
            error.strerror if isinstance(error, OSError) else ("it is not valid UTF-8")
        )
        raise DiagnosticError(_unreadable(path, str(reason))) from error
    except yaml.YAMLError as error:
        raise DiagnosticError(_not_yaml(path, error)) from error
    try:
        return kind.model_validate(data)
    except ValidationError as error:
        raise DiagnosticError(
            *(
                _not_valid(path, kind, data, problem)
                for problem in error.errors(include_input=False, include_url=False)
            )
        ) from error


def _unreadable(path: Path, reason: str) -> Diagnostic:
    return Diagnostic(
        codes.FILE_UNREADABLE,
        f"{path.name} cannot be read: {reason}",
        Origin(display_path(path)),
    )


def _not_yaml(path: Path, error: yaml.YAMLError) -> Diagnostic:
    mark = getattr(error, "problem_mark", None)
    problem = getattr(error, "problem", None) or "it is not valid YAML"
    origin = (
        Origin(display_path(path), "", mark.line + 1, mark.column + 1)
        if mark
        else Origin(display_path(path))
    )
    return Diagnostic(codes.SETTINGS_INVALID, f"{path.name}: {problem}", origin)


def _not_valid(
    path: Path, kind: type[Settings], data: object, problem: ErrorDetails
) -> Diagnostic:
    message, location = problem["msg"], problem["loc"]
    if location[:1] == ("upstream",):
        # Nested values, and an excerpt of them, may contain the credentials of an
        # address.
        origin = Origin(display_path(path), "/upstream", hides=True)
        named = "upstream"
    else:
        written = tuple(_written(data, location))
        origin = Origin(display_path(path), _pointer(written))
        named = ".".join(map(str, written)) or "file"
    hint = None
    if problem["type"] == "extra_forbidden":
        message = "this key does not exist"
        key = suggested_key(kind, location)
        hint = None if key is None else f"Did you mean {key!r}?"
    message = f"{message.removeprefix('Value error, ')} ({named})"
    return Diagnostic(codes.SETTINGS_INVALID, message, origin, hint=hint)


def _written(data: object, location: tuple[int | str, ...]) -> Iterator[int | str]:
    """The steps of a location that are in the file. Leaves out steps that only name the
    member of a union, and keeps the last step even if its key is missing."""
    for index, step in enumerate(location):
        is_last = index == len(location) - 1
        if isinstance(data, dict) and (step in data or is_last):
            data = data.get(step)
            yield step
        elif isinstance(data, list) and isinstance(step, int) and step < len(data):
            data = data[step]
            yield step


def _pointer(location: tuple[int | str, ...]) -> str:
    return "".join(
        "/" + str(step).replace("~", "~0").replace("/", "~1") for step in location
    )
