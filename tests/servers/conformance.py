"""Holds what the simulators answer against our specs.

The simulators follow the wire and the specs follow the vendors' files, so they differ in
places. A test lists them, and `unexpected` reports an entry that is not needed.
"""

import json
import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

from openapi_schema_validator import OAS30Validator, OAS31Validator
from referencing import Registry, Specification

from tests.servers.base import LocalServer
from tests.servers.wire import Exchange, encode
from tests.support.overlay import corrected
from tests.support.specs import SPECS
from tests.support.structure import load

_OPAQUE: Specification[Any] = Specification.OPAQUE

INVENTED = SPECS.parent / "tests" / "cases" / "facade" / "invented"
"""The providers of our own invention."""

_FILES = {"powens": "openapi.yaml openapi/*.yaml"}

_OVERLAID = {"saltedge"}
"""Providers whose overlay speaks of the file as it is, and not of a later form."""


def misfits(server: LocalServer, provider: str) -> set[str]:
    """What in the answers of a server does not fit the provider's spec.

    Returns:
        Lines `METHOD template status pointer: message`.
    """
    documents = _documents(provider)
    root = next(iter(documents))
    registry: Registry[Any] = Registry().with_resources(
        (uri, _OPAQUE.create_resource(content)) for uri, content in documents.items()
    )
    modern = str(documents[root].get("openapi", "")).startswith("3.1")
    validator = OAS31Validator if modern else OAS30Validator
    found: set[str] = set()
    for exchange in server.exchanges:
        schema = _schema(documents, root, exchange)
        if schema is None:
            continue
        body = json.loads(encode(exchange.answer.body))
        for error in validator({"$ref": schema}, registry=registry).iter_errors(body):
            if error.validator == "oneOf" and not error.context:
                continue  # an open enum, `oneOf: [string, enum]`, fits more than one
            where = "/".join(re.sub(r"\d+", "*", str(part)) for part in error.path)
            status = exchange.answer.status
            line = f"{exchange.request.method} {exchange.template} {status}"
            found.add(f"{line} {where}: {error.message}")
    return found


@cache
def _documents(provider: str) -> dict[str, dict[str, Any]]:
    folder = SPECS / provider
    if not folder.exists():
        folder = INVENTED / provider
    if provider in _OVERLAID:
        path = folder / "openapi.yaml"
        return {path.as_uri(): corrected(path, folder / "overlay.yaml")}
    patterns = _FILES.get(provider, "openapi.yaml").split()
    paths = [path for pattern in patterns for path in sorted(folder.glob(pattern))]
    return {path.as_uri(): _readable(load(path)) for path in paths}


def _readable(node: Any) -> Any:
    """A document in which `type: null` and `x-nullable` are what their writers meant."""
    match node:
        case {"type": None}:
            return {"enum": [None]}
        case {"type": [*kinds]} if None in kinds:
            kind = next(kind for kind in kinds if kind)
            return _readable({**node, "type": kind, "nullable": True})
        case {"x-nullable": True, **rest}:
            return _readable({**rest, "nullable": True})
        case {"enum": [*values], "nullable": True, **rest} if None not in values:
            return _readable({**rest, "enum": [*values, None], "nullable": True})
        case dict():
            return {key: _readable(value) for key, value in node.items()}
        case list():
            return [_readable(item) for item in node]
        case _:
            return node


def _schema(
    documents: dict[str, dict[str, Any]], root: str, exchange: Exchange
) -> str | None:
    """The place of the schema of an answer, if the spec has one."""
    if exchange.template is None or exchange.answer.body is None:
        return None
    for path in documents[root]["paths"]:
        if _shape(path) == _shape(exchange.template):
            found = _responses(documents, root, path, exchange)
            if found is not None:
                return found
    return None


def _shape(template: str) -> str:
    return re.sub(r"\{[^}]*\}", "{}", template)


def _responses(
    documents: dict[str, dict[str, Any]], root: str, path: str, exchange: Exchange
) -> str | None:
    uri, steps = _follow(documents, root, ["paths", path])
    for status in (str(exchange.answer.status), "default"):
        place = [*steps, exchange.request.method.lower(), "responses", status]
        if _at(documents[uri], place) is None:
            continue
        there, response = _follow(documents, uri, place)
        kinds = _at(documents[there], [*response, "content"]) or {}
        for tail in (["schema"], *(["content", kind, "schema"] for kind in kinds)):
            if _at(documents[there], [*response, *tail]) is not None:
                return f"{there}#{_pointer([*response, *tail])}"
        return None
    return None


def _follow(
    documents: dict[str, dict[str, Any]], uri: str, steps: list[str]
) -> tuple[str, list[str]]:
    """Where a place really is, after the references on the way."""
    node = _at(documents[uri], steps)
    if isinstance(node, dict) and "$ref" in node:
        file, _, pointer = node["$ref"].partition("#")
        base = uri.rpartition("/")[0]
        target = f"{base}/{file}" if "/" in file or not uri.endswith(file) else uri
        target = uri if not file else target
        names = [
            step.replace("%7B", "{").replace("%7D", "}").replace("~1", "/")
            for step in pointer.split("/")[1:]
        ]
        return _follow(documents, target, names)
    return uri, steps


def _at(document: Any, steps: Iterable[str]) -> Any:
    for step in steps:
        if not isinstance(document, dict) or step not in document:
            return None
        document = document[step]
    return document


def _pointer(steps: list[str]) -> str:
    return "".join(f"/{step.replace('~', '~0').replace('/', '~1')}" for step in steps)


def unexpected(found: set[str], allowed: Iterable[str]) -> Iterator[str]:
    """Misfits that no allowance covers, and allowances that cover nothing."""
    patterns = {pattern: re.compile(pattern) for pattern in allowed}
    for line in sorted(found):
        if not any(pattern.search(line) for pattern in patterns.values()):
            yield line
    for text, pattern in patterns.items():
        if not any(pattern.search(line) for line in found):
            yield f"no longer needed: {text}"
