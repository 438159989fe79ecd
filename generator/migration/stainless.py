"""Stainless: `stainless.yml`, with resources, client settings and paging.

Reference: Stainless's documentation of its configuration.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from generator.migration.findings import (
    ClientFinding,
    EntryFinding,
    Finding,
    MisfitFinding,
    NameFinding,
    NotTaken,
    PagingFinding,
    ResourceFinding,
    SelectionFinding,
)
from generator.migration.reading import Node
from generator.migration.stainless_client import client_settings
from generator.migration.stainless_paging import paging_choices
from generator.migration.targets import Targets, method_name
from generator.naming import python
from generator.project.paging_settings import PagingSettings

ADVICE: Mapping[str, str] = {
    "query_settings": "The serialization of a parameter comes from `style` and `explode` "
    "in the spec.",
    "openapi": "Correct the spec with an overlay.",
    "streaming": "`streams` of provider.yaml says how an operation streams.",
    "readme": "The README of a package comes from a template.",
    "security": "The spec says which schemes an operation needs.",
    "security_schemes": "The schemes come from the spec; correct them with an overlay.",
    "multipart_format": "The encoding of a form comes from the spec.",
}
"""What users do about keys that migration does not support."""

_OTHER = "clientloom has no such setting, or does not need one."
_IGNORED = frozenset({"edition"})
"""Keys about the file itself."""


def stainless_findings(root: Node, targets: Targets) -> Iterator[Finding]:
    """The findings from a configuration."""
    pages = dict(paging_choices(root.child("pagination")))
    mentioned: set[str] = set()
    for key, node in root.members():
        match key:
            case "organization":
                yield from _organization(node)
            case "targets":
                yield from _targets(node)
            case "client_settings":
                yield from client_settings(node, targets)
            case "environments":
                for name, url in node.members():
                    if isinstance(url.value, str):
                        yield EntryFinding("servers", name, url.value, url.place)
                    else:
                        yield NotTaken(f"the environment {name!r}", _OTHER, url.place)
            case "pagination":
                yield from _unknown_paging(node, pages)
            case "resources":
                for name, resource in node.members():
                    yield from _resource(name, resource, targets, pages, mentioned)
            case "unspecified_endpoints":
                for _, endpoint in node.members():
                    yield from _unspecified(endpoint, targets, mentioned)
            case "settings":
                yield from _settings(node)
            case _ if key not in _IGNORED:
                yield NotTaken(f"`{key}`", ADVICE.get(key, _OTHER), node.place)
            case _:
                continue
    rest = [each for each in targets.api.operations if each.pointer not in mentioned]
    if rest and root.has("resources"):
        yield NotTaken(
            f"leaving out the {len(rest)} operations that no resource lists",
            "The client has them. Remove them with `exclude`.",
            root.child("resources").place,
        )


def _organization(node: Node) -> Iterator[Finding]:
    for key, part in node.members():
        name = part.text()
        if key == "name" and name is not None:
            yield ClientFinding("class", python.class_name(name), part.place)
        else:
            yield NotTaken(f"`{key}` of the organization", _OTHER, part.place)


def _targets(node: Node) -> Iterator[Finding]:
    for language, target in node.members():
        if language != "python":
            yield NotTaken(
                f"the target {language!r}",
                "clientloom generates only Python packages.",
                target.place,
            )
            continue
        name = target.text("package_name")
        if name is not None:
            place = target.child("package_name").place
            yield ClientFinding("package", python.module_name(name), place)
            distribution = target.text("project_name") or name
            yield ClientFinding("distribution", distribution, place)
        for key, part in target.members():
            if key not in ("package_name", "project_name"):
                advice = (
                    "Configure publishing under `publish` in provider.yaml."
                    if key == "publish"
                    else _OTHER
                )
                yield NotTaken(f"`{key}` of the target", advice, part.place)


def _settings(node: Node) -> Iterator[Finding]:
    for key, part in node.members():
        text = part.text()
        if key == "license" and text is not None:
            yield ClientFinding("license", text, part.place)
        else:
            yield NotTaken(f"`{key}` of the settings", _OTHER, part.place)


def _unknown_paging(
    node: Node, pages: Mapping[str, PagingSettings]
) -> Iterator[Finding]:
    for _, scheme in node.members():
        name = scheme.text("name") or "?"
        if name not in pages:
            advice = "Choose a paging style under `paging`."
            yield NotTaken(f"the paging style {name!r}", advice, scheme.place)


def _unspecified(
    endpoint: Node, targets: Targets, mentioned: set[str]
) -> Iterator[Finding]:
    operation = targets.operation_of_request(endpoint.text() or "")
    if operation is None:
        yield MisfitFinding(
            f"the spec has no operation {endpoint.text()!r}", endpoint.place
        )
        return
    mentioned.add(operation.pointer)
    value = targets.handle(operation)
    yield SelectionFinding("exclude", {"operations": [value]}, endpoint.place)


def _resource(
    name: str,
    node: Node,
    targets: Targets,
    pages: Mapping[str, PagingSettings],
    mentioned: set[str],
) -> Iterator[Finding]:
    for key, part in node.members():
        match key:
            case "models":
                for alias, model in part.members():
                    yield from _model(alias, model, targets)
            case "methods":
                for alias, method in part.members():
                    yield from _method(name, alias, method, targets, pages, mentioned)
            case "subresources":
                for below, resource in part.members():
                    path = f"{name}.{below}"
                    yield from _resource(path, resource, targets, pages, mentioned)
            case _:
                yield NotTaken(f"`{key}` of a resource", _OTHER, part.place)


def _model(alias: str, node: Node, targets: Targets) -> Iterator[Finding]:
    schema = targets.schema_handle(node.text() or "")
    if schema is None:
        yield MisfitFinding(f"the spec has no schema {node.text()!r}", node.place)
    else:
        yield NameFinding(schema, python.class_name(alias), node.place)


def _method(
    resource: str,
    alias: str,
    node: Node,
    targets: Targets,
    pages: Mapping[str, PagingSettings],
    mentioned: set[str],
) -> Iterator[Finding]:
    endpoint = node.text() or node.text("endpoint")
    if endpoint is None:
        advice = "Write the method in the package's `_custom.py`."
        yield NotTaken(f"the method {alias!r} without an endpoint", advice, node.place)
        return
    operation = targets.operation_of_request(re.sub(r"\s+", " ", endpoint))
    if operation is None:
        yield MisfitFinding(f"the spec has no operation {endpoint!r}", node.place)
        return
    mentioned.add(operation.pointer)
    handle = targets.handle(operation)
    if _is_skipped(node):
        yield SelectionFinding("exclude", {"operations": [handle]}, node.place)
        return
    name_handle = targets.name_handle(operation)
    yield NameFinding(name_handle, method_name(alias), node.place)
    if resource.startswith("$"):
        yield NotTaken(
            f"the method {alias!r} of the client itself",
            "It stays in the resource for its tag.",
            node.place,
        )
    else:
        yield ResourceFinding(operation, resource, node.place)
    paginated = node.child("paginated").value
    if paginated is not False and pages:
        named = pages.get(paginated) if isinstance(paginated, str) else None
        choices = (named,) if named is not None else tuple(pages.values())
        yield PagingFinding(
            operation, choices, node.place, is_promised=node.has("paginated")
        )
    for key, part in node.members():
        if key not in ("type", "endpoint", "skip", "only", "paginated"):
            yield NotTaken(f"`{key}` of a method", ADVICE.get(key, _OTHER), part.place)


def _is_skipped(node: Node) -> bool:
    """Whether the Python client omits a method."""
    skip, only = node.child("skip").value, node.child("only").value
    if skip is True or (isinstance(skip, list) and "python" in skip):
        return True
    return isinstance(only, list) and "python" not in only
