"""Speakeasy: `x-speakeasy-…` extensions in a spec.

Reference: Speakeasy's documentation of its extensions.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from generator.document import Json, escape
from generator.migration.extensions import Extension
from generator.migration.findings import (
    ClientFinding,
    Finding,
    MisfitFinding,
    NameFinding,
    NotTaken,
    PagingFinding,
    ResourceFinding,
    SelectionFinding,
)
from generator.migration.paging import paging_settings, pointer_of_path
from generator.migration.reading import Node
from generator.migration.targets import Targets, argument_name, method_name
from generator.model import Operation
from generator.naming import python
from generator.project.paging_settings import PagingSettings

PREFIX = "x-speakeasy-"

ADVICE: Mapping[str, str] = {
    "x-speakeasy-globals": "Pass the parameter with each call; `credentials` is for "
    "values that authentication sends.",
    "x-speakeasy-retries": "`max-retries` and `deadline` apply to the whole client; "
    "`options` of a call can override them.",
    "x-speakeasy-enums": "Enums become literal types, and their values have no names.",
    "x-speakeasy-enum-format": "Enums become literal types.",
    "x-speakeasy-ignore": "Remove it with an overlay.",
    "x-speakeasy-timeout": (
        "`timeout` applies to the whole client; `options` can override it."
    ),
    "x-speakeasy-usage-example": "Examples come from the spec.",
    "x-speakeasy-errors": "Every status code of 400 or above raises an error.",
    "x-speakeasy-deprecation-message": "Put it in the `description` with an overlay.",
    "x-speakeasy-param-sensitive": "Name it under `secret-parameters` or "
    "`secret-properties`.",
}
"""What users do about extensions that migration does not support everywhere."""

READ_ANYWAY = frozenset({"x-speakeasy-server-id"})
"""Extensions that the build stage reads from the spec itself."""

_DEFAULT_ADVICE = "Drop it, or make the same change with an overlay."


def speakeasy_findings(
    extensions: Iterator[Extension], targets: Targets
) -> Iterator[Finding]:
    """The findings from the extensions of a spec."""
    for extension in extensions:
        if extension.name in READ_ANYWAY:
            continue
        if extension.is_root:
            yield from _of_root(extension, targets)
        elif extension.is_operation:
            operation = targets.operation_at(extension.pointer)
            if operation is None:
                yield MisfitFinding(
                    f"`{extension.name}` is not on an operation", extension.node.place
                )
            else:
                yield from _of_operation(extension, operation, targets)
        else:
            yield from _of_part(extension)


def _not_taken(extension: Extension) -> NotTaken:
    advice = ADVICE.get(extension.name, _DEFAULT_ADVICE)
    return NotTaken(f"`{extension.name}`", advice, extension.node.place)


def _of_root(extension: Extension, targets: Targets) -> Iterator[Finding]:
    node = extension.node
    match extension.name, node.value:
        case "x-speakeasy-name-override", list():
            yield from _by_patterns(node, targets)
        case "x-speakeasy-retries", dict():
            yield from _retries(node)
        case "x-speakeasy-timeout", int() | float() as milliseconds:
            yield ClientFinding("timeout", {"read": milliseconds / 1000}, node.place)
        case "x-speakeasy-globals", dict():
            for _, parameter in node.child("parameters").members():
                name = parameter.text("name") or "?"
                yield NotTaken(
                    f"the global parameter {name!r}",
                    ADVICE["x-speakeasy-globals"],
                    parameter.place,
                )
        case _:
            yield _not_taken(extension)


def _by_patterns(node: Node, targets: Targets) -> Iterator[Finding]:
    """The names of all operations whose operationId matches a regular expression."""
    for _, entry in node.members():
        pattern, name = entry.text("operationId"), entry.text("methodNameOverride")
        try:
            expression = re.compile(pattern or "(?!)")
        except re.error:
            yield MisfitFinding(f"{pattern!r} is not a regular expression", entry.place)
            continue
        for operation in targets.api.operations:
            override = targets.node(f"{operation.pointer}/x-speakeasy-name-override")
            if name and override is None and expression.search(operation.id):
                handle = targets.name_handle(operation)
                yield NameFinding(handle, method_name(name), entry.place)


def _retries(node: Node) -> Iterator[Finding]:
    strategy, backoff = node.text("strategy"), node.child("backoff")
    if strategy == "none":
        yield ClientFinding("max-retries", 0, node.place)
        return
    deadline = backoff.child("maxElapsedTime")
    if isinstance(deadline.value, int | float):
        yield ClientFinding("deadline", deadline.value / 1000, deadline.place)
    for part in (backoff, node):
        for key, member in part.members():
            if key not in ("strategy", "backoff", "maxElapsedTime"):
                yield NotTaken(
                    f"`{key}` of `x-speakeasy-retries`",
                    "The client has a fixed policy: it backs off, and retries "
                    "only calls that are safe to repeat.",
                    member.place,
                )


def _of_operation(
    extension: Extension, operation: Operation, targets: Targets
) -> Iterator[Finding]:
    node, handle = extension.node, targets.handle(operation)
    match extension.name, node.value:
        case "x-speakeasy-name-override", str() as name:
            name_handle = targets.name_handle(operation)
            yield NameFinding(name_handle, method_name(name), node.place)
        case "x-speakeasy-group", str() as group:
            yield ResourceFinding(operation, group, node.place)
        case "x-speakeasy-ignore", True:
            yield SelectionFinding("exclude", {"operations": [handle]}, node.place)
        case "x-speakeasy-pagination", dict():
            settings = _paging(node)
            if settings is None:
                yield NotTaken(
                    "this paging style", "Choose one under `paging`.", node.place
                )
            else:
                yield PagingFinding(operation, (settings,), node.place)
        case _:
            yield _not_taken(extension)


def _paging(node: Node) -> PagingSettings | None:
    inputs = [part for _, part in node.child("inputs").members()]
    named = {part.text("type"): part for part in inputs}
    outputs = {
        name: pointer_of_path(path, "$")
        for name, part in node.child("outputs").members()
        if (path := part.text())
    }
    items = outputs.get("results") or ("" if "results" in outputs else "/*")
    names = {kind: part.text("name") for kind, part in named.items()}
    match node.text("type"):
        case "cursor" if "cursor" in named:
            in_body = named["cursor"].text("in") == "requestBody"
            return paging_settings(
                "cursor",
                items=items,
                cursor=outputs.get("nextCursor"),
                parameter=names["cursor"],
                place="body" if in_body else None,
            )
        case "url":
            return paging_settings(
                "next-link", items=items, link=outputs.get("nextUrl")
            )
        case "offsetLimit" if "page" in named:
            return paging_settings(
                "page-number",
                items=items,
                parameter=names["page"],
                total_pages=outputs.get("numPages"),
                size_parameter=names.get("limit"),
            )
        case "offsetLimit" if "offset" in named:
            return paging_settings(
                "offset",
                items=items,
                parameter=names["offset"],
                size_parameter=names.get("limit"),
            )
        case _:
            return None


def _of_part(extension: Extension) -> Iterator[Finding]:
    """The findings from an extension on a parameter, a property, a schema or anything
    else."""
    node, name = extension.node, extension.node.text()
    if extension.name != "x-speakeasy-name-override" or name is None:
        yield _not_taken(extension)
    elif extension.is_parameter:
        handle = parameter_handle(extension)
        yield NameFinding(handle, argument_name(name), node.place)
    elif extension.is_property and not _has_class(extension.owner):
        yield NameFinding(extension.pointer, python.field_name(name), node.place)
    elif extension.is_schema:
        yield NameFinding(extension.pointer, python.class_name(name), node.place)
    else:
        yield _not_taken(extension)


def parameter_handle(extension: Extension) -> str:
    """The handle of the parameter that an extension is on."""
    base, _, _ = extension.pointer.rpartition("/")
    if extension.pointer.startswith("/components/"):
        return extension.pointer
    parameter = extension.owner
    step = f"{parameter.get('in')}:{parameter.get('name')}"
    return f"{base}/{escape(step)}"


def _has_class(schema: Mapping[str, Json]) -> bool:
    """Whether an inline schema becomes a class, which its pointer would also rename."""
    return "properties" in schema or "allOf" in schema or "oneOf" in schema
