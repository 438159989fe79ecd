"""The official JSON Schema test suite (draft 2020-12) as responses of an API.

Each file of the suite becomes an OpenAPI document. Each schema becomes the schema of a
response and of a request body, and lies in a file of its own, so that `#` means what
the suite means by it.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema_rs
import yaml
from clientloom_runtime.errors import DecodeError, InvalidArgumentError
from jsonschema_specifications import REGISTRY

from generator.diagnostics import Diagnostic
from generator.document.schemas.keywords import (
    OPEN_SCHEMAS,
    SCHEMA_LISTS,
    SCHEMA_MAPS,
    SCHEMAS,
)
from tests.support.http_server import HttpServer, ReceivedRequest, Reply
from tests.support.shared import SHARED
from tests.support.workspace import Example, Weaver, Woven

SUITE = SHARED / "json-schema-tests"
_TESTS = SUITE / "tests" / "draft2020-12"
_REMOTES = SUITE / "remotes" / "draft2020-12"
_ADDRESS = "http://localhost:1234/draft2020-12/"
"""Where the suite expects its remote schemas."""

_METASCHEMA = "https://json-schema.org/draft/2020-12/schema"
_FOLDER = "remotes/"
"""Where they are in a workspace: references over the network are refused."""


@dataclass(frozen=True, slots=True)
class SuiteCase:
    """A value, and whether its schema accepts it.

    `file` is the file of the suite, `group` the number of the schema in it, and `name`
    the words of the suite for the schema and the value.
    """

    file: str
    group: int
    name: str
    schema: Any
    value: Any
    valid: bool

    @property
    def title(self) -> str:
        """The file, and the words for the schema and the value."""
        return f"{self.file}: {self.name}"


@dataclass(frozen=True, slots=True)
class SuiteResult:
    """What the generated client does with the value of a case.

    Attributes:
        case: The case.
        is_kept: Whether a client in the default mode reads the value and writes it back.
        is_accepted: Whether a strict client reads the value.
        is_written: Whether what the strict client read is written back as the same JSON.
        diagnostics: Everything that was found in the schema.
    """

    case: SuiteCase
    is_kept: bool
    is_accepted: bool
    is_written: bool
    diagnostics: tuple[Diagnostic, ...]


def suite_files() -> list[str]:
    """The files of the suite without `.json`; empty where the suite is not there."""
    paths = sorted(_TESTS.glob("*.json"))
    return [path.stem for path in paths]


def suite_cases(file: str) -> list[SuiteCase]:
    """The cases of a file."""
    groups = json.loads((_TESTS / f"{file}.json").read_text(encoding="utf-8"))
    return [
        SuiteCase(
            file,
            number,
            f"{group['description']}: {test['description']}",
            group["schema"],
            test["data"],
            test["valid"],
        )
        for number, group in enumerate(groups)
        for test in group["tests"]
    ]


def suite_results(
    file: str, folder: Path, weave: Weaver, server: HttpServer
) -> Iterator[SuiteResult]:
    """Generates a client for the schemas of a file, and sends it the values."""
    cases = suite_cases(file)
    document = _write_document(folder, {case.group: case.schema for case in cases})
    package = weave(Example("paths: {}", f"openapi: {document}"))
    for case in cases:
        yield _result(case, package, server)


def _write_document(folder: Path, schemas: dict[int, Any]) -> Path:
    """Writes an OpenAPI document with an operation to read and one to write a value of
    each schema."""
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copytree(_REMOTES, folder / _FOLDER)
    for path in (folder / _FOLDER).rglob("*.json"):
        text = path.read_text(encoding="utf-8")
        way = "../" * (len(path.relative_to(folder).parts) - 1)
        path.write_text(text.replace(_ADDRESS, f"{way}{_FOLDER}"), encoding="utf-8")
    _write_metaschema(folder / _FOLDER / "metaschema")
    paths = {}
    for number, schema in schemas.items():
        text = json.dumps(schema).replace(_ADDRESS, _FOLDER)
        metaschema = f'"$ref": "{_FOLDER}metaschema/schema"'
        text = text.replace(f'"$ref": "{_METASCHEMA}"', metaschema)
        (folder / _name(number)).write_text(text, encoding="utf-8")
        content = {"application/json": {"schema": {"$ref": _name(number)}}}
        body = {"required": True, "content": content}
        done = {"204": {"description": "Done."}}
        paths[f"/{number}"] = {
            "get": {
                "operationId": f"read_{number}",
                "tags": ["values"],
                "responses": {"200": {"description": "A value.", "content": content}},
            },
            "put": {
                "operationId": f"write_{number}",
                "tags": ["values"],
                "requestBody": body,
                "responses": done,
            },
        }
    document = {
        "openapi": "3.1.0",
        "info": {"title": "Suite", "version": "1"},
        "servers": [{"url": "https://example.com"}],
        "paths": paths,
    }
    path = folder / "openapi.json"
    path.write_text(json.dumps(document), encoding="utf-8")
    return path


def _write_metaschema(folder: Path) -> None:
    """Writes the metaschema of the draft and its vocabularies, as they are on the web."""
    (folder / "meta").mkdir(parents=True)
    base = _METASCHEMA.removesuffix("schema")
    for uri in REGISTRY:
        if uri.startswith(base):
            text = json.dumps(REGISTRY[uri].contents)
            (folder / uri.removeprefix(base)).write_text(text, encoding="utf-8")


def _name(number: int) -> str:
    return f"schema_{number}.json"


def _result(case: SuiteCase, package: Woven, server: HttpServer) -> SuiteResult:
    found = tuple(
        diagnostic
        for diagnostic in package.diagnostics
        if diagnostic.origin is not None
        and diagnostic.origin.file.endswith(f"/{_name(case.group)}")
    )
    server.handle(lambda request: _answer(request, case.value))
    with package.client(server) as client:
        read = getattr(client.values, f"read_{case.group}")
        write = getattr(client.values, f"write_{case.group}")
        kept = _is_written(write, read(), case.value, server)
        try:
            value = read(options={"strict": True})
        except DecodeError:
            return SuiteResult(case, kept, False, False, found)
        written = _is_written(write, value, case.value, server)
    return SuiteResult(case, kept, True, written, found)


def _answer(request: ReceivedRequest, value: Any) -> Reply:
    """The value of a case to who reads it, and nothing to who writes it."""
    if request.method == "PUT":
        return Reply(204)
    headers = [("Content-Type", "application/json")]
    return Reply(body=json.dumps(value).encode(), headers=headers)


def _is_written(write: Any, value: Any, expected: Any, server: HttpServer) -> bool:
    """Whether a value that was read is written as the JSON that it was."""
    try:
        write(body=value)
    except InvalidArgumentError:
        return False
    return is_same_json(server.requests[-1].json, expected)


def is_same_json(left: Any, right: Any) -> bool:
    """Whether two values are equal as JSON: 1 and 1.0 are, 1 and true are not."""
    match left, right:
        case dict(), dict():
            return left.keys() == right.keys() and all(
                is_same_json(left[key], right[key]) for key in left
            )
        case list(), list():
            return len(left) == len(right) and all(map(is_same_json, left, right))
        case bool(), _:
            return left is right
        case _, bool():
            return False
        case _:
            return bool(left == right)


DOCUMENTATION_ONLY: Mapping[str, str] = {
    "additionalProperties": "false where `patternProperties` says which keys there are",
    "const": "an array or an object",
    "contains": "not checked",
    "dependentRequired": "not checked",
    "dependentSchemas": "not checked",
    "enum": "with an array, an object or a fraction among the values; an empty list",
    "exclusiveMaximum": "only checked in numeric arguments",
    "exclusiveMinimum": "only checked in numeric arguments",
    "if": "not checked, nor are `then` and `else`",
    "items": "false without `prefixItems`, and the items after those of `prefixItems`",
    "maxItems": "not checked",
    "maxLength": "not checked",
    "maxProperties": "not checked",
    "maximum": "only checked in numeric arguments",
    "minItems": "not checked",
    "minLength": "not checked",
    "minProperties": "not checked",
    "minimum": "only checked in numeric arguments",
    "multipleOf": "not checked",
    "not": "not checked; a schema `false` is read as one that accepts any value",
    "oneOf": "that only one variant matches; the variants themselves are types",
    "pattern": "not checked",
    "patternProperties": "which pattern a key matches; the values have the types of all",
    "prefixItems": "if other items may follow; otherwise a tuple",
    "propertyNames": "not checked",
    "required": "in a schema without `properties`",
    "unevaluatedItems": "not checked",
    "unevaluatedProperties": "false; a schema is read as `additionalProperties`",
    "uniqueItems": "not checked",
}
"""Keywords that a strict client does not check, or in which case it does not."""

_GAPS = Path(__file__).resolve().parents[1] / "functional" / "json_schema_gaps.yaml"
_WITH = {"if": ("then", "else"), "contains": ("minContains", "maxContains")}
"""Keywords without a meaning of their own, which go with another one."""


def gap_reasons(kind: str) -> dict[str, list[str]]:
    """The cases that are known not to be right, by reason.

    Args:
        kind: `valid` or `invalid`: what the suite says of the value.
    """
    gaps: dict[str, list[str]] = yaml.safe_load(_GAPS.read_text("utf-8"))[kind]
    return gaps


def known_gaps(kind: str) -> set[str]:
    """The same without the reasons."""
    return {name for names in gap_reasons(kind).values() for name in names}


@dataclass(slots=True)
class Count:
    """How many cases of a file there are, by outcome."""

    kept: int = 0
    lost: int = 0
    refused: int = 0
    documented: int = 0
    accepted: int = 0


@dataclass(slots=True)
class SuiteReport:
    """What the generated clients do with the whole suite.

    Attributes:
        counts: The number of cases by file and outcome.
        lost: Valid values that are not read or not written back.
        unexplained: Invalid values that a strict client reads, although all of the
            keywords that refuse them are checked.
        documented: The keywords that alone make a difference to some case.
    """

    counts: dict[str, Count] = field(default_factory=dict)
    lost: set[str] = field(default_factory=set)
    unexplained: set[str] = field(default_factory=set)
    documented: set[str] = field(default_factory=set)

    def add(self, result: SuiteResult) -> None:
        """Adds the result of a case."""
        case = result.case
        count = self.counts.setdefault(case.file, Count())
        if case.valid:
            right = result.is_kept and result.is_written
            count.kept += right
            count.lost += not right
            if not right:
                self.lost.add(case.title)
        elif not result.is_accepted:
            count.refused += 1
        else:
            keywords = _explaining(case)
            count.documented += keywords is not None
            count.accepted += keywords is None
            self.documented |= keywords or set()
            if keywords is None:
                self.unexplained.add(case.title)


def suite_report(folder: Path, weave: Weaver) -> SuiteReport:
    """Runs the whole suite."""
    report = SuiteReport()
    for file in suite_files():
        with HttpServer() as server:
            for result in suite_results(file, folder / file, weave, server):
                report.add(result)
    return report


def _explaining(case: SuiteCase) -> set[str] | None:
    """The keywords without which an invalid value is valid, says another validator.

    Keywords of DOCUMENTATION_ONLY that make the difference alone, or an empty set if
    several do together. None if the value is invalid without any of them.
    """
    if not _is_valid(case, _without(case.schema, set(DOCUMENTATION_ONLY))):
        return None
    return {
        keyword
        for keyword in DOCUMENTATION_ONLY
        if _is_valid(case, _without(case.schema, {keyword}))
    }


def _is_valid(case: SuiteCase, schema: Any) -> bool:
    return jsonschema_rs.validator_for(schema, registry=_registry()).is_valid(
        case.value
    )


@cache
def _registry() -> jsonschema_rs.Registry:
    return jsonschema_rs.Registry(
        [
            (
                f"{_ADDRESS}{path.relative_to(_REMOTES).as_posix()}",
                json.loads(path.read_text(encoding="utf-8")),
            )
            for path in _REMOTES.rglob("*.json")
        ]
    )


def _without(schema: Any, keywords: set[str]) -> Any:
    """A schema without keywords, everywhere in it."""
    if schema is False and "not" in keywords:
        return True
    if not isinstance(schema, dict):
        return schema
    result = {}
    for key, value in schema.items():
        if key in keywords or any(key in _WITH.get(each, ()) for each in keywords):
            if key == "oneOf" and isinstance(value, list):
                result["anyOf"] = [
                    *schema.get("anyOf", ()),
                    *(_without(each, keywords) for each in value),
                ]
            continue
        if key == "anyOf" and "oneOf" in schema and "oneOf" in keywords:
            continue
        if key in (*SCHEMA_MAPS, "$defs", "definitions") and isinstance(value, dict):
            value = {name: _without(each, keywords) for name, each in value.items()}
        elif key in SCHEMA_LISTS and isinstance(value, list):
            value = [_without(each, keywords) for each in value]
        elif key in SCHEMAS or key in OPEN_SCHEMAS or key == "items":
            value = _without(value, keywords)
        result[key] = value
    return result
