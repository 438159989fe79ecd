"""The page docs/template-context.md, made from the code that templates see.

    python -m tests.template_context_page

writes it; a test says when it is out of date.
"""

from __future__ import annotations

import ast
import inspect
import re
import sys
import textwrap
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, get_args

from generator.facade.render.package import FacadeContext, ProviderContext
from generator.render.filters import FILTERS
from generator.render.plan import FileContext, PackageContext
from generator.views import CONTEXT_VERSION

PAGE = Path(__file__).resolve().parents[1] / "docs" / "template-context.md"

_HEAD = f"""# What templates see

This is version {CONTEXT_VERSION} of the context of [templates](templates.md): everything that a template can use, with its types.
A template declares in its first line which version it was written for:

```jinja
{{# clientloom context {CONTEXT_VERSION} #}}
```

The minor version grows when something is added, and existing templates keep working. The major version grows when
something changes or is removed, and a template for another major version is
[an error](diagnostics.md#template-context). Anything that is not on this page may change at any time. Templates use
`StrictUndefined`: a name that does not exist is [a diagnostic](diagnostics.md#template-failed).

This page is generated from the code.
"""


_ATTRIBUTE = re.compile(r"^    (\w+): (.+(?:\n {8}.+)*)", re.MULTILINE)
"""An entry under `Attributes:` in the docstring of a class."""

_TAGS = """- `{% docstring %} … {% enddocstring %}`: the lines between them as a docstring, at the indent of the first one. Lines are
  wrapped to the width of the file, entries such as `name: what it is` with a hanging indent, and nothing in a text can
  end the docstring.
- `{% comment %} … {% endcomment %}`: the same as a comment.
"""


def page() -> str:
    """The whole page."""
    clients = _reachable(PackageContext, FileContext)
    facade = [
        kind
        for kind in _reachable(FacadeContext, ProviderContext)
        if kind not in clients
    ]
    parts = [
        _HEAD,
        "## Clients\n",
        *_names(PackageContext),
        *_names(FileContext),
        "## The facade\n",
        *_names(FacadeContext),
        *_names(ProviderContext),
        "## Tags\n",
        _TAGS,
        "## Filters\n",
        "In addition to [those of Jinja](https://jinja.palletsprojects.com/en/stable/templates/#list-of-builtin-filters):\n",
        *_filters(FILTERS),
        "## Views of clients\n",
        *_classes(clients),
        "## Views of the facade\n",
        *_classes(facade),
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
            case ast.AnnAssign(target=ast.Name(name)) if _is_offered(statement):
                value = statement.value
                default = "" if value is None else f" = {ast.unparse(value)}"
                after = tree.body[number + 1 : number + 2]
                yield name, ast.unparse(statement.annotation) + default, _text(after)
            case ast.Assign(targets=[ast.Name(name)], value=value):
                after = tree.body[number + 1 : number + 2]
                yield name, ast.unparse(value), _text(after)
            case _:
                pass


def _is_offered(statement: ast.AnnAssign) -> bool:
    """Whether templates may use an attribute: it is public, and not only planned with."""
    public = not ast.unparse(statement.target).startswith("_")
    return public and not ast.unparse(statement.annotation).startswith("Planned[")


def _text(statements: list[ast.stmt]) -> str:
    match statements:
        case [ast.Expr(ast.Constant(str(text)))]:
            return " ".join(text.split())
        case _:
            return ""


def _reachable(*roots: type) -> list[type]:
    """The classes of ours that a template gets to from `roots` by attributes and results
    of methods, in that order."""
    left = list(roots)
    found: list[type] = []
    while left:
        kind = left.pop(0)
        for name in _mentioned(kind):
            for other in _named(name, kind.__module__):
                if other not in found:
                    found.append(other)
                    left.append(other)
    return found


def _named(name: str, module: str) -> Iterator[type]:
    """The classes of ours that a name of a module stands for: one, or those of a union."""
    value = vars(sys.modules[module]).get(name)
    members = get_args(value) if not isinstance(value, type) else (value,)
    for member in members:
        if isinstance(member, type) and member.__module__.startswith("generator."):
            yield member


def _mentioned(kind: type) -> Iterator[str]:
    """The names in the types of public attributes and results, inherited ones too."""
    for base in reversed(kind.__mro__):
        if not base.__module__.startswith("generator."):
            continue
        for statement in _tree(base).body:
            match statement:
                case ast.AnnAssign(target=ast.Name(name), annotation=annotation):
                    if not _is_offered(statement):
                        continue
                case ast.FunctionDef(name, returns=annotation) if annotation:
                    pass
                case _:
                    continue
            if not name.startswith("_"):
                yield from _names_in(annotation)


def _names_in(annotation: ast.expr) -> Iterator[str]:
    for part in ast.walk(annotation):
        match part:
            case ast.Name(name):
                yield name
            case ast.Constant(str(text)) if text.isprintable() and "[" in text:
                yield from _names_in(ast.parse(text, mode="eval").body)
            case _:
                pass


def _classes(kinds: list[type]) -> Iterator[str]:
    for kind in kinds:
        yield f"### `{kind.__name__}`\n"
        yield f"{_said(kind, kind.__name__)}\n"
        lines = list(_members(kind))
        if lines:
            yield "\n".join(["```python", *lines, "```\n"])


def _members(kind: type) -> Iterator[str]:
    """The public attributes, properties and methods of a class, as in a stub, with
    those that it inherits."""
    for base in reversed(kind.__mro__):
        if base.__module__.startswith("generator."):
            yield from _own_members(base)


def _own_members(kind: type) -> Iterator[str]:
    tree = _tree(kind)
    is_enum = any(ast.unparse(base) == "StrEnum" for base in tree.bases)
    said = dict(_ATTRIBUTE.findall(inspect.getdoc(kind) or ""))
    for name, annotation, text in _attributes(tree):
        text = text or " ".join(said.get(name, "").split())
        if text:
            yield f"# {text}"
        yield f"{name} = {annotation}" if is_enum else f"{name}: {annotation}"
    for statement in tree.body:
        match statement:
            case ast.FunctionDef(name) if not name.startswith("_"):
                decorators = [ast.unparse(node) for node in statement.decorator_list]
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
    arguments.args = [
        argument for argument in arguments.args if argument.arg not in ("self", "cls")
    ]
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


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8", newline="\n")
