"""What comes with clientloom besides its code: pages, and the files that others start from."""

from pathlib import Path

_HERE = Path(__file__).resolve()


def pages() -> dict[str, Path]:
    """The pages for users by name, such as `facade`."""
    folder = _existing(_HERE.parents[1] / "_pages", _HERE.parents[2] / "docs")
    # Those in capitals are about the repository.
    return {
        path.stem: path for path in sorted(folder.glob("*.md")) if path.stem.islower()
    }


def facade_starter() -> Path:
    """The connections.yaml of a workspace that a new one starts from."""
    packaged = _HERE.parents[1] / "_starters" / "connections.yaml"
    return _existing(packaged, _HERE.parents[2] / "specs" / "connections.yaml")


def _existing(packaged: Path, checked_out: Path) -> Path:
    """Where something is: in an installed distribution, else in the repository."""
    return packaged if packaged.exists() else checked_out
