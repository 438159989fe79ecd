"""Compares the structure of two OpenAPI files: everything but the prose.

Two files have the same structure when they describe the same bytes on the wire:
operations, parameters, schemas, fields, types, formats, enums, required, nullable,
defaults, discriminators, security, statuses and media types. What a person reads
(descriptions, titles, examples, contacts, extensions) may differ.

    python -m tests.support.structure OURS UPSTREAM

prints one line per difference.
"""

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

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
    "encoding",
    "headers",
    "links",
    "mapping",
    "parameters",
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
}
"""Keys whose value is a map from free names, where nothing counts as prose."""

UNORDERED = {"required", "enum", "tags", "consumes", "produces", "schemes"}
"""Keys whose list means the same in any order."""


class _Loader(yaml.CSafeLoader):
    """Reads dates and times as text, as JSON would."""


_Loader.yaml_implicit_resolvers = {
    first: [(tag, rule) for tag, rule in rules if tag != "tag:yaml.org,2002:timestamp"]
    for first, rules in yaml.CSafeLoader.yaml_implicit_resolvers.items()
}


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
        case dict():
            return {
                str(key): (
                    _tags(value)
                    if key == "tags" and not names
                    else structure(value, names=_is_name_map(key, value, names))
                )
                for key, value in node.items()
                if names or (key not in PROSE and not str(key).startswith("x-"))
            }
        case list():
            return [structure(item) for item in node]
        case _:
            return node


def _is_name_map(key: object, value: object, inside_names: bool) -> bool:
    return not inside_names and key in NAME_MAPS and isinstance(value, dict)


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
            for name in theirs:
                step = f"{pointer}/{name.replace('~', '~0').replace('/', '~1')}"
                if name not in ours:
                    yield Difference("missing", step, "", _short(theirs[name]))
                else:
                    yield from differences(ours[name], theirs[name], step, name)
            for name in ours:
                if name not in theirs:
                    step = f"{pointer}/{name.replace('~', '~0').replace('/', '~1')}"
                    yield Difference("extra", step, _short(ours[name]), "")
        case list(), list() if key in UNORDERED:
            if sorted(map(repr, ours)) != sorted(map(repr, theirs)):
                yield Difference("changed", pointer, repr(ours), repr(theirs))
        case list(), list() if len(ours) == len(theirs):
            for index, (left, right) in enumerate(zip(ours, theirs, strict=True)):
                yield from differences(left, right, f"{pointer}/{index}")
        case _ if type(ours) is not type(theirs) or ours != theirs:
            yield Difference("changed", pointer, _short(ours), _short(theirs))


def _short(value: object) -> str:
    text = repr(value)
    return text if len(text) <= 80 else f"{text[:77]}..."


def compare(ours: Path, theirs: Path) -> list[Difference]:
    """The structural differences between two files."""
    return list(differences(structure(load(ours)), structure(load(theirs))))


if __name__ == "__main__":
    for difference in compare(Path(sys.argv[1]), Path(sys.argv[2])):
        print(difference)
