"""Packages have the same bytes however they are made: by one process or several, with a
cache or without, over an older package or from scratch."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from generator.generation import lanes
from generator.generation.package import GeneratedPackage
from generator.render import formatting, kept, package
from tests.support.commands import contents, run
from tests.support.workspace import Example, of_schemas, write_workspace

ROOT = Path(__file__).resolve().parents[2]
SCHEMAS = """
    Thing:
      type: object
      required: [id, kind]
      properties:
        id: {type: string, description: Its id.}
        kind: {enum: [small, large]}
        owner: {$ref: "#/components/schemas/Owner"}
        parts: {type: array, items: {$ref: "#/components/schemas/Part"}}
    Owner:
      type: object
      properties: {name: {type: string}, things: {type: array, items: {$ref: "#/components/schemas/Thing"}}}
    Part:
      oneOf: [{$ref: "#/components/schemas/Bolt"}, {$ref: "#/components/schemas/Nut"}]
    Bolt: {type: object, properties: {length: {type: number}}}
    Nut: {type: object, properties: {width: {type: number}}}
    Other: {type: object, properties: {note: {type: string}}}
"""


def examples(*, schemas: str = SCHEMAS) -> dict[str, Example]:
    """Three providers, of which the first has the given schemas."""
    names = ("first", "second", "third")
    texts = (schemas, SCHEMAS, SCHEMAS.replace("Owner", "Holder"))
    return {
        name: of_schemas(text, f"package: {name}_client\nclass: {name.title()}")
        for name, text in zip(names, texts, strict=True)
    }


@pytest.fixture
def specs(tmp_path: Path) -> Path:
    """A workspace with three providers."""
    return write_workspace(tmp_path / "workspace", examples())


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a cache that is not there yet."""
    folder = tmp_path / "cache"
    monkeypatch.setenv("CLIENTLOOM_CACHE_DIR", str(folder))
    return folder


@pytest.fixture
def formatted(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """The paths that were formatted in this process, not taken from the last run."""
    paths: list[str] = []
    original = formatting.formatted

    def recorded(
        files: dict[str, bytes], kind: object, known: dict[str, bytes]
    ) -> object:
        paths.extend(path for path in files if path not in known)
        return original(files, kind, known)  # type: ignore[arg-type]

    monkeypatch.setattr(package, "formatted", recorded)
    monkeypatch.setattr(lanes, "processors", lambda: 1)
    yield paths


def generate(specs: Path, output: Path | None = None) -> dict[str, bytes]:
    """The packages of a workspace, after a run."""
    output = output or specs.parent / "generated"
    ran = run("generate", "--workspace", specs, "--output", output)
    assert ran.code == 0, ran.stderr
    return contents(output)


def from_scratch(specs: Path) -> dict[str, bytes]:
    """The packages of a workspace, by one process and without a cache."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CLIENTLOOM_CACHE_DIR", "")
        patch.setattr(lanes, "processors", lambda: 1)
        return generate(specs, specs.parent / "scratch")


def write_schemas(specs: Path, schemas: str) -> None:
    """Changes the schemas of the first provider."""
    example = examples(schemas=schemas)["first"]
    file = specs / "first" / "openapi.yaml"
    file.write_text(example.document, encoding="utf-8")


CHANGED = SCHEMAS.replace("note: {type: string}", "note: {type: integer}")


@pytest.mark.parametrize("processors", [2, 5])
def test_several_processes_make_what_one_makes(
    specs: Path, monkeypatch: pytest.MonkeyPatch, processors: int
) -> None:
    monkeypatch.setattr(lanes, "processors", lambda: processors)
    assert generate(specs) == from_scratch(specs)


def test_a_process_that_ends_costs_only_time(
    specs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    owner, original = os.getpid(), lanes.client_package

    def ending(*arguments: object) -> GeneratedPackage:
        if os.getpid() != owner and arguments[0].name == "second":  # type: ignore[attr-defined]
            os._exit(1)
        return original(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(lanes, "client_package", ending)
    monkeypatch.setattr(lanes, "processors", lambda: 2)
    assert generate(specs) == from_scratch(specs)


@pytest.fixture
def large(tmp_path: Path) -> Path:
    """A workspace with one provider, whose package has more than 500 files."""
    thing = "{type: object, properties: {id: {type: string, description: Its id.}}}"
    schemas = "".join(f"    Thing{number}: {thing}\n" for number in range(250))
    return write_workspace(tmp_path / "large", {"large": of_schemas(schemas)})


@pytest.mark.parametrize("processors", [2, 5])
def test_several_processes_render_what_one_renders(
    large: Path, monkeypatch: pytest.MonkeyPatch, processors: int
) -> None:
    monkeypatch.setattr(lanes, "processors", lambda: processors)
    assert generate(large) == from_scratch(large)


def test_a_process_that_ends_while_it_renders_costs_only_time(
    large: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    owner, original = os.getpid(), package._content

    def ending(*arguments: object) -> bytes:
        if os.getpid() != owner:
            os._exit(1)
        return original(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(package, "_content", ending)
    monkeypatch.setattr(lanes, "processors", lambda: 2)
    assert generate(large) == from_scratch(large)


@pytest.mark.parametrize("model", ["Thing110", "Thing111"])
def test_any_process_reports_a_mistake_in_a_template(
    large: Path, monkeypatch: pytest.MonkeyPatch, model: str
) -> None:
    template = large / "own" / "client" / "docs" / "models" / "{model_page}.md.jinja"
    template.parent.mkdir(parents=True)
    mistake = f'{{% if model.class_name == "{model}" %}}{{{{ 1 + "x" }}}}{{% endif %}}'
    template.write_text(f"A page.\n{mistake}\n", encoding="utf-8")
    with (large / "clientloom.yaml").open("a", encoding="utf-8") as file:
        file.write("templates: own\n")
    monkeypatch.setattr(lanes, "processors", lambda: 2)
    ran = run("generate", "--workspace", large)
    assert ran.code == 2
    assert ran.stderr.count("[template-failed]") == 1
    assert "{model_page}.md.jinja:2" in ran.stderr
    assert not (large.parent / "generated" / "large").exists()


def test_the_packages_of_this_repository(tmp_path: Path) -> None:
    shutil.copytree(
        ROOT / "specs", tmp_path / "specs", ignore=shutil.ignore_patterns(".clientloom")
    )
    committed = contents(ROOT / "generated")
    for seed in ("0", "1"):
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        output = tmp_path / seed
        subprocess.run(command(tmp_path / "specs", output), env=environment, check=True)
        assert contents(output) == committed


def command(specs: Path, output: Path) -> list[str]:
    """The command line of a run in a process of its own."""
    words = [sys.executable, "-m", "clientloom", "generate", "--workspace", str(specs)]
    return [*words, "--output", str(output)]


def test_two_runs_at_once(specs: Path) -> None:
    output = specs.parent / "generated"
    runs = [subprocess.Popen(command(specs, output)) for _ in range(2)]
    assert [each.wait() for each in runs] == [0, 0]
    assert contents(output) == from_scratch(specs)


def test_one_changed_schema_formats_few_files(
    specs: Path, formatted: list[str]
) -> None:
    generate(specs)
    formatted.clear()
    write_schemas(specs, CHANGED)
    assert generate(specs) == from_scratch(specs)
    changed = formatted[: formatted.index("LICENSE")] if "LICENSE" in formatted else []
    assert {"docs/models/Other.md", "first_client/models/other.py"} <= {*changed}
    assert len(changed) < 6


def spoil(file: Path, index: int, files: list[Path], originals: list[bytes]) -> None:
    """Makes a file of the cache wrong: cut, empty, changed, or that of another key."""
    content = originals[index]
    match index % 4:
        case 0:
            file.write_bytes(content[: len(content) // 2])
        case 1:
            file.write_bytes(b"")
        case 2:
            file.write_bytes(content[:-1] + bytes([content[-1] ^ 1]))
        case _:
            file.write_bytes(originals[(index + 1) % len(files)])


def test_a_wrong_cache_costs_only_time(specs: Path, cache: Path) -> None:
    generate(specs)
    files = sorted(path for path in cache.rglob("*") if path.is_file())
    originals = [file.read_bytes() for file in files]
    for index, file in enumerate(files):
        spoil(file, index, files, originals)
    write_schemas(specs, CHANGED)
    assert generate(specs) == from_scratch(specs)


def test_a_cache_of_another_workspace_costs_only_time(
    specs: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other"
    shutil.copytree(specs, other / "specs")
    write_schemas(other / "specs", CHANGED)
    generate(other / "specs")
    assert generate(specs) == from_scratch(specs)


def test_a_file_that_was_edited_is_not_used_again(specs: Path) -> None:
    generate(specs)
    module = specs.parent / "generated" / "first" / "first_client" / "models" / "nut.py"
    module.write_text("edited = True\n", encoding="utf-8")
    ran = run("generate", "--workspace", specs, "--force")
    assert ran.code == 0
    assert contents(specs.parent / "generated") == from_scratch(specs)


def edit_template(specs: Path) -> None:
    """A template of the workspace's own replaces a built-in one."""
    settings = specs / "clientloom.yaml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(f"{text}\ntemplates: own\n", encoding="utf-8")
    template = specs / "own" / "client" / "{package}" / "models" / "{model}.py.jinja"
    template.parent.mkdir(parents=True)
    template.write_text(
        '{% extends "built-in/client/{package}/models/{model}.py.jinja" %}\n'
        "{% block content %}\n{{ super() }}\nOWN   =   1\n{% endblock %}\n",
        encoding="utf-8",
    )


def edit_settings(specs: Path) -> None:
    """A setting of a provider changes every page."""
    settings = specs / "first" / "provider.yaml"
    text = settings.read_text(encoding="utf-8").replace(
        "class: First", "class: Primary"
    )
    settings.write_text(text, encoding="utf-8")


def choose_black(specs: Path) -> None:
    """Another formatter is chosen."""
    settings = specs / "clientloom.yaml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(f"{text}\nformatter: none\n", encoding="utf-8")


@pytest.mark.parametrize("edit", [edit_template, edit_settings, choose_black])
def test_an_edit_shows_in_every_file_that_it_affects(
    specs: Path, edit: Callable[[Path], None]
) -> None:
    before = generate(specs)
    edit(specs)
    after = generate(specs)
    assert after != before
    assert after == from_scratch(specs)


def test_another_version_formats_everything_again(
    specs: Path, formatted: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    before = generate(specs)
    everything = sorted(formatted)
    formatted.clear()
    monkeypatch.setattr(kept, "__version__", "0.0.0+another")
    for name in ("first", "second", "third"):
        (specs.parent / "generated" / ".clientloom" / f"{name}.json").unlink()
    shutil.rmtree(specs / ".clientloom")
    assert generate(specs) == before
    assert sorted(formatted) == everything
