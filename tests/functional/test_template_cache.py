"""Compiled templates are kept; a cache that cannot be used costs nothing but time."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.render.environment import _environment
from tests.support.commands import contents, run
from tests.support.workspace import Example, write_workspace

PETS = Example("""
    paths:
      /pets:
        get: {operationId: listPets, responses: {"204": {description: Done.}}}
""")


@pytest.fixture
def specs(tmp_path: Path) -> Path:
    """A workspace."""
    return write_workspace(tmp_path, {"pets": PETS})


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of the cache, which is not there yet."""
    folder = tmp_path / "cache"
    monkeypatch.setenv("CLIENTLOOM_CACHE_DIR", str(folder))
    return folder


def generate(specs: Path) -> dict[str, bytes]:
    """The packages, rendered as in a process that has compiled no template yet."""
    _environment.cache_clear()
    ran = run("generate", "--workspace", specs, "--force")
    assert ran.code == 0, ran.stderr
    return contents(specs.parent / "generated" / "pets")


def kept(cache: Path) -> dict[str, bytes]:
    """The files of the cache."""
    return {path.name: path.read_bytes() for path in cache.rglob("*") if path.is_file()}


def touch(specs: Path) -> None:
    """Makes the next run render again."""
    with (specs / "pets" / "openapi.yaml").open("a", encoding="utf-8") as file:
        file.write("# one more line\n")


def test_a_template_is_compiled_once(
    specs: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = generate(specs)
    files = kept(cache)
    assert len(files) > 20
    touch(specs)

    def compiled(*_: object, **__: object) -> None:
        raise AssertionError("a template is compiled again")

    monkeypatch.setattr("jinja2.Environment._generate", compiled)
    assert generate(specs) == first
    assert kept(cache) == files


def test_a_changed_template_is_compiled_anew(specs: Path, cache: Path) -> None:
    settings = specs / "clientloom.yaml"
    settings.write_text(f"{settings.read_text()}templates: own\n", encoding="utf-8")
    template = specs / "own/client/NOTES.md.jinja"
    template.parent.mkdir(parents=True)
    template.write_text("one\n", encoding="utf-8")
    assert generate(specs)["NOTES.md"] == b"one\n"
    template.write_text("two\n", encoding="utf-8")
    assert generate(specs)["NOTES.md"] == b"two\n"
    assert cache.is_dir()


@pytest.mark.parametrize("damage", ["empty", "cut", "changed", "foreign"])
def test_a_broken_file_is_written_anew(specs: Path, cache: Path, damage: str) -> None:
    first = generate(specs)
    files = kept(cache)
    for path in cache.rglob("*"):
        if path.is_file():
            content = path.read_bytes()
            path.write_bytes(
                {
                    "empty": b"",
                    "cut": content[: len(content) // 2],
                    "changed": content[:-1] + bytes([content[-1] ^ 1]),
                    "foreign": b"something else",
                }[damage]
            )
    touch(specs)
    assert generate(specs) == first
    assert kept(cache) == files


def test_a_folder_that_others_can_write_to_is_not_used(
    specs: Path, cache: Path
) -> None:
    (cache / "templates").mkdir(parents=True)
    (cache / "templates").chmod(0o777)
    generate(specs)
    assert kept(cache / "templates") == {}


def test_a_place_that_is_no_folder_is_not_used(specs: Path, cache: Path) -> None:
    cache.write_text("in the way", encoding="utf-8")
    generate(specs)
    assert cache.read_text(encoding="utf-8") == "in the way"


def test_no_cache_is_kept_when_it_is_turned_off(
    specs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CLIENTLOOM_CACHE_DIR", "")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "home"))
    generate(specs)
    assert not (tmp_path / "home").exists()


def test_without_a_setting_it_is_where_the_platform_has_caches(
    specs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("CLIENTLOOM_CACHE_DIR")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "home"))
    monkeypatch.setattr("sys.platform", "linux")
    generate(specs)
    assert kept(tmp_path / "home/clientloom/templates")
