"""Compares the structure of two OpenAPI files: everything but the prose.

Two files have the same structure when they describe the same bytes on the wire:
operations, parameters, schemas, fields, types, formats, enums, required, nullable,
defaults, discriminators, security, statuses and media types. What a person reads
(descriptions, titles, examples, contacts, extensions) may differ.

    python -m tests.support.structure OURS UPSTREAM

prints one line per difference.
"""

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import TypeAlias

import yaml

PROSE = {
    "contact",
    "description",
    "example",
    "examples",
    "externalDocs",
    "license",
    "summary",
    "termsOfService",
    "title",
}
"""Keys of OpenAPI objects that only people read."""

NAME_MAPS = {
    "$defs",
    "callbacks",
    "content",
    "definitions",
    "dependentRequired",
    "dependentSchemas",
    "encoding",
    "headers",
    "links",
    "mapping",
    "parameters",
    "pathItems",
    "paths",
    "patternProperties",
    "properties",
    "requestBodies",
    "responses",
    "schemas",
    "scopes",
    "securityDefinitions",
    "securitySchemes",
    "variables",
    "webhooks",
}
"""Keys whose value is a map from free names, where nothing counts as prose."""

VALUES = {"const", "default", "enum"}
"""Keys of a schema whose value is data, where nothing counts as prose."""

UNORDERED = {"consumes", "enum", "produces", "required", "schemes", "tags", "type"}
"""Keys whose list means the same in any order."""

EXTENSIONS = {"x-nullable"}
"""Extensions that say what is on the wire."""


class _Loader(yaml.CSafeLoader):
    """Reads plain scalars by the core rules of YAML 1.2: `no` and dates are text."""


_Loader.yaml_implicit_resolvers = {}
for _tag, _rule, _first in (
    ("bool", "true|True|TRUE|false|False|FALSE", "tTfF"),
    ("int", "[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+", "-+0123456789"),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", "-+.0123456789"),
    ("float", r"[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)", "-+."),
    ("null", "~|null|Null|NULL|", ["~", "n", "N", ""]),
):
    _Loader.add_implicit_resolver(
        f"tag:yaml.org,2002:{_tag}", re.compile(f"(?:{_rule})$"), list(_first)
    )


def _integer(loader: _Loader, node: yaml.ScalarNode) -> int:
    """A whole number; a leading zero does not make it octal."""
    text = loader.construct_scalar(node)
    return int(text, 0 if text[1:2] in ("o", "x") else 10)


_Loader.add_constructor("tag:yaml.org,2002:int", _integer)


@dataclass(frozen=True, slots=True)
class Difference:
    """One place where two structures differ: `kind` is missing, extra or changed."""

    kind: str
    pointer: str
    ours: str
    theirs: str

    def __str__(self) -> str:
        match self.kind:
            case "changed":
                return f"changed {self.pointer}: {self.ours} instead of {self.theirs}"
            case kind:
                return f"{kind} {self.pointer}: {self.ours or self.theirs}"


def load(path: Path) -> object:
    """Reads a YAML or JSON file as plain data."""
    return yaml.load(path.read_text(encoding="utf-8"), Loader=_Loader)


def structure(node: object, *, names: bool = False) -> object:
    """The data without its prose; `names` when the keys of `node` are free names."""
    match node:
        case dict() if names:
            return {str(key): structure(value) for key, value in node.items()}
        case dict():
            return {
                str(key): _value(str(key), value)
                for key, value in node.items()
                if _counts(str(key))
            }
        case list():
            return [structure(item) for item in node]
        case _:
            return node


def _counts(key: str) -> bool:
    return key in EXTENSIONS or (key not in PROSE and not key.startswith("x-"))


def _value(key: str, value: object) -> object:
    """The structure of what stands under a keyword of OpenAPI."""
    match key, value:
        case "tags", _:
            return _tags(value)
        case "$ref", str():
            return _reference(value)
        case "security", list():
            return [structure(requirement, names=True) for requirement in value]
        case _ if key in VALUES:
            return value
        case _, dict() if key in NAME_MAPS:
            return structure(value, names=True)
        case _:
            return structure(value)


def _reference(value: str) -> str:
    """A reference by the role of its file: our folders and extensions are our own."""
    file, hash_sign, fragment = value.partition("#")
    return f"{PurePosixPath(file).stem}{hash_sign}{fragment}"


def _tags(value: object) -> object:
    """Tag objects by their names alone."""
    if not isinstance(value, list):
        return value
    return [tag.get("name") if isinstance(tag, dict) else tag for tag in value]


def differences(
    ours: object, theirs: object, pointer: str = "", key: str = ""
) -> Iterator[Difference]:
    """Every place where two results of `structure` differ, in document order."""
    match ours, theirs:
        case dict(), dict():
            yield from _unequal_keys(_escaped(ours), _escaped(theirs), pointer)
        case list(), list() if key in UNORDERED:
            if sorted(map(repr, ours)) != sorted(map(repr, theirs)):
                yield Difference("changed", pointer, repr(ours), repr(theirs))
        case list(), list() if key == "parameters":
            yield from _unequal_keys(_by_name(ours), _by_name(theirs), pointer)
        case list(), list() if len(ours) == len(theirs):
            for index, (left, right) in enumerate(zip(ours, theirs, strict=True)):
                yield from differences(left, right, f"{pointer}/{index}")
        case _ if type(ours) is not type(theirs) or ours != theirs:
            yield Difference("changed", pointer, _short(ours), _short(theirs))


_Steps: TypeAlias = "dict[str, tuple[str, str, object]]"
"""By identity: the step of the pointer, the key, and what stands there."""


def _unequal_keys(ours: _Steps, theirs: _Steps, pointer: str) -> Iterator[Difference]:
    for identity, (step, key, value) in theirs.items():
        if identity not in ours:
            yield Difference("missing", f"{pointer}/{step}", "", _short(value))
        else:
            yield from differences(ours[identity][2], value, f"{pointer}/{step}", key)
    for identity, (step, _, value) in ours.items():
        if identity not in theirs:
            yield Difference("extra", f"{pointer}/{step}", _short(value), "")


def _escaped(node: dict[str, object]) -> _Steps:
    return {
        name: (name.replace("~", "~0").replace("/", "~1"), name, value)
        for name, value in node.items()
    }


def _by_name(parameters: list[object]) -> _Steps:
    """Parameters by place and name: their order is nothing on the wire."""
    steps: _Steps = {}
    for index, parameter in enumerate(parameters):
        identity = repr(parameter)
        if isinstance(parameter, dict) and "name" in parameter:
            identity = f"{parameter.get('in')} {parameter['name']}"
        steps[identity] = (str(index), "", parameter)
    return steps


def _short(value: object) -> str:
    text = repr(value)
    return text if len(text) <= 80 else f"{text[:77]}..."


def compare(ours: Path, theirs: Path) -> list[Difference]:
    """The structural differences between two files."""
    return list(differences(structure(load(ours)), structure(load(theirs))))


if __name__ == "__main__":
    for difference in compare(Path(sys.argv[1]), Path(sys.argv[2])):
        print(difference)
