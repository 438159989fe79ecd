"""OpenAPI Generator: the file that its `--config` takes, in YAML or JSON.

Reference: its documentation of customization and of the generator `python`.
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
    ResourceFinding,
    SelectionFinding,
    Value,
)
from generator.migration.reading import Node
from generator.migration.targets import Targets, argument_name, method_name
from generator.naming import python

ADVICE: Mapping[str, str] = {
    "enumNameMappings": "Enums become literal types, and their values have no names.",
    "library": "Every package has a sync client and an async client.",
    "templateDir": "Templates of the workspace replace parts of packages. See `clientloom "
    "templates`.",
    "apiNameSuffix": "Resources are attributes of the client.",
    "packageUrl": "Set the links of the package under `publish` in provider.yaml.",
    "modelNamePrefix": "Set the name of each model under `names`.",
    "modelNameSuffix": "Set the name of each model under `names`.",
    "reservedWordsMappings": "Set each name under `names`.",
    "typeMappings": "Set the type of a schema under `types` in provider.yaml.",
    "importMappings": "Set the type of a schema under `types` in provider.yaml.",
    "openapiNormalizer": "Correct the spec with an overlay.",
}
"""What users do about keys that migration does not support."""

_OTHER = "clientloom has no such setting, or does not need one."
_IGNORED = frozenset({"generatorName", "inputSpec", "outputDir"})
"""Keys that only name input and output files."""

_MODULE_TYPE = re.compile(r"(?:from\s+(\S+)\s+import\s+(\S+))|(?:import\s+)?(\S+\.\S+)")


def openapi_generator_findings(root: Node, targets: Targets) -> Iterator[Finding]:
    """The findings from a configuration."""
    for key, node in root.members():
        name = _camel_case(key)
        if name == "additionalProperties":
            yield from openapi_generator_findings(node, targets)
        elif name not in _IGNORED:
            yield from _setting(name, node, targets)


def _camel_case(key: str) -> str:
    first, *rest = key.split("-")
    return first + "".join(word[:1].upper() + word[1:] for word in rest)


def _setting(key: str, node: Node, targets: Targets) -> Iterator[Finding]:
    match key, node.value:
        case "packageName", str() as name:
            yield ClientFinding("package", python.module_name(name), node.place)
        case "projectName", str() as name:
            yield ClientFinding("distribution", name, node.place)
        case "packageVersion", str() as version:
            yield ClientFinding("version", version, node.place)
        case "nameMappings", _:
            for name, part in _pairs(node):
                yield from _property(name, part, targets)
        case "parameterNameMappings", _:
            for name, part in _pairs(node):
                handles = list(targets.parameter_handles(name))
                yield from _named(handles, argument_name(_value(part)), name, part)
        case ("modelNameMappings" | "inlineSchemaNameMappings"), _:
            for name, part in _pairs(node):
                schema = targets.schema_handle(name)
                handles = [] if schema is None else [schema]
                yield from _named(handles, python.class_name(_value(part)), name, part)
        case "operationIdNameMappings", _:
            for name, part in _pairs(node):
                operations = targets.operations_of_id(name)
                handles = [targets.name_handle(operation) for operation in operations]
                yield from _named(handles, method_name(_value(part)), name, part)
        case ("schemaMappings" | "importMappings" | "typeMappings"), _:
            for name, part in _pairs(node):
                yield from _type(key, name, part, targets)
        case "openapiNormalizer", _:
            for name, part in _pairs(node):
                yield from _normalizer(name, part, targets)
        case "globalProperties", dict():
            yield from _global_properties(node)
        case _:
            yield NotTaken(f"`{key}`", ADVICE.get(key, _OTHER), node.place)


def _pairs(node: Node) -> Iterator[tuple[str, Node]]:
    """Pairs from an object, from a list of `A=B`, or from one comma-separated
    string."""
    match node.value:
        case dict():
            yield from node.members()
        case list():
            for _, item in node.members():
                name, _, value = (item.text() or "").partition("=")
                yield name.strip(), Node(value, item.place)
        case str() as text:
            for pair in text.split(","):
                name, _, value = pair.partition("=")
                yield name.strip(), Node(value, node.place)
        case _:
            return


def _value(node: Node) -> str:
    return node.text() or str(node.value)


def _named(
    handles: list[str], name: str, wire_name: str, node: Node
) -> Iterator[Finding]:
    if not handles:
        yield MisfitFinding(f"the spec has no {wire_name!r}", node.place)
    yield from (NameFinding(handle, name, node.place) for handle in handles)


def _property(name: str, node: Node, targets: Targets) -> Iterator[Finding]:
    """The findings for a property's name, in all schemas or in one, such as
    `Pet.petType`."""
    schema, dot, wire_name = name.partition(".")
    handles = list(targets.property_handles(name))
    if dot and not handles:
        owner = targets.schema_handle(schema)
        handles = [
            handle
            for handle in targets.property_handles(wire_name)
            if handle.startswith(f"{owner}/")
        ]
    yield from _named(handles, python.field_name(_value(node)), name, node)


def _type(key: str, name: str, node: Node, targets: Targets) -> Iterator[Finding]:
    if (
        key == "typeMappings"
        and name in ("number", "decimal")
        and node.text() == "float"
    ):
        yield ClientFinding("numbers", "float", node.place)
        return
    schema = targets.schema_handle(name)
    type_match = _MODULE_TYPE.fullmatch(node.text() or "")
    if schema is None or type_match is None:
        advice = ADVICE.get(key, ADVICE["typeMappings"])
        yield NotTaken(f"`{name}` of `{key}`", advice, node.place)
        return
    module, class_name, dotted = type_match.groups()
    type_ = dotted or f"{module}.{class_name}"
    yield EntryFinding("types", schema, type_, node.place)


def _normalizer(name: str, node: Node, targets: Targets) -> Iterator[Finding]:
    match name:
        case "FILTER":
            yield from _filters(node)
        case "SET_TAGS_FOR_ALL_OPERATIONS" if node.text():
            for operation in targets.api.operations:
                yield ResourceFinding(operation, _value(node), node.place)
        case "KEEP_ONLY_FIRST_TAG_IN_OPERATION":
            # An operation is in the resource of its first tag by default.
            return
        case _:
            yield NotTaken(f"`{name}`", ADVICE["openapiNormalizer"], node.place)


def _filters(node: Node) -> Iterator[Finding]:
    """`operationId:a|b ; method:get ; tag:pets ; path:/v1`: an operation needs one
    match."""
    for part in _value(node).split(";"):
        condition, _, values = part.partition(":")
        listed: list[Value] = [
            text.strip() for text in values.split("|") if text.strip()
        ]
        match condition.strip():
            case "operationId" if listed:
                chosen: dict[str, Value] = {"operations": listed}
            case "method" if listed:
                chosen = {"methods": [str(text).upper() for text in listed]}
            case "tag" if listed:
                chosen = {"tags": listed}
            case "path" if listed:
                chosen = {"paths": [f"{str(text).rstrip('/')}/**" for text in listed]}
            case _:
                yield NotTaken(f"the filter {part.strip()!r}", _OTHER, node.place)
                continue
        yield SelectionFinding("include", chosen, node.place)


def _global_properties(node: Node) -> Iterator[Finding]:
    for key, part in node.members():
        tags: list[Value] = [
            text for each in (part.text() or "").split(":") if (text := each.strip())
        ]
        if key == "apis" and tags:
            yield SelectionFinding("include", {"tags": tags}, part.place)
        else:
            advice = "clientloom always generates the whole package."
            yield NotTaken(f"`{key}` of `globalProperties`", advice, part.place)
