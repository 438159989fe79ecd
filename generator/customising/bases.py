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


@dataclass(frozen=True, slots=True)
class TemplateChanges:
    """Changes to a folder of templates: the templates that they are about, the new content
    of files, and the files to remove."""

    templates: tuple[str, ...]
    contents: Mapping[Path, bytes]
    removals: tuple[Path, ...]


def exported(workspace: Workspace, templates: Sequence[str]) -> TemplateChanges:
    """What copies built-in templates into the workspace's folder and records them.

    Raises DiagnosticError if one is unknown or already there.
    """
    own = own_folder(workspace)
    known = set(template_files(built_in_templates()))
    chosen = list(dict.fromkeys(templates))
    refusals = [*_unknown(chosen, known), *_existing(chosen, own)]
    if refusals:
        raise DiagnosticError(*refusals)
    copies: dict[Path, bytes] = {}
    for template in chosen:
        content = (built_in_templates() / template).read_bytes()
        if template.endswith(TEMPLATE_SUFFIX):
            content = with_context(content.decode("utf-8")).encode("utf-8")
        copies[own / template] = content
    return _recorded(own, chosen, copies)


def accepted(workspace: Workspace, templates: Sequence[str]) -> TemplateChanges:
    """What records the current built-in templates as the bases of the workspace's own ones
    of the same paths; without `templates`, of all of them.

    Raises DiagnosticError if one is unknown.
    """
    own = own_folder(workspace)
    known = set(template_files(built_in_templates())) & set(template_files(own))
    unknown = list(_unknown(templates, known))
    if unknown:
        raise DiagnosticError(*unknown)
    return _recorded(own, sorted(set(templates) or known), {})


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


def _recorded(
    own: Path, templates: Sequence[str], copies: Mapping[Path, bytes]
) -> TemplateChanges:
    """What records the current built-in templates, besides copies for the workspace.
    Earlier records are kept if their own templates still exist."""
    recorded = read_bases(own)
    bases = {path: base for path, base in recorded.items() if (own / path).is_file()}
    gone = sorted(set(recorded) - set(bases))
    contents = dict(copies)
    for template in templates:
        content = (built_in_templates() / template).read_bytes()
        contents[base_copy(own, template)] = content
        bases[template] = TemplateBase(__version__, CONTEXT_VERSION, digest(content))
    contents[own / _FOLDER / _FILE] = _bases_text(bases).encode("utf-8")
    removals = tuple(base_copy(own, path) for path in gone if path not in bases)
    return TemplateChanges(tuple(templates), contents, removals)


def _bases_text(bases: Mapping[str, TemplateBase]) -> str:
    data = {path: asdict(base) for path, base in sorted(bases.items())}
    return json.dumps(data, indent=2, ensure_ascii=False) + "\n"
