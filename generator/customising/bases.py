"""The built-in templates that a workspace's own were made from, as they were then.

They lie in the folder `.base` among the templates: a copy of each, and `bases.json`,
which says of each from which clientloom it is and what its hash was. The folder is
committed, so it survives an upgrade of clientloom, and everybody has the same.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from generator import __version__, codes
from generator.diagnostics import Diagnostic, Origin
from generator.model import MODEL_VERSION
from generator.project.locating import shown
from generator.project.reading import ProjectError
from generator.render.templates import built_in_templates

FOLDER = ".base"
_FILE = "bases.json"


@dataclass(frozen=True, slots=True)
class Base:
    """A built-in template at the time when it was recorded: the version of clientloom,
    that of the context of templates, and the SHA-256 of the file."""

    clientloom: str
    context: str
    sha256: str


def read_bases(own: Path) -> dict[str, Base]:
    """What is recorded in a folder of templates, by the template's path.

    Raises ProjectError when it cannot be read.
    """
    file = own / FOLDER / _FILE
    if not file.is_file():
        return {}
    try:
        data = json.loads(file.read_text(encoding="utf-8"))
        return {
            path: Base(
                str(entry["clientloom"]), str(entry["context"]), str(entry["sha256"])
            )
            for path, entry in data.items()
        }
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        message = f"the record of bases cannot be read: {error!r}"
        hint = "Restore the file from version control, or remove it and accept again."
        raise ProjectError(
            (
                Diagnostic(
                    codes.SETTINGS_INVALID, message, Origin(shown(file)), hint=hint
                ),
            )
        ) from error


def present(template: str) -> Base:
    """The built-in template as it is now."""
    return Base(__version__, MODEL_VERSION, digest(built_in_templates() / template))


def digest(path: Path) -> str:
    """The SHA-256 of a file."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def base_copy(own: Path, template: str) -> Path:
    """Where the copy of a recorded template is."""
    return own / FOLDER / template


def record(own: Path, templates: list[str]) -> None:
    """Records built-in templates as they are now, beside those recorded before whose
    own templates are still there."""
    before = read_bases(own)
    bases = {path: one for path, one in before.items() if (own / path).is_file()}
    for gone in set(before) - set(bases):
        base_copy(own, gone).unlink(missing_ok=True)
    for template in templates:
        copy = base_copy(own, template)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_bytes((built_in_templates() / template).read_bytes())
        bases[template] = present(template)
    _write(own, bases)


def _write(own: Path, bases: Mapping[str, Base]) -> None:
    file = own / FOLDER / _FILE
    file.parent.mkdir(parents=True, exist_ok=True)
    data = {path: asdict(base) for path, base in sorted(bases.items())}
    text = json.dumps(data, indent=2, ensure_ascii=False) + "\n"
    file.write_text(text, encoding="utf-8", newline="\n")
