"""The words of Python that templates get: literals, docstrings, comments, texts."""

from __future__ import annotations

import ast

import black
import pytest

from generator.python.docstrings import comment, docstring
from generator.python.literals import literal
from generator.python.text import RawTextError, Text, prose, writing_prose

TEXTS = [
    "plain",
    'a "quoted" word',
    "it's",
    "both ' and \"",
    'ends with "',
    '""" three',
    '"Quoted" at the start',
    '"Quoted"',
    "back\\slash",
    "ends with a back\\",
    "new\nline\ttab\r",
    "\u202ehidden\u200b\x00\x1f\x7f\x85\u2028",
    "\U0001f600 smile",
    "{{ jinja }} {% raw %} {# c #} %s {0}",
    "\ufdd0 a mark \ufdd1 of ours",
    ">>> import os",
    "name: what it is",
    "",
    " ",
]


@pytest.mark.parametrize("text", TEXTS)
def test_a_literal_means_its_text_and_shows_it(text: str) -> None:
    written = literal(text)
    assert ast.literal_eval(written) == text
    assert written == literal(Text(text))
    assert written.isprintable()
    source = f"x = {written}\n"
    assert black.format_str(source, mode=black.FileMode()) == source


@pytest.mark.parametrize(
    "value",
    [
        None,
        True,
        1,
        -1.5,
        b'\x00"\\',
        (),
        ("one",),
        ("a", ("b",)),
        [1, "x"],
        {"a": (), "b": {"c": None}},
        ({"scheme": ("read", "write")}, {}),
    ],
)
def test_a_literal_of_a_value_is_the_value(value: object) -> None:
    assert ast.literal_eval(literal(value)) == value  # type: ignore[arg-type]


def rendered(text: str) -> str:
    """A text as a template writes it inside a docstring or a comment."""
    with writing_prose():
        return str(Text(text))


@pytest.mark.parametrize("indent", [0, 4, 8])
@pytest.mark.parametrize(
    "text", [*TEXTS, "word " * 60, "x" * 200, '"' * 90, '"' + "a " * 90]
)
def test_a_docstring_says_its_text_and_nothing_more(text: str, indent: int) -> None:
    margin = " " * indent
    body = docstring(f"{margin}{rendered(text)}\n")
    head = "".join(f"{' ' * 4 * n}class A{n}:\n" for n in range(indent // 4))
    source = f"{head}{body}\n{margin}x = 1\n"
    node: ast.AST = ast.parse(source)
    for _ in range(indent // 4):
        node = node.body[0]  # type: ignore[attr-defined]
    assert len(node.body) == 2  # type: ignore[attr-defined]
    said = ast.get_docstring(node) or ""  # type: ignore[arg-type]
    assert "".join(said.split()) == "".join(prose(text).split())
    formatted = black.format_str(source, mode=black.FileMode())
    assert [line for line in formatted.split("\n") if line] == [
        line for line in source.split("\n") if line
    ]


@pytest.mark.parametrize("text", TEXTS)
def test_a_comment_never_ends(text: str) -> None:
    assert ast.parse(comment(f"{rendered(text)}\n")).body == []


def test_lines_of_a_docstring_are_broken_where_they_stand() -> None:
    entry = rendered("word " * 20 + "\n- item " + "word " * 20)
    body = f"    What it does.\n\n    Args:\n        name: {entry}\n    last\n"
    assert docstring(body).splitlines() == [
        '    """What it does.',
        "",
        "    Args:",
        "        name: " + "word " * 14 + "word",
        "            word word word word word",
        "            - item " + "word " * 13 + "word",
        "              word word word word word word",
        "    last",
        '    """',
    ]


def test_a_text_that_looks_like_an_entry_is_none() -> None:
    text = rendered("Note: " + "word " * 20)
    body = f"    What it gives.\n\n    Returns:\n        {text}\n"
    assert docstring(body).splitlines()[4].startswith("        word")


def test_a_text_is_written_nowhere_else() -> None:
    with pytest.raises(RawTextError, match="cannot be written unescaped"):
        str(Text("import os"))
    with pytest.raises(RawTextError):
        f"{Text('import os')}"
    assert "import os" in repr(Text("import os"))
