"""Hostile text in every string of a description: nothing runs, everything reads."""

from __future__ import annotations

import builtins
import inspect
import re
import unicodedata
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.diagnostics import DiagnosticError
from generator.generation.pipeline import facade_package
from generator.project.reading import load_workspace
from tests.functional.test_facade_fifth_provider import write_workspace
from tests.support.hostile import CANARY, TEXTS
from tests.support.http_server import HttpServer, Reply
from tests.support.workspace import Example, Weaver, Woven


def hostile(text: str) -> Example:
    """A description with the text in every string that may hold any."""
    reference = {"$ref": "#/components/schemas/" + _pointer(text)}
    typed = {"application/json": {"schema": reference, "example": {text: text}}}
    problem = {f"application/{_token(text)}+json": {"schema": reference}}
    operation = {
        "tags": [text],
        "operationId": text,
        "summary": text,
        "description": text,
        "parameters": [
            {
                "name": _placeholder(text) if place == "path" else f"{text} {place}",
                "in": place,
                "required": place == "path",
                "description": text,
                "example": text,
                "schema": {"type": "string", "default": text, "enum": [text, "other"]},
            }
            for place in ("path", "query")
        ],
        "requestBody": {"description": text, "required": True, "content": typed},
        "responses": {
            "200": {
                "description": text,
                "content": typed,
                "headers": {_token(text): {"description": text, "schema": reference}},
            },
            "400": {"description": text, "content": problem},
            "default": {"description": text},
        },
        "deprecated": True,
        "security": [{text: [text]}],
        "externalDocs": {"url": text, "description": text},
    }
    thing = {
        "type": "object",
        "title": text,
        "description": text,
        "example": {text: text},
        "required": [f"{text} a"],
        "properties": {
            f"{text} a": {"type": "string", "description": text, "default": text},
            f"{text} b": {"type": "string", "enum": [text, f"{text}2"]},
            f"{text} c": {"const": text, "description": text},
            f"{text} d": {"type": "object", "properties": {text: {"type": "integer"}}},
            f"{text} e": {"type": "string", "pattern": text, "format": text},
        },
        "additionalProperties": {"type": "string", "description": text},
    }
    document = {
        "openapi": "3.1.0",
        "info": {
            "title": text,
            "version": text,
            "description": text,
            "license": {"name": text},
            "contact": {"name": text, "url": text, "email": text},
        },
        "servers": [{"url": "https://example.com", "description": text}],
        "tags": [{"name": text, "description": text}],
        "paths": {
            f"/fixed/{{{_placeholder(text)}}}": {"summary": text, "post": operation}
        },
        "components": {
            "schemas": {
                text: thing,
                f"{text} values": {"enum": [text, "x"], "description": text},
            },
            "securitySchemes": {
                text: {"type": "apiKey", "in": "query", "name": text}
                | {"description": text}
            },
        },
    }
    return Example(yaml.safe_dump(document, sort_keys=False, allow_unicode=True))


def _pointer(text: str) -> str:
    """A text as one step of a reference."""
    return text.replace("~", "~0").replace("/", "~1").replace("%", "%25")


def _placeholder(text: str) -> str:
    """What of a text may stand between the braces of a path."""
    return re.sub(r"[{}]", "", f"{text} path")


def _token(text: str) -> str:
    """What of a text may stand in a header's name."""
    return re.sub(r"[^A-Za-z0-9!#$&^_.+-]", "-", text)[:60]


EXAMPLES = {name: hostile(text) for name, text in TEXTS.items()}

every_text = pytest.mark.parametrize("name", TEXTS)


@pytest.fixture(autouse=True)
def nothing_runs() -> Any:
    """Fails a test in which text of a description was executed."""
    yield
    executed = hasattr(builtins, CANARY)
    if executed:
        delattr(builtins, CANARY)
    assert not executed


def load_everything(package: Woven) -> list[Any]:
    """Every class of the package, all of its modules loaded."""
    models = [getattr(package.models, name) for name in dir(package.models)]
    return [package.module.Example, package.module.AsyncExample, *models]


@every_text
def test_the_package_loads_and_nothing_of_the_text_runs(
    weave: Weaver, name: str
) -> None:
    package = weave(EXAMPLES[name])
    assert len(load_everything(package)) >= 5
    for path in package.files():
        if path.endswith(".py"):
            source = (package.folder / path).read_text(encoding="utf-8")
            compile(source, path, "exec", dont_inherit=True)


@every_text
def test_nothing_is_written_outside(weave: Weaver, name: str) -> None:
    package = weave(EXAMPLES[name])
    root = package.folder.parents[1]
    assert package.folder == root / "generated" / "example"
    top = {path.relative_to(root).parts[0] for path in root.rglob("*")}
    assert top == {"specs", "generated"}
    for parent in root.parents:
        assert not (parent / "evil").exists()
        assert not (parent / "tmp" / "evil").exists()
    for path in package.files():
        assert re.fullmatch(r"[\w./-]+", path, re.ASCII), path
        assert max(map(len, path.split("/"))) < 120


@every_text
def test_no_invisible_character_reaches_a_file(weave: Weaver, name: str) -> None:
    package = weave(EXAMPLES[name])
    for path in package.files():
        text = (package.folder / path).read_text(encoding="utf-8")
        found = {
            character
            for character in text
            if character != "\n"
            and unicodedata.category(character) in {"Cc", "Cf", "Zl", "Zp", "Co", "Cn"}
        }
        assert not found, path


@every_text
def test_the_text_is_sent_and_read_as_it_is(
    weave: Weaver, server: HttpServer, name: str
) -> None:
    package, text = weave(EXAMPLES[name]), TEXTS[name]
    answer = {f"{text} a": text, f"{text} b": f"{text}2", f"{text} c": text}
    server.script(Reply(json={**answer, f"{text} d": {text: 3}}))
    credentials = _credentials(package)
    with package.client(server, **dict.fromkeys(credentials, "key")) as client:
        (resource,) = _public(client, exclude=_public(package.module.Example.__base__))
        resource_object = getattr(client, resource)
        (method,) = _methods(resource_object)
        call = getattr(resource_object, method)
        path, body, query, _ = inspect.signature(call).parameters
        with pytest.warns(DeprecationWarning):
            thing = call(text, **{body: answer, query: text}, options={"strict": True})
    request = server.request
    assert request.path.startswith("/fixed/")
    assert (f"{text} query", text) in request.parameters
    assert (text, "key") in request.parameters
    assert request.json == answer
    dumped = thing.model_dump(by_alias=True)
    assert dumped[f"{text} a"] == text
    assert dumped[f"{text} d"] == {text: 3}
    assert path != query


@every_text
def test_descriptions_stay_readable(weave: Weaver, name: str) -> None:
    package, text = weave(EXAMPLES[name]), TEXTS[name]
    (resource,) = _public(
        package.module.Example, exclude=_public(package.module.Example.__base__)
    )
    shown = {
        _visible(inspect.getdoc(one) or "")
        for one in (package.module, getattr(package.module.Example, resource).func)
    }
    for documentation in shown:
        assert _visible(text) in documentation


def _visible(text: str) -> str:
    """A text as documentation shows it: words and what stands between them."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    kept = (
        character if character.isprintable() or character.isspace() else ""
        for character in text
        if character in "\n\t"
        or unicodedata.category(character)[0] not in "CZ"
        or character == " "
    )
    return "".join("".join(kept).split())


def _public(owner: Any, exclude: tuple[str, ...] = ()) -> tuple[str, ...]:
    names = dir(owner if isinstance(owner, type) else type(owner))
    return tuple(n for n in names if not n.startswith("_") and n not in exclude)


def _methods(resource: Any) -> tuple[str, ...]:
    return tuple(n for n in _public(resource) if not n.startswith("with_"))


def _credentials(package: Woven) -> list[str]:
    names = inspect.signature(package.module.Example.__init__).parameters
    return [name for name in names if name not in ("self", "base_url", "options")]


def test_settings_may_hold_hostile_text_too(weave: Weaver) -> None:
    for key in ("class", "package"):
        for text in ("x; import os", "../evil", 'x"', "x\ny", ""):
            settings = yaml.safe_dump({key: text})
            example = Example(EXAMPLES["quotes"].description, settings)
            with pytest.raises(Exception, match="is not a valid Python name"):
                weave(example)


@pytest.mark.parametrize(
    ("key", "text", "message"),
    [
        ("environment", 'A"""\nimport os', "is not a valid name of an environment"),
        ("environment", "A\0", "is not a valid name of an environment"),
        ("version", "1</code><script>", "should match pattern"),
        ("overlays", ["a\0b"], "null characters are not allowed"),
        ("openapi", "a\0b", "null characters are not allowed"),
        ("license", "a\0b", "null characters are not allowed"),
    ],
)
def test_settings_that_become_names_are_names(
    weave: Weaver, key: str, text: object, message: str
) -> None:
    settings = yaml.safe_dump({key: text})
    example = Example(EXAMPLES["quotes"].description, settings)
    with pytest.raises(DiagnosticError, match=message):
        weave(example)


@pytest.mark.parametrize("key", ["version", "distribution", "import"])
def test_the_names_of_the_facade_are_names(key: str, tmp_path: Path) -> None:
    specs = write_workspace(tmp_path)
    words = specs / "connections.yaml"
    data = yaml.safe_load(words.read_text(encoding="utf-8"))
    data["package"][key] = "</code><script>x</script>"
    words.write_text(yaml.safe_dump(data), encoding="utf-8")
    package = facade_package(load_workspace(specs), "connections", {})
    assert package.files is None
    assert {one.code.name for one in package.diagnostics} == {"binding-invalid"}
