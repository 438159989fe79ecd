"""Disks that are full, links where folders should be, line ends, and odd paths."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.commands import contents, run
from tests.support.workspace import pets, write_workspace

resource = pytest.importorskip("resource", reason="this system has no limits of POSIX")

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = "from generator.cli import main; main()"


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A workspace that was generated once."""
    home = tmp_path / "home"
    write_workspace(home, {"pets": pets("old")})
    monkeypatch.chdir(home)
    assert run("generate").code == 0
    return home


def process(
    *arguments: str, limit: int | None = None, stdout: int | None = None, **env: str
) -> subprocess.CompletedProcess[bytes]:
    """Runs `clientloom` as a process that may write no file longer than a limit."""

    def limited() -> None:
        if limit is not None:
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

    return subprocess.run(
        [sys.executable, "-B", "-c", PROGRAM, *arguments],
        env={"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), **env},
        preexec_fn=limited,
        stdout=subprocess.PIPE if stdout is None else stdout,
        stderr=subprocess.PIPE,
        check=False,
    )


@pytest.mark.parametrize(
    "arguments",
    [
        ["generate"],
        ["new", "other", "specs/pets/openapi.yaml"],
        ["diff", "old.yaml", "pets", "--release", "2.0"],
        ["templates", "export", "client/README.md.jinja"],
    ],
)
def test_a_full_disk_is_a_diagnostic(home: Path, arguments: list[str]) -> None:
    (home / "old.yaml").write_text(pets("older").document)
    write_workspace(home, {"pets": pets("new")})
    settings = home / "specs" / "clientloom.yaml"
    settings.write_text(settings.read_text() + "templates: templates\n")
    before, specs = contents(home / "generated"), contents(home / "specs")
    result = process(*arguments, limit=40)
    errors = result.stderr.decode()
    assert result.returncode == 2, errors
    assert "Traceback" not in errors
    assert "error[" in errors
    assert "File too large" in errors
    assert contents(home / "generated") == before
    assert specs.items() <= contents(home / "specs").items()


def test_output_that_nobody_can_take_is_a_diagnostic(home: Path) -> None:
    assert home.is_dir()
    with Path("/dev/full").open("wb") as full:
        for arguments in (["check"], ["check", "--format", "json"], ["lint"]):
            result = process(*arguments, stdout=full.fileno())
            errors = result.stderr.decode()
            assert result.returncode == 2, errors
            assert "No space left" in errors
            assert "Traceback" not in errors
            assert "Exception ignored" not in errors


def outside(home: Path, place: Path) -> Path:
    """Puts a link to a folder outside in the place of a folder of the output."""
    target = home.parent / "outside"
    place.rename(target)
    place.symlink_to(target)
    return target


@pytest.mark.parametrize("options", [[], ["--force"]])
@pytest.mark.parametrize(
    "place", ["pets", "pets/pets_client", "pets/docs", ".clientloom"]
)
def test_a_link_on_the_way_is_not_written_through(
    home: Path, place: str, options: list[str]
) -> None:
    target = outside(home, home / "generated" / place)
    before = {path: path.read_bytes() for path in target.rglob("*") if path.is_file()}
    write_workspace(home, {"pets": pets("new")})
    result = run("generate", *options)
    assert result.code in (1, 2)
    after = {path: path.read_bytes() for path in target.rglob("*") if path.is_file()}
    assert after == before
    assert (home / "generated" / place).is_symlink()


def test_nothing_is_removed_through_a_link(home: Path) -> None:
    target = outside(home, home / "generated" / "pets" / "pets_client")
    before = contents(target)
    write_workspace(home, {"dogs": pets("old")})
    run("generate")
    assert run("remove", "pets").code == 1
    assert contents(target) == before


@pytest.mark.parametrize("name", ["pets.json", "pets.unfinished.json", "lock"])
def test_the_notes_of_runs_follow_no_link(home: Path, name: str) -> None:
    secret = home.parent / "secret"
    secret.write_text("mine")
    note = home / "generated" / ".clientloom" / name
    note.unlink(missing_ok=True)
    note.symlink_to(secret)
    write_workspace(home, {"pets": pets("new")})
    run("generate")
    assert secret.read_text() == "mine"


@pytest.mark.parametrize(
    "name", ["os", "json", "con", "NUL", "com1", "pydantic", "clientloom_runtime"]
)
def test_a_package_cannot_hide_a_module_that_it_needs(home: Path, name: str) -> None:
    settings = home / "specs" / "pets" / "provider.yaml"
    settings.write_text(settings.read_text().replace("pets_client", name))
    result = run("generate")
    assert result.code == 2
    assert "error[settings-invalid]" in result.stderr
    assert repr(name) in result.stderr


@pytest.mark.parametrize("name", ["aux", "Con.v2", "lpt9"])
def test_a_provider_is_no_device_of_windows(home: Path, name: str) -> None:
    write_workspace(home, {name: pets("old")})
    result = run("generate")
    assert result.code == 2
    assert "error[settings-invalid]" in result.stderr


def test_a_checkout_with_other_line_ends_is_not_edited(home: Path) -> None:
    for path in (home / "generated").rglob("*"):
        if path.is_file() and ".clientloom" not in path.parts:
            path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert run("check").code == 0
    write_workspace(home, {"pets": pets("new")})
    checked = run("check")
    assert checked.code == 1
    assert "edited:" not in checked.stdout
    assert run("generate").code == 0
    assert run("check").code == 0


def test_a_file_of_an_earlier_run_is_not_edited(home: Path) -> None:
    place = home / "generated" / "pets" / "pets_client" / "models" / "pet.py"
    first = place.read_bytes()
    for word in ("second", "third"):
        write_workspace(home, {"pets": pets(word)})
        assert run("generate").code == 0
    newest = place.read_bytes()
    # As `git checkout` of one file does it.
    place.write_bytes(first)
    assert "  changed: pets_client/models/pet.py" in run("check").stdout.splitlines()
    assert run("generate").code == 0
    assert place.read_bytes() == newest


def test_an_edited_line_is_an_edit_with_any_line_ends(home: Path) -> None:
    place = home / "generated" / "pets" / "README.md"
    place.write_bytes(place.read_bytes().replace(b"\n", b"\r\n") + b"mine\r\n")
    assert "  edited: README.md" in run("check").stdout.splitlines()
    assert run("generate").code == 1


LOCALES = [
    {"LC_ALL": "C"},
    {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    {"LC_ALL": "POSIX", "PYTHONIOENCODING": "ascii"},
    {"PYTHONIOENCODING": "latin-1"},
]


@pytest.mark.parametrize(
    ("locale", "form"),
    [*((locale, "text") for locale in LOCALES), (LOCALES[1], "json")],
)
def test_any_text_can_be_printed_anywhere(
    home: Path, locale: dict[str, str], form: str
) -> None:
    write_workspace(home, {"pets": pets("„Hündchen“ 狗")})
    place = home / "specs" / "pets" / "openapi.yaml"
    place.write_text(place.read_text().replace("schemas/Pet", "schemas/Ʊnbekannt"))
    for command in ("lint", "generate"):
        result = process(command, "--format", form, **locale)
        assert result.returncode == 0, result.stderr
        assert b"reference-unresolved" in result.stdout + result.stderr
    assert process("check", "--format", form, **locale).returncode == 0


@pytest.mark.parametrize("locale", [{}, *LOCALES[:2]])
def test_paths_need_not_be_utf8(
    home: Path, tmp_path: Path, locale: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    odd = os.path.join(os.fsencode(tmp_path), b"caf\xe9 \xff")  # noqa: PTH118 - bytes
    os.rename(home, odd)  # noqa: PTH104 - bytes
    os.chdir(odd)
    monkeypatch.chdir(os.fsdecode(odd))
    write_workspace(Path.cwd(), {"pets": pets("new")})
    for command in (["generate"], ["check"], ["lint", "--format", "json"]):
        result = process(*command, **locale)
        assert result.returncode == 0, result.stderr
    (Path.cwd() / "specs" / "pets" / "openapi.yaml").write_text("openapi: [")
    for command in (["generate"], ["check", "--format", "json"]):
        result = process(*command, **locale)
        assert b"Traceback" not in result.stderr
        assert result.returncode == 2
