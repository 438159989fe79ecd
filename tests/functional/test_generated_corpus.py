"""Descriptions of the wild, through the whole pipeline: every package must load."""

from __future__ import annotations

import csv
import importlib
from collections.abc import Mapping
from pathlib import Path

import black
import pytest

from tests.support.shared import SHARED
from tests.support.workspace import Example, Weaver, write_workspace

CORPUS = SHARED / "corpus"
LARGEST = 40_000
MOST_REFERENCES = 20
"""Larger files, in bytes, and those spread over many more files (so many references to
them) take longer and show nothing that smaller ones do not."""


def descriptions() -> list[Path]:
    """The smaller descriptions of the corpus; none where it is not there."""
    index = CORPUS / "index.tsv"
    if not index.is_file():
        return []
    with index.open(encoding="utf-8", newline="") as lines:
        entries = list(csv.DictReader(lines, delimiter="\t"))
    return [
        CORPUS / entry["path"]
        for entry in entries
        if int(entry["bytes"]) <= LARGEST
        and int(entry["external_file_refs"] or 0) <= MOST_REFERENCES
    ]


def is_blacks(path: str, files: Mapping[str, bytes]) -> bool:
    """Whether black would leave a file as it is."""
    if not path.endswith(".py"):
        return True
    source = files[path].decode("utf-8")
    return black.format_str(source, mode=black.FileMode()) == source


def name(path: Path) -> str:
    """A test's name for a description."""
    return "/".join(path.relative_to(CORPUS).parts[1:])


def load(package: str) -> int:
    """Loads every module, model and resource of a package; how many operations."""
    module = importlib.import_module(package)
    for class_name in dir(module.models):
        model = getattr(module.models, class_name)
        if hasattr(model, "model_rebuild"):
            model.model_rebuild()
    operations = 0
    folder = Path(str(module.__file__)).parent
    for path in sorted((folder / "resources").rglob("*.py")):
        parts = path.relative_to(folder.parent).with_suffix("").parts
        resource = importlib.import_module(".".join(parts).removesuffix(".__init__"))
        for value in list(vars(resource).values()):
            if type(value).__name__ == "Operation":
                operations += 1
                for contents in value.responses.values():
                    for content in contents:
                        assert content.type_loader is None or content.type_loader()
    client = module.Example(base_url="https://example.com")
    for attribute in dir(type(client)):
        if not attribute.startswith("_"):
            assert getattr(client, attribute) is not None
    client.close()
    return operations


if not descriptions():
    pytest.skip("the corpus (../shared/corpus) is not there", allow_module_level=True)


@pytest.mark.parametrize("path", descriptions(), ids=name)
def test_the_package_loads_and_is_as_black_writes_it(
    path: Path, weave: Weaver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # It is read where it is, because it may refer to files beside it.
    example = Example("paths: {}", f"openapi: {path}")
    package = weave.package(write_workspace(tmp_path, {"example": example}))
    if package.files is None:
        assert any(one.code.fatal for one in package.diagnostics)
        return
    for file, content in package.files.items():
        place = tmp_path / "generated" / file
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content)
    monkeypatch.syspath_prepend(str(tmp_path / "generated"))
    assert package.api is not None
    assert load(example.package) >= len(package.api.operations)
    assert [path for path in package.files if not is_blacks(path, package.files)] == []
