"""The page about the architecture is true: its paths exist, its code stands there."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
FOLDERS = ("generator", "templates", "specs", "generated", "tests", "examples", "docs")

_PATH = re.compile(rf"`((?:{'|'.join(FOLDERS)})/[^`\s]*)`")
_CODE = re.compile(
    r"`([^`\n]+/[^`\n]+)`:\n\n```\w+\n(.*?)^```$", re.MULTILINE | re.DOTALL
)


def test_every_path_exists() -> None:
    paths = _PATH.findall(PAGE)
    assert len(paths) > 50
    missing = [
        path
        for path in paths
        if not (ROOT / path).exists()
        or (ROOT / path).is_dir() is not path.endswith("/")
    ]
    assert missing == []


def test_code_stands_in_the_file_that_is_named() -> None:
    found = _CODE.findall(PAGE)
    assert len(found) == PAGE.count("```") // 2 - 1, "all blocks but the drawing"
    for path, code in found:
        assert code in (ROOT / path).read_text(encoding="utf-8"), path


def test_every_folder_of_the_generator_is_explained() -> None:
    explained = set(_PATH.findall(PAGE))
    folders = {
        f"generator/{path.name}/"
        for path in (ROOT / "generator").iterdir()
        if (path / "__init__.py").is_file()
    }
    assert folders - explained == set()
