"""The folders that clientloom itself consists of, for fingerprints."""

from pathlib import Path

from generator.project.workspace import Workspace

_GENERATOR = Path(__file__).resolve().parents[1]


def own_folders(workspace: Workspace) -> tuple[Path, ...]:
    """The generator's code, its templates, and the workspace's own templates."""
    packaged = _GENERATOR / "_templates"
    templates = packaged if packaged.is_dir() else _GENERATOR.parent / "templates"
    own = workspace.settings.templates
    folders = (_GENERATOR, templates)
    return (*folders, workspace.folder / own) if own else folders
