"""Hostile texts, and what the files of a package may not do with them."""

from __future__ import annotations

import ast
import builtins
import importlib
import io
import os
import re
import sys
import tokenize
import tomllib
import traceback
from collections.abc import Iterable, Mapping, Set
from pathlib import Path
from typing import Any

from markdown_it import MarkdownIt

CANARY = "clientloom_canary"
CODE = f"__import__('builtins').__dict__.__setitem__('{CANARY}', 1)"
"""Python that leaves a trace when it runs."""

TEXTS = {
    "quotes": f'a"b\'c""" + {CODE} + \'\'\'d"',
    "docstring end": f'"""\n\n{CODE}\n\n"""',
    "quote at the end": f'{CODE}"',
    "newlines": f"first\n{CODE}\r\n\tsecond\r{CODE}",
    "comment": f"# text\n{CODE}  # noqa",
    "jinja": "{{ 7 * 7 }}{% set x = 1 %}{# gone #}{{ cycler.__init__.__globals__ }}",
    "braces": "{} {0} {x!r} %s %(x)s ${x} f'{" + CODE + "}'",
    "backslashes": '\\ \\n \\" \\N{BELL} \\x41 \\u0041 \\',
    "paths": "../../../../tmp/evil/..\\..\\evil/C:\\evil/aux.txt/./~",
    "null and controls": "a\x00b\x07c\x1b[31md\x7f",
    "bidirectional": "a\u202e\u2066b\u202d/* c */\u2069",
    "line separators": f"a\u2028{CODE}\u2029{CODE}\x85b\x0c{CODE}\x0bc",
    "look-alikes": "\u0440\u0430\u0443\u0440\u0430\u04cf \uff41\uff42\uff43 \u200b\u200d\ufeff",
    "emoji and marks": "e\u0301 \U0001f468\u200d\U0001f469\u200d\U0001f467 \ufdfd",
    "long": "x" * 300 + " " + "y " * 300 + "y",
    "only symbols": "!!! ???",
    "python words": "class None self import_module __init__ __class__ lambda",
    "markup": f"</code></pre><script>{CODE}</script>[x](javascript:{CODE}) <!-- ```",
    "toml": f'"\n[project.scripts]\nevil = "{CODE}"\n[[tool]]\nx = """',
    "everything": (
        f"\\\"'\"\"\"'''`{{{{ 7 * 7 }}}}{{% raw %}}${{x}}\u2028\u202e\n{CODE}\n#\\\r{CODE}\\"
    ),
}
"""Texts that may be in any string of a file."""


USUAL = {
    *("__future__", "collections", "datetime", "decimal", "enum", "functools", "types"),
    *("typing", "uuid", "warnings", "pydantic", "clientloom_runtime"),
}
"""What any package may import."""


def marked(text: str, marker: str) -> str:
    """A text that tells where in a document it was: by the trace that its code would
    leave, or at its end."""
    if CANARY in text:
        return text.replace(CANARY, marker)
    return f"{text}{marker}"


def marker(number: int) -> str:
    """A word for a position that survives in names of Python as well."""
    return f"zq{number:05}qz"


def markers_in(files: Mapping[str, bytes]) -> set[str]:
    """The markers whose text reached a package, in any spelling."""
    found: set[str] = set()
    for path, content in files.items():
        text = re.sub(r"[^a-z0-9]", "", f"{path} {content.decode()}".casefold())
        found.update(re.findall(r"zq\d{5}qz", text))
    return found


def problems(
    files: Mapping[str, bytes], harmless: Mapping[str, bytes], imported: Set[str]
) -> Iterable[str]:
    """What is wrong about the files of a package that was made with hostile texts.

    Args:
        files: The content of each file.
        harmless: The package that is made without them.
        imported: What that package imports.
    """
    for path, content in files.items():
        if content == harmless.get(path):
            continue
        if not re.fullmatch(r"[\w./-]+", path, re.ASCII) or ".." in path.split("/"):
            yield f"{path!r} is no path of a package"
        if max(map(len, path.split("/"))) > 120:
            yield f"{path} is too long for some file systems"
        text = content.decode("utf-8")
        try:
            if path.endswith(".py"):
                yield from _of_python(path, text, imported)
            elif path.endswith(".toml"):
                yield from _of_toml(path, text, harmless)
            elif path.endswith(".md"):
                yield from _of_markdown(path, text)
        except (SyntaxError, ValueError, tokenize.TokenError) as error:
            yield f"{path}: {error!r}"


def _of_python(path: str, source: str, imported: Set[str]) -> Iterable[str]:
    tree = ast.parse(source)
    if "__import__(" in _without_texts(source).replace(" ", ""):
        yield f"{path}: a text is code"
    more = _imports(tree) - imported
    if more:
        yield f"{path}: imports {sorted(more)}"
    for node in ast.walk(tree):
        if isinstance(node, ast.Name | ast.Attribute):
            name = node.id if isinstance(node, ast.Name) else node.attr
            if name in ("cycler", "__globals__", "__builtins__", "exec", "eval"):
                yield f"{path}: uses {name}"


def _without_texts(source: str) -> str:
    """Source with its literals and comments taken out."""
    skipped = {tokenize.STRING, tokenize.COMMENT}
    skipped |= {getattr(tokenize, "FSTRING_MIDDLE", tokenize.STRING)}
    tokens = tokenize.generate_tokens(io.StringIO(source).readline)
    return " ".join(token.string for token in tokens if token.type not in skipped)


def imported_modules(files: Mapping[str, bytes]) -> set[str]:
    """The top-level modules that a package may import: its own, and the usual ones."""
    return USUAL | {
        name
        for path, content in files.items()
        if path.endswith(".py")
        for name in _imports(ast.parse(content))
    }


def _imports(tree: ast.AST) -> set[str]:
    """The top-level modules that are imported from anywhere in a module."""
    found: set[str] = set()
    for node in ast.walk(tree):
        match node:
            case ast.Import(names=names):
                found.update(alias.name.partition(".")[0] for alias in names)
            case ast.ImportFrom(module=str(module), level=0):
                found.add(module.partition(".")[0])
            case _:
                pass
    return found


def _of_toml(path: str, text: str, harmless: Mapping[str, bytes]) -> Iterable[str]:
    if path in harmless:
        expected = _tables(tomllib.loads(harmless[path].decode()))
        more = _tables(tomllib.loads(text)) - expected
        if more:
            yield f"{path}: has more tables: {sorted(more)}"


def _tables(node: Any, path: str = "") -> set[str]:
    if not isinstance(node, dict) or path == "project.urls":
        return {path}
    return {path}.union(
        *(_tables(v, f"{path}.{k}".strip(".")) for k, v in node.items())
    )


def _of_markdown(path: str, text: str) -> Iterable[str]:
    for token in MarkdownIt("commonmark").parse(text):
        for inner in (token, *(token.children or ())):
            target = str(inner.attrs.get("href") or inner.attrs.get("src") or "")
            if target.casefold().startswith(("javascript:", "data:", "vbscript:")):
                yield f"{path}: links to {target[:60]}"
            if "html" in inner.type and re.search(
                r"<\s*(script|iframe|img|svg|style)", inner.content, re.IGNORECASE
            ):
                yield f"{path}: has {inner.content[:60]}"


def trace_of_loading(folder: Path, import_name: str) -> str:
    """What goes wrong when all modules of a package in a folder are loaded, in a child
    process: a traceback, or the markers of texts that ran. "" if all is well."""
    read, write = os.pipe()
    child = os.fork()
    if child == 0:
        text = ""
        try:
            _load(folder, import_name)
            ran = [name for name in vars(builtins) if name.startswith(("zq", CANARY))]
            text = f"ran: {ran}" if ran else ""
        except BaseException:  # noqa: BLE001 - the parent fails with it
            text = traceback.format_exc()
        os.write(write, text.encode("utf-8", "replace")[-60_000:])
        os._exit(0)
    os.close(write)
    with os.fdopen(read, "rb") as pipe:
        text = pipe.read().decode("utf-8", "replace")
    status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    return text or (f"status {status}" if status else "")


def _load(folder: Path, import_name: str) -> None:
    sys.path.insert(0, str(folder))
    for path in sorted((folder / import_name).rglob("*.py")):
        parts = path.relative_to(folder).with_suffix("").parts
        name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
        module = importlib.import_module(name)
        for attribute in dir(module):
            getattr(module, attribute)
