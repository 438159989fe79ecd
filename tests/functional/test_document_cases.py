"""Reads the description of every case directory and compares what comes out.

A case is a folder under tests/cases/document:

- `openapi.yaml` (or what `case.yaml` names): the description;
- `expected.txt`: the diagnostics as text; there must be none without it;
- `expected.yaml`: the normal form, if the case is about that;
- `case.yaml`: `description`, `overlays`, `root`, `lock` and `limits`, if they are not
  the usual ones.

`SERVER` in a file stands for the address of a web server that serves the folder
`remote` of the case. `UPDATE_CASES=1 pytest tests/functional/test_document_cases.py`
writes the expectations anew, to be read before they are committed.
"""

import ast
import json
import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator import codes
from generator import document as document_package
from generator.cli.diagnostics import render_text, to_json
from generator.diagnostics import Code
from generator.document import Json, Limits, LoadResult, RemotePolicy, load
from tests.unit.document.file_server import FileServer

CASES = Path(__file__).resolve().parents[1] / "cases" / "document"
NAMES = sorted(folder.name for folder in CASES.iterdir() if folder.is_dir())
UPDATE = os.environ.get("UPDATE_CASES") == "1"


@dataclass(frozen=True)
class Case:
    """A case directory, copied to where it is run."""

    source: Path
    folder: Path
    address: str

    def load(self) -> LoadResult:
        """What reading the description of the case gives."""
        settings = self._settings()
        lock = settings.get("lock")
        return load(
            self.folder / settings.get("description", "openapi.yaml"),
            root=self.folder / settings["root"] if "root" in settings else None,
            overlays=[self.folder / name for name in settings.get("overlays", [])],
            allow_remote=None if lock is None else RemotePolicy(self.folder / lock),
            base=self.folder,
            limits=Limits(**settings.get("limits", {})),
        )

    def _settings(self) -> dict[str, Any]:
        path = self.folder / "case.yaml"
        if not path.exists():
            return {}
        settings: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
        return settings

    def expected(self, name: str, actual: str) -> str:
        """What a file of the case says should come out; "" if there is none."""
        path = self.source / name
        if UPDATE and (actual or path.exists()):
            text = actual.replace(self.address, "SERVER")
            path.write_text(text, encoding="utf-8", newline="\n")
        if not path.exists():
            return ""
        return path.read_text(encoding="utf-8").replace("SERVER", self.address)


@pytest.fixture(params=NAMES)
def case(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Case]:
    """Every case, one after the other."""
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    source = CASES / request.param
    folder = tmp_path / "case"
    shutil.copytree(source, folder, symlinks=True)
    with FileServer(folder / "remote") as server:
        for path in folder.rglob("*"):
            if path.is_file() and not path.is_symlink():
                content = path.read_bytes()
                path.write_bytes(content.replace(b"SERVER", server.address.encode()))
        yield Case(source, folder, server.address)


def test_case_gives_the_expected_diagnostics_and_normal_form(case: Case) -> None:
    result = case.load()
    text = render_text(result.diagnostics, case.folder, color=False)
    assert text == case.expected("expected.txt", text)
    if (case.source / "expected.yaml").exists():
        assert result.document is not None
        shown = _yaml(result.document.root)
        assert shown == case.expected("expected.yaml", shown)


def test_case_gives_the_same_diagnostics_as_data(case: Case) -> None:
    result = case.load()
    items = to_json(result.diagnostics, case.folder)
    assert json.loads(json.dumps(items)) == items
    assert len(items) == len(result.diagnostics)
    for item, diagnostic in zip(items, result.diagnostics, strict=True):
        assert isinstance(item, dict)
        assert item["code"] == diagnostic.code.name
        assert item["hint"]


def _yaml(root: Json) -> str:
    """A normal form for people to read, nothing shared and nothing sorted."""
    plain = json.loads(json.dumps(root, default=_number))
    return yaml.safe_dump(plain, sort_keys=False, allow_unicode=True, width=88)


def _number(value: object) -> str:
    assert isinstance(value, Decimal)
    return f"exactly {value}"


def _used_codes() -> set[str]:
    """The names in `generator.codes` of what the document stage reports."""
    found: set[str] = set()
    package = document_package.__file__
    assert package is not None
    for path in Path(package).parent.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if (
                isinstance(node, ast.Attribute)
                and isinstance(node.value, ast.Name)
                and node.value.id == "codes"
            ):
                found.add(node.attr)
    return found


@pytest.mark.parametrize("attribute", sorted(_used_codes()))
def test_every_code_has_a_case_that_shows_it(attribute: str) -> None:
    code = getattr(codes, attribute)
    assert isinstance(code, Code)
    expected = CASES / code.name / "expected.txt"
    assert expected.exists(), f"no case shows {code.name}"
    assert f"[{code.name}]" in expected.read_text(encoding="utf-8")
