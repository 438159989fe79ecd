"""A workspace's own templates replace built-in ones, or extend them."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
import yaml

from generator.render.filters import FILTERS
from tests.support.commands import run
from tests.support.workspace import Example, write_workspace

PETS = Example("""
    paths:
      /pets:
        get: {operationId: listPets, responses: {"204": {description: Done.}}}
""")


def workspace(folder: Path, templates: dict[str, str]) -> Path:
    """A workspace with templates of its own."""
    specs = write_workspace(folder, {"pets": PETS})
    for path, text in templates.items():
        file = specs / "templates" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    settings = specs / "clientloom.yaml"
    data = yaml.safe_load(settings.read_text(encoding="utf-8"))
    data["templates"] = "templates"
    settings.write_text(yaml.safe_dump(data), encoding="utf-8")
    return specs


def test_a_template_of_the_same_path_replaces(tmp_path: Path) -> None:
    own = {"client/README.md.jinja": "# {{ api.class_name }} of ours\n"}
    specs = workspace(tmp_path, own)
    assert run("generate", "--workspace", specs).code == 0
    readme = tmp_path / "generated" / "pets" / "README.md"
    assert readme.read_text(encoding="utf-8") == "# Example of ours\n"


def test_a_template_extends_the_built_in_one(tmp_path: Path) -> None:
    own = {
        "client/README.md.jinja": (
            '{% include "built-in/client/README.md.jinja" %}\nAsk us at the gate.\n'
        )
    }
    specs = workspace(tmp_path, own)
    assert run("generate", "--workspace", specs).code == 0
    readme = tmp_path / "generated" / "pets" / "README.md"
    text = readme.read_text(encoding="utf-8")
    assert text.startswith("# example")
    assert text.endswith("Ask us at the gate.\n")


def test_a_package_gets_dependencies_and_metadata_of_ones_own(tmp_path: Path) -> None:
    own = {
        "client/pyproject.toml.jinja": (
            '{% extends "built-in/client/pyproject.toml.jinja" %}\n'
            '{% block dependencies %}\n    "tenacity>=9",\n{% endblock %}\n'
            '{% block metadata %}\nauthors = [{name = "Us"}]\n{% endblock %}\n'
            "{% block more %}\n[tool.ours]\nx = 1\n{% endblock %}\n"
        )
    }
    specs = workspace(tmp_path, own)
    assert run("generate", "--workspace", specs).code == 0
    file = tmp_path / "generated" / "pets" / "pyproject.toml"
    data = tomllib.loads(file.read_text(encoding="utf-8"))
    assert data["project"]["dependencies"][-1] == "tenacity>=9"
    assert data["project"]["authors"] == [{"name": "Us"}]
    assert data["tool"]["ours"] == {"x": 1}


def test_a_new_template_makes_a_new_file_in_blacks_form(tmp_path: Path) -> None:
    own = {
        "client/{package}/_custom/{resource}.py.jinja": (
            "x = {  'operations':{{ resource.operations | length }} }\n"
        )
    }
    specs = workspace(tmp_path, own)
    assert run("generate", "--workspace", specs).code == 0
    (made,) = (tmp_path / "generated" / "pets").glob("*/_custom/*.py")
    assert made.read_text(encoding="utf-8") == 'x = {"operations": 1}\n'


@pytest.mark.parametrize(
    "expression", ["api.nonsense", *(f"api.nonsense | {name}" for name in FILTERS)]
)
def test_a_name_that_does_not_exist_is_an_error_and_nothing_is_written(
    expression: str, tmp_path: Path
) -> None:
    own = {"client/README.md.jinja": f"{{{{ {expression} }}}}\n"}
    specs = workspace(tmp_path, own)
    result = run("generate", "--workspace", specs)
    assert result.code == 2
    assert "client/README.md.jinja" in result.stderr
    assert "nonsense" in result.stderr
    assert not (tmp_path / "generated" / "pets").exists()


def test_a_template_that_comes_or_goes_later_is_seen(tmp_path: Path) -> None:
    specs = workspace(tmp_path, {"client/LICENSE.jinja": "Ours.\n"})
    assert run("generate", "--workspace", specs).code == 0
    notice = specs / "templates" / "client" / "docs" / "NOTICE.md.jinja"
    notice.parent.mkdir()
    notice.write_text("Pets.\n", encoding="utf-8")
    made = tmp_path / "generated" / "pets" / "docs" / "NOTICE.md"
    assert run("generate", "--workspace", specs).code == 0
    assert made.read_text(encoding="utf-8") == "Pets.\n"
    notice.unlink()
    assert run("generate", "--workspace", specs).code == 0
    assert not made.exists()
