"""Reading takes work in proportion to the description, however its parts refer.

Work is counted in function calls, which are the same on any machine: four times as
many parts may take four times as many calls and a little more.
"""

import json
import sys
from collections.abc import Callable
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

from generator.document import LoadResult, load

Files = dict[str, Any]
"""The data of files by name; `openapi.json` is the description."""


def _description(**parts: Any) -> Files:
    head = {"openapi": "3.1.0", "info": {"title": "t", "version": "1"}, "paths": {}}
    return {"openapi.json": {**head, **parts}}


def _schemas(schemas: dict[str, Any]) -> Files:
    return _description(components={"schemas": schemas})


def _reference(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


def mutual_references(count: int) -> Files:
    """Objects that each refer to three others."""
    return _schemas(
        {
            f"S{number}": {
                "properties": {
                    f"p{step}": _reference(f"S{(number * step + 1) % count}")
                    for step in (1, 2, 3)
                }
            }
            for number in range(count)
        }
    )


def diamonds(count: int) -> Files:
    """Schemas that each refer to the next one twice."""
    schemas: dict[str, Any] = {
        f"S{number}": {"allOf": [_reference(f"S{number + 1}")] * 2}
        for number in range(count)
    }
    return _schemas({**schemas, f"S{count}": {"type": "object"}})


def shared_parts_of_the_same_name(count: int) -> Files:
    """Schemas inside paths whose names have no letters that components have."""
    paths = {
        f"/{chr(0x4E00 + number)}": {
            "get": {
                "responses": {
                    "200": {
                        "description": "",
                        "content": {
                            "application/json": {
                                "schema": {"properties": {"a": {"maxLength": number}}}
                            }
                        },
                    }
                }
            }
        }
        for number in range(count)
    }
    place = "get/responses/200/content/application~1json/schema/properties/a"
    uses = {
        f"U{number}": {"items": {"$ref": f"#/paths/~1{path[1:]}/{place}"}}
        for number, path in enumerate(paths)
    }
    return _description(paths=paths, components={"schemas": uses})


def discriminated_bases_of_another_file(count: int) -> Files:
    """Bases in another file, whose variants only extend them."""
    other: dict[str, Any] = {}
    for number in range(count):
        other[f"Base{number}"] = {
            "discriminator": {"propertyName": "kind"},
            "properties": {"kind": {"type": "string"}},
        }
        other[f"Variant{number}"] = {"allOf": [{"$ref": f"#/Base{number}"}]}
    uses = {f"U{n}": {"items": {"$ref": f"o.json#/Base{n}"}} for n in range(count)}
    return {**_schemas(uses), "o.json": other}


def references_to_identifiers(count: int) -> Files:
    """Schemas that are referred to by the end of their `$id`."""
    schemas: dict[str, Any] = {}
    for number in range(count):
        schemas[f"S{number}"] = {"$id": f"https://x.example/s/{number}.json"}
        schemas[f"U{number}"] = {"items": {"$ref": f"s/{number}.json"}}
    return _schemas(schemas)


def files_with_addresses(count: int) -> Files:
    """Files that say their own address and refer to one beside it that is missing."""
    files = _schemas({f"U{n}": {"$ref": f"{n}.json"} for n in range(count)})
    for number in range(count):
        address = f"https://x.example/{number}"
        files[f"{number}.json"] = {
            "$self": f"{address}/a.json",
            "items": {"$ref": f"{address}/b.json"},
        }
    return files


def parameters_of_many_operations(count: int) -> Files:
    """Named parameters that every operation of many paths refers to."""
    names = [f"P{number}" for number in range(5)]
    parameters = {
        name: {"name": name, "in": "query", "schema": {"properties": {"a": {}}}}
        for name in names
    }
    uses = [{"$ref": f"#/components/parameters/{name}"} for name in names]
    paths = {
        f"/{number}": {
            "parameters": uses,
            "get": {"responses": {}},
            "put": {"responses": {}},
        }
        for number in range(count)
    }
    return _description(paths=paths, components={"parameters": parameters})


def chains_of_references(count: int) -> Files:
    """Schemas, parameters and paths that are references to the next of their kind."""
    parameters: dict[str, Any] = {
        f"P{n}": {"$ref": f"#/components/parameters/P{n + 1}"} for n in range(count)
    }
    parameters[f"P{count}"] = {"name": "p", "in": "query", "schema": {}}
    schemas: dict[str, Any] = {f"S{n}": _reference(f"S{n + 1}") for n in range(count)}
    paths: dict[str, Any] = {
        f"/{n}": {"$ref": f"#/paths/~1{n + 1}"} for n in range(count)
    }
    return _description(
        paths={**paths, f"/{count}": {"get": {"responses": {}}}},
        components={
            "schemas": {**schemas, f"S{count}": {"type": "object"}},
            "parameters": parameters,
        },
    )


def references_to_nowhere(count: int) -> Files:
    """References to definitions that none of the schemas around them has."""
    return _schemas(
        {f"S{n}": {"items": {"items": {"$ref": "#/$defs/X"}}} for n in range(count)}
    )


FAMILIES = [
    chains_of_references,
    diamonds,
    discriminated_bases_of_another_file,
    files_with_addresses,
    mutual_references,
    parameters_of_many_operations,
    references_to_identifiers,
    references_to_nowhere,
    shared_parts_of_the_same_name,
]


def _write(folder: Path, files: Files) -> Path:
    folder.mkdir(parents=True)
    for name, data in files.items():
        (folder / name).write_text(json.dumps(data), encoding="utf-8")
    return folder / "openapi.json"


def _calls(work: Callable[[], LoadResult]) -> int:
    """How many functions are called, those of Python's library included."""
    calls = 0

    def count(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal calls
        if event in ("call", "c_call"):
            calls += 1

    sys.setprofile(count)
    try:
        work()
    finally:
        sys.setprofile(None)
    return calls


@pytest.mark.parametrize("family", FAMILIES, ids=lambda family: family.__name__)
def test_work_grows_with_the_description_and_no_faster(
    family: Callable[[int], Files], tmp_path: Path
) -> None:
    calls = [
        _calls(lambda path=path: load(path, base=path.parent))  # type: ignore[misc]
        for path in (
            _write(tmp_path / str(count), family(count)) for count in (100, 400)
        )
    ]
    assert calls[1] < 5 * calls[0]
