"""The guide is true: what its pages write, run and call is written, run and called.

A block after a paragraph that ends with a path in code is that file; lines with `$` in a
console block are commands; blocks of Python run against a server on this machine.
"""

from __future__ import annotations

import importlib
import re
import shlex
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import pytest
import yaml
from clientloom_runtime.testing import Exchange, LocalServer, read_exchanges

from generator.project.provider_settings import ProviderSettings
from generator.project.workspace import WorkspaceSettings
from tests.support.commands import run

DOCS = Path(__file__).resolve().parents[2] / "docs"

_BLOCK = re.compile(
    r"(?:`(?P<path>(?:specs|generated)/[\w./{}-]+)`:\n\n)?^```(?P<language>\w*)\n(?P<text>.*?)^```$",
    re.MULTILINE | re.DOTALL,
)
TRIED = ["quick-start", "add-a-provider", "names", "templates"]


@dataclass(frozen=True, slots=True)
class Block:
    """A block of code of a page, and the file that it is, if it is one."""

    language: str
    text: str
    path: str | None


def blocks(page: str) -> list[Block]:
    """The blocks of a page of the guide."""
    text = (DOCS / f"{page}.md").read_text(encoding="utf-8")
    # A path may come a few words before the colon that announces its block.
    text = re.sub(r"`([\w./{}-]+)`, [^`\n]*:\n\n```", r"`\1`:\n\n```", text)
    return [
        Block(found["language"], found["text"], found["path"])
        for found in _BLOCK.finditer(text)
    ]


def write_files(page: str, folder: Path) -> None:
    """Writes the files that a page shows."""
    for block in blocks(page):
        if block.path is not None:
            place = folder / block.path
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_text(block.text, encoding="utf-8")


@contextmanager
def importable(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Makes the packages under a folder importable for a while."""
    monkeypatch.syspath_prepend(str(folder))
    before = set(sys.modules)
    yield
    for name in set(sys.modules) - before:
        if name.split(".")[0] == next(folder.glob("*_client")).name:
            del sys.modules[name]


@pytest.mark.parametrize("page", TRIED)
def test_a_page_of_the_guide_can_be_followed(
    page: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_files(page, tmp_path)
    monkeypatch.chdir(tmp_path)
    for block in blocks(page):
        if block.language == "console":
            for line in block.text.splitlines():
                program, *arguments = shlex.split(line.removeprefix("$ "))
                assert program == "clientloom"
                ran = run(*arguments)
                assert ran.code == 0, ran.stdout + ran.stderr
    (package,) = (path.parent for path in tmp_path.glob("generated/*/api.md"))
    prefix = yaml.safe_load(
        (tmp_path / f"specs/{package.name}/provider.yaml").read_text()
    )
    with LocalServer() as server, importable(package, monkeypatch):
        server.serve(_exchanges(package))
        base = urlsplit(_base_url(package)).path
        server.answer_always(f"{base}/oauth/token", {"access_token": "t"})
        for name in ("API_KEY", "CLIENT_ID", "CLIENT_SECRET"):
            monkeypatch.setenv(f"{prefix['environment']}_{name}", "test")
        monkeypatch.setenv(f"{prefix['environment']}_BASE_URL", server.url + base)
        programs = [
            block
            for block in blocks(page)
            if block.language == "python" and block.path is None
        ]
        assert programs
        for block in programs:
            exec(compile(block.text, f"{page}.md", "exec"), {"__name__": "__main__"})
        assert server.requests
    importlib.invalidate_caches()


def _base_url(package: Path) -> str:
    index = (package / "docs" / "README.md").read_text(encoding="utf-8")
    found = re.search(r"Base URL: `([^`]+)`", index)
    assert found is not None
    return found[1]


def _exchanges(package: Path) -> list[Exchange]:
    return [
        one
        for path in sorted(package.glob("tests/exchanges/*.json"))
        for one in read_exchanges(path).values()
    ]


@pytest.mark.parametrize("page", ["add-a-provider", "names"])
def test_settings_that_a_page_shows_are_settings(page: str) -> None:
    head = {"class": "Pets", "package": "pets_client", "environment": "PETS"}
    shown = [
        yaml.safe_load(block.text)
        for block in blocks(page)
        if block.language == "yaml" and block.path is None
    ]
    assert shown
    for settings in shown:
        ProviderSettings.model_validate({**head, **settings})


def test_settings_of_the_workspace_that_the_guide_shows_are_settings() -> None:
    shown = [
        # YAML 1.2 reads `off` as a text.
        yaml.safe_load(block.text.replace(": off", ": 'off'"))
        for page in ("templates", "diagnostics")
        for block in blocks(page)
        if block.language == "yaml" and block.path is None and ":" in block.text
    ]
    assert shown
    for settings in shown:
        WorkspaceSettings.model_validate({"providers": ["pets"], **settings})


def test_every_strategy_of_authentication_is_in_the_guide() -> None:
    schema = ProviderSettings.model_json_schema()
    mapping = schema["properties"]["authentication"]["items"]["discriminator"][
        "mapping"
    ]
    page = (DOCS / "add-a-provider.md").read_text(encoding="utf-8")
    assert [name for name in mapping if f"| `{name}` |" not in page] == []


def test_every_key_of_provider_yaml_is_in_the_guide() -> None:
    keys = ProviderSettings.model_json_schema()["properties"]
    page = (DOCS / "add-a-provider.md").read_text(encoding="utf-8")
    assert [
        key for key in keys if f"`{key}`" not in page and f"{key}:" not in page
    ] == []


def test_every_page_of_the_guide_is_in_its_index_and_on_the_site() -> None:
    index = (DOCS / "README.md").read_text(encoding="utf-8")
    site = (DOCS / "site" / "build.py").read_text(encoding="utf-8")
    for page in DOCS.glob("*.md"):
        if page.name != "README.md":
            assert f"]({page.name})" in index
            assert f'"{page.name}"' in site


def test_links_between_pages_of_the_guide_lead_somewhere() -> None:
    for page in DOCS.glob("*.md"):
        # What looks like a link in a block of code is code.
        text = _BLOCK.sub("", page.read_text(encoding="utf-8"))
        for target in re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)", text):
            if not target.startswith("http"):
                assert (page.parent / target).exists(), f"{page.name}: {target}"
