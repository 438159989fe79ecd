"""Everything that people read is free of the phrases in `tests/words.yaml`."""

from __future__ import annotations

import io
import re
import tokenize
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]

READ = (
    "README.md",
    "Makefile",
    "pyproject.toml",
    ".pre-commit-hooks.yaml",
    "docs/**/*",
    "generator/**/*",
    "templates/**/*",
    "specs/*.yaml",
    "specs/*/provider.yaml",
    "specs/*/connections.yaml",
    "specs/*/differences.yaml",
    "specs/*/overlay.yaml",
)
"""The files that are checked. The rest of `specs/` has the vendors' words."""

_TEXT = {
    ".bzl",
    ".css",
    ".jinja",
    ".json",
    ".md",
    ".mk",
    ".sh",
    ".toml",
    ".yaml",
    ".yml",
}


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase that must not occur.

    Attributes:
        pattern: What to look for.
        instead: What to write instead.
    """

    pattern: re.Pattern[str]
    instead: str

    def findings(self, text: str, name: str) -> Iterator[str]:
        """One line for each occurrence, with its place and what to write instead."""
        for found in self.pattern.finditer(text):
            line = text.count("\n", 0, found.start()) + 1
            column = found.start() - text.rfind("\n", 0, found.start())
            words = " ".join(found[0].split())
            advice = f"write {self.instead}" if self.instead else "rephrase it"
            yield f"{name}:{line}:{column}: {words!r}: {advice}"


def read_phrases() -> list[Phrase]:
    """The phrases. A space also matches a line break and the start of a comment."""
    entries = yaml.safe_load((ROOT / "tests" / "words.yaml").read_text("utf-8"))
    return [
        Phrase(
            re.compile(
                entry["pattern"].replace(" ", r"(?:\s+(?:#\s+)?)"), re.IGNORECASE
            ),
            entry["instead"],
        )
        for entry in entries
    ]


def any_of(phrases: Iterable[Phrase]) -> re.Pattern[str]:
    """Finds any of the phrases. Nearly no text has one, and looking once is faster than
    looking for each."""
    boundary = r"\b"
    patterns = [phrase.pattern.pattern for phrase in phrases]
    assert all(pattern.startswith(boundary) for pattern in patterns)
    inner = "|".join(pattern.removeprefix(boundary) for pattern in patterns)
    return re.compile(f"{boundary}(?:{inner})", re.IGNORECASE)


def prose(path: Path) -> str:
    """The text of a file. In Python, only comments and strings, at their places."""
    text = path.read_text("utf-8")
    if path.suffix != ".py":
        return text
    lines = text.split("\n")
    kept = [" " * len(line) for line in lines]
    kinds = {tokenize.COMMENT, tokenize.STRING, getattr(tokenize, "FSTRING_MIDDLE", -1)}
    for token in tokenize.generate_tokens(io.StringIO(text).readline):
        if token.type in kinds:
            (first, start), (last, end) = token.start, token.end
            for number in range(first, last + 1):
                left = start if number == first else 0
                right = end if number == last else len(lines[number - 1])
                line = kept[number - 1]
                shown = lines[number - 1][left:right]
                kept[number - 1] = line[:left] + shown + line[right:]
    return "\n".join(kept)


def files() -> list[Path]:
    """The files that are checked."""
    return sorted(
        path
        for pattern in READ
        for path in ROOT.glob(pattern)
        if path.is_file()
        and (path.suffix in {".py", *_TEXT} or path.name == "Makefile")
        and "LICENSE" not in path.name
    )


def test_no_phrase_comes_back() -> None:
    phrases = read_phrases()
    some_phrase = any_of(phrases)
    texts = {path.relative_to(ROOT).as_posix(): prose(path) for path in files()}
    found = [
        finding
        for name, text in texts.items()
        if some_phrase.search(text)
        for phrase in phrases
        for finding in phrase.findings(text, name)
    ]
    assert found == [], "\n" + "\n".join(found)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Each hook is told of it.", "page.md:1:11: 'is told': "),
        ("# A client that stands\n# on it.\n", "page.md:1:17: 'stands # on': "),
        ("One\ntwo, misspelt.", "page.md:2:6: 'misspelt': write misspelled"),
    ],
)
def test_a_finding_has_its_place_and_the_replacement(text: str, expected: str) -> None:
    findings = [
        finding
        for phrase in read_phrases()
        for finding in phrase.findings(text, "page.md")
    ]
    assert findings[0].startswith(expected)


def test_code_is_not_prose(tmp_path: Path) -> None:
    module = tmp_path / "module.py"
    module.write_text('colour = 1  # the color\n"""A colour."""\n', encoding="utf-8")
    assert prose(module) == '            # the color\n"""A colour."""\n'


def test_each_phrase_is_written_with_a_replacement() -> None:
    for phrase in read_phrases():
        assert phrase.instead is not None
        assert not phrase.pattern.search(""), phrase.pattern.pattern
