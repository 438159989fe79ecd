"""The template tree: where templates are, and which file each one makes.

The path of a template is the path of its output. A file that ends in `.jinja` is
rendered, any other is copied. Templates under `shared/` are for other templates and
make no files.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from generator.project.workspace import Workspace

TEMPLATE_SUFFIX = ".jinja"

KIT_FILE = "kit.yaml"
"""The file that makes a part of the tree a kit; it is not a template."""

SHARED = "shared/"
"""The part of the tree with templates that others extend and import."""

_PACKAGED = Path(__file__).resolve().parents[1] / "_templates"
_CHECKED_OUT = Path(__file__).resolve().parents[2] / "templates"


def built_in_templates() -> Path:
    """The folder of the built-in templates."""
    return _PACKAGED if _PACKAGED.is_dir() else _CHECKED_OUT


def template_folders(workspace: Workspace) -> tuple[Path, ...]:
    """The folders in which templates are searched: the workspace's own first, then the
    built-in ones."""
    own = () if workspace.templates is None else (workspace.templates,)
    return (*own, built_in_templates())


@dataclass(frozen=True, slots=True)
class PlannedFile:
    """One file to make: its path, its template, and its context besides the package.

    `path` is relative to the folder of the package, `template` to the template folders.
    """

    path: PurePosixPath
    template: str
    context: Mapping[str, object] = field(default_factory=dict)

    @property
    def is_rendered(self) -> bool:
        """Whether the template is rendered; otherwise it is copied."""
        return self.template.endswith(TEMPLATE_SUFFIX)


def template_files(folder: Path) -> list[str]:
    """The paths of all templates under a folder, with `/` as separator, sorted."""
    return sorted(
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    )


def output_patterns(folders: Sequence[Path], root: str) -> Iterator[tuple[str, str]]:
    """The templates under `root` (such as `client/`) in any of the folders, sorted,
    each with the path of its output, which may have placeholders."""
    templates = {path for folder in folders for path in template_files(folder)}
    for template in sorted(templates):
        if template.startswith(root):
            yield template, template.removeprefix(root).removesuffix(TEMPLATE_SUFFIX)


def find(template: str, folders: Sequence[Path]) -> Path:
    """The file of a template, in the first folder that has it.

    Raises:
        FileNotFoundError: If no folder has it.
    """
    for folder in folders:
        path = folder / template
        if path.is_file():
            return path
    raise FileNotFoundError(template)


def source(template: str, folders: Sequence[Path]) -> bytes:
    """The content of a template that is copied.

    Raises:
        FileNotFoundError: As `find`.
    """
    return find(template, folders).read_bytes()


def copy_tree(folders: Sequence[Path], root: str) -> dict[str, bytes]:
    """The files of a part of the template tree that is copied unchanged."""
    return {
        path: source(template, folders)
        for template, path in output_patterns(folders, root)
    }
