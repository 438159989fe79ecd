"""Reads the code that users added to a package, without running it."""

from __future__ import annotations

import ast
import keyword
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from pathlib import Path

from generator import codes
from generator.diagnostics import Diagnostic, Origin
from generator.model import VENDORED_RUNTIME
from generator.project.files import display_path
from generator.project.workspace import Provider, Workspace
from generator.views.package import Custom

CUSTOM_FILE = "_custom.py"
"""The module of a package that users write."""

_TAKEN = {
    *("client", "errors", "models", "resources"),
    *("Any", "TYPE_CHECKING", "annotations", "import_module"),
}
"""Names that a package uses itself: its modules, and the imports of its `__init__.py`."""


@dataclass(frozen=True, slots=True)
class CustomFile:
    """The file of a package that users write, whether or not it exists."""

    path: Path
    custom: Custom
    diagnostics: tuple[Diagnostic, ...] = ()


def read_custom(
    provider: Provider, workspace: Workspace, templates: Sequence[Path]
) -> CustomFile:
    """Read the names that `_custom.py` of a provider's client exports.

    `templates` are the template folders; no template may generate that file.
    """
    package = workspace.output / provider.name / provider.settings.package
    path = package / CUSTOM_FILE
    template = _template(templates)
    if template is not None:
        message = (
            f"a template generates {CUSTOM_FILE}, but that file is for custom code and "
            "is never generated"
        )
        return CustomFile(path, Custom(), (_invalid(message, template, 1),))
    try:
        source = path.read_bytes()
    except OSError:
        return CustomFile(path, Custom())
    try:
        tree = ast.parse(source)
    except (SyntaxError, ValueError) as error:
        line = error.lineno if isinstance(error, SyntaxError) else None
        reason = error.msg if isinstance(error, SyntaxError) else str(error)
        message = f"{CUSTOM_FILE} is not valid Python: {reason}"
        return CustomFile(path, Custom(), (_invalid(message, path, line or 1),))
    names = dict(_offered(tree))
    taken = {VENDORED_RUNTIME} if provider.runtime == "vendored" else frozenset()
    diagnostics = tuple(_refusals(path, names, _TAKEN | taken))
    custom = Custom(() if diagnostics else tuple(sorted(names)))
    return CustomFile(path, custom, diagnostics)


def _template(folders: Sequence[Path]) -> Path | None:
    for folder in folders:
        for suffix in ("", ".jinja"):
            path = folder / "client" / "{package}" / f"{CUSTOM_FILE}{suffix}"
            if path.is_file():
                return path
    return None


def _offered(tree: ast.Module) -> Iterator[tuple[str, int]]:
    """The names that a module exports, with their lines: those in `__all__`, or else
    its public classes and functions."""
    listed = [statement for statement in tree.body if _is_all(statement)]
    for statement in listed:
        for node in ast.walk(statement):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield node.value, node.lineno
    if listed:
        return
    for statement in tree.body:
        match statement:
            case (
                ast.ClassDef(name) | ast.FunctionDef(name) | ast.AsyncFunctionDef(name)
            ) if not name.startswith("_"):
                yield name, statement.lineno
            case _:
                pass


def _is_all(statement: ast.stmt) -> bool:
    match statement:
        case ast.Assign(targets=[ast.Name("__all__")]):
            return True
        case ast.AnnAssign(target=ast.Name("__all__")):
            return True
        case ast.AugAssign(target=ast.Name("__all__")):
            return True
        case _:
            return False


def _refusals(
    path: Path, names: Mapping[str, int], taken: Set[str]
) -> Iterator[Diagnostic]:
    """A diagnostic for each name in `_custom.py` that a package cannot export."""
    for name, line in names.items():
        if name in taken:
            yield _invalid(f"the package already uses the name {name!r}", path, line)
        elif name.startswith("_") or not name.isidentifier() or keyword.iskeyword(name):
            yield _invalid(f"a package cannot export the name {name!r}", path, line)


def _invalid(message: str, path: Path, line: int) -> Diagnostic:
    return Diagnostic(
        codes.CUSTOM_INVALID, message, Origin(display_path(path), "", line, 1)
    )
