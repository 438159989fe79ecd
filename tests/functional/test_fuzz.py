"""Mutated workspaces: a fixed number of mutants, and those that once showed a mistake.

`make fuzz` tries others for as long as one likes.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from tests.fuzz.inputs import Input, found_cases
from tests.fuzz.judging import PIPELINE, READER, failure_of
from tests.fuzz.minimizing import minimized

ROOT = Path(__file__).resolve().parents[2]
ROUNDS = 4
"""How many packages a seed generates; with each, twenty mutants are only read."""


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_mutants_are_generated_or_diagnosed(seed: int, tmp_path: Path) -> None:
    arguments = ["--seed", str(seed), "--rounds", str(ROUNDS)]
    ran = subprocess.run(
        [sys.executable, "-m", "tests.fuzz", *arguments, "--failures", tmp_path],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr


@pytest.mark.parametrize("source", list(found_cases()), ids=lambda source: source.name)
def test_what_was_found_once_stays_corrected(source: Input) -> None:
    judges = dict.fromkeys((*READER, *PIPELINE))
    found = [failure_of(source, judge) for judge in judges]
    assert [failure.text for failure in found if failure] == []


def test_what_is_found_is_made_small() -> None:
    spec = b"paths: {/a: {get: {}}, /b: {put: {tags: [x, y]}}}\ninfo: {title: T}\n"
    source = Input("any", {"example/openapi.yaml": spec, "example/more.yaml": b"a: 1"})
    smallest = minimized(source, lambda attempt: b"tags" in _all_of(attempt))
    (path,) = smallest.files
    assert path == "example/openapi.yaml"
    tags = {"paths": {"/b": {"put": {"tags": []}}}}
    assert yaml.safe_load(smallest.files[path]) == tags


def _all_of(source: Input) -> bytes:
    return b"".join(source.files.values())
