"""The bases of a workspace's own templates: copies of the built-in originals.

They are in the folder `.base` among the templates: a copy of each, and `bases.json`
with the version of clientloom and the hash of each. The folder is committed, so it
survives an upgrade of clientloom and is the same for everyone.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from generator import __version__, codes
from generator.customising.own_templates import own_folder, with_context
from generator.diagnostics import Diagnostic, DiagnosticError, Origin
from generator.project.files import display_path
from generator.project.workspace import Workspace
from generator.render.templates import (
    TEMPLATE_SUFFIX,
    built_in_templates,
    template_files,
)
from generator.views import CONTEXT_VERSION

_FOLDER = ".base"
_FILE = "bases.json"


@dataclass(frozen=True, slots=True)
class TemplateBase:
    """A built-in template as it was when it was recorded: the version of clientloom,
    the version of the template context, and the SHA-256 hash of the file."""

    clientloom: str
    context: str
    sha256: str


def export(workspace: Workspace, templates: Sequence[str]) -> list[Path]:
    """Copies built-in templates into the workspace's folder; returns the copies.

    Raises DiagnosticError, and writes nothing, if one is unknown or already there.
    """
    own = own_folder(workspace)
    known = set(template_files(built_in_templates()))
    chosen = list(dict.fromkeys(templates))
    refusals = [*_unknown(chosen, known), *_existing(chosen, own)]
    if refusals:
        raise DiagnosticError(*refusals)
    for template in chosen:
        content = (built_in_templates() / template).read_bytes()
        if template.endswith(TEMPLATE_SUFFIX):
            content = with_context(content.decode("utf-8")).encode("utf-8")
        copy = own / template
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_bytes(content)
    _record(own, chosen)
    return [own / template for template in chosen]


def accept(workspace: Workspace, templates: Sequence[str]) -> list[str]:
    """Records the current built-in templates as the bases of the workspace's own ones
    of the same paths; without `templates`, all of them. Returns those that were
    recorded.

    Raises DiagnosticError, and records nothing, if one is unknown.
    """
    own = own_folder(workspace)
    known = set(template_files(built_in_templates())) & set(template_files(own))
    unknown = list(_unknown(templates, known))
    if unknown:
        raise DiagnosticError(*unknown)
    chosen = sorted(set(templates) or known)
    _record(own, chosen)
    return chosen


def _unknown(templates: Sequence[str], known: set[str]) -> Iterator[Diagnostic]:
    for template in templates:
        if template not in known:
            message = f"there is no template {template!r}"
            yield Diagnostic(codes.TEMPLATE_UNKNOWN, message)


def _existing(templates: Sequence[str], own: Path) -> Iterator[Diagnostic]:
    for template in templates:
        if (own / template).exists():
            message = "the workspace already has this template"
            origin = Origin(display_path(own / template))
            yield Diagnostic(codes.TEMPLATE_EXISTS, message, origin)


def read_bases(own: Path) -> dict[str, TemplateBase]:
    """Reads the records in a template folder, by template path.

    Raises DiagnosticError when it cannot be read.
    """
    file = own / _FOLDER / _FILE
    if not file.is_file():
        return {}
    try:
        data = json.loads(file.read_text(encoding="utf-8"))
        return {
            path: TemplateBase(
                clientloom=str(entry["clientloom"]),
                context=str(entry["context"]),
                sha256=str(entry["sha256"]),
            )
            for path, entry in data.items()
        }
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise DiagnosticError(
            Diagnostic(
                codes.SETTINGS_INVALID,
                f"the record of base templates cannot be read: {error!r}",
                Origin(display_path(file)),
                hint="Restore the file from version control, or delete it and run "
                "`clientloom templates accept`.",
            )
        ) from error


def digest(content: bytes) -> str:
    """The SHA-256 of a template, in hex."""
    return hashlib.sha256(content).hexdigest()


def base_copy(own: Path, template: str) -> Path:
    """The path of the copy of a recorded template."""
    return own / _FOLDER / template


def _record(own: Path, templates: Sequence[str]) -> None:
    """Records the current built-in templates, and keeps earlier records whose own
    templates still exist."""
    recorded = read_bases(own)
    bases = {path: base for path, base in recorded.items() if (own / path).is_file()}
    for path in set(recorded) - set(bases):
        base_copy(own, path).unlink(missing_ok=True)
    for template in templates:
        content = (built_in_templates() / template).read_bytes()
        copy = base_copy(own, template)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_bytes(content)
        bases[template] = TemplateBase(__version__, CONTEXT_VERSION, digest(content))
    _write(own / _FOLDER / _FILE, bases)


def _write(file: Path, bases: Mapping[str, TemplateBase]) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    data = {path: asdict(base) for path, base in sorted(bases.items())}
    text = json.dumps(data, indent=2, ensure_ascii=False) + "\n"
    file.write_text(text, encoding="utf-8", newline="\n")
