"""Fern: `x-fern-…` extensions in a spec or in its overrides.

Reference: Fern's documentation of its OpenAPI extensions.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.document import Json
from generator.migration.extensions import Extension
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
    StrategyFinding,
    Value,
)
from generator.migration.paging import paging_settings, pointer_of_path
from generator.migration.reading import Node
from generator.migration.speakeasy import parameter_handle
from generator.migration.targets import Targets, argument_name, method_name
from generator.model import Operation
from generator.naming import python
from generator.project.paging_settings import PagingSettings

PREFIX = "x-fern-"

ADVICE: Mapping[str, str] = {
    "x-fern-audiences": "Choose operations with `include` and `exclude`.",
    "x-fern-availability": "Set `deprecated` in the spec with an overlay.",
    "x-fern-enum": "Enums become literal types, and their values have no names.",
    "x-fern-examples": "Examples come from the spec.",
    "x-fern-global-headers": "`headers` of provider.yaml has a value for every "
    "request, and `credentials` what users give.",
    "x-fern-idempotent": "`idempotency` lists operations that are safe to retry.",
    "x-fern-ignore": "Remove it with an overlay.",
    "x-fern-retries": "`max-retries` applies to the whole client; `options` of a "
    "call can override it.",
    "x-fern-sdk-variables": "Pass the parameter with each call.",
    "x-fern-streaming": "`streams` of provider.yaml says how an operation streams.",
    "x-fern-base-path": "Include it in `base-url`.",
}
"""What users do about extensions that migration does not support everywhere."""

READ_ANYWAY = frozenset({"x-fern-server-name"})
"""Extensions that the build stage reads from the spec itself."""

_DEFAULT_ADVICE = "Drop it, or make the same change with an overlay."


def fern_findings(extensions: list[Extension], targets: Targets) -> Iterator[Finding]:
    """The findings from the extensions of a spec or of its overrides."""
    default_paging = next(
        (
            each.node
            for each in extensions
            if each.is_root and each.name == "x-fern-pagination"
        ),
        None,
    )
    for extension in extensions:
        if extension.name in READ_ANYWAY:
            continue
        if extension.is_root:
            yield from _of_root(extension)
        elif extension.is_operation:
            operation = targets.operation_at(extension.pointer)
            if operation is None:
                yield MisfitFinding(
                    f"`{extension.name}` is not on an operation", extension.node.place
                )
            else:
                yield from _of_operation(extension, operation, targets, default_paging)
        elif extension.steps[:2] == ["components", "securitySchemes"]:
            yield from _of_scheme(extension, targets)
        else:
            yield from _of_part(extension, targets)


def _not_taken(extension: Extension) -> NotTaken:
    advice = ADVICE.get(extension.name, _DEFAULT_ADVICE)
    return NotTaken(f"`{extension.name}`", advice, extension.node.place)


def _of_root(extension: Extension) -> Iterator[Finding]:
    match extension.name:
        case "x-fern-pagination":
            return
        case "x-fern-idempotency-headers":
            for _, header in extension.node.members():
                name = header.text("header")
                if name is not None:
                    value: Value = {"header": name}
                    yield ClientFinding("idempotency", value, header.place)
        case _:
            yield _not_taken(extension)


def _of_operation(
    extension: Extension,
    operation: Operation,
    targets: Targets,
    default_paging: Node | None,
) -> Iterator[Finding]:
    node, handle = extension.node, targets.handle(operation)
    match extension.name, node.value:
        case "x-fern-sdk-method-name", str() as name:
            name_handle = targets.name_handle(operation)
            yield NameFinding(name_handle, method_name(name), node.place)
        case "x-fern-sdk-group-name", str() as group:
            yield ResourceFinding(operation, group, node.place)
        case "x-fern-sdk-group-name", [*groups] if groups:
            yield ResourceFinding(operation, ".".join(map(str, groups)), node.place)
        case "x-fern-ignore", True:
            yield SelectionFinding("exclude", {"operations": [handle]}, node.place)
        case "x-fern-pagination", False:
            return
        case "x-fern-pagination", _:
            paging = default_paging if node.value is True else node
            choices = tuple(_paging(paging or node))
            if choices:
                yield PagingFinding(operation, choices, node.place)
            else:
                advice = "Choose a paging style under `paging`."
                yield NotTaken("this paging style", advice, node.place)
        case _:
            yield _not_taken(extension)


def _paging(node: Node) -> Iterator[PagingSettings]:
    items = pointer_of_path(node.text("results") or "", "$response")
    more = pointer_of_path(node.text("has-next-page") or "", "$response")
    link = node.text("next_uri")
    settings: PagingSettings | None = None
    if link is not None:
        settings = paging_settings(
            "next-link", items=items, link=pointer_of_path(link, "$response")
        )
    elif cursor := _request_name(node, "cursor"):
        following = pointer_of_path(node.text("next_cursor") or "", "$response")
        for place in (None, "body"):
            settings = paging_settings(
                "cursor",
                items=items,
                cursor=following,
                parameter=cursor,
                place=place,
                more=more,
            )
            if settings is not None:
                yield settings
        return
    elif offset := _request_name(node, "offset"):
        step = _request_name(node, "step")
        settings = (
            paging_settings("page-number", items=items, parameter=offset)
            if step is None
            else paging_settings(
                "offset", items=items, parameter=offset, size_parameter=step
            )
        )
    if settings is not None:
        yield settings


def _request_name(node: Node, key: str) -> str | None:
    """The parameter that `$request.name` refers to."""
    pointer = pointer_of_path(node.text(key) or "", "$request")
    return pointer.rpartition("/")[2] or None if pointer else None


def _of_scheme(extension: Extension, targets: Targets) -> Iterator[Finding]:
    scheme, node = extension.steps[2], extension.node
    known = targets.security_schemes.get(scheme)
    if not isinstance(known, dict):
        yield MisfitFinding(f"there is no security scheme {scheme!r}", node.place)
        return
    entry: dict[str, Value]
    match extension.name:
        case "x-fern-bearer":
            yield from _credential(node, "token", "access_token")
            name = _credential_name(node, "access_token")
            entry = {"strategy": "bearer", "schemes": [scheme], "token": name}
        case "x-fern-basic":
            user, password = node.child("username"), node.child("password")
            yield from _credential(user, "username", "username", is_secret=False)
            yield from _credential(password, "password", "password")
            entry = {
                "strategy": "basic",
                "schemes": [scheme],
                "username": _credential_name(user, "username"),
                "password": _credential_name(password, "password"),
            }
        case "x-fern-header":
            default = python.argument_name(scheme)
            yield from _credential(node, "key", default)
            entry = {
                "strategy": "api-key",
                "schemes": [scheme],
                "key": _credential_name(node, default),
                "name": _text(known, "name") or scheme,
                "location": _text(known, "in") or "header",
            }
            if prefix := node.child("prefix").value:
                entry["prefix"] = f"{prefix} "
        case _:
            yield _not_taken(extension)
            return
    yield StrategyFinding(entry, node.place)


def _credential_name(node: Node, default: str) -> str:
    return python.argument_name(node.text("name") or default)


def _credential(
    node: Node, kind: str, default: str, *, is_secret: bool = True
) -> Iterator[Finding]:
    value: dict[str, Value] = {} if is_secret else {"secret": False}
    if variable := node.text("env"):
        value["environment"] = variable
    value["description"] = f"Your {kind}."
    name = _credential_name(node, default)
    yield EntryFinding("credentials", name, value, node.place)


def _text(node: Mapping[str, Json], key: str) -> str | None:
    value = node.get(key)
    return value if isinstance(value, str) else None


def _of_part(extension: Extension, targets: Targets) -> Iterator[Finding]:
    """The findings from an extension on a parameter, a property, a schema or anything
    else."""
    node, name = extension.node, extension.node.text()
    if name is None:
        yield _not_taken(extension)
        return
    match extension.name:
        case "x-fern-parameter-name" if extension.is_parameter:
            handle = _parameter_handle(extension, targets)
            yield NameFinding(handle, argument_name(name), node.place)
        case "x-fern-property-name" if extension.is_property:
            yield NameFinding(extension.pointer, python.field_name(name), node.place)
        case "x-fern-type-name":
            yield NameFinding(extension.pointer, python.class_name(name), node.place)
        case _:
            yield _not_taken(extension)


def _parameter_handle(extension: Extension, targets: Targets) -> str:
    """The handle of an extension's parameter. Overrides may omit its name."""
    if "name" in extension.owner and "in" in extension.owner:
        return parameter_handle(extension)
    known = targets.node(extension.pointer)
    owner = known if isinstance(known, dict) else extension.owner
    return parameter_handle(
        Extension(extension.name, extension.node, owner, extension.pointer)
    )
