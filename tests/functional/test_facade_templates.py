"""Templates of a team's own change the facade: what a block is for, and nothing else."""

from __future__ import annotations

import ast
from collections.abc import Callable, Mapping

import pytest

from generator.facade.plan.facade import build_facade
from generator.facade.render.package import render_facade
from generator.generation.pipeline import build_api
from generator.project.reading import load_workspace
from generator.project.workspace import Formatter
from generator.render.failure import RenderingError
from generator.render.templates import built_in_templates
from tests.support.facade import ROOT

Render = Callable[..., dict[str, bytes]]

ADAPTER = "connections/{package}/providers/{provider}.py.jinja"


@pytest.fixture(scope="module")
def render(tmp_path_factory: pytest.TempPathFactory) -> Render:
    """Renders the facade with templates of a team's own, by path."""
    workspace = load_workspace(ROOT / "specs")
    apis = {
        provider.name: api
        for provider in workspace.providers
        if (api := build_api(provider).api) is not None
    }
    facade = build_facade(workspace, apis).facade
    assert facade is not None

    def rendered(
        own: Mapping[str, str] | None = None, formatter: Formatter = Formatter.RUFF
    ) -> dict[str, bytes]:
        folder = tmp_path_factory.mktemp("templates")
        for path, text in (own or {}).items():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_text(text, encoding="utf-8")
        return render_facade(facade, apis, (folder, built_in_templates()), formatter)

    return rendered


def modules(files: dict[str, bytes]) -> dict[str, str]:
    return {
        path: content.decode("utf-8")
        for path, content in files.items()
        if path.endswith(".py")
    }


def test_a_header_stands_in_every_module(render: Render) -> None:
    own = '{% extends "built-in/shared/module.py.jinja" %}\n'
    own += "{% block header %}\n# Licensed to Acme.\n{% endblock %}\n"
    bare = modules(render())
    headed = modules(render({"shared/module.py.jinja": own}))
    assert bare.keys() == headed.keys()
    for path, source in headed.items():
        header, _, rest = source.partition("\n")
        assert header == "# Licensed to Acme.", path
        assert ast.dump(ast.parse(rest)) == ast.dump(ast.parse(bare[path])), path


@pytest.mark.parametrize("formatter", [Formatter.RUFF, Formatter.NONE])
def test_handwritten_modules_are_copied_as_they_are(
    render: Render, formatter: Formatter
) -> None:
    files = render(formatter=formatter)
    folder = built_in_templates() / "connections"
    handwritten = sorted(folder.rglob("*.py"))
    assert handwritten
    for file in handwritten:
        path = file.relative_to(folder).as_posix().replace("{package}", "connections")
        assert files[path] == file.read_bytes(), path


def test_every_method_can_have_a_decorator(render: Render) -> None:
    own = f'{{% extends "built-in/{ADAPTER}" %}}\n'
    own += (
        "{% block imports %}\n{{ super() }}\nfrom acme import logged\n{% endblock %}\n"
    )
    own += "{% block method_decorators %}\n    @logged\n{% endblock %}\n"
    bare, decorated = render(), render({ADAPTER: own})
    changed = {path for path in bare if bare[path] != decorated[path]}
    adapters = "connections/providers/"
    assert changed == {
        path
        for path in bare
        if path.startswith(adapters) and not path.endswith("__init__.py")
    }
    tree = ast.parse(decorated["connections/providers/powens.py"])
    methods = [
        node
        for adapter in tree.body
        if isinstance(adapter, ast.ClassDef)
        for node in adapter.body
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and not node.name.startswith("_")
    ]
    assert {len(method.decorator_list) for method in methods} == {1}


def test_there_need_not_be_an_async_twin(render: Render) -> None:
    own = '{% from "built-in/shared/flavours.jinja" import sync as built_in %}\n'
    own += "{% set sync = built_in %}\n{% set async = none %}\n"
    own += "{% set flavours = [sync] %}\n"
    for path, content in render({"shared/flavours.jinja": own}).items():
        text = content.decode("utf-8")
        assert "async def" not in text, path
        assert "AsyncConnections" not in text, path
        assert "AsyncUserConnections" not in text, path


def test_text_of_connections_yaml_cannot_be_written_raw(render: Render) -> None:
    own = f'{{% extends "built-in/{ADAPTER}" %}}\n'
    own += "{% block method_decorators %}\n    {{ method.operation.about }}\n"
    own += "{% endblock %}\n"
    with pytest.raises(RenderingError) as caught:
        render({ADAPTER: own})
    diagnostic = caught.value.diagnostic
    assert "use a filter" in diagnostic.message
    assert diagnostic.origin is not None
    assert diagnostic.origin.line == 3
