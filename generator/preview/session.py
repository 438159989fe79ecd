"""The data behind the page: packages are built once, files are rendered on demand, and
everything is done again when an input changes."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeAlias

from generator.diagnostics import Diagnostic, DiagnosticError
from generator.facade.files import FACADE, facade_inputs, has_facade
from generator.generation.facade import FacadeWithApis, facade_with_apis
from generator.generation.pipeline import template_folders
from generator.preview.facade import facade_preview
from generator.preview.packages import (
    BuiltClient,
    PreviewedPackage,
    build_client,
    client_preview,
)
from generator.preview.rendering import RenderedFile, render_file
from generator.project.files import WORKSPACE_FILE
from generator.project.workspace import Provider, Workspace
from generator.render.templates import template_files
from generator.render.tracing import tracing_environment
from generator.schemas.worker import DictionaryWorker

_SETTINGS = "settings/"
_TEMPLATES = "templates/"
"""The group of inputs for templates, besides the groups of packages, whose names
contain no slash."""

Stamps: TypeAlias = Mapping[Path, tuple[int, int]]
"""The modification times (in nanoseconds) and sizes (in bytes) of files."""


@dataclass(frozen=True, slots=True)
class Shown:
    """The current version of a file, and its last version without a problem, if it is a
    different one."""

    file: RenderedFile
    last_good: RenderedFile | None


class Session:
    """The packages of a workspace while templates are edited; thread-safe.

    Attributes:
        revision: The number of input changes so far.
        changed: Notified when `revision` changes.
    """

    def __init__(self, load: Callable[[], Workspace], worker: DictionaryWorker) -> None:
        """Reads the workspace.

        Args:
            load: Reads the settings; raises DiagnosticError.
            worker: Writes dictionaries.

        Raises:
            DiagnosticError: If the settings cannot be used.
        """
        self.revision = 0
        self.changed = threading.Condition()
        self._load = load
        self._worker = worker
        self._lock = threading.RLock()
        self._workspace = load()
        self._problems: tuple[Diagnostic, ...] = ()
        self._built: dict[str, BuiltClient] = {}
        self._last_built: dict[str, BuiltClient] = {}
        self._facade: FacadeWithApis | None = None
        self._packages: dict[str, PreviewedPackage] = {}
        self._inputs: dict[str, tuple[Path, ...]] = {}
        self._files: dict[tuple[str, str], RenderedFile] = {}
        self._last_good: dict[tuple[str, str], RenderedFile] = {}
        self._stamps = self._all_stamps()

    def names(self) -> list[str]:
        """The names of the packages."""
        names = [provider.name for provider in self._workspace.providers]
        return [*names, FACADE] if has_facade(self._workspace) else names

    def package(self, name: str) -> PreviewedPackage:
        """A package; its last version if its spec can no longer be used.

        Raises:
            KeyError: If there is no package of that name.
        """
        with self._lock:
            if name not in self._packages:
                package = self._arrange(name)
                self._packages[name] = package
                self._inputs[name] = package.inputs
                # Changes since the last check must be seen by the next one.
                known = self._stamps.get(name, {})
                self._stamps[name] = {**self._package_stamps(name), **known}
            package = self._packages[name]
            diagnostics = (*self._problems, *package.diagnostics)
            return replace(package, diagnostics=diagnostics)

    def _arrange(self, name: str) -> PreviewedPackage:
        if name == FACADE and has_facade(self._workspace):
            if self._facade is None:
                self._facade = facade_with_apis(
                    self._workspace, lambda provider: self._build(provider.name)
                )
            return facade_preview(self._facade, self._workspace)
        return client_preview(self._build(name), self._workspace)

    def _build(self, name: str) -> BuiltClient:
        if name not in self._built:
            built = build_client(self._provider(name), self._worker)
            if built.view is None:
                last = self._last_built.get(name, built)
                built = replace(
                    built,
                    view=last.view,
                    api=last.api,
                    dictionaries=last.dictionaries,
                )
            self._built[name] = self._last_built[name] = built
        return self._built[name]

    def _provider(self, name: str) -> Provider:
        providers = {provider.name: provider for provider in self._workspace.providers}
        return providers[name]

    def file(self, name: str, path: str) -> Shown:
        """A file of a package.

        Raises:
            KeyError: If there is no such package or file.
        """
        with self._lock:
            package = self.package(name)
            key = (name, path)
            if key not in self._files:
                formatter = self._workspace.settings.formatter
                self._files[key] = render_file(package, path, formatter)
            file = self._files[key]
            if file.problem is None:
                self._last_good[key] = file
                return Shown(file, None)
            return Shown(file, self._last_good.get(key))

    def refresh(self) -> None:
        """Look for changed inputs, and discard what was made from them."""
        with self._lock:
            stamps = self._all_stamps()
            groups = {
                group
                for group in stamps
                if stamps[group] != self._stamps.get(group, stamps[group])
            }
            known, self._stamps = self._stamps, stamps
            if not groups:
                return
            if stamps[_TEMPLATES].keys() != known[_TEMPLATES].keys():
                # A new template may take precedence over one of the same name that is
                # loaded.
                tracing_environment.cache_clear()
            self._files.clear()
            self._packages.clear()
            if groups != {_TEMPLATES}:
                self._reload(groups)
        with self.changed:
            self.revision += 1
            self.changed.notify_all()

    def _reload(self, groups: Iterable[str]) -> None:
        self._facade = None
        if _SETTINGS in groups:
            self._built.clear()
        for group in groups:
            self._built.pop(group, None)
        try:
            self._workspace = self._load()
            self._problems = ()
        except DiagnosticError as error:
            self._problems = error.diagnostics

    def _all_stamps(self) -> dict[str, Stamps]:
        settings = self._workspace.folder / WORKSPACE_FILE
        folders = template_folders(self._workspace)
        templates = (folder / path for folder in folders for path in _files(folder))
        return {
            _SETTINGS: _stamped([settings]),
            _TEMPLATES: _stamped(templates),
            **{name: self._package_stamps(name) for name in self.names()},
        }

    def _package_stamps(self, name: str) -> Stamps:
        """Stamps of all files in a provider's folder, because a spec that cannot be
        read does not show what it refers to, and of all inputs elsewhere.
        """
        inputs = self._inputs.get(name, ())
        if name == FACADE:
            return _stamped([*facade_inputs(self._workspace), *inputs])
        folder = self._provider(name).folder
        own = (folder / path for path in _files(folder))
        return _stamped([*own, *inputs])


def _files(folder: Path) -> list[str]:
    return template_files(folder) if folder.is_dir() else []


def _stamped(paths: Iterable[Path]) -> Stamps:
    return dict(_stamps(paths))


def _stamps(paths: Iterable[Path]) -> Iterator[tuple[Path, tuple[int, int]]]:
    for path in paths:
        try:
            status = path.stat()
        except OSError:
            continue
        yield path.resolve(), (status.st_mtime_ns, status.st_size)
