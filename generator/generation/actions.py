"""Packages as build actions, each with its inputs and outputs.

A build tool can run one action per package, anywhere, and only if inputs changed.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from importlib.metadata import PackageNotFoundError, requires, version
from pathlib import Path

from generator.diagnostics import DiagnosticError
from generator.facade.files import BINDING_FILE, FACADE, facade_inputs, has_facade
from generator.generation.custom import CUSTOM_FILE
from generator.generation.spec import load_spec, spec_files
from generator.output.fingerprints import content_hash, fingerprint, program_folders
from generator.output.manifest import MANIFEST_FILE, read_manifest
from generator.project.changes import CHANGES_FILE
from generator.project.files import PROVIDER_FILE, RUNTIME, WORKSPACE_FILE
from generator.project.publishing import PublishSettings
from generator.project.workspace import Provider, Workspace


class PackageKind(StrEnum):
    """The kind of a package."""

    RUNTIME = "runtime"
    CLIENT = "client"
    FACADE = "facade"


@dataclass(frozen=True, slots=True)
class HashedFile:
    """A file and the SHA-256 hash of its content; "" if it does not exist."""

    path: Path
    sha256: str


@dataclass(frozen=True, slots=True)
class PackageAction:
    """The action that makes one package: the files that it reads besides clientloom
    itself, the files that the last run wrote, a digest of everything that affects its
    bytes, and how it is published, if it is."""

    name: str
    kind: PackageKind
    folder: Path
    inputs: tuple[HashedFile, ...]
    outputs: tuple[HashedFile, ...]
    digest: str
    publish: PublishSettings | None = None

    @property
    def project(self) -> dict[str, str]:
        """The name and version of the distribution that the last run generated."""
        with contextlib.suppress(OSError, tomllib.TOMLDecodeError):
            text = (self.folder / "pyproject.toml").read_text(encoding="utf-8")
            project = tomllib.loads(text).get("project", {})
            return {key: str(project[key]) for key in ("name", "version")}
        return {}


def actions(workspace: Workspace) -> Iterator[PackageAction]:
    """The action of each package of a workspace.

    Raises DiagnosticError if a spec cannot be read. The files that it refers to would be
    unknown.
    """
    settings, publish = workspace.settings, workspace.settings.publish
    common = settings.model_dump_json(exclude={"providers", "publish"})
    read: list[Path] = []
    if workspace.shares_runtime:
        kind = PackageKind.RUNTIME
        yield _action(workspace, RUNTIME, kind, (), common, publish)
    for provider in workspace.providers:
        files = tuple(_files_of(provider))
        read += files
        yield _action(
            workspace,
            provider.name,
            PackageKind.CLIENT,
            (*files, _custom_file(workspace, provider)),
            common,
            provider.settings.publish,
        )
    if has_facade(workspace):
        bindings = (path for path in facade_inputs(workspace) if path.is_file())
        text = settings.model_dump_json(exclude={"publish"})
        files = (*bindings, *read)
        kind = PackageKind.FACADE
        yield _action(workspace, FACADE, kind, files, text, publish)


def program_digest() -> str:
    """The SHA-256 hash of clientloom and the versions of its dependencies. It is the same
    on every machine with the same installation."""
    try:
        names = [
            _name(text) for text in requires("clientloom") or () if ";" not in text
        ]
    except PackageNotFoundError:
        names = []
    versions = [f"{name}=={version(name)}" for name in sorted(names)]
    return fingerprint((), program_folders(), "\n".join(versions))


_program_digest = lru_cache(maxsize=1)(program_digest)


def _name(requirement: str) -> str:
    name = re.match(r"[\w.-]+", requirement)
    assert name is not None
    return name[0]


def _files_of(provider: Provider) -> Iterator[Path]:
    """The settings and the spec of a provider, with all files that it refers to."""
    loaded = load_spec(provider)
    if loaded.document is None:
        raise DiagnosticError(*loaded.diagnostics)
    for name in (PROVIDER_FILE, CHANGES_FILE):
        yield provider.folder / name
    yield from spec_files(provider, loaded)
    if provider.allow_remote:
        yield provider.lock


def _custom_file(workspace: Workspace, provider: Provider) -> Path:
    package = workspace.output / provider.name / provider.settings.package
    return package / CUSTOM_FILE


def _action(
    workspace: Workspace,
    name: str,
    kind: PackageKind,
    files: Iterable[Path],
    settings: str,
    publish: PublishSettings | None,
) -> PackageAction:
    settings_file = workspace.folder / WORKSPACE_FILE
    inputs = tuple(_hashed((*_existing(files), *template_files(workspace))))
    folder = workspace.output / name
    manifest = read_manifest(folder)
    paths = () if manifest is None else (*manifest.files, MANIFEST_FILE)
    return PackageAction(
        name=name,
        kind=kind,
        folder=folder,
        # The digest includes only the parts of clientloom.yaml that affect the bytes:
        # adding a provider must not rebuild all others.
        inputs=(*_hashed((settings_file,)), *inputs),
        outputs=tuple(_hashed(folder / path for path in paths)),
        digest=_digest(workspace, name, inputs, settings),
        publish=publish,
    )


def _existing(files: Iterable[Path]) -> list[Path]:
    """The files that exist, each once, even if it has more than one path."""
    by_path = {path.resolve(): path for path in files if path.is_file()}
    return list(by_path.values())


def template_files(workspace: Workspace) -> list[Path]:
    """The files of the workspace's own templates."""
    if workspace.templates is None:
        return []
    return [path for path in sorted(workspace.templates.rglob("*")) if path.is_file()]


def _hashed(files: Iterable[Path]) -> Iterator[HashedFile]:
    for path in files:
        yield HashedFile(path, content_hash(path))


def _digest(
    workspace: Workspace, name: str, inputs: Sequence[HashedFile], settings: str
) -> str:
    lines = [_program_digest(), name, settings]
    folder = workspace.folder.resolve()
    for file in inputs:
        place = Path(os.path.relpath(file.path.resolve(), folder)).as_posix()
        lines.append(f"{place} {file.sha256}")
    return hashlib.sha256("\n".join(lines).encode("utf-8")).hexdigest()


def depended_on(
    workspace: Workspace, name: str, providers: Sequence[Provider], read: Sequence[Path]
) -> list[Path]:
    """The files and folders whose changes may affect a package that was just generated.

    A build tool treats a missing file as changed. So missing files are replaced by the
    folders in which they would be created.

    Args:
        workspace: The workspace.
        name: The package.
        providers: The providers that it is made from.
        read: The files that were read for it.
    """
    names = [PROVIDER_FILE, CHANGES_FILE]
    if name == FACADE:
        names.append(BINDING_FILE)
    settings = [provider.folder / file for provider in providers for file in names]
    files = [
        workspace.folder / WORKSPACE_FILE,
        *(facade_inputs(workspace) if name == FACADE else ()),
        *settings,
        *read,
        *template_files(workspace),
        # This file changes when another version of clientloom is installed.
        program_folders()[0] / "__init__.py",
    ]
    folders = [provider.folder for provider in providers]
    if workspace.templates is not None:
        below = workspace.templates.rglob("*")
        folders += [
            workspace.templates,
            *sorted(path for path in below if path.is_dir()),
        ]
    return [*_existing(files), *(folder for folder in folders if folder.is_dir())]
