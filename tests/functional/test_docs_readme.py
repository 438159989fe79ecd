"""The first page is true: its excerpt, its commands and its links."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.cli.commands import COMMANDS
from tests import readme_figures
from tests.functional.test_docs_guide import blocks
from tests.support.commands import run

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_excerpt_is_what_is_printed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The spec of the quick start, with one misspelt reference, prints the excerpt."""
    (spec,) = (
        block.text
        for block in blocks("quick-start")
        if block.path and "openapi" in block.text
    )
    before, created, after = spec.partition('"201":')
    misspelt = before + created + after.replace('schemas/Pet"', 'schemas/Pat"', 1)
    (tmp_path / "pets.yaml").write_text(misspelt, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    (excerpt,) = re.findall(r"```console\n(.*?)```", README, re.DOTALL)
    for part in excerpt.split("$ clientloom ")[1:]:
        command, _, shown = part.partition("\n")
        printed = run(*command.split())
        assert printed.code == 0
        output = _without_seconds(printed.stdout + printed.stderr)
        for line in filter(None, _without_seconds(shown).splitlines()):
            assert line in output.splitlines()


def _without_seconds(text: str) -> str:
    return re.sub(r"\(\d+\.\d\d s\)", "(… s)", text)


def test_every_command_is_shown_and_exists() -> None:
    """The list of commands names those that a newcomer needs, and none that is gone."""
    shown = set(re.findall(r"^clientloom (\w+)[^#\n]* #", README, re.MULTILINE))
    assert shown <= set(COMMANDS)
    assert {"new", "lint", "generate", "check", "diff"} <= shown


def test_every_link_has_its_page() -> None:
    """The links lead to files of the repository."""
    links = re.findall(r"\]\(([^)#]+)", README)
    assert links
    for link in links:
        assert (ROOT / link).exists(), link


def test_the_figures_are_those_of_the_pages() -> None:
    """`python -m tests.readme_figures` updates them."""
    assert readme_figures.with_figures(README) == README


def test_figures_follow_their_page(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another figure on a page changes the table, and a missing one is an error."""
    page = readme_figures.BENCHMARKS.read_text(encoding="utf-8")
    changed = tmp_path / "benchmarks.md"
    changed.write_text(
        re.sub(r"(\| `import` +\| )[\d.]+ ms", r"\g<1>7 ms", page), encoding="utf-8"
    )
    corpus = tmp_path / "corpus.md"
    corpus.write_text(
        "**12 specs, 3,456 operations, 99.5 % contract-true** (2026-11-27)",
        encoding="utf-8",
    )
    monkeypatch.setattr(readme_figures, "BENCHMARKS", changed)
    monkeypatch.setattr(readme_figures, "CORPUS", corpus)
    shown = readme_figures.figures()
    assert "| Import that package | 7 ms |" in shown
    assert "Of the 3,456 operations in 12 specs, 99.5 %" in shown
    changed.write_text("# Benchmarks\n", encoding="utf-8")
    with pytest.raises((LookupError, ValueError)):
        readme_figures.figures()
