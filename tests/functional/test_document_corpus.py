"""Reads every real description that lies beside the checkout.

None may crash, and what comes out is a valid OpenAPI 3.1 document: by the schema of the
specification, and each schema in it by that of JSON Schema 2020-12.
"""

import json
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest
from openapi_spec_validator.schemas import schema_v31

from generator.diagnostics import Severity
from generator.document import (
    DEFAULT_LIMITS,
    Document,
    Json,
    LoadResult,
    escape,
    load,
    split,
)
from generator.document.files.reading import read_source
from tests.support.shared import SHARED, needs_shared

pytestmark = needs_shared

LOSSES = {
    "operation-dropped",
    "parameter-invalid",
    "reference-cycle",
    "reference-file-unreadable",
    "reference-invalid",
    "reference-outside-root",
    "reference-unresolved",
    "security-scheme-invalid",
}
"""The codes of warnings that say that something is left out."""

KNOWN_LOSSES: dict[str, set[str]] = {
    # References into folders or to addresses of which the corpus has no copy.
    "corpus/big/camaraproject__QualityOnDemand/code/API_definitions/quality-on-demand.yaml": {
        "reference-outside-root",
    },
    "corpus/big/ga4gh__data-repository-service-schemas/openapi/data_repository_service.openapi.yaml": {
        "reference-remote",
    },
    "corpus/tests/swagger-api__swagger-parser/modules/swagger-parser/src/test/resources/exampleSpecs/specs/my-domain/test-api/v1/test-api-swagger_v1.json": {
        "reference-outside-root",
    },
    # Their authors' mistakes.
    "corpus/big/intercom__Intercom-OpenAPI/descriptions/2.7/api.intercom.io.yaml": {
        "reference-unresolved",
    },
    # A name of a header with a space.
    "corpus/tests/openapi-generators__openapi-python-client/end_to_end_tests/baseline_openapi_3.1.yaml": {
        "parameter-invalid",
    },
    # A whole query next to a parameter in the query.
    "corpus/tests/koxudaxi__datamodel-code-generator/tests/data/openapi/item_schema.yaml": {
        "parameter-invalid",
    },
    "corpus/tests/pb33f__libopenapi/test_specs/burgershop.openapi-modified.yaml": {
        "security-scheme-invalid",
    },
    "corpus/tests/pb33f__libopenapi/test_specs/petstorev2-complete-modified.yaml": {
        "parameter-invalid",
    },
    "corpus/tests/swagger-api__swagger-parser/modules/swagger-parser-v3/src/test/resources/3.1.0/petstore-3.1_more.yaml": {
        "reference-unresolved",
    },
}
"""The codes of what a file is known to lose: an error, or a part that is left out."""

SCHEMA_GAPS: dict[str, str] = {
    "corpus/guru/osisoft.com__1.11.1.5383.yaml": (
        "names of components are kept as they are written, with brackets"
    ),
    "corpus/tests/hey-api__openapi-ts/specs/3.1.x/full.yaml": (
        "names of components are kept as they are written, in any alphabet"
    ),
    "corpus/tests/pb33f__libopenapi/test_specs/burgershop.openapi-modified.yaml": (
        "the published schema forgets the `server` of links and extensions of callbacks"
    ),
    "corpus/tests/speakeasy-api__openapi/openapi/testdata/walk.openapi.yaml": (
        "the published schema forgets the `server` of links and extensions of callbacks"
    ),
    "corpus/tests/OAI__OpenAPI-Specification/v3.2-dev/tests/schema/pass/media-type-examples.yaml": (
        "encodings inside encodings are of OpenAPI 3.2"
    ),
    "corpus/tests/Redocly__redocly-cli/tests/e2e/lint/oas3.2/openapi.yaml": (
        "`itemSchema` is of OpenAPI 3.2"
    ),
    "corpus/tests/koxudaxi__datamodel-code-generator/tests/data/openapi/item_schema.yaml": (
        "`itemSchema` and `in: querystring` are of OpenAPI 3.2"
    ),
}
"""Files whose normal form the schema of OpenAPI 3.1 rejects, and why that is right."""


def _files() -> list[str]:
    index = SHARED / "corpus" / "index.tsv"
    if not index.exists():
        return []
    lines = index.read_text(encoding="utf-8").splitlines()[1:]
    upstream = SHARED / "upstream"
    own = [
        upstream / "basiq" / "swagger.json",
        upstream / "powens" / "powens-api.yml",
        *sorted((upstream / "snaptrade").rglob("*.yaml")),
    ]
    return [
        *(f"corpus/{line.split(chr(9))[0]}" for line in lines),
        *(path.relative_to(SHARED).as_posix() for path in own),
    ]


FILES = _files()


@cache
def _loaded(name: str) -> LoadResult:
    return load(SHARED / name, base=SHARED)


def _document(name: str) -> Document:
    document = _loaded(name).document
    assert document is not None
    return document


@pytest.mark.parametrize("name", FILES)
def test_real_description_loses_nothing_but_what_is_known(name: str) -> None:
    losses = {
        item.code.name
        for item in _loaded(name).diagnostics
        if item.effective_severity is Severity.ERROR or item.code.name in LOSSES
    }
    assert losses == KNOWN_LOSSES.get(name, set())
    assert _loaded(name).document is not None


@pytest.mark.parametrize("name", FILES)
def test_normal_form_of_a_real_description_is_valid(name: str) -> None:
    root = _plain(_document(name).root)
    problems = [
        f"{'/'.join(map(str, error.instance_path))}: {error.message}"
        for error in _SPECIFICATION.iter_errors(root)
    ]
    assert bool(problems) == (name in SCHEMA_GAPS), problems[:10]
    # Raises an error at the schema that does not follow JSON Schema.
    jsonschema_rs.meta.validate({"$defs": dict(_schemas(root, ""))})


@pytest.mark.parametrize("name", FILES)
def test_normal_form_of_a_real_description_is_its_own_normal_form(
    name: str, tmp_path: Path
) -> None:
    root = _plain(_document(name).root)
    path = tmp_path / "openapi.json"
    path.write_text(json.dumps(root), encoding="utf-8")
    again = load(path)
    assert again.document is not None
    assert _plain(again.document.root) == root
    assert again.diagnostics == ()


@pytest.mark.parametrize("name", FILES)
def test_descriptions_stand_in_the_files_where_the_document_says(name: str) -> None:
    if (SHARED / name).stat().st_size > LARGE:
        pytest.skip("too large to look at every node")
    document = _document(name)
    checked = 0
    for pointer, text in _texts(document.root, ""):
        origin = document.origin(pointer)
        if "/callbacks/" in pointer and not origin.pointer.endswith("/description"):
            # Callbacks inherit from their path items without a trace.
            continue
        assert _at(_data(origin.file), origin.pointer) == text, (pointer, origin)
        checked += 1
    assert checked or not list(_texts(document.root, ""))


LARGE = 1_000_000
"""Bytes from which looking at every node takes too long for a test."""

_SPECIFICATION = jsonschema_rs.Draft202012Validator(dict(schema_v31))

_SCHEMA_KEYS = {"schema", "itemSchema"}


def _plain(root: Json) -> Any:
    """The data as any JSON tool has it, with floats for exact numbers."""
    return json.loads(json.dumps(root, default=_float))


def _float(value: object) -> float:
    assert isinstance(value, Decimal)
    return float(value)


def _schemas(node: Any, pointer: str) -> Iterator[tuple[str, Any]]:
    """The schemas of a document that stand in no other schema, by pointer."""
    if isinstance(node, dict):
        for key, child in node.items():
            at = f"{pointer}/{key}"
            if pointer == "/components/schemas" or key in _SCHEMA_KEYS:
                yield at, child
            elif key not in ("example", "examples") and not key.startswith("x-"):
                yield from _schemas(child, at)
    elif isinstance(node, list):
        for index, child in enumerate(node):
            yield from _schemas(child, f"{pointer}/{index}")


_VALUES = {"example", "examples", "default", "enum", "const"}


def _texts(node: Json, pointer: str) -> Iterator[tuple[str, str]]:
    """The pointers and texts of all descriptions."""
    if isinstance(node, dict):
        for key, child in node.items():
            at = f"{pointer}/{escape(key)}"
            if key == "description" and isinstance(child, str) and child:
                yield at, child
            elif key not in _VALUES and not key.startswith("x-"):
                yield from _texts(child, at)
    elif isinstance(node, list):
        for index, child in enumerate(node):
            yield from _texts(child, f"{pointer}/{index}")


@cache
def _data(file: str) -> Json:
    path = SHARED / file
    return read_source(path.read_bytes(), file, path, DEFAULT_LIMITS)[0].root


def _at(node: Json, pointer: str) -> Json:
    for token in split(pointer):
        node = node[token] if isinstance(node, dict) else node[int(token)]  # type: ignore[index]
    return node


def test_known_gaps_are_about_files_that_exist() -> None:
    assert (KNOWN_LOSSES.keys() | SCHEMA_GAPS.keys()) <= set(FILES)
