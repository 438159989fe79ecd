"""docs/template-context.md says what the code says, and templates use nothing else.

Where the page is out of date, the context has changed: MODEL_VERSION follows its rule, and
`python -m tests.template_context_page` writes the page anew.
"""

from __future__ import annotations

import pytest
from jinja2 import meta, nodes

from generator.facade.render.context import FacadeContext, ProviderContext
from generator.facade.render.filters import FILTERS as FACADE_FILTERS
from generator.model import MODEL_VERSION
from generator.model import __all__ as model_names
from generator.render.context import FileContext, PackageContext
from generator.render.environment import built_in_templates, environment
from generator.render.filters import FILTERS
from generator.render.plan import template_files
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


def test_every_class_of_the_model_and_every_filter_is_on_it() -> None:
    text = page()
    names = [name for name in model_names if name != "MODEL_VERSION"]
    assert [name for name in names if f"\n### `{name}`\n" not in text] == []
    filters = {**FILTERS, **FACADE_FILTERS}
    assert [name for name in filters if f" | {name}" not in text] == []
    assert f"version {MODEL_VERSION} of the context" in text


@pytest.mark.parametrize("template", TEMPLATES)
def test_a_built_in_template_uses_what_is_documented(template: str) -> None:
    folder = built_in_templates()
    made = environment((folder,)).overlay()
    made.filters = {**FILTERS, **FACADE_FILTERS, **made.filters}
    tree = made.parse((folder / template).read_text(encoding="utf-8"))
    root = template.split("/")[0] + "/"
    names = {name for kind in CONTEXTS[root] for name in kind.__annotations__}
    used = meta.find_undeclared_variables(tree)
    own = {one.name for one in tree.find_all(nodes.Name) if one.ctx != "load"}
    assert used - own - names - set(made.globals) == set()
