"""The pages of the facade's package hold everything that an application can use."""

from __future__ import annotations

import dataclasses
import enum
import inspect
import re
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path
from typing import Any

import connections
import pytest
from connections import UserConnections, errors, models

from tests.support.facade import ROOT

PACKAGE = ROOT / "generated" / "connections"
OPERATIONS = sorted(
    name
    for name, _ in inspect.getmembers(UserConnections, inspect.isfunction)
    if not name.startswith("_")
)


def page(name: str) -> str:
    """A page of the package."""
    return (PACKAGE / name).read_text(encoding="utf-8")


def part(text: str, heading: str) -> str:
    """What stands under a heading of the second level."""
    return text.split(f"\n## {heading}\n")[1].split("\n## ")[0]


@pytest.mark.parametrize("name", OPERATIONS)
def test_every_operation_has_its_signature(name: str) -> None:
    told = part(page("docs/operations.md"), f"`{name}`")
    assert f"def {name}(" in told
    for argument in inspect.signature(getattr(UserConnections, name)).parameters:
        if argument != "self":
            assert f"{argument}: " in told


@pytest.mark.parametrize("name", connections.CAPABILITIES["snaptrade"])
def test_every_operation_tells_what_each_provider_does(name: str) -> None:
    told = part(page("docs/operations.md"), f"`{name}`")
    for provider, capabilities in connections.CAPABILITIES.items():
        row = next(
            line
            for line in told.split("\n")
            if line.lower().startswith(f"| {provider} |")
        )
        known = capabilities[name]
        assert known.supported is ("not supported" not in row)
        for call in (*known.calls, *known.instead):
            assert f"`{call}`" in row


@pytest.mark.parametrize("name", sorted(set(dir(connections)) & set(models.__all__)))
def test_every_model_and_every_word_is_told(name: str) -> None:
    found = getattr(models, name)
    if found.__name__ != name:
        assert f"(#{found.__name__.lower()})" in part(page("docs/models.md"), name)
        return
    told = part(page("docs/models.md"), name)
    if issubclass(found, enum.Enum):
        names = [str(member.value) for member in found]
    else:
        names = [field.name for field in dataclasses.fields(found)]
    assert re.findall(r"(?m)^\| `(\w+)` \|", told) == names


def test_examples_of_the_readme_are_python_that_imports_what_there_is() -> None:
    blocks = re.findall(r"```python\n(.*?)```", page("README.md"), re.DOTALL)
    assert len(blocks) == 4
    for block in blocks:
        compile(block, "README.md", "exec")
        for names in re.findall(r"from connections import (.*)", block):
            for name in names.split(", "):
                assert hasattr(connections, name)


def test_links_between_pages_lead_somewhere() -> None:
    for source in PACKAGE.rglob("*.md"):
        for target in re.findall(r"\]\(([^)]+)\)", source.read_text(encoding="utf-8")):
            file, _, anchor = target.partition("#")
            other = source if not file else (source.parent / file)
            assert other.is_file(), f"{source.name}: {target}"
            if anchor:
                text = other.read_text(encoding="utf-8").lower()
                headings = re.findall(r"(?m)^#+ `?([\w ]+)`?$", text)
                assert anchor in headings, f"{source.name}: {target}"


def test_distributions_carry_the_licence_the_types_and_the_pages(
    tmp_path: Path,
) -> None:
    command = [sys.executable, "-m", "build", "--no-isolation", "--outdir"]
    subprocess.run(
        [*command, str(tmp_path), str(PACKAGE)], check=True, capture_output=True
    )
    with zipfile.ZipFile(next(tmp_path.glob("*.whl"))) as wheel:
        names = wheel.namelist()
    assert "connections/py.typed" in names
    assert any(name.endswith("licenses/LICENSE") for name in names)
    with tarfile.open(next(tmp_path.glob("*.tar.gz"))) as source:
        names = [name.partition("/")[2] for name in source.getnames()]
    assert {
        "LICENSE",
        "CHANGELOG.md",
        "docs/operations.md",
        "tests/test_basiq.py",
    } <= set(names)


def test_every_error_tells_what_it_carries() -> None:
    told = page("docs/errors.md")
    for name in errors.__all__:
        found: Any = getattr(errors, name)
        if isinstance(found, type):
            assert f"{name} " in told
            own: frozenset[str] = vars(found).get("ATTRIBUTES", frozenset())
            inherited = (getattr(one, "ATTRIBUTES", ()) for one in found.__bases__)
            for attribute in own.difference(*inherited):
                assert re.search(rf"\| `{name}` \| `{attribute}` \|", told)


def test_every_name_of_a_condition_is_explained() -> None:
    told = page("docs/statuses.md")
    for section in told.split("\n### ")[1:]:
        for name in set(re.findall(r"`(\$\w+)[.`]", section)):
            assert f"* `{name}` is the " in section


def test_every_public_name_is_told() -> None:
    pages = "".join(one.read_text("utf-8") for one in PACKAGE.rglob("*.md"))
    for name in set(connections.__all__) - {"__version__"}:
        assert name in pages
    for name in ("is_settled", "require_active", "accepts"):
        assert f"`{name}" in page("docs/models.md")
