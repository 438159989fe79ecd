"""Large specs cost in proportion to their size, from reading to the last file.

The specs are those of the benchmark: alike but for their size. Work is counted in calls,
which are the same on any machine, and in characters that are split into lines.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

import generator
from generator import codes
from generator.cli.diagnostics import render_text, to_json
from generator.diagnostics import Diagnostic, Origin
from tests.bench.linearity import description
from tests.support.counting import characters_split, counted
from tests.support.workspace import Example, Weaver, of_schemas, write_workspace

ROOT = Path(generator.__file__).parents[1]
GENERATOR = ROOT / "generator"
TEMPLATES = ROOT / "templates"


def package_calls(
    weave: Weaver, folder: Path, document: dict[str, Any], code: Path
) -> int:
    """How many functions of some code are called for the package of a spec."""
    example = Example(json.dumps(document))
    specs = write_workspace(folder, {"example": example})
    package, calls = counted(lambda: weave.package(specs), code)
    assert package.files is not None
    return calls


@pytest.mark.parametrize("code", [GENERATOR, TEMPLATES], ids=lambda path: path.name)
def test_work_for_each_schema_is_the_same_in_a_larger_spec(
    weave: Weaver, tmp_path: Path, code: Path
) -> None:
    # What is loaded and compiled once belongs to neither.
    package_calls(weave, tmp_path / "first", description(8), code)
    small, medium, large = (
        package_calls(weave, tmp_path / str(size), description(size), code)
        for size in (40, 80, 160)
    )
    assert large - medium < 2.2 * (medium - small)


@pytest.mark.parametrize("report", [render_text, to_json], ids=["text", "json"])
def test_a_report_splits_a_file_once_for_all_its_diagnostics(
    tmp_path: Path, report: Callable[..., Any]
) -> None:
    path = tmp_path / "openapi.yaml"
    text = "".join(f"key{number}: value\n" for number in range(2_000))
    path.write_text(text, encoding="utf-8")
    diagnostics = [
        Diagnostic(codes.SCHEMA_UNSUPPORTED, "a message", Origin(path.name, f"/key{n}"))
        for n in range(200)
    ]
    options = {"color": False} if report is render_text else {}
    _, characters = characters_split(lambda: report(diagnostics, tmp_path, **options))
    assert characters < 2 * len(text)


def nested(depth: int) -> dict[str, Any]:
    """Choices inside each other, each of which may also be the whole again."""
    whole = {"$ref": "#/components/schemas/Thing"}
    if depth == 0:
        return {"type": "array", "items": whole}
    kind = {"type": "string", "enum": [f"kind{depth}"]}
    variant = {
        "type": "object",
        "required": ["kind"],
        "properties": {"kind": kind, "of": whole},
    }
    return {"oneOf": [variant, {"anyOf": [nested(depth - 1), {"type": "null"}]}]}


def test_nested_choices_that_contain_themselves_end(
    weave: Weaver, tmp_path: Path
) -> None:
    few, many = (
        package_calls(
            weave,
            tmp_path / str(depth),
            json_of(of_schemas(json.dumps({"Thing": nested(depth)}))),
            GENERATOR,
        )
        for depth in (6, 12)
    )
    assert many < 4 * few


def json_of(example: Example) -> dict[str, Any]:
    """The document of an example."""
    document: dict[str, Any] = yaml.safe_load(example.document)
    return document
