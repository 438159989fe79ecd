"""docs/template-context.md says what the code says, and templates use nothing else.

Where the page is out of date, the context has changed: CONTEXT_VERSION follows its rule,
and `python -m tests.template_context_page` writes the page anew.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from jinja2 import meta, nodes

from generator.facade.render.package import FacadeContext, ProviderContext
from generator.generation.pipeline import build_api
from generator.project.reading import load_workspace
from generator.python.text import Text
from generator.render.environment import environment
from generator.render.filters import FILTERS, attributes
from generator.render.plan import FileContext, PackageContext
from generator.render.templates import built_in_templates, template_files
from generator.views import CONTEXT_VERSION
from generator.views.api import ApiView
from tests.support.workspace import Example, write_workspace
from tests.template_context_page import PAGE, page

CONTEXTS = {
    "client/": (PackageContext, FileContext),
    "connections/": (FacadeContext, ProviderContext),
}
TEMPLATES = [
    path
    for path in template_files(built_in_templates())
    if path.endswith(".jinja") and path.startswith(tuple(CONTEXTS))
]


def test_page_is_current() -> None:
    assert PAGE.read_text(encoding="utf-8") == page()


def test_every_filter_is_on_it() -> None:
    text = page()
    assert [name for name in FILTERS if f" | {name}" not in text] == []
    assert f"version {CONTEXT_VERSION} of the context" in text


@pytest.mark.parametrize("template", TEMPLATES)
def test_a_built_in_template_uses_what_is_documented(template: str) -> None:
    folder = built_in_templates()
    jinja = environment((folder,))
    tree = jinja.parse((folder / template).read_text(encoding="utf-8"))
    root = template.split("/")[0] + "/"
    names = {name for kind in CONTEXTS[root] for name in kind.__annotations__}
    used = meta.find_undeclared_variables(tree)
    own = {node.name for node in tree.find_all(nodes.Name) if node.ctx != "load"}
    imported = {
        name if isinstance(name, str) else name[1]
        for statement in tree.find_all(nodes.FromImport)
        for name in statement.names
    }
    assert used - own - names - imported - set(jinja.globals) == set()


MARK = 'MARK"""\n{{ 1 }}'
HOSTILE = Example(f"""
    openapi: 3.1.0
    info: {{title: &t {MARK!r}, version: *t, description: *t}}
    servers: [{{url: "https://example.com", description: *t}}]
    tags: [{{name: *t, description: *t}}]
    paths:
      /a:
        get:
          tags: [*t]
          operationId: *t
          summary: *t
          description: *t
          security: [{{key: [*t]}}]
          parameters:
            - {{name: *t, in: query, description: *t, schema: {{type: string, default: *t, enum: [*t]}}, example: *t}}
          requestBody: {{description: *t, content: {{application/json: {{schema: {{$ref: "#/components/schemas/A"}}}}}}}}
          responses:
            "200": {{description: *t, headers: {{X-A: {{description: *t}}}}, content: {{application/json: {{schema: {{$ref: "#/components/schemas/A"}}, example: *t}}}}}}
            "404": {{description: *t}}
    components:
      securitySchemes: {{key: {{type: apiKey, in: header, name: *t, description: *t}}}}
      schemas:
        A:
          description: *t
          type: object
          properties:
            a: {{type: string, title: *t, description: *t, default: *t, enum: [*t]}}
            {MARK!r}: {{type: string}}
        B: {{type: string, enum: [*t], description: *t}}
""")


def words(view: object, path: str, depth: int = 7) -> Iterator[tuple[str, str]]:
    """Every plain string that a template can reach from a view, with the way to it."""
    match view:
        case str():
            yield path, view
        case Text() | None | bool() | int() | float():
            return
        case dict():
            for key, value in view.items():
                yield from words(key, f"{path}.key", depth)
                yield from words(value, f"{path}[]", depth)
        case list() | tuple():
            for value in view:
                yield from words(value, f"{path}[]", depth)
        case _ if depth:
            for name in attributes(type(view)):
                yield from words(getattr(view, name), f"{path}.{name}", depth - 1)


def test_no_view_gives_text_of_a_description_as_it_is(tmp_path: Path) -> None:
    specs = write_workspace(tmp_path, {"hostile": HOSTILE})
    (provider,) = load_workspace(specs).providers
    api = build_api(provider).api
    assert api is not None
    found = list(words(ApiView(api), "api"))
    assert len(found) > 100
    raw = [path for path, word in found if "MARK" in word and word.find("\n{{") >= 0]
    # What pages say is Markdown, in which braces and line breaks mean nothing.
    assert [path for path in raw if ".page." not in path] == []
