"""Diagnostics as text and as data."""

from pathlib import Path

from generator import codes
from generator.cli.counts import summary
from generator.cli.diagnostics import render_text, to_json
from generator.diagnostics import Diagnostic, Origin, Severity


def test_text_shows_place_excerpt_and_hint(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("x:\n  y: wrong # why\n", encoding="utf-8")
    found = Diagnostic(
        codes.VALUE_MALFORMED, "it is wrong", Origin("a.yaml", "/x/y"), hint="Do it."
    )
    assert render_text([found], tmp_path, color=False) == (
        "warning[value-malformed]: it is wrong\n"
        " --> a.yaml:2:6\n"
        "  | at /x/y\n"
        "  |\n"
        "2 |   y: wrong # why\n"
        "  |      ^^^^^\n"
        "  = hint: Do it.\n"
    )


def test_severity_is_that_of_the_diagnostic(tmp_path: Path) -> None:
    found = Diagnostic(codes.VALUE_MALFORMED, "m", severity=Severity.ERROR)
    assert render_text([found], tmp_path, color=False).startswith("error[")
    assert to_json([found], tmp_path) == [
        {
            "code": "value-malformed",
            "severity": "error",
            "message": "m",
            "hint": codes.VALUE_MALFORMED.hint,
            "origin": None,
            "related": [],
        }
    ]


def test_colour_changes_nothing_but_the_colour(tmp_path: Path) -> None:
    import re

    (tmp_path / "a.yaml").write_text("x: 1\n", encoding="utf-8")
    found = [Diagnostic(codes.DUPLICATE_KEY, "m", Origin("a.yaml", "/x"))]
    coloured = render_text(found, tmp_path, color=True)
    plain = render_text(found, tmp_path, color=False)
    assert coloured != plain
    assert re.sub("\x1b\\[[0-9;]*m", "", coloured) == plain


def test_long_lines_are_cut_around_the_place(tmp_path: Path) -> None:
    line = "a: {" + ", ".join(f"k{number}: 1" for number in range(200)) + ", z: here}"
    (tmp_path / "a.yaml").write_text(line + "\n", encoding="utf-8")
    found = [Diagnostic(codes.DUPLICATE_KEY, "m", Origin("a.yaml", "/a/z"))]
    rows = render_text(found, tmp_path, color=False).split("\n")
    excerpt, marker = rows[4], rows[5]
    assert len(excerpt) < 120
    start = marker.index("^")
    assert excerpt[start : start + 4] == "here"
    assert marker[start:] == "^^^^"


def test_characters_that_a_terminal_obeys_are_replaced(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text('{"\x1b[31m": "\x1b[2J"}\n', encoding="utf-8")
    origin = Origin("a.json", "/\x1b[31m")
    text = render_text(
        [Diagnostic(codes.DUPLICATE_KEY, "m\x1b[0m", origin)], tmp_path, color=False
    )
    assert "\x1b" not in text
    assert '"\N{REPLACEMENT CHARACTER}[2J"' in text


def test_endless_pointers_are_cut(tmp_path: Path) -> None:
    origin = Origin("a.yaml", "/x" * 100_000)
    text = render_text(
        [Diagnostic(codes.DUPLICATE_KEY, "m", origin)], tmp_path, color=False
    )
    assert len(text) < 1_000


def test_summary_counts_by_severity() -> None:
    warning = Diagnostic(codes.VALUE_MALFORMED, "m")
    note = Diagnostic(codes.INFO_INCOMPLETE, "m")
    assert summary([warning, note, note]) == "1 warning, 2 notes"
    assert summary([]) == ""
    assert render_text([], Path(), color=True) == ""
