"""Files that ship with clientloom besides its code: pages and starter files."""

from pathlib import Path

_HERE = Path(__file__).resolve()


def pages() -> dict[str, Path]:
    """The pages for users by name, such as `facade`."""
    folder = _existing(_HERE.parents[1] / "_pages", _HERE.parents[2] / "docs")
    # Pages with uppercase names are about the repository.
    return {
        path.stem: path for path in sorted(folder.glob("*.md")) if path.stem.islower()
    }


def facade_starter() -> Path:
    """The connections.yaml that a new workspace starts from."""
    packaged = _HERE.parents[1] / "_starters" / "connections.yaml"
    return _existing(packaged, _HERE.parents[2] / "specs" / "connections.yaml")


def _existing(packaged: Path, checked_out: Path) -> Path:
    """The place of a packaged file, in an installation or in the repository."""
    return packaged if packaged.exists() else checked_out
