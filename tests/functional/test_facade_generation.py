"""When the facade is generated, kept, refused, or customised."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator.generation.pipeline import facade_package
from generator.project.reading import load_workspace
from tests.functional.test_facade_fifth_provider import write_workspace
from tests.support.commands import run


@pytest.fixture
def specs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    made = write_workspace(tmp_path)
    monkeypatch.chdir(tmp_path)
    return made


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def outcomes(*arguments: str) -> dict[str, str]:
    """What became of each package, and the exit code."""
    result = run("generate", "--format", "json", *arguments)
    packages = result.json["packages"]
    return {one["name"]: one["outcome"] for one in packages}


def test_only_what_changed_is_generated(specs: Path) -> None:
    everything = {"runtime": "written", "harbour": "written", "connections": "written"}
    assert outcomes() == everything
    assert set(outcomes().values()) == {"unchanged"}
    edit(specs / "harbour/connections.yaml", "reason: reauth", "reason: bank_action")
    assert outcomes() == {
        "runtime": "unchanged",
        "harbour": "unchanged",
        "connections": "written",
    }
    edit(specs / "connections.yaml", "The id of its user.", "The user.")
    assert outcomes()["connections"] == "written"
    edit(specs / "harbour/openapi.yaml", "operationId: castOff", "operationId: unmoor")
    edit(specs / "harbour/connections.yaml", "call: castOff", "call: unmoor")
    assert outcomes() == {
        "runtime": "unchanged",
        "harbour": "written",
        "connections": "written",
    }
    assert run("check").code == 0


def test_a_facade_that_comes_later_is_noticed(specs: Path) -> None:
    words = specs / "connections.yaml"
    words.rename(words.with_suffix(".later"))
    assert set(outcomes()) == {"runtime", "harbour"}
    assert set(outcomes().values()) == {"unchanged"}
    words.with_suffix(".later").rename(words)
    assert outcomes()["connections"] == "written"


def test_a_broken_binding_leaves_the_old_package_whole(specs: Path) -> None:
    outcomes()
    before = run("check")
    assert before.code == 0
    edit(specs / "harbour/openapi.yaml", "fogbound, sunk]", "fogbound, sunk, lost]")
    result = run("generate")
    assert result.code == 2
    assert "binding-value-missing" in result.stderr
    assert "harbour/openapi.yaml" in result.stderr
    assert "connections: not generated" in result.stderr
    package = specs.parent / "generated" / "connections" / "harbour_connections"
    assert (package / "providers" / "harbour.py").is_file()
    assert run("check").code == 2


def test_without_the_model_of_a_provider_there_is_no_facade(specs: Path) -> None:
    (specs / "harbour/openapi.yaml").write_text("openapi: [", encoding="utf-8")
    package = facade_package(load_workspace(specs), "connections", {})
    assert package.files is None
    assert package.diagnostics


def test_a_provider_without_a_binding_is_left_out(specs: Path) -> None:
    shutil.copytree(specs / "harbour", specs / "bay")
    (specs / "bay/connections.yaml").unlink()
    edit(specs / "bay/provider.yaml", "harbour_client", "bay_client")
    edit(specs / "clientloom.yaml", "[harbour]", "[harbour, bay]")
    package = facade_package(load_workspace(specs), "connections", {})
    assert package.diagnostics == ()
    assert package.files is not None
    adapters = [path for path in package.files if "/providers/" in path]
    assert [Path(path).name for path in adapters] == ["__init__.py", "harbour.py"]


def test_a_facade_over_nothing_is_a_mistake(specs: Path) -> None:
    (specs / "harbour/connections.yaml").unlink()
    (diagnostic,) = facade_package(load_workspace(specs), "connections", {}).diagnostics
    assert "no provider" in diagnostic.message


def test_a_template_that_fails_is_told_at_its_line(specs: Path) -> None:
    own = specs / "templates" / "connections"
    own.mkdir(parents=True)
    (own / "README.md.jinja").write_text("Hello\n{{ nobody.name }}\n")
    edit(specs / "clientloom.yaml", "output", "templates: templates\noutput")
    (diagnostic,) = facade_package(load_workspace(specs), "connections", {}).diagnostics
    assert diagnostic.code.name == "template-failed"
    assert diagnostic.origin is not None
    assert diagnostic.origin.line == 2


def test_templates_of_the_workspace_win(specs: Path) -> None:
    own = specs / "templates" / "connections"
    (own / "{package}").mkdir(parents=True)
    (own / "README.md.jinja").write_text(
        "{% for one in providers %}{{ one.class_name }}{% endfor %}\n"
    )
    (own / "{package}" / "extra.py.jinja").write_text(
        "x   =  {{ canon.errors|length }}\n"
    )
    edit(specs / "clientloom.yaml", "output", "templates: templates\noutput")
    files = facade_package(load_workspace(specs), "connections", {}).files
    assert files is not None
    assert files["README.md"] == b"Harbour"
    assert files["harbour_connections/extra.py"].startswith(b"x = ")


def test_what_applications_see_can_be_extended(specs: Path) -> None:
    edit(
        specs / "connections.yaml",
        "      user_id: {type: text or none, about: The id of its user.}\n",
        "      user_id: {type: text or none, about: The id of its user.}\n"
        "      berth: {type: text or none, about: Where it lies.}\n",
    )
    edit(
        specs / "harbour/connections.yaml",
        "      created_at: since\n",
        "      created_at: since\n      berth: harbour.flag\n",
    )
    files = facade_package(load_workspace(specs), "connections", {}).files
    assert files is not None
    models = files["harbour_connections/models.py"].decode()
    assert "    berth: str | None = None\n" in models
    adapter = files["harbour_connections/providers/harbour.py"].decode()
    assert "berth=text(harbour.flag if harbour else None)" in adapter
