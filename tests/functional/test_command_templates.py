"""`clientloom templates`: what there is, what becomes the workspace's own, what drifted."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from generator import __version__
from generator.views import CONTEXT_VERSION
from tests.support.commands import contents, run
from tests.support.workspace import Example, write_workspace

README = "client/README.md.jinja"
INIT = "client/{package}/__init__.py.jinja"
RUNTIME = "runtime/clientloom_runtime/_call.py"

PETS = Example("""
    paths:
      /pets:
        get: {operationId: listPets, responses: {"204": {description: Done.}}}
""")


@pytest.fixture
def specs(tmp_path: Path) -> Path:
    """A workspace with a folder for templates of its own, which is empty."""
    specs = write_workspace(tmp_path, {"pets": PETS})
    with (specs / "clientloom.yaml").open("a", encoding="utf-8") as settings:
        settings.write("templates: own\n")
    return specs


def write(specs: Path, path: str, text: str) -> Path:
    """Writes a template of the workspace's own."""
    file = specs / "own" / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return file


def as_of_before(specs: Path, path: str, text: str) -> None:
    """Makes the record of an exported template that of an older clientloom, in which the
    built-in template had another text."""
    base = specs / "own" / ".base"
    (base / path).write_text(text, encoding="utf-8")
    bases = json.loads((base / "bases.json").read_text(encoding="utf-8"))
    bases[path]["clientloom"] = "0.0.9"
    bases[path]["sha256"] = hashlib.sha256(text.encode()).hexdigest()
    (base / "bases.json").write_text(json.dumps(bases), encoding="utf-8")


def test_list_tells_what_each_template_makes_and_where_it_comes_from(
    specs: Path,
) -> None:
    write(specs, README, f'{{% extends "built-in/{README}" %}}')
    write(specs, INIT, "")
    write(specs, "client/NOTES.md.jinja", "{% block notes %}{% endblock %}")
    ran = run("templates", "list", "--workspace", specs, "--format", "json")
    assert ran.code == 0
    assert ran.json["context"] == CONTEXT_VERSION
    listed = {one["path"]: one for one in ran.json["templates"]}
    names = listed[README].pop("blocks")
    assert names[:3] == ["title", "introduction", "install"]
    assert listed[README] == {
        "path": README,
        "output": "{provider}/README.md",
        "use": "extended",
    }
    assert listed[INIT]["use"] == "replaced"
    assert listed[INIT]["output"] == "{provider}/{package}/__init__.py"
    assert listed["client/NOTES.md.jinja"]["use"] == "own"
    assert listed["client/NOTES.md.jinja"]["blocks"] == ["notes"]
    assert listed["shared/names.jinja"]["output"] is None
    assert listed["connections/README.md.jinja"]["use"] == "built-in"
    assert listed["connections/README.md.jinja"]["output"] == "connections/README.md"
    text = run("templates", "list", "--workspace", specs).stdout
    assert (
        f"extended  {README} -> {{provider}}/README.md; "
        f"blocks: {', '.join(names)}\n" in text
    )


def test_exported_templates_generate_what_the_built_in_ones_do(
    specs: Path, tmp_path: Path
) -> None:
    assert run("generate", "--workspace", specs).code == 0
    before = contents(tmp_path / "generated")
    listed = run("templates", "list", "--workspace", specs, "--format", "json").json
    paths = [
        one["path"]
        for one in listed["templates"]
        if one["path"].startswith(("client/", "runtime/", "shared/"))
    ]
    assert run("templates", "export", *paths, "--workspace", specs).code == 0
    assert run("generate", "--workspace", specs).code == 0
    assert contents(tmp_path / "generated") == before
    assert run("templates", "diff", "--workspace", specs).code == 0


def test_export_records_what_a_template_was_made_from(specs: Path) -> None:
    ran = run("templates", "export", README, RUNTIME, "--workspace", specs)
    assert ran.code == 0, ran.stderr
    own = specs / "own"
    text = (own / README).read_text(encoding="utf-8")
    copy = (own / ".base" / README).read_text(encoding="utf-8")
    assert text == f"{{# clientloom context {CONTEXT_VERSION} #}}\n{copy}"
    assert (own / RUNTIME).read_bytes() == (own / ".base" / RUNTIME).read_bytes()
    bases = json.loads((own / ".base" / "bases.json").read_text(encoding="utf-8"))
    assert bases[README] == {
        "clientloom": __version__,
        "context": CONTEXT_VERSION,
        "sha256": hashlib.sha256(copy.encode()).hexdigest(),
    }


def test_export_never_overwrites_and_is_all_or_nothing(specs: Path) -> None:
    file = write(specs, README, "mine\n")
    ran = run("templates", "export", INIT, README, "--workspace", specs)
    assert ran.code == 2
    assert "[template-exists]" in ran.stderr
    assert file.read_text(encoding="utf-8") == "mine\n"
    ran = run("templates", "export", INIT, "client/no.jinja", "--workspace", specs)
    assert ran.code == 2
    assert "[template-unknown]" in ran.stderr
    ran = run("templates", "export", f"client/../{README}", "--workspace", specs)
    assert ran.code == 2
    assert list(contents(specs / "own")) == [README]


def test_diff_tells_what_an_upgrade_changed_and_what_is_ones_own(specs: Path) -> None:
    assert run("templates", "export", README, "--workspace", specs).code == 0
    file = specs / "own" / README
    copy = (specs / "own" / ".base" / README).read_text(encoding="utf-8")
    older = copy.replace("A typed Python client for", "A client for")
    file.write_text(older.replace("## Install", "## How to install"), encoding="utf-8")
    as_of_before(specs, README, older)

    ran = run("templates", "diff", "--workspace", specs)
    assert ran.code == 1
    assert "has changed since clientloom 0.0.9" in ran.stdout
    assert "\n  -A client for {{" in ran.stdout
    assert "\n  +A typed Python client for {{" in ran.stdout
    assert "\n  +## How to install\n" in ran.stdout
    assert "clientloom context" not in ran.stdout

    ran = run("templates", "diff", "--workspace", specs, "--format", "json")
    assert ran.code == 1
    (one,) = ran.json["templates"]
    assert ran.json["ok"] is False
    assert one["standing"] == "drifted"
    assert one["base"]["clientloom"] == "0.0.9"
    assert [line for line in one["own"] if line.startswith("+#")] == [
        "+## How to install"
    ]

    assert run("templates", "accept", README, "--workspace", specs).code == 0
    ran = run("templates", "diff", "--workspace", specs)
    assert ran.code == 0
    assert f"is unchanged since clientloom {__version__}" in ran.stdout


def test_diff_tells_of_a_built_in_template_that_is_gone(specs: Path) -> None:
    assert run("templates", "export", README, "--workspace", specs).code == 0
    own = specs / "own"
    (own / README).rename(own / "client/OLD.md.jinja")
    (own / ".base" / README).rename(own / ".base/client/OLD.md.jinja")
    file = own / ".base" / "bases.json"
    text = file.read_text(encoding="utf-8").replace(README, "client/OLD.md.jinja")
    file.write_text(text, encoding="utf-8")
    ran = run("templates", "diff", "--workspace", specs)
    assert ran.code == 1
    assert "client/OLD.md.jinja: the built-in template of clientloom" in ran.stdout


def test_a_template_that_extends_stands_on_the_built_in_one_too(specs: Path) -> None:
    text = f'{{% extends "built-in/{README}" %}}{{% block more %}}x{{% endblock %}}'
    write(specs, README, text)
    ran = run("templates", "diff", "--workspace", specs)
    assert ran.code == 0
    assert "is not recorded" in ran.stdout
    assert "extends it and overrides more" in ran.stdout
    assert run("templates", "accept", "--workspace", specs).code == 0
    as_of_before(specs, README, "another text\n")
    ran = run("templates", "diff", "--workspace", specs)
    assert ran.code == 1
    assert "\n  -another text\n" in ran.stdout


def test_a_record_that_cannot_be_read_is_an_error(specs: Path) -> None:
    assert run("templates", "export", README, "--workspace", specs).code == 0
    bases = specs / "own" / ".base" / "bases.json"
    bases.write_text("[1]", encoding="utf-8")
    ran = run("templates", "diff", "--workspace", specs, "--format", "json")
    assert ran.code == 2
    assert ran.json["diagnostics"][0]["code"] == "settings-invalid"


def test_a_workspace_without_a_folder_is_told_what_to_do(tmp_path: Path) -> None:
    specs = write_workspace(tmp_path, {"pets": PETS})
    assert run("templates", "list", "--workspace", specs).code == 0
    for arguments in (("export", README), ("diff",), ("accept",)):
        ran = run("templates", *arguments, "--workspace", specs)
        assert ran.code == 2
        assert "Add `templates: templates` to clientloom.yaml" in ran.stderr


MAJOR, MINOR = map(int, CONTEXT_VERSION.split("."))


@pytest.mark.parametrize("stated", [f"{MAJOR}.0", f"{MAJOR}.{MINOR + 1}"])
def test_a_template_of_the_same_first_number_is_used(specs: Path, stated: str) -> None:
    write(specs, README, f"{{# clientloom context {stated} #}}\nmine\n")
    assert run("generate", "--workspace", specs).code == 0
    readme = specs.parent / "generated" / "pets" / "README.md"
    assert readme.read_text(encoding="utf-8") == "mine\n"


def test_a_template_for_another_context_is_an_error(specs: Path) -> None:
    write(specs, README, f"{{#- clientloom context {MAJOR + 1}.0 -#}}\nmine\n")
    ran = run("generate", "--workspace", specs)
    assert ran.code == 2
    assert "[template-context]" in ran.stderr
    assert not (specs.parent / "generated" / "pets").exists()
    with (specs / "clientloom.yaml").open("a", encoding="utf-8") as settings:
        settings.write("severities: {template-context: warning}\n")
    assert run("generate", "--workspace", specs).code == 0
