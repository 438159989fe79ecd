"""Packages whose provider is gone, and output folders that are shared."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from tests.support.commands import contents, run
from tests.support.workspace import Example, write_workspace

EXAMPLE = Example("paths: {}")
OTHER = Example("paths: {}", "package: other_client")


@pytest.fixture
def specs(tmp_path: Path) -> Path:
    """A workspace of which the provider `old` was generated and then taken out."""
    specs = write_workspace(tmp_path, {"example": EXAMPLE, "old": OTHER})
    assert run("generate", "--workspace", specs).code == 0
    write_workspace(tmp_path, {"example": EXAMPLE})
    return specs


def test_check_and_generate_tell_of_a_leftover_package(specs: Path) -> None:
    for _ in range(2):
        generated = run("generate", "--workspace", specs)
        assert generated.code == 0
        assert "warning[package-leftover]: 'old'" in generated.stderr
        assert "clientloom remove" in generated.stderr
    checked = run("check", "--workspace", specs)
    assert checked.code == 1
    assert "old: leftover\n" in checked.stdout
    assert "package-leftover" in checked.stderr
    data = run("check", "--workspace", specs, "--format", "json").json
    states = {one["name"]: one["state"] for one in data["packages"]}
    assert states == {"runtime": "current", "example": "current", "old": "leftover"}
    assert run("check", "example", "--workspace", specs).code == 0


def test_a_leftover_package_may_be_meant(specs: Path) -> None:
    settings = yaml.safe_load((specs / "clientloom.yaml").read_text("utf-8"))
    settings["severities"] = {"package-leftover": "off"}
    (specs / "clientloom.yaml").write_text(yaml.safe_dump(settings), "utf-8")
    assert "old" not in run("generate", "--workspace", specs).stderr
    assert run("check", "--workspace", specs).code == 0


def test_remove_takes_the_whole_package_away(specs: Path, tmp_path: Path) -> None:
    before = contents(tmp_path / "generated" / "example")
    result = run("remove", "old", "--workspace", specs)
    assert (result.code, result.stderr) == (0, "")
    assert not (tmp_path / "generated" / "old").exists()
    assert contents(tmp_path / "generated" / "example") == before
    assert run("check", "--workspace", specs).code == 0


def test_remove_keeps_what_somebody_wrote(specs: Path, tmp_path: Path) -> None:
    package = tmp_path / "generated" / "old"
    (package / "README.md").write_text("mine", "utf-8")
    (package / "notes.txt").write_text("mine too", "utf-8")
    (package / "other_client" / "_custom.py").write_text("1", "utf-8")
    for _ in range(2):
        result = run("remove", "old", "--workspace", specs)
        assert result.code == 1
        assert "README.md was edited by hand; kept" in result.stderr
        left = set(contents(package)) - {".clientloom.json"}
        assert left == {"README.md", "notes.txt", "other_client/_custom.py"}
    assert (package / "README.md").read_text("utf-8") == "mine"
    assert run("check", "--workspace", specs).code == 1


def test_remove_refuses_what_is_no_leftover(specs: Path, tmp_path: Path) -> None:
    foreign = tmp_path / "generated" / "foreign"
    foreign.mkdir()
    (foreign / "file").write_text("x", "utf-8")
    before = contents(tmp_path)
    for name, code in (
        ("example", "package-in-use"),
        ("runtime", "package-in-use"),
        ("foreign", "provider-unknown"),
        ("../generated/old", "provider-unknown"),
        ("..", "provider-unknown"),
    ):
        result = run("remove", "old", name, "--workspace", specs)
        assert (result.code, code in result.stderr) == (2, True), result.stderr
    assert contents(tmp_path) == before


def second_workspace(folder: Path, provider: str) -> Path:
    """Another workspace with the same output folder."""
    specs = write_workspace(folder / "more", {provider: OTHER})
    settings = {"output": "../../generated", "providers": [provider]}
    (specs / "clientloom.yaml").write_text(yaml.safe_dump(settings), "utf-8")
    return specs


def test_workspaces_may_share_a_folder_for_other_packages(
    specs: Path, tmp_path: Path
) -> None:
    run("remove", "old", "--workspace", specs)
    second = second_workspace(tmp_path, "another")
    assert run("generate", "--workspace", second).code == 0
    for workspace in (specs, second):
        result = run("generate", "--workspace", workspace)
        assert (result.code, "leftover" in result.stderr) == (0, False)
        assert run("check", "--workspace", workspace).code == 0
    refused = run("remove", "another", "--workspace", specs)
    assert (refused.code, "output-shared" in refused.stderr) == (2, True)
    assert run("check", "--workspace", second).code == 0


def test_two_workspaces_do_not_overwrite_each_other(
    specs: Path, tmp_path: Path
) -> None:
    second = second_workspace(tmp_path, "example")
    before = contents(tmp_path / "generated")
    result = run("generate", "--workspace", second)
    assert result.code == 2
    assert "error[output-shared]: the package 'example'" in result.stderr
    assert contents(tmp_path / "generated") == before
    assert run("generate", "--workspace", specs).code == 0


def test_a_workspace_that_moved_is_no_other(specs: Path, tmp_path: Path) -> None:
    specs.rename(tmp_path / "moved")
    assert run("generate", "--workspace", tmp_path / "moved").code == 0


@pytest.mark.parametrize("second", ["example", "Example"])
def test_two_providers_in_one_folder_are_an_error(tmp_path: Path, second: str) -> None:
    specs = write_workspace(tmp_path, {"example": EXAMPLE, second: OTHER})
    settings = {"output": "../generated", "providers": ["example", second]}
    (specs / "clientloom.yaml").write_text(yaml.safe_dump(settings), "utf-8")
    result = run("generate", "--workspace", specs)
    assert result.code == 2
    assert "would be generated into the same folder" in result.stderr
