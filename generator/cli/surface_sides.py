"""The two packages that `clientloom diff --surface` compares."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from generator import codes
from generator.cli.selection import select_packages, select_workspace
from generator.diagnostics import Diagnostic, DiagnosticError, errors_of
from generator.facade.files import FACADE
from generator.generation.custom import CUSTOM_FILE
from generator.generation.packages import packages
from generator.project.approvals import APPROVALS_FILE
from generator.project.files import RUNTIME
from generator.surface.files import PackageFiles, find_package


@dataclass(frozen=True, slots=True)
class SurfaceSides:
    """Both packages, and the approvals file of the new one."""

    old: PackageFiles
    new: PackageFiles
    approvals: Path | None


@contextmanager
def surface_sides(
    old: str, new: str | None, folder: Path | None, *, allow_remote: bool = False
) -> Iterator[SurfaceSides]:
    """A context in which both packages are on disk.

    Args:
        old: The published package.
        new: A package of the workspace, or another published one; None for the package of
            the workspace with the import name of the old one.
        folder: The folder of the workspace.
        allow_remote: Whether references over the network are followed.

    Raises:
        DiagnosticError: If a package is missing or cannot be generated.
    """
    with TemporaryDirectory(prefix="clientloom-") as scratch:
        root = Path(scratch)
        if new is None:
            before = find_package(old, root / "old", None)
            new = _imported_as(before.package.import_name, folder)
        if not _is_of_workspace(new, folder):
            after = find_package(new, root / "new", None)
            before = find_package(old, root / "old", after.package.import_name)
            yield SurfaceSides(before, after, None)
            return
        after = _generated(new, folder, root / "generated", allow_remote=allow_remote)
        before = find_package(old, root / "old", after.package.import_name)
        approvals = select_workspace(folder).folder / new / APPROVALS_FILE
        yield SurfaceSides(before, after, approvals if approvals.is_file() else None)


def _is_of_workspace(name: str, folder: Path | None) -> bool:
    if Path(name).exists():
        return False
    try:
        workspace = select_workspace(folder)
    except DiagnosticError as error:
        if error.diagnostics[0].code is codes.WORKSPACE_MISSING:
            return False
        raise
    return name in (*workspace.settings.providers, RUNTIME, FACADE)


def _imported_as(import_name: str, folder: Path | None) -> str:
    """The provider whose package has an import name."""
    for provider in select_workspace(folder).providers:
        if provider.settings.package == import_name:
            return provider.name
    raise DiagnosticError(
        Diagnostic(
            codes.PROVIDER_UNKNOWN,
            f"no provider of the workspace has a package {import_name!r}",
            hint="Pass the provider as NEW.",
        )
    )


def _generated(
    name: str, folder: Path | None, root: Path, *, allow_remote: bool
) -> PackageFiles:
    """Generate a package of the workspace into a folder, with the runtime next to it."""
    names = tuple(dict.fromkeys((name, RUNTIME)))
    workspace, selection = select_packages(
        folder, None, (), names, allow_remote=allow_remote
    )
    for package in packages(workspace, selection, lambda _: None):
        if package.files is None:
            raise DiagnosticError(*errors_of(package.diagnostics))
        for path, content in package.files.items():
            if path.endswith((".py", ".toml")):
                target = root / package.name / path
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(content)
    _copy_custom_code(workspace.output / name, root / name)
    return find_package(str(root / name), root, None)


def _copy_custom_code(package: Path, target: Path) -> None:
    """Copy the custom code that users added to a package. It is part of the surface."""
    for path in sorted(package.glob(f"*/{CUSTOM_FILE}")):
        (target / path.relative_to(package)).write_bytes(path.read_bytes())
