"""What a language model reads of a package: `llms.txt`, and the page on how to use it."""

from __future__ import annotations

import importlib
import re
from pathlib import Path

import pytest

GENERATED = Path(__file__).resolve().parents[2] / "generated"
CLIENTS = sorted(path.parent for path in GENERATED.glob("*/llms.txt"))


@pytest.fixture(params=CLIENTS, ids=lambda package: package.name)
def package(request: pytest.FixtureRequest) -> Path:
    """The folder of a committed client package."""
    folder: Path = request.param
    return folder


def test_every_client_has_an_index() -> None:
    """The index is there for all four providers."""
    assert [path.name for path in CLIENTS] == [
        "basiq",
        "powens",
        "saltedge",
        "snaptrade",
    ]


def test_the_index_has_the_form_of_llmstxt_org(package: Path) -> None:
    """A title, a quoted summary, then sections that are lists of links."""
    title, _, summary, *rest = (package / "llms.txt").read_text("utf-8").splitlines()
    assert re.fullmatch(r"# \S+", title)
    assert summary.startswith("> ")
    sections = "\n".join(rest).split("\n## ")[1:]
    assert [section.splitlines()[0] for section in sections] == [
        "Reference",
        "Resources",
        "Optional",
    ]
    for section in sections:
        entries = [line for line in section.splitlines()[1:] if line]
        assert entries
        for entry in entries:
            assert re.match(r"- \[[^]]+\]\([^)]+\)(: |$)", entry)


def test_every_link_leads_to_a_page(package: Path) -> None:
    """Both pages link to files of the package only, and all of them exist."""
    for page in (package / "llms.txt", package / "docs" / "agents.md"):
        links = re.findall(r"\]\(([^)#]+)", page.read_text("utf-8"))
        assert links
        for link in links:
            assert (page.parent / link).exists(), f"{page.name}: {link}"


def test_the_index_names_every_operation(package: Path) -> None:
    """What `api.md` lists is what the index lists."""
    index = (package / "llms.txt").read_text("utf-8")
    listed = {
        f"{resource}.{operation}"
        for resource, operations in re.findall(
            r"^- \[client\.(\w+)\]\([^)]+\): (.+)$", index, re.MULTILINE
        )
        for operation in operations.split(", ")
    }
    methods = re.findall(
        r"`client\.(\w+\.\w+)\(", (package / "api.md").read_text("utf-8")
    )
    assert listed == set(methods)


def test_what_the_page_names_is_in_the_package(package: Path) -> None:
    """Classes of errors, the clients and the paging methods exist under these names."""
    page = (package / "docs" / "agents.md").read_text("utf-8")
    (import_name,) = set(re.findall(r"from (\w+_client) import", page))
    module = importlib.import_module(import_name)
    for name in re.findall(r"except errors\.(\w+)", page):
        assert issubclass(getattr(module.errors, name), module.errors.ApiError)
    client = getattr(module, re.findall(r"^with (\w+)\(\)", page, re.MULTILINE)[0])
    _, _, paged = page.partition("`iter_…` exists for")
    with client() as instance:
        for resource, method in re.findall(r"`(\w+)\.(\w+)`[,.]\B", paged):
            assert hasattr(getattr(instance, resource), f"iter_{method}")
