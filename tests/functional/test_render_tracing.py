"""Which line of which template wrote what, through inheritance, macros, docstrings, loops
and the formatter."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

import pytest

from generator.project.workspace import Formatter
from generator.python.text import Text
from generator.render.formatting import formatted
from generator.render.provenance import (
    Iteration,
    NamedBlock,
    Provenance,
    TracedText,
)
from generator.render.templates import PlannedFile
from generator.render.tracing import render_traced

PARENT = """\
{% block module %}
{% block imports %}
{% endblock %}

{% block content %}
{% endblock %}
# The end of the parent.
{% endblock %}
"""
MACROS = """\
{% macro call(name) -%}
send({{ name | literal }})
{%- endmacro %}

{% macro lines(name) %}
first_{{ name }} = 1
second_{{ name }} = 2
{% endmacro %}
"""


@dataclass(frozen=True, slots=True)
class View:
    """What a loop goes over."""

    name: str
    about: Text


def trace(
    folder: Path, templates: Mapping[str, str], context: Mapping[str, object]
) -> TracedText:
    """What `module.py.jinja` writes."""
    for name, text in templates.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    file = PlannedFile(PurePosixPath("module.py"), "module.py.jinja")
    return render_traced(file, context, (folder,))


def after_ruff(traced: TracedText) -> dict[str, list[Provenance]]:
    """The lines of the formatted module, each with where it comes from."""
    files = {"module.py": traced.text.encode("utf-8")}
    text = formatted(files, Formatter.RUFF)["module.py"].decode("utf-8")
    lines = traced.lines_after(text)
    return {
        line.strip(): lines[number]
        for number, line in enumerate(text.splitlines())
        if line.strip()
    }


def places(provenances: list[Provenance]) -> list[tuple[str, int]]:
    """The name of the template's file and the line of each."""
    found = [(Path(one.line.file).name, one.line.number) for one in provenances]
    return list(dict.fromkeys(found))


def rounds(provenances: list[Provenance]) -> list[tuple[str, int, str]]:
    """The rounds of loops that the first one was written in."""
    return [
        (scope.variable, scope.number, scope.item)
        for scope in provenances[0].scopes
        if isinstance(scope, Iteration)
    ]


def test_lines_of_a_parent_and_of_a_macro(tmp_path: Path) -> None:
    child = """\
{% extends "parent.jinja" %}
{% from "macros.jinja" import call, lines %}
{% block content %}
x = {{ call("a") }}
{{ lines("b") }}
{% endblock %}
"""
    templates = {
        "parent.jinja": PARENT,
        "macros.jinja": MACROS,
        "module.py.jinja": child,
    }
    lines = after_ruff(trace(tmp_path, templates, {}))
    assert places(lines["# The end of the parent."]) == [("parent.jinja", 7)]
    assert places(lines['x = send("a")']) == [
        ("module.py.jinja", 4),
        ("macros.jinja", 2),
    ]
    assert places(lines["first_b = 1"])[-1] == ("macros.jinja", 6)
    assert places(lines["second_b = 2"]) == [("macros.jinja", 7)]
    assert lines["second_b = 2"][0].scopes == (
        NamedBlock("module"),
        NamedBlock("content"),
    )


def test_lines_of_a_docstring_that_is_broken_to_the_width(tmp_path: Path) -> None:
    template = """\
def f():
    {% docstring %}
    {{ title }}

    Args:
{% for view in views %}
        {{ view.name }}: {{ view.about }}
{% endfor %}
    {% enddocstring %}
"""
    long = Text("word " * 30)
    views = [View("a", Text("The first.")), View("b", long), View("c", Text("Third."))]
    context = {"title": Text("Does it."), "views": views}
    lines = after_ruff(trace(tmp_path, {"module.py.jinja": template}, context))
    assert places(lines['"""Does it.']) == [("module.py.jinja", 3)]
    assert places(lines["Args:"]) == [("module.py.jinja", 5)]
    assert rounds(lines["a: The first."]) == [("view", 1, "a")]
    wrapped = [found for line, found in lines.items() if line.startswith("word word")]
    assert wrapped
    for found in wrapped:
        assert places(found) == [("module.py.jinja", 7)]
        assert rounds(found) == [("view", 2, "b")]
    assert rounds(lines["c: Third."]) == [("view", 3, "c")]


def test_the_round_of_a_loop_after_ruff_moved_lines(tmp_path: Path) -> None:
    template = """\
from typing import Any
from decimal import Decimal
import builtins
from collections.abc import Mapping

{% for view in views %}
{{ view.name }}: Mapping[str, Any] = builtins.dict(
    name='{{ view.name }}',
    also=({{ view.name | literal }}), numbers=[{% for number in range(40) %}{{ number }}, {% endfor %}])
{% endfor %}
"""
    views = [View(name, Text("")) for name in ("one", "two", "three")]
    lines = after_ruff(trace(tmp_path, {"module.py.jinja": template}, {"views": views}))
    assert places(lines["import builtins"]) == [("module.py.jinja", 3)]
    assert places(lines["from collections.abc import Mapping"]) == [
        ("module.py.jinja", 4)
    ]
    assert places(lines["from typing import Any"]) == [("module.py.jinja", 1)]
    assert "from decimal import Decimal" not in lines
    for number, name in enumerate(("one", "two", "three"), start=1):
        head = lines[f"{name}: Mapping[str, Any] = builtins.dict("]
        assert places(head) == [("module.py.jinja", 7)]
        assert rounds(head) == [("view", number, name)]
        assert places(lines[f'name="{name}",']) == [("module.py.jinja", 8)]
        assert rounds(lines[f'name="{name}",']) == [("view", number, name)]
        assert rounds(lines[f'also=("{name}"),']) == [("view", number, name)]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("{{ call('a') | length }}", "9"),
        ("{{ '[' ~ call('a') ~ ']' }}", '[send("a")]'),
        ("{% set text %}{{ call('a') }}{% endset %}{{ text | upper }}", 'SEND("A")'),
        ("{% set text %}{% if no %}x{% endif %}{% endset %}{{ 'none' if not text }}", "none"),
        ("{% filter upper %}{{ call('a') }}{% endfilter %}", 'SEND("A")'),
        ("{{ [call('a'), call('b')] | join('+') }}", 'send("a")+send("b")'),
        ("{{ call('a') | literal }}", "'send(\"a\")'"),
        ("{% if call('') == 'send(\"\")' %}same{% endif %}", "same"),
        ("{% for x in 'ab' %}{{ loop.index }}{{ x }}{% endfor %}", "1a2b"),
        ("{% call wrap() %}in{% endcall %}", "<in>"),
    ],
)  # fmt: skip
def test_what_goes_on_as_a_value_has_no_marks(
    body: str, expected: str, tmp_path: Path
) -> None:
    head = '{% from "macros.jinja" import call %}{% macro wrap() %}<{{ caller() }}>{% endmacro %}'
    templates = {"macros.jinja": MACROS, "module.py.jinja": head + body}
    assert trace(tmp_path, templates, {"no": False}).text == expected
