"""Short ways to read a description in a test."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from textwrap import dedent
from typing import Any

from generator.document import Document, LoadResult, load

HEADS = {
    "2.0": "swagger: '2.0'\n",
    "3.0": "openapi: 3.0.3\n",
    "3.1": "openapi: 3.1.0\n",
    "3.2": "openapi: 3.2.0\n",
}


def description(content: str, dialect: str = "3.1") -> str:
    """A description with a title, of which `content` is the rest."""
    info = "info: {title: Test, version: '1'}\n"
    body = dedent(content)
    paths = "" if "paths:" in body else "paths: {}\n"
    return f"{HEADS[dialect]}{info}{paths}{body}"


def read(
    folder: Path,
    content: str,
    dialect: str = "3.1",
    *,
    files: Mapping[str, str] | None = None,
    overlays: Sequence[str] = (),
) -> LoadResult:
    """What reading a description in a folder gives, with other files beside it."""
    (folder / "openapi.yaml").write_text(
        description(content, dialect), encoding="utf-8"
    )
    for name, text in (files or {}).items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(dedent(text), encoding="utf-8")
    paths = []
    for number, text in enumerate(overlays):
        path = folder / f"overlay-{number}.yaml"
        path.write_text(dedent(text), encoding="utf-8")
        paths.append(path)
    return load(folder / "openapi.yaml", base=folder, overlays=paths)


def document(
    folder: Path,
    content: str,
    dialect: str = "3.1",
    *,
    files: Mapping[str, str] | None = None,
    overlays: Sequence[str] = (),
) -> Document:
    """The document of a description about which there is nothing to say."""
    result = read(folder, content, dialect, files=files, overlays=overlays)
    assert result.diagnostics == ()
    assert result.document is not None
    return result.document


def codes(result: LoadResult) -> list[str]:
    """The names of the codes of all diagnostics, in order."""
    return [item.code.name for item in result.diagnostics]


def at(root: Any, *keys: str | int) -> Any:
    """A node of plain data."""
    for key in keys:
        root = root[key]
    return root
