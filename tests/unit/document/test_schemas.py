"""Schemas of every dialect in the form of JSON Schema 2020-12."""

import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.unit.document.support import at, codes, read

Pair = tuple[str, str]

SAME: list[Pair] = [
    ("{type: string, format: binary}", "{type: string, format: binary}"),
    ("{type: [string]}", "{type: string}"),
    ("{type: null}", "{type: 'null'}"),
    ("{type: [string, null, string]}", "{type: [string, 'null']}"),
    ("{type: file}", "{type: string, format: binary}"),
    ("{properties: {a: null, b: true, c: false}}", "{properties: {a: {}, b: {}, c: {not: {}}}}"),
    ("{additionalProperties: false}", "{additionalProperties: false}"),
    ("{additionalProperties: {type: string}}", "{additionalProperties: {type: string}}"),
    ("{items: [{type: string}], additionalItems: false}", "{prefixItems: [{type: string}], items: false}"),
    ("{example: 1}", "{examples: [1]}"),
    ("{example: 1, examples: [2, 3]}", "{examples: [2, 3]}"),
    ("{examples: {a: {value: 1}, b: 2}}", "{examples: [1, 2]}"),
    ("{required: [a, b, a]}", "{required: [a, b]}"),
    ("{required: []}", "{}"),
    ("{enum: [null]}", "{type: 'null'}"),
    ("{type: string, enum: [a, null]}", "{type: [string, 'null'], enum: [a, null]}"),
    ("{type: string, enum: [a, b, a]}", "{type: string, enum: [a, b]}"),
    ("{dependencies: {a: [b], c: {type: object}}}", "{dependentRequired: {a: [b]}, dependentSchemas: {c: {type: object}}}"),
    ("{title: 1, description: 1.10}", "{title: '1', description: '1.10'}"),
    ("{minimum: '1', maxLength: 5.0}", "{minimum: 1, maxLength: 5}"),
    ("{allOf: [], x-a: {$ref: '#/nowhere'}}", "{x-a: {$ref: '#/nowhere'}}"),
    ("{definitions: {A: 1}, unknown: 1}", "{unknown: 1}"),
    ("{properties: {$ref: {type: string}, type: {type: string}}}", "{properties: {$ref: {type: string}, type: {type: string}}}"),
]  # fmt: skip
"""Schemas that mean the same in every dialect, and their normal form."""

OLD: list[Pair] = [
    ("{type: string, nullable: true}", "{type: [string, 'null']}"),
    ("{type: string, nullable: false}", "{type: string}"),
    ("{nullable: true}", "{}"),
    ("{type: string, nullable: true, enum: [a]}", "{type: [string, 'null'], enum: [a, null]}"),
    ("{nullable: true, enum: [a]}", "{enum: [a, null]}"),
    ("{nullable: true, properties: {a: {}}}", "{type: [object, 'null'], properties: {a: {}}}"),
    ("{nullable: true, items: {}}", "{type: [array, 'null'], items: {}}"),
    ("{nullable: true, allOf: [{type: string}], description: d}", "{anyOf: [{type: string}, {type: 'null'}], description: d}"),
    ("{type: object, nullable: true, allOf: [{title: a}]}", "{anyOf: [{type: object, allOf: [{title: a}]}, {type: 'null'}]}"),
    ("{nullable: true, oneOf: [{type: string}]}", "{oneOf: [{type: string}, {type: 'null'}]}"),
    ("{nullable: true, anyOf: [{type: string}, {type: string, nullable: true}]}", "{anyOf: [{type: string}, {type: [string, 'null']}]}"),
    ("{nullable: true, type: object, oneOf: [{title: a}]}", "{type: [object, 'null'], oneOf: [{title: a}, {type: 'null'}]}"),
    ("{allOf: [{type: string}, {nullable: true}]}", "{anyOf: [{type: string}, {type: 'null'}]}"),
    ("{x-nullable: true, type: integer}", "{type: [integer, 'null']}"),
    ("{minimum: 1, exclusiveMinimum: true, maximum: 2, exclusiveMaximum: false}", "{exclusiveMinimum: 1, maximum: 2}"),
    ("{exclusiveMinimum: true}", "{}"),
    ("{$ref: '#/components/schemas/B', nullable: true}", "{anyOf: [{$ref: '#/components/schemas/B'}, {type: 'null'}]}"),
    ("{$ref: '#/components/schemas/B', description: d, x-a: 1}", "{$ref: '#/components/schemas/B', description: d, x-a: 1}"),
    ("{$ref: '#/components/schemas/B', type: object}", "{$ref: '#/components/schemas/B'}"),
]  # fmt: skip
"""Schemas of Swagger 2.0 and OpenAPI 3.0."""

NEW: list[Pair] = [
    ("{const: 1}", "{const: 1}"),
    ("{exclusiveMinimum: 1, minimum: 0}", "{minimum: 0, exclusiveMinimum: 1}"),
    ("{$ref: '#/components/schemas/B', type: object, required: [a]}", "{$ref: '#/components/schemas/B', type: object, required: [a]}"),
    ("{$id: 'https://example.com/a', $schema: x, $anchor: a, $comment: c}", "{$comment: c}"),
    ("{if: {title: a}, then: {title: b}, else: true}", "{if: {title: a}, then: {title: b}, else: {}}"),
    ("{unevaluatedProperties: false, propertyNames: {maxLength: 1}}", "{propertyNames: {maxLength: 1}, unevaluatedProperties: false}"),
    ("{contains: {type: string}, minContains: 1}", "{contains: {type: string}, minContains: 1}"),
]  # fmt: skip
"""Schemas of OpenAPI 3.1 and later."""

CASES = [
    *(("3.0", *pair) for pair in (*SAME, *OLD)),
    *(("3.1", *pair) for pair in (*SAME, *NEW)),
    *(("3.2", *pair) for pair in NEW),
]


@pytest.mark.parametrize(("dialect", "written", "expected"), CASES)
def test_schema_has_its_normal_form(
    dialect: str, written: str, expected: str, tmp_path: Path
) -> None:
    content = f"components: {{schemas: {{A: {written}, B: {{}}}}}}"
    result = read(tmp_path, content, dialect)
    assert result.document is not None
    schema = at(result.document.root, "components", "schemas", "A")
    assert _plain(schema) == yaml.safe_load(expected)
    assert result.diagnostics == ()


@pytest.mark.parametrize(("written", "expected"), [*SAME, *OLD])
def test_schema_of_swagger_has_its_normal_form(
    written: str, expected: str, tmp_path: Path
) -> None:
    written = written.replace("#/components/schemas/", "#/definitions/")
    content = f"definitions: {{A: {written}, B: {{}}}}"
    result = read(tmp_path, content, "2.0")
    assert result.document is not None
    schema = at(result.document.root, "components", "schemas", "A")
    assert _plain(schema) == yaml.safe_load(expected)


REPAIRED = [
    ("{type: int}", "{type: integer}", "type-unknown"),
    ("{type: String}", "{type: string}", "type-unknown"),
    ("{type: datetime}", "{type: string, format: date-time}", "type-unknown"),
    ("{type: Any}", "{}", "type-unknown"),
    ("{type: 3}", "{}", "type-unknown"),
    ("{type: string, enum: [1, 1.10, true]}", "{type: string, enum: ['1', '1.10', 'true']}", "value-not-of-type"),
    ("{type: integer, enum: ['1', '2']}", "{type: integer, enum: [1, 2]}", "value-not-of-type"),
    ("{type: boolean, default: 'true'}", "{type: boolean, default: true}", "value-not-of-type"),
    ("{type: number, default: '1'}", "{type: number, default: 1}", "value-not-of-type"),
    ("{type: array, items: {type: string}, enum: [a]}", "{type: array, items: {type: string, enum: [a]}}", "value-not-of-type"),
    ("{enum: []}", "{}", "value-malformed"),
    ("{enum: a}", "{}", "value-malformed"),
    ("{properties: []}", "{}", "value-malformed"),
    ("{allOf: {title: a}}", "{allOf: [{title: a}]}", "value-malformed"),
    ("{items: 3}", "{items: {}}", "value-malformed"),
    ("{additionalProperties: 'false'}", "{additionalProperties: false}", "value-malformed"),
    ("{maxLength: -1}", "{}", "value-malformed"),
    ("{multipleOf: 0}", "{}", "value-malformed"),
    ("{uniqueItems: maybe}", "{}", "value-malformed"),
    ("{discriminator: {mapping: {}}}", "{}", "value-malformed"),
    ("{required: [a, 1]}", "{required: [a]}", "value-malformed"),
    ("{properties: {a: {required: true}}}", "{properties: {a: {}}, required: [a]}", "required-on-property"),
    ("{required: [a], properties: {b: {required: true}}}", "{required: [a, b], properties: {b: {}}}", "required-on-property"),
    ("{type: string, nullable: true}", "{type: [string, 'null']}", "nullable-outdated"),
]  # fmt: skip


@pytest.mark.parametrize(("written", "expected", "code"), REPAIRED)
def test_mistake_in_a_schema_is_repaired_and_told(
    written: str, expected: str, code: str, tmp_path: Path
) -> None:
    result = read(tmp_path, f"components: {{schemas: {{A: {written}}}}}")
    assert result.document is not None
    schema = at(result.document.root, "components", "schemas", "A")
    assert _plain(schema) == yaml.safe_load(expected)
    assert codes(result) == [code]


def test_discriminator_of_swagger_is_an_object(tmp_path: Path) -> None:
    result = read(tmp_path, "definitions: {A: {discriminator: kind}}", "2.0")
    assert result.document is not None
    schema = at(result.document.root, "components", "schemas", "A")
    assert schema == {"discriminator": {"propertyName": "kind"}}


def _plain(schema: Any) -> Any:
    return json.loads(json.dumps(schema, default=str))
