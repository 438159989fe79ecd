"""The page docs/template-context.md, made from the code that templates see.

    python -m tests.template_context_page

writes it; a test says when it is out of date.
"""

from __future__ import annotations

import ast
import inspect
import sys
import textwrap
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import ModuleType
from typing import Any

from generator.facade import model as facade_model
from generator.facade.render import context as facade_context
from generator.facade.render import filters as facade_filters
from generator.facade.render.trials import Trials
from generator.model import MODEL_VERSION
from generator.render import context, filters

PAGE = Path(__file__).resolve().parents[1] / "docs" / "template-context.md"

_HEAD = f"""# What templates see

This is version {MODEL_VERSION} of the context of [templates](templates.md): what a template can use, with its types. A template
says in its first line for which version it was written:

```jinja
{{# clientloom context {MODEL_VERSION} #}}
```

The second number grows when something new appears, and templates go on working. The first number grows when something
that existed changes or goes away, and templates of another first number are
[an error](diagnostics.md#template-context). What is not on this page may change at any time. `StrictUndefined` holds:
a name that does not exist is [a diagnostic](diagnostics.md#template-failed).

This page is made from the code.
"""


def page() -> str:
    """The whole page."""
    model = sys.modules["generator.model"]
    parts = [
        _HEAD,
        "## Clients\n",
        *_names(context.PackageContext),
        *_names(context.FileContext),
        "## Objects\n",
        "The classes of `names`, `imports`, `examples`, `tests`, `docs`, `custom` and `page`.\n",
        *_classes(_reachable(context.PackageContext, context.FileContext, model=model)),
        "## Filters\n",
        *_filters(filters.FILTERS),
        "## The model\n",
        "What `api` is made of.\n",
        *_exports(model),
        "## The facade\n",
        *_names(facade_context.FacadeContext),
        *_names(facade_context.ProviderContext),
        *_classes([Trials]),
        "## Filters of the facade\n",
        "They are there besides those of clients, and take the place of those of the same name.\n",
        *_filters(facade_filters.FILTERS),
        "## The model of the facade\n",
        *_exports(facade_model),
    ]
    return "\n".join(parts)


def _tree(kind: type) -> ast.ClassDef:
    (tree,) = ast.parse(textwrap.dedent(inspect.getsource(kind))).body
    assert isinstance(tree, ast.ClassDef)
    return tree


def _said(thing: object, name: str) -> str:
    """The first paragraph of a docstring, on one line."""
    text = inspect.getdoc(thing)
    assert text, f"{name} has no docstring"
    return " ".join(text.split("\n\n")[0].split())


def _names(kind: type) -> Iterator[str]:
    """The names that a context gives, as a list."""
    yield f"{_said(kind, kind.__name__)}\n"
    for name, annotation, text in _attributes(_tree(kind)):
        assert text, f"{kind.__name__}.{name} is not documented"
        yield f"- `{name}: {annotation}`: {text}"
    yield ""


def _attributes(tree: ast.ClassDef) -> Iterator[tuple[str, str, str]]:
    """The public attributes of a class: name, type with default, what is said of them."""
    for number, statement in enumerate(tree.body):
        match statement:
            case ast.AnnAssign(target=ast.Name(name)) if not name.startswith("_"):
                value = statement.value
                default = "" if value is None else f" = {ast.unparse(value)}"
                after = tree.body[number + 1 : number + 2]
                yield name, ast.unparse(statement.annotation) + default, _text(after)
            case ast.Assign(targets=[ast.Name(name)], value=value):
                after = tree.body[number + 1 : number + 2]
                yield name, ast.unparse(value), _text(after)
            case _:
                pass


def _text(statements: list[ast.stmt]) -> str:
    match statements:
        case [ast.Expr(ast.Constant(str(text)))]:
            return " ".join(text.split())
        case _:
            return ""


def _reachable(*roots: type, model: ModuleType) -> list[type]:
    """The classes of ours, other than the model's, that a template gets to from `roots`
    by attributes and results of methods, in that order."""
    left = list(roots)
    found: list[type] = []
    while left:
        kind = left.pop(0)
        module = vars(sys.modules[kind.__module__])
        for name in _mentioned(_tree(kind)):
            other = module.get(name)
            if (
                isinstance(other, type)
                and other.__module__.startswith("generator.render.")
                and other not in found
                and not hasattr(model, name)
            ):
                found.append(other)
                left.append(other)
    return found


def _mentioned(tree: ast.ClassDef) -> Iterator[str]:
    """The names in the types of public attributes and results."""
    for statement in tree.body:
        match statement:
            case ast.AnnAssign(target=ast.Name(name), annotation=annotation):
                pass
            case ast.FunctionDef(name, returns=annotation):
                pass
            case _:
                continue
        if not name.startswith("_") and annotation is not None:
            for part in ast.walk(annotation):
                if isinstance(part, ast.Name):
                    yield part.id


def _classes(kinds: list[type]) -> Iterator[str]:
    for kind in kinds:
        yield f"### `{kind.__name__}`\n"
        yield f"{_said(kind, kind.__name__)}\n"
        lines = list(_members(kind))
        if lines:
            yield "\n".join(["```python", *lines, "```\n"])


def _members(kind: type) -> Iterator[str]:
    """The public attributes, properties and methods of a class, as in a stub."""
    tree = _tree(kind)
    is_enum = any(ast.unparse(base) == "StrEnum" for base in tree.bases)
    for name, annotation, text in _attributes(tree):
        if text:
            yield f"# {text}"
        yield f"{name} = {annotation}" if is_enum else f"{name}: {annotation}"
    for statement in tree.body:
        match statement:
            case ast.FunctionDef(name) if not name.startswith("_"):
                decorators = [ast.unparse(one) for one in statement.decorator_list]
                if "classmethod" in decorators:
                    continue
                yield f"# {_said(getattr(kind, name), f'{kind.__name__}.{name}')}"
                result = ast.unparse(statement.returns) if statement.returns else "None"
                if {"property", "cached_property"} & set(decorators):
                    yield f"{name}: {result}"
                else:
                    yield f"{name}({_parameters(statement)}) -> {result}"
            case _:
                pass


def _parameters(function: ast.FunctionDef) -> str:
    arguments = function.args
    arguments.args = [one for one in arguments.args if one.arg not in ("self", "cls")]
    return ast.unparse(arguments)


def _filters(table: Mapping[str, Any]) -> Iterator[str]:
    for name in sorted(table):
        function = table[name]
        (tree,) = ast.parse(textwrap.dedent(inspect.getsource(function))).body
        assert isinstance(tree, ast.FunctionDef)
        first, *rest = ast.unparse(tree.args).split(", ", 1)
        result = ast.unparse(tree.returns) if tree.returns else "None"
        more = f"({rest[0]})" if rest else ""
        kind = first.partition(": ")[2]
        yield f"- `{kind} | {name}{more}` gives `{result}`: {_said(function, name)}"
    yield ""


def _exports(module: ModuleType) -> Iterator[str]:
    """The classes and aliases that a package of the model exports."""
    names: list[str] = module.__all__
    yield from _classes(
        [one for name in names if isinstance(one := getattr(module, name), type)]
    )
    for name in names:
        value = getattr(module, name)
        if isinstance(value, type) or name.isupper():
            continue
        text, said = _alias(module, name)
        yield f"### `{name}`\n"
        yield f"{said}\n" if said else ""
        yield f"```python\n{text}\n```\n"


def _alias(package: ModuleType, name: str) -> tuple[str, str]:
    """A type alias as it is written, and what is said of it."""
    for module in [
        one
        for key, one in sys.modules.items()
        if key.startswith(f"{package.__name__}.")
    ]:
        body = ast.parse(inspect.getsource(module)).body
        for number, statement in enumerate(body):
            match statement:
                case ast.AnnAssign(target=ast.Name(found), value=value) if (
                    found == name and value is not None
                ):
                    after = body[number + 1 : number + 2]
                    return f"{name} = {ast.unparse(value)}", _text(after)
                case _:
                    pass
    raise LookupError(name)


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8", newline="\n")
