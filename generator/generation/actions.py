"""Packages as actions of a build: what each is made from, and what it makes.

A build tool that knows this runs one action for each package, anywhere, and only those
whose inputs changed.
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
from generator.generation.description import description_files, load_description
from generator.output.fingerprints import content_hash, fingerprint, program_folders
from generator.output.manifest import MANIFEST_FILE, read_manifest
from generator.project.changes import CHANGES_FILE
from generator.project.files import PROVIDER_FILE, RUNTIME, WORKSPACE_FILE
from generator.project.publishing import PublishSettings
from generator.project.workspace import Provider, Workspace


class PackageKind(StrEnum):
    """What a package is."""

    RUNTIME = "runtime"
    CLIENT = "client"
    FACADE = "facade"


@dataclass(frozen=True, slots=True)
class HashedFile:
    """A file and the SHA-256 of its content; "" for one that is not there."""

    path: Path
    sha256: str


@dataclass(frozen=True, slots=True)
class PackageAction:
    """What makes one package: the files that it reads besides clientloom itself, those
    that the last run made, a digest over everything that decides its bytes, and how it
    is published, if it is."""

    name: str
    kind: PackageKind
    folder: Path
    inputs: tuple[HashedFile, ...]
    outputs: tuple[HashedFile, ...]
    digest: str
    publish: PublishSettings | None = None

    @property
    def project(self) -> dict[str, str]:
        """The name and the version of the distribution that the last run made."""
        with contextlib.suppress(OSError, tomllib.TOMLDecodeError):
            text = (self.folder / "pyproject.toml").read_text(encoding="utf-8")
            project = tomllib.loads(text).get("project", {})
            return {key: str(project[key]) for key in ("name", "version")}
        return {}


def actions(workspace: Workspace) -> Iterator[PackageAction]:
    """The action of each package of a workspace.

    Raises DiagnosticError when a description cannot be read: what it refers to is not
    known then.
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
    """The SHA-256 over clientloom and the versions of what it depends on: the same on
    every machine with the same installation."""
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
    found = re.match(r"[\w.-]+", requirement)
    assert found is not None
    return found[0]


def _files_of(provider: Provider) -> Iterator[Path]:
    """The settings and the description of a provider, with all that it refers to."""
    loaded = load_description(provider)
    if loaded.document is None:
        raise DiagnosticError(*loaded.diagnostics)
    for name in (PROVIDER_FILE, CHANGES_FILE):
        yield provider.folder / name
    yield from description_files(provider, loaded)
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
        # What of clientloom.yaml decides the bytes is in the digest: one more provider
        # is no reason to make all the others again.
        inputs=(*_hashed((settings_file,)), *inputs),
        outputs=tuple(_hashed(folder / path for path in paths)),
        digest=_digest(workspace, name, inputs, settings),
        publish=publish,
    )


def _existing(files: Iterable[Path]) -> list[Path]:
    """Files that are there, each once, whatever name it was reached by."""
    found = {path.resolve(): path for path in files if path.is_file()}
    return list(found.values())


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
    """The files and folders whose change may change a package that was just generated.

    A build tool takes a file that is not there for one that changed, so those are left
    out; the folder in which they would be made stands for them.

    Args:
        workspace: The workspace.
        name: The package.
        providers: Those that it is made from.
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
        # One file of clientloom changes with each installation of another version.
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
