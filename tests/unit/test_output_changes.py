"""What a generation would change on disk, and how it is brought there."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.output.changes import Changes, compare
from generator.output.manifest import (
    MANIFEST_FILE,
    Manifest,
    UnsafePathError,
    read_manifest,
    unfinished_file,
)
from generator.output.transaction import Transaction
from generator.output.writing import Delivery, write_packages

OLD = {"kept.py": b"same", "new/changed.py": b"old", "stale/gone.py": b"gone"}
NEW = {"kept.py": b"same", "new/changed.py": b"new", "added.py": b"added"}


def put(folder: Path, files: dict[str, bytes]) -> None:
    """Writes files and the manifest that says that they were generated."""
    for path, content in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
    (folder / MANIFEST_FILE).write_bytes(Manifest.of(files).to_bytes())


def changes(folder: Path, files: dict[str, bytes]) -> Changes:
    return compare(folder, read_manifest(folder), files)


def test_each_file_is_in_one_list(tmp_path: Path) -> None:
    put(tmp_path / "package", OLD)
    found = changes(tmp_path / "package", NEW)
    assert found.unchanged == ("kept.py",)
    assert found.changed == ("new/changed.py",)
    assert found.missing == ("added.py",)
    assert found.removed == ("stale/gone.py",)
    assert found.edited == found.kept == ()
    assert not found.is_current


def test_what_somebody_wrote_is_theirs(tmp_path: Path) -> None:
    package = tmp_path / "package"
    put(package, OLD)
    (package / "new" / "changed.py").write_bytes(b"mine")
    (package / "stale" / "gone.py").write_bytes(b"mine")
    (package / "added.py").write_bytes(b"mine")
    found = changes(package, NEW)
    assert found.edited == ("added.py", "new/changed.py")
    assert found.kept == ("stale/gone.py",)
    assert found.changed == found.removed == found.missing == ()


def test_an_edit_that_is_what_would_be_generated_is_none(tmp_path: Path) -> None:
    put(tmp_path / "package", OLD)
    (tmp_path / "package" / "new" / "changed.py").write_bytes(b"new")
    assert "new/changed.py" in changes(tmp_path / "package", NEW).unchanged


def test_a_link_is_never_a_generated_file(tmp_path: Path) -> None:
    package = tmp_path / "package"
    put(package, {"py.typed": b""})
    (tmp_path / "outside").write_bytes(b"")
    (package / "py.typed").unlink()
    (package / "py.typed").symlink_to(tmp_path / "outside")
    assert changes(package, {"py.typed": b""}).edited == ("py.typed",)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{",
        '{"version": 99, "files": {}}',
        '{"version": 1, "files": []}',
        '{"files": {"a": "b"}}',
    ],
)
def test_a_manifest_that_cannot_be_read_is_none(tmp_path: Path, text: str) -> None:
    (tmp_path / MANIFEST_FILE).write_text(text)
    assert read_manifest(tmp_path) is None


def test_a_manifest_names_no_file_outside(tmp_path: Path) -> None:
    files = {"../evil": "0", "/evil": "0", "a/../../evil": "0", "": "0", "good": "0"}
    text = json.dumps({"version": 1, "files": files})
    (tmp_path / MANIFEST_FILE).write_text(text)
    manifest = read_manifest(tmp_path)
    assert manifest is not None
    assert set(manifest.files) == {"good"}


def test_writing_makes_the_package_what_was_generated(tmp_path: Path) -> None:
    package = tmp_path / "package"
    put(package, OLD)
    (package / "own.py").write_bytes(b"own")
    write_packages(tmp_path, [Delivery("package", NEW, changes(package, NEW))])
    assert changes(package, NEW).is_current
    assert (package / "own.py").read_bytes() == b"own"
    assert not (package / "stale").exists()
    manifest = read_manifest(package)
    assert manifest is not None
    assert manifest.files == Manifest.of(NEW).files
    assert manifest.unfinished == {}
    left = {path.name for path in (tmp_path / ".clientloom").iterdir()}
    assert left == {".gitignore", "package.earlier.json"}


@pytest.mark.parametrize("path", ["../evil.py", "/evil.py", "a/../../evil.py", ""])
def test_nothing_is_written_outside_a_package(tmp_path: Path, path: str) -> None:
    files = {"good.py": b"", path: b"evil"}
    found = Changes(tuple(files), (), (), (), (), ())
    with pytest.raises(UnsafePathError):
        write_packages(tmp_path / "output", [Delivery("package", files, found)])
    assert not (tmp_path / "output").exists()
    assert not (tmp_path / "evil.py").exists()


def test_nothing_is_written_through_a_link(tmp_path: Path) -> None:
    (tmp_path / "outside").mkdir()
    (tmp_path / "output" / "package").mkdir(parents=True)
    (tmp_path / "output" / "package" / "models").symlink_to(tmp_path / "outside")
    files = {"models/a.py": b""}
    found = Changes(tuple(files), (), (), (), (), ())
    with pytest.raises(UnsafePathError):
        write_packages(tmp_path / "output", [Delivery("package", files, found)])
    assert list((tmp_path / "outside").iterdir()) == []


def test_files_of_a_killed_run_are_known(tmp_path: Path) -> None:
    package = tmp_path / "package"
    put(package, OLD)
    (tmp_path / ".clientloom").mkdir()
    unfinished_file(package).write_bytes(Manifest.of(NEW).to_bytes())
    (package / "new" / "changed.py").write_bytes(b"new")
    (package / "added.py").write_bytes(b"added")
    third = {"kept.py": b"same", "new/changed.py": b"newer", "stale/gone.py": b"gone"}
    found = changes(package, third)
    assert found.changed == ("new/changed.py",)
    assert found.removed == ("added.py",)
    assert found.edited == found.kept == ()


def test_a_transaction_can_be_undone(tmp_path: Path) -> None:
    backups, new = tmp_path / "backups", tmp_path / "new"
    backups.mkdir()
    place = tmp_path / "place"
    put(place, {"a": b"1", "b": b"2", "folder/inner": b"3"})
    before = {path: path.read_bytes() for path in place.rglob("*") if path.is_file()}
    transaction = Transaction(backups)
    for name in ("a", "folder", "fresh"):
        new.write_bytes(b"new")
        transaction.replace(place / name, new)
    transaction.remove(place / "b")
    transaction.remove(place / "not there")
    assert (place / "folder").read_bytes() == b"new"
    assert not (place / "b").exists()
    transaction.undo()
    assert before == {p: p.read_bytes() for p in place.rglob("*") if p.is_file()}
