"""Writing a file of a workspace."""

from pathlib import Path


def write_whole(path: Path, text: str) -> None:
    """Writes a text file whole or not at all."""
    temporary = path.with_suffix(f"{path.suffix}.new")
    temporary.write_text(text, encoding="utf-8", newline="\n")
    temporary.replace(path)
