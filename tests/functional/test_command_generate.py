"""`clientloom generate`: what it writes, what it leaves alone, what it says."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.output import transaction
from tests.support.commands import contents, run, times
from tests.support.workspace import Example, write_workspace

PETS = """
servers: [{{url: "https://example.com"}}]
paths:
  /pets:
    get:
      operationId: listPets
      tags: [pets]
      responses:
        "200":
          description: All pets.
          content:
            application/json:
              schema: {{type: array, items: {{$ref: "#/components/schemas/Pet"}}}}
components:
  schemas:
    Pet:
      type: object
      properties: {{name: {{type: string, description: {name}}}}}
{schemas}
"""

TOY = "    Toy: {type: object, properties: {colour: {type: string}}}"


def pets(name: str = "What it is called.", schemas: str = TOY) -> Example:
    """A description of pets; the words and the further schemas can differ."""
    return Example(PETS.format(name=name, schemas=schemas), "package: pets_client")


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a workspace of one provider, which is the current one."""
    write_workspace(tmp_path, {"pets": pets()})
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def made(home: Path) -> Path:
    """The same after a first generation: the folder `generated`."""
    assert run("generate").code == 0
    return home / "generated"


def test_a_first_run_writes_everything_and_says_so(home: Path) -> None:
    result = run("generate")
    assert result.code == 0
    written = contents(home / "generated")
    assert "pets/pets_client/models/pet.py" in written
    assert "pets/pets_client/resources/pets.py" in written
    assert "pets/pyproject.toml" in written
    assert "runtime/clientloom_runtime/__init__.py" in written
    assert "pets: 1 operation, 2 models" in result.stdout
    count = sum(".clientloom.json" not in path for path in written)
    assert f"{count} files written, 0 unchanged, 0 removed" in result.stdout
    assert "no diagnostics" in result.stdout
    assert re.search(r"\d\.\d\d s", result.stdout)


@pytest.mark.usefixtures("home")
def test_what_goes_into_a_pipe_is_plain_lines() -> None:
    result = run("generate")
    assert "\x1b" not in result.stdout + result.stderr
    assert "\r" not in result.stdout + result.stderr
    assert result.stderr == ""


def test_a_second_run_writes_nothing_and_says_so(made: Path) -> None:
    before = times(made)
    result = run("generate")
    assert result.code == 0
    assert times(made) == before
    assert "everything is up to date" in result.stdout
    assert re.search(r"pets: .* 0 files written, \d+ unchanged", result.stdout)


def test_without_its_notes_a_run_still_writes_nothing(made: Path) -> None:
    shutil.rmtree(made / ".clientloom")
    before = times(made)
    assert "everything is up to date" in run("generate").stdout
    assert times(made) == before


def test_one_change_writes_only_what_it_changes(made: Path) -> None:
    before = contents(made)
    write_workspace(made.parent, {"pets": pets(name="How people call it.")})
    result = run("generate")
    after = contents(made)
    changed = {path for path in after if after[path] != before.get(path)}
    assert "pets/pets_client/models/pet.py" in changed
    assert all(
        path.endswith((".clientloom.json", "pet.py", ".md")) for path in changed
    ), changed
    assert f"{len(changed) - 1} files written" in result.stdout


def test_a_file_that_is_no_longer_generated_goes(made: Path) -> None:
    toy = made / "pets" / "pets_client" / "models" / "toy.py"
    assert toy.is_file()
    write_workspace(made.parent, {"pets": pets(schemas="")})
    result = run("generate")
    assert result.code == 0
    assert not toy.exists()
    assert re.search(r"[1-9]\d* removed", result.stdout)
    assert "toy.py" not in (made / "pets" / ".clientloom.json").read_text()


def test_an_edited_file_that_is_no_longer_generated_stays(made: Path) -> None:
    toy = made / "pets" / "pets_client" / "models" / "toy.py"
    toy.write_text("mine = 1\n")
    write_workspace(made.parent, {"pets": pets(schemas="")})
    result = run("generate")
    assert toy.read_text() == "mine = 1\n"
    assert "generated/pets/pets_client/models/toy.py" in result.stderr
    assert "kept" in result.stderr


def test_an_edited_file_is_refused_and_named(made: Path) -> None:
    pet = made / "pets" / "pets_client" / "models" / "pet.py"
    pet.write_text("mine = 1\n")
    before = contents(made)
    write_workspace(made.parent, {"pets": pets(name="Another word.")})
    result = run("generate")
    assert result.code == 1
    assert contents(made) == before
    assert "generated/pets/pets_client/models/pet.py" in result.stderr
    assert "--force" in result.stderr
    again = run("generate", "--force")
    assert again.code == 0
    assert "Another word." in pet.read_text()


def test_an_edited_file_is_refused_even_when_nothing_else_changed(made: Path) -> None:
    pet = made / "pets" / "pets_client" / "models" / "pet.py"
    pet.write_text(pet.read_text() + "# mine\n")
    assert run("generate").code == 1
    assert pet.read_text().endswith("# mine\n")


def test_a_deleted_file_is_written_again(made: Path) -> None:
    pet = made / "pets" / "pets_client" / "models" / "pet.py"
    text = pet.read_bytes()
    pet.unlink()
    assert run("generate").code == 0
    assert pet.read_bytes() == text


def test_files_of_other_people_are_left_alone(made: Path) -> None:
    own = made / "pets" / "pets_client" / "_custom.py"
    own.write_text("mine = 1\n")
    write_workspace(made.parent, {"pets": pets(schemas="")})
    assert run("generate").code == 0
    assert own.read_text() == "mine = 1\n"


def test_a_file_in_the_way_was_somebodys_work(home: Path) -> None:
    place = home / "generated" / "pets" / "pyproject.toml"
    place.parent.mkdir(parents=True)
    place.write_text("mine\n")
    result = run("generate")
    assert result.code == 1
    assert "generated/pets/pyproject.toml" in result.stderr
    assert sorted(path.name for path in place.parent.iterdir()) == ["pyproject.toml"]


def test_a_link_in_the_way_is_not_followed(made: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    shutil.move(made / "pets" / "pets_client" / "models", outside)
    (made / "pets" / "pets_client" / "models").symlink_to(outside)
    before = contents(outside)
    write_workspace(made.parent, {"pets": pets(name="Another word.")})
    for options in ([], ["--force"]):
        assert run("generate", *options).code != 0
        assert contents(outside) == before


@pytest.fixture
def moves(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[int]]:
    """How many files may still be moved into place, and what happens after them."""
    allowed = [1000]
    replace = Path.replace

    def counted(self: Path, target: Path) -> Path:
        if "new" in self.parts:
            allowed[0] -= 1
            if allowed[0] < 0:
                raise OSError(28, os.strerror(28))
        return replace(self, target)

    monkeypatch.setattr(transaction.Path, "replace", counted)
    yield allowed


@pytest.mark.parametrize("done", [0, 1, 2])
def test_a_write_that_fails_leaves_the_old_package_whole(
    made: Path, moves: list[int], done: int
) -> None:
    before = contents(made)
    write_workspace(made.parent, {"pets": pets(name="New words.", schemas="")})
    moves[0] = done
    result = run("generate")
    assert result.code == 2
    assert "No space left" in result.stderr
    assert contents(made) == before
    moves[0] = 1000
    assert run("generate").code == 0
    assert "New words." in (made / "pets/pets_client/models/pet.py").read_text()
    assert not (made / "pets/pets_client/models/toy.py").exists()


def test_a_first_write_that_fails_leaves_nothing(home: Path, moves: list[int]) -> None:
    moves[0] = 70
    assert run("generate", "pets").code == 2
    assert not any(path.startswith("pets/") for path in contents(home / "generated"))


def test_a_run_that_is_killed_is_finished_by_the_next(
    made: Path, moves: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    write_workspace(made.parent, {"pets": pets(name="First.", schemas="")})
    with monkeypatch.context() as patch:
        # A process that is killed undoes nothing and cleans nothing up.
        patch.setattr(transaction.Transaction, "undo", lambda _: None)
        patch.setattr(Path, "unlink", lambda *_, **__: None)
        moves[0] = 1
        assert run("generate").code == 2
    moves[0] = 1000
    assert (made / ".clientloom" / "pets.unfinished.json").is_file()
    # The description changes again before the next run.
    write_workspace(made.parent, {"pets": pets(name="Second.", schemas="")})
    result = run("generate")
    assert result.code == 0, result.stderr
    assert "Second." in (made / "pets/pets_client/models/pet.py").read_text()
    assert not (made / ".clientloom" / "pets.unfinished.json").exists()
    assert run("check").code == 0


def test_one_provider_can_be_chosen(home: Path) -> None:
    write_workspace(home, {"pets": pets(), "other": Example(pets().description)})
    assert run("generate", "other").code == 0
    made = {path.name for path in (home / "generated").iterdir()}
    assert made == {"other", "runtime", ".clientloom"}


def test_workspace_and_output_can_be_elsewhere(
    home: Path,
    tmp_path_factory: pytest.TempPathFactory,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    monkeypatch.chdir(elsewhere)
    result = run("generate", "--workspace", home / "specs", "--output", "out")
    assert result.code == 0
    assert (elsewhere / "out" / "pets" / "pyproject.toml").is_file()
    assert not (home / "generated").exists()


def test_the_workspace_is_found_from_below(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    below = home / "specs" / "pets"
    monkeypatch.chdir(below)
    assert run("generate").code == 0
    assert (home / "generated" / "pets").is_dir()


def test_json_tells_what_text_tells(home: Path) -> None:
    result = run("generate", "--format", "json")
    assert result.code == 0
    assert result.json["ok"] is True
    runtime, package = result.json["packages"]
    assert (runtime["name"], runtime["outcome"]) == ("runtime", "written")
    assert (package["name"], package["outcome"]) == ("pets", "written")
    assert (package["operations"], package["models"]) == (1, 2)
    assert package["written"] > 5
    assert package["edited"] == package["diagnostics"] == []
    again = run("generate", "--format", "json").json
    assert [one["outcome"] for one in again["packages"]] == ["unchanged", "unchanged"]
    (home / "generated/pets/pets_client/models/pet.py").write_text("mine\n")
    edited = run("generate", "--format", "json")
    assert edited.code == 1
    assert edited.json["ok"] is False
    assert edited.json["packages"][1]["outcome"] == "edited"
    assert edited.json["packages"][1]["edited"] == [
        "generated/pets/pets_client/models/pet.py"
    ]


WARNED = """
    Toy: {type: object, properties: {userId: {type: string}, user_id: {type: string}}}
"""


def test_warnings_are_told_and_do_not_stop(home: Path) -> None:
    write_workspace(home, {"pets": pets(schemas=WARNED.strip("\n"))})
    result = run("generate")
    assert result.code == 0
    assert "warning[name-collision]" in result.stderr
    assert re.search(r"--> specs/pets/openapi\.yaml:\d+:\d+", result.stderr)
    assert "hint:" in result.stderr
    assert "1 diagnostic" in result.stdout
    again = run("generate")
    assert "warning[name-collision]" in again.stderr, "a warning is not told once only"
    assert "0 files written" in again.stdout


def test_fail_on_decides_what_stops(home: Path) -> None:
    write_workspace(home, {"pets": pets(schemas=WARNED.strip("\n"))})
    strict = run("generate", "--fail-on", "warning")
    assert strict.code == 2
    assert not (home / "generated" / "pets").exists()
    assert run("generate", "--fail-on", "never").code == 0


@pytest.mark.parametrize(
    ("severity", "code", "said"), [("error", 2, "error["), ("off", 0, "no diagnostics")]
)
def test_severities_can_be_set(home: Path, severity: str, code: int, said: str) -> None:
    write_workspace(home, {"pets": pets(schemas=WARNED.strip("\n"))})
    settings = home / "specs" / "clientloom.yaml"
    line = f"severities: {{name-collision: '{severity}'}}\n"
    settings.write_text(settings.read_text() + line)
    result = run("generate")
    assert result.code == code
    assert said in result.stdout + result.stderr


def test_one_broken_provider_does_not_stop_the_others(home: Path) -> None:
    write_workspace(home, {"broken": pets(), "pets": pets()})
    (home / "specs" / "broken" / "openapi.yaml").write_text("nothing: here\n")
    result = run("generate")
    assert result.code == 2
    assert (home / "generated" / "pets" / "pyproject.toml").is_file()
    assert not (home / "generated" / "broken").exists()
    assert "broken: not generated" in result.stderr


@pytest.fixture
def spread(home: Path) -> Path:
    """The folder `specs` of a workspace whose provider comes from many files."""
    specs = home / "specs"
    toy = '    Toy: {$ref: "parts.yaml#/Toy"}'
    write_workspace(home, {"pets": pets(schemas=toy)})
    (specs / "pets" / "parts.yaml").write_text(
        "Toy: {type: object, properties: {colour: {type: string}}}\n"
    )
    (specs / "pets" / "overlay.yaml").write_text(
        "overlay: 1.1.0\ninfo: {title: Ours, version: '1'}\nactions:\n"
        "  - target: $.info\n    update: {title: Our pets}\n"
    )
    provider = specs / "pets" / "provider.yaml"
    provider.write_text(provider.read_text() + "overlays: [overlay.yaml]\n")
    templates = specs / "templates" / "client"
    templates.mkdir(parents=True)
    (templates / "README.md.jinja").write_text("# {{ api.title | markdown_inline }}\n")
    settings = specs / "clientloom.yaml"
    settings.write_text(settings.read_text() + "templates: templates\n")
    assert run("generate").code == 0
    assert run("check").code == 0
    return specs


@pytest.mark.parametrize(
    ("file", "old", "new", "changed"),
    [
        ("pets/openapi.yaml", "What it is called.", "Other.", "models/pet.py"),
        ("pets/parts.yaml", "colour", "shade", "models/toy.py"),
        ("pets/overlay.yaml", "Our pets", "Their pets", "client.py"),
        ("pets/provider.yaml", "class: Example", "class: Pets", "client.py"),
        ("templates/client/README.md.jinja", "# ", "# About ", "../README.md"),
    ],
)
def test_a_change_of_any_input_is_seen(
    spread: Path, file: str, old: str, new: str, changed: str
) -> None:
    place = spread.parent / "generated" / "pets" / "pets_client" / changed
    before = place.read_bytes()
    assert "everything is up to date" in run("generate").stdout
    source = spread / file
    text = source.read_text(encoding="utf-8")
    assert old in text
    source.write_text(text.replace(old, new), encoding="utf-8")
    assert run("check").code == 1
    assert run("generate").code == 0
    assert place.read_bytes() != before
    assert run("check").code == 0


def test_a_template_of_the_workspace_replaces_the_built_in_one(spread: Path) -> None:
    readme = spread.parent / "generated" / "pets" / "README.md"
    assert readme.read_text() == "# Our pets\n"


def test_a_broken_template_is_an_error_and_writes_nothing(spread: Path) -> None:
    template = spread / "templates" / "client" / "README.md.jinja"
    before = contents(spread.parent / "generated")
    for text in ("{{ api.nothing_there }}\n", "{% if %}\n", "{{ 1 | nofilter }}\n"):
        template.write_text(text)
        result = run("generate")
        assert result.code == 2
        assert "README.md.jinja" in result.stderr
        assert contents(spread.parent / "generated") == before


def test_a_copied_workspace_does_its_own_work(made: Path, tmp_path: Path) -> None:
    before = contents(made)
    run("generate")
    shutil.copytree(tmp_path / "specs", tmp_path / "copy" / "specs")
    assert run("generate", "--workspace", tmp_path / "copy" / "specs").code == 0
    assert contents(tmp_path / "copy" / "generated") == before
