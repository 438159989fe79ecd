"""Every case directory of tests/cases/facade breaks the workspace beside it in one place.

A case holds `edit.yaml`: what is replaced in which file, and `expected.txt`: what is said
about it, with both places. `UPDATE_CASES=1 pytest tests/functional/test_facade_cases.py`
writes the expectations anew, to be read before they are committed.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest
import yaml

from generator.cli.diagnostics import render_text
from generator.diagnostics import Severity
from generator.generation.pipeline import facade_package
from generator.project.reading import load_workspace
from tests.functional.test_facade_fifth_provider import write_workspace
from tests.support.facade import ROOT

CASES = ROOT / "tests" / "cases" / "facade"
NAMES = sorted(path.parent.name for path in CASES.glob("*/edit.yaml"))


def test_the_workspace_itself_is_right(tmp_path: Path) -> None:
    package = facade_package(load_workspace(write_workspace(tmp_path)), {})
    assert package.diagnostics == ()
    assert package.files is not None


@pytest.mark.parametrize("name", NAMES)
def test_case(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    specs = write_workspace(tmp_path)
    edit = yaml.safe_load((CASES / name / "edit.yaml").read_text(encoding="utf-8"))
    path = specs / edit["file"]
    text = path.read_text(encoding="utf-8")
    assert text.count(edit["replace"]) == 1
    path.write_text(text.replace(edit["replace"], edit["with"]), encoding="utf-8")
    monkeypatch.chdir(specs)
    package = facade_package(load_workspace(specs), {})
    assert package.files is None
    assert {one.effective_severity for one in package.diagnostics} == {Severity.ERROR}
    actual = render_text(package.diagnostics, specs, color=False)
    expected = CASES / name / "expected.txt"
    if os.environ.get("UPDATE_CASES") == "1":
        expected.write_text(actual, encoding="utf-8", newline="\n")
    assert actual == expected.read_text(encoding="utf-8")
