"""Finds the requests that a method sends and the errors that it raises, in its code.

The code is parsed, never run. If the method itself shows no request, the search
continues in the constants and helpers that it uses.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TypeAlias

import griffe

from generator.surface.targets import target_of

_VERBS = frozenset(
    ("get", "put", "post", "delete", "options", "head", "patch", "trace")
)
"""The HTTP methods of OpenAPI 3.1, Path Item Object. `query` of OpenAPI 3.2 must be in
uppercase here, because lowercase is the location of a parameter."""

_PATH = re.compile(r"/(?:[\w.~:/%{}-]*[A-Za-z][\w.~:/%{}-]*)?")
_PARAMETER = re.compile(r"\{[^}]*\}")
_DEPTH = 3
"""From method to helper to constant. All methods share the code beyond that."""

Definition: TypeAlias = ast.FunctionDef | ast.AsyncFunctionDef | ast.expr


class Evidence:
    """Reads the code of a package's methods. Parses each file once."""

    def __init__(self) -> None:
        self._trees: dict[Path, ast.Module] = {}
        self._definitions: dict[Path, dict[str, Definition]] = {}
        self._members: dict[str, Mapping[str, griffe.Object | griffe.Alias]] = {}

    def requests(
        self, function: griffe.Function, owner: griffe.Class
    ) -> frozenset[str]:
        """The requests that a method may send, such as `GET /pets/{}`.

        Args:
            function: The method.
            owner: The class of `self`.
        """
        node = self._function_node(function)
        if node is None:
            return frozenset()
        return self._requests(node, function, owner, _DEPTH)

    def raised(self, function: griffe.Function, owner: griffe.Class) -> tuple[str, ...]:
        """The names of the errors that a method or a helper of its class raises."""
        node = self._function_node(function)
        if node is None:
            return ()
        helpers = (helper for helper, _ in self._helpers(node, function, owner))
        names = (
            name for definition in (node, *helpers) for name in _own_raised(definition)
        )
        return tuple(dict.fromkeys(names))

    def _requests(
        self,
        node: Definition,
        function: griffe.Function,
        owner: griffe.Class,
        depth: int,
    ) -> frozenset[str]:
        requests = frozenset(_own_requests(node))
        if requests or depth == 0:
            return requests
        return frozenset(
            request
            for helper, place in self._helpers(node, function, owner)
            for request in self._requests(helper, place, owner, depth - 1)
        )

    def _helpers(
        self, node: Definition, function: griffe.Function, owner: griffe.Class
    ) -> Iterator[tuple[Definition, griffe.Function]]:
        """The definitions that a piece of code uses: methods of its class and
        definitions of its module, each with a function of the module that has it."""
        definitions = self._module_definitions(_source(function))
        for child in ast.walk(node):
            match child:
                case ast.Attribute(value=ast.Name(id="self" | "cls"), attr=name):
                    helper = self._method_called(name, owner)
                    code = None if helper is None else self._function_node(helper)
                    if helper is not None and code is not None and code is not node:
                        yield code, helper
                case ast.Name(id=name, ctx=ast.Load()) if name in definitions:
                    if definitions[name] is not node:
                        yield definitions[name], function
                case _:
                    pass

    def _method_called(self, name: str, owner: griffe.Class) -> griffe.Function | None:
        if owner.path not in self._members:
            self._members[owner.path] = owner.all_members
        member = self._members[owner.path].get(name)
        definition = None if member is None else target_of(member)
        return definition if isinstance(definition, griffe.Function) else None

    def _function_node(
        self, function: griffe.Function
    ) -> ast.FunctionDef | ast.AsyncFunctionDef | None:
        names = function.path.removeprefix(f"{function.module.path}.").split(".")
        body = self._tree(_source(function)).body
        for name in names[:-1]:
            classes = [
                child
                for child in body
                if isinstance(child, ast.ClassDef) and child.name == name
            ]
            body = classes[-1].body if classes else []
        for child in reversed(body):
            if (
                isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef)
                and child.name == names[-1]
            ):
                return child
        return None

    def _tree(self, path: Path) -> ast.Module:
        if path not in self._trees:
            try:
                self._trees[path] = ast.parse(path.read_bytes())
            except (FileNotFoundError, SyntaxError, ValueError):
                self._trees[path] = ast.Module([], [])
        return self._trees[path]

    def _module_definitions(self, path: Path) -> dict[str, Definition]:
        """The functions and values that a module defines itself."""
        if path not in self._definitions:
            self._definitions[path] = dict(_defined(self._tree(path)))
        return self._definitions[path]


def _defined(tree: ast.Module) -> Iterator[tuple[str, Definition]]:
    for statement in tree.body:
        match statement:
            case ast.FunctionDef() | ast.AsyncFunctionDef():
                yield statement.name, statement
            case ast.AnnAssign(target=ast.Name(id=name), value=ast.expr() as value):
                yield name, value
            case ast.Assign(targets=[ast.Name(id=name)], value=value):
                yield name, value
            case _:
                pass


def _source(function: griffe.Function) -> Path:
    """The file with the code of a function; for a stub file, the module next to it."""
    path = function.filepath
    assert isinstance(path, Path)
    module = path.with_suffix(".py")
    return module if module.is_file() else path


def _own_raised(node: ast.AST) -> Iterator[str]:
    for child in ast.walk(node):
        if isinstance(child, ast.Raise) and child.exc is not None:
            raised = child.exc.func if isinstance(child.exc, ast.Call) else child.exc
            name = ast.unparse(raised).rpartition(".")[2]
            # A variable that is raised again does not name an error.
            if name[:1].isupper():
                yield name


def _own_requests(node: ast.AST) -> Iterator[str]:
    """The requests whose method and path are both in a piece of code."""
    verbs: set[str] = set()
    paths: set[str] = set()
    for child in _texts(node):
        text = _template(child)
        if text.lower() in _VERBS or text == "QUERY":
            verbs.add(text.upper())
        elif _PATH.fullmatch(text):
            paths.add(_PARAMETER.sub("{}", text))
    for call in ast.walk(node):
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute):
            verb = call.func.attr.strip("_").removeprefix("a")
            path = _template(call.args[0]) if call.args else ""
            if verb in _VERBS and _PATH.fullmatch(path):
                yield f"{verb.upper()} {_PARAMETER.sub('{}', path)}"
    yield from (f"{verb} {path}" for verb in sorted(verbs) for path in sorted(paths))


def _texts(node: ast.AST) -> Iterator[ast.expr]:
    """Every string in a piece of code. An f-string counts as a whole."""
    pending = [node]
    while pending:
        child = pending.pop()
        if isinstance(child, ast.Constant | ast.JoinedStr):
            yield child
        else:
            pending += ast.iter_child_nodes(child)


def _template(node: ast.expr) -> str:
    """The text of a string, with `{}` for f-string placeholders. Empty for anything
    else."""
    match node:
        case ast.Constant(value=str() as text):
            return text
        case ast.JoinedStr(values=values):
            return "".join(
                (
                    part.value
                    if isinstance(part, ast.Constant) and isinstance(part.value, str)
                    else "{}"
                )
                for part in values
            )
        case _:
            return ""
