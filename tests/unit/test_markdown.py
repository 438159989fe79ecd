"""Text of a description in a page of Markdown: kept for readers, inert for machines."""

import html
import re
from collections.abc import Callable
from typing import TypeAlias

import markdown
import pytest
from markdown_it import MarkdownIt

from generator.python import markdown as filters

EXTENSIONS = [
    "abbr",
    "admonition",
    "attr_list",
    "def_list",
    "footnotes",
    "md_in_html",
    "tables",
    "pymdownx.details",
    "pymdownx.superfences",
    "pymdownx.tilde",
]

HOSTILE = [
    "<script>alert(1)</script>",
    '<img src=x onerror="alert(1)">',
    "<iframe src='https://evil.example'></iframe>",
    "[click](https://evil.example/steal)",
    "[click](javascript:alert(1))",
    "![pixel](https://evil.example/pixel.png)",
    "<https://evil.example>",
    "https://evil.example/path",
    "www.evil.example and someone@evil.example",
    "[one]: https://evil.example\n\n[one]",
    "*[HTML]: https://evil.example",
    "text\n{: onclick=alert(1) }",
    "text { #anchor onclick=alert(1) }",
    "```\n</code></pre><script>alert(1)</script>",
    "`````\nend\n```\n<script>alert(1)</script>",
    "a | b\n--- | ---\nc | d",
    "# heading\n\nheading\n=====\n\nheading\n-----",
    "!!! danger\n    <script>alert(1)</script>",
    "??? note\n    hidden",
    "> quote\n\n    <script>alert(1)</script>",
    "~~~html\n<script>alert(1)</script>\n~~~",
    "&lt;script&gt;alert(1)&lt;/script&gt; &#60;script&#62;",
    "`<script>`` `",
    "<!-- comment --> <![CDATA[x]]> <?php ?>",
    "1. <b onclick=x>item</b>\n- <script>x</script>",
    "term\n: <script>alert(1)</script>",
    "[^1]\n\n[^1]: footnote <script>",
    "\\<script>\\[x](y)",
    "a<br>b<script\n>alert(1)</script\n>",
    "<a href='https://evil.example'\n>x</a>",
    "`a\n\nb` <script>`</script>",
    "[`x`](https://evil.example) [a [b](https://evil.example)](https://evil.example)",
]


def _by_python_markdown(text: str) -> str:
    return markdown.markdown(text, extensions=EXTENSIONS)


def _by_commonmark(text: str) -> str:
    return MarkdownIt("gfm-like", {"linkify": False}).render(text)


Renderer: TypeAlias = Callable[[str], str]

RENDERERS: list[Renderer] = [_by_python_markdown, _by_commonmark]

_ALLOWED = re.compile(
    r"</?(?:p|ul|ol|li|code|pre|strong|em|div|span|br|table|thead|tbody|tr|td|th)"
    r"(?: (?:class|start)=\"[\w -]*\")?\s?/?>"
)


@pytest.mark.parametrize("render", RENDERERS)
@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_prose_is_only_text(text: str, render: Renderer) -> None:
    page = render(filters.block(text))
    left = _ALLOWED.sub("", page)
    assert "<" not in left, page
    assert "<table" not in page


@pytest.mark.parametrize("render", RENDERERS)
@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_prose_stays_in_its_cell(text: str, render: Renderer) -> None:
    table = f"| a | b |\n| --- | --- |\n| {filters.cell(text)} | last |\n"
    page = render(table)
    assert page.count("<td") == 2, page
    assert page.count("<tr") == 2
    assert "last</td>" in page
    assert "<" not in _ALLOWED.sub("", page), page


@pytest.mark.parametrize("render", RENDERERS)
@pytest.mark.parametrize(
    "text",
    ["a|b", "`", "``x`", "a `b` c", "*x* _y_ <b>", "[a](b)", "x\ny", "\\|", "`|`"],
)
def test_code_shows_exactly_its_text(text: str, render: Renderer) -> None:
    table = f"| a |\n| --- |\n| {filters.code(text)} |\n"
    page = render(table)
    shown = re.search(r"<td>(.*)</td>", page)
    assert shown is not None
    plain = html.unescape(re.sub(r"</?code>", "", shown[1]))
    assert plain == " ".join(text.split())


@pytest.mark.parametrize("render", RENDERERS)
def test_a_fence_cannot_be_ended_by_what_it_shows(render: Renderer) -> None:
    page = render(filters.fence("```\n<b>\n````", "json") + "\n\nafter")
    assert html.unescape(re.sub(r"<[^>]*>", "", page)).split() == [
        "```",
        "<b>",
        "````",
        "after",
    ]


@pytest.mark.parametrize("render", RENDERERS)
def test_what_helps_a_reader_is_kept(render: Renderer) -> None:
    page = render(
        filters.block(
            "First **bold** and *lean* with `code`, `user_id` and user_id.\n\n"
            "- one\n- two\n  - three\n\nThen\n\n1. first\n2. second\n\n"
            "```json\n{}\n```\nA <b>tag</b>, &lt; and 5 < 6 & more."
        )
    )
    assert "<strong>bold</strong>" in page
    assert "<em>lean</em>" in page
    assert "<code>user_id</code> and user_id" in page
    assert page.count("<ul>") == 2
    assert page.count("<ol>") == 1
    assert page.count("<li>") == 5
    assert "<pre>" in page
    assert "A tag, &lt; and 5 &lt; 6 &amp; more." in page


def test_a_link_is_told_but_does_not_lead_away() -> None:
    assert filters.inline("See [the guide](https://example.com/a) now") == (
        "See the guide (`https://example.com/a`) now"
    )
    assert filters.inline("See [below](#section)") == "See below"


@pytest.mark.parametrize("text", ["# x", "- x", "1. x", "> x", "=== x", "!!! x", ": x"])
@pytest.mark.parametrize("render", RENDERERS)
def test_a_line_of_prose_is_a_paragraph(text: str, render: Renderer) -> None:
    page = html.unescape(render(filters.inline(text)))
    assert page.strip() == f"<p>{text}</p>"
