"""Finds a package: installed, in a wheel, in an sdist or in a folder."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from importlib.metadata import Distribution, PackageNotFoundError, distributions
from importlib.metadata import distribution as installed_distribution
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import url2pathname

from generator import codes
from generator.diagnostics import Diagnostic, DiagnosticError
from generator.surface.archives import unpack
from generator.surface.model import SurfacePackage

_NOT_PACKAGES = frozenset(
    ("tests", "test", "docs", "examples", "benchmarks", "scripts")
)
"""Folders of a project that are not its package, even with an `__init__.py`."""


@dataclass(frozen=True, slots=True)
class PackageFiles:
    """A package, and the folders in which it and its imports are found."""

    package: SurfacePackage
    search_paths: tuple[Path, ...]


def find_package(name: str, scratch: Path, import_name: str | None) -> PackageFiles:
    """The package that a user names.

    Args:
        name: A folder, a wheel, an sdist, or the name of an installed distribution.
        scratch: An empty folder to unpack archives into.
        import_name: The package to choose if there is more than one.

    Raises:
        DiagnosticError: If there is no package, or the choice is not clear.
    """
    path = Path(name)
    if path.is_dir():
        return _in_folder(path.resolve(), import_name)
    if path.is_file():
        unpack(path, scratch)
        return _package_in(*_packages(scratch), import_name)
    return _installed(name, import_name)


def _installed(name: str, import_name: str | None) -> PackageFiles:
    try:
        distribution = installed_distribution(name)
    except (PackageNotFoundError, ValueError):
        raise _missing(
            f"{name!r} is not a file, a folder or an installed distribution"
        ) from None
    folder = _editable_folder(distribution)
    if folder is not None:
        return _in_folder(folder, import_name)
    names = _top_level(distribution)
    root = Path(str(distribution.locate_file("")))
    chosen = _only(name, names, import_name)
    return PackageFiles(_named(distribution, chosen), (root,))


def _editable_folder(distribution: Distribution) -> Path | None:
    """The project folder of an editable install (PEP 610)."""
    match json.loads(distribution.read_text("direct_url.json") or "null"):
        case {"url": str(url), "dir_info": {"editable": True}}:
            return Path(url2pathname(urlsplit(url).path))
        case _:
            return None


def _top_level(distribution: Distribution) -> tuple[str, ...]:
    """The packages that a distribution installs."""
    return tuple(
        sorted(
            file.parts[0]
            for file in distribution.files or ()
            if len(file.parts) == 2 and file.parts[1] == "__init__.py"
        )
    )


def _named(distribution: Distribution, import_name: str) -> SurfacePackage:
    return SurfacePackage(distribution.name, distribution.version, import_name)


def _in_folder(folder: Path, import_name: str | None) -> PackageFiles:
    """The package in a folder. Generated packages are siblings, so the folders next to
    it are searched for the runtime."""
    root, names = _packages(folder)
    files = _package_in(root, names, import_name)
    siblings = [path for path in sorted(root.parent.iterdir()) if path.is_dir()]
    return replace(files, search_paths=tuple(dict.fromkeys((root, *siblings))))


def _package_in(
    root: Path, names: Sequence[str], import_name: str | None
) -> PackageFiles:
    chosen = _only(root.name, names, import_name)
    return PackageFiles(_identified(root, chosen), (root,))


def _packages(folder: Path) -> tuple[Path, Sequence[str]]:
    """The parent folder of the packages in a folder, and their names. The folder may be
    a package itself."""
    if (folder / "__init__.py").is_file():
        return folder.parent, [folder.name]
    return _inside(folder)


def _inside(folder: Path) -> tuple[Path, list[str]]:
    for root in (folder, folder / "src", *_only_child(folder)):
        names = [
            path.parent.name
            for path in sorted(root.glob("*/__init__.py"))
            if path.parent.name not in _NOT_PACKAGES
        ]
        if names:
            return root, names
    return folder, []


def _only_child(folder: Path) -> Iterator[Path]:
    """The project inside an unpacked sdist, in a folder named after the release."""
    children = [path for path in sorted(folder.iterdir()) if path.is_dir()]
    if len(children) == 1:
        yield from (children[0], children[0] / "src")


def _identified(root: Path, import_name: str) -> SurfacePackage:
    """The package's name and version, from the metadata in a folder or its parent;
    without metadata, its import name and version 0."""
    for distribution in distributions(path=[str(root)]):
        if import_name in _top_level(distribution):
            return _named(distribution, import_name)
    for project in (root, root.parent):
        named = _project(project / "pyproject.toml") or _header(project / "PKG-INFO")
        if named is not None:
            return SurfacePackage(*named, import_name)
    return SurfacePackage(import_name, "0", import_name)


def _project(path: Path) -> tuple[str, str] | None:
    """The name and version from pyproject.toml (PEP 621)."""
    try:
        project = tomllib.loads(path.read_text(encoding="utf-8")).get("project", {})
    except (FileNotFoundError, ValueError):
        return None
    match project:
        case {"name": str(name), "version": str(version)}:
            return name, version
        case {"name": str(name)}:
            return name, "0"
        case _:
            return None


def _header(path: Path) -> tuple[str, str] | None:
    """The name and version from the metadata of an sdist (PEP 643)."""
    try:
        text = path.read_text(encoding="utf-8")
    except (FileNotFoundError, ValueError):
        return None
    name = re.search(r"^Name: (.+)$", text, re.MULTILINE)
    version = re.search(r"^Version: (.+)$", text, re.MULTILINE)
    return None if name is None or version is None else (name[1], version[1])


def _only(name: str, packages: Sequence[str], import_name: str | None) -> str:
    if import_name is not None and import_name in packages:
        return import_name
    match packages:
        case [only]:
            return only
        case []:
            raise _missing(f"{name!r} has no Python package")
        case _:
            listed = ", ".join(packages)
            raise _missing(
                f"{name!r} has more than one package: {listed}",
                "Pass the folder of one of them.",
            )


def _missing(message: str, hint: str | None = None) -> DiagnosticError:
    return DiagnosticError(Diagnostic(codes.PACKAGE_MISSING, message, hint=hint))
