"""The tests that every package carries: they pass for whatever OpenAPI can describe,
and they fail when the client sends or reads something else."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from tests.support.own_tests import run_tests
from tests.support.type_checkers import run_mypy
from tests.support.workspace import Example, Woven

Weave = Callable[[Example], Woven]
RUNTIME = Path(__file__).resolve().parents[2] / "templates" / "runtime"

EVERYTHING = Example("""
    servers: [{url: "https://api.example.com/v2"}]
    security: [{Key: []}]
    paths:
      /things/{id}/{tags}:
        get:
          operationId: locations
          parameters:
            - {name: id, in: path, required: true, schema: {type: integer}}
            - {name: tags, in: path, required: true, schema: {type: array, items: {type: string}}}
            - {name: When, in: query, required: true, schema: {type: string, format: date-time}}
            - {name: day, in: query, required: true, schema: {type: string, format: date}}
            - {name: amount, in: query, required: true, schema: {type: number}, example: 100.10}
            - {name: deep, in: query, required: true, style: deepObject, explode: true, schema: {$ref: "#/components/schemas/Filter"}}
            - {name: many, in: query, required: true, schema: {type: array, items: {type: string}}, example: ["a b", "c&d"]}
            - {name: piped, in: query, required: true, style: pipeDelimited, explode: false, schema: {type: array, items: {type: string}}, example: [x, y]}
            - {name: joined, in: query, required: true, explode: false, schema: {type: array, items: {type: integer}}, example: [1, 2]}
            - {name: doc, in: query, required: true, content: {application/json: {schema: {$ref: "#/components/schemas/Filter"}}}}
            - {name: X-Trace, in: header, required: true, schema: {type: string}, example: "t 1"}
            - {name: X-List, in: header, required: true, schema: {type: array, items: {type: string}}}
            - {name: session, in: cookie, required: true, schema: {type: string}}
            - {name: optional, in: query, schema: {type: string}}
          responses:
            "200": {description: It., content: {application/json: {schema: {$ref: "#/components/schemas/Node"}}}}
      /shapes{matrix}{label}:
        get:
          operationId: shapes
          parameters:
            - {name: matrix, in: path, required: true, style: matrix, schema: {type: string}, example: m/1}
            - {name: label, in: path, required: true, style: label, schema: {type: string}}
          responses:
            "200": {description: Text., content: {text/plain: {schema: {type: string}}}}
      /form:
        post:
          operationId: sendForm
          requestBody:
            required: true
            content:
              application/x-www-form-urlencoded:
                schema: {$ref: "#/components/schemas/Form"}
          responses: {"204": {description: Done.}}
      /upload:
        post:
          operationId: upload
          requestBody:
            required: true
            content:
              multipart/form-data:
                schema:
                  type: object
                  required: [file, note]
                  properties:
                    file: {type: string, format: binary}
                    note: {type: string}
          responses: {"201": {description: Made., content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}}}
      /download:
        get:
          operationId: download
          deprecated: true
          responses: {"200": {description: Bytes., content: {application/octet-stream: {schema: {type: string, format: binary}}}}}
        put:
          operationId: replaceFile
          requestBody: {required: true, content: {application/octet-stream: {schema: {type: string, format: binary}}}}
          responses: {"200": {description: None at all.}}
        head:
          operationId: probe
          responses: {"200": {description: Exists.}}
      /lines:
        get:
          operationId: lines
          responses: {"200": {description: Lines., content: {application/jsonl: {itemSchema: {$ref: "#/components/schemas/Pet"}}}}}
      /events:
        get:
          operationId: events
          responses: {"200": {description: Events., content: {text/event-stream: {itemSchema: {type: object, properties: {data: {type: string}}}}}}}
      /xml:
        post:
          operationId: sendXml
          requestBody: {required: true, content: {application/xml: {schema: {type: object}}}}
          responses: {"200": {description: X., content: {application/xml: {schema: {type: object}}}}}
      /extras:
        patch:
          operationId: extras
          requestBody:
            required: true
            content:
              application/json:
                schema: {$ref: "#/components/schemas/Open"}
                example: {known: 1, other: two}
          responses:
            "302": {description: Elsewhere.}
      /values:
        post:
          operationId: values
          requestBody: {required: true, content: {application/json: {schema: {type: array, items: {$ref: "#/components/schemas/Pet"}}}}}
          responses:
            default: {description: What came., content: {application/json: {schema: {type: object, additionalProperties: {type: integer}}}}}
      /anonymous:
        get:
          operationId: anonymous
          security: []
          responses: {"200": {description: Any., content: {application/json: {}}}}
    components:
      securitySchemes:
        Key: {type: apiKey, in: query, name: api key}
      schemas:
        Filter:
          type: object
          required: [name, from]
          properties:
            name: {type: string}
            from: {type: string, format: date}
            size: {type: integer}
        Form:
          type: object
          required: [name, tags, total, agreed, at]
          properties:
            name: {type: string, example: "a=b & c"}
            tags: {type: array, items: {type: string}, example: [x, y]}
            total: {type: number, example: 12345678901234567.89}
            agreed: {type: boolean}
            at: {type: string, format: date-time}
        Node:
          type: object
          required: [id, child, kind, price, "odd name"]
          properties:
            id: {type: string, format: uuid}
            kind: {enum: [leaf, branch]}
            price: {type: number, example: 0.10000000000000000001}
            "odd name": {type: [string, "null"]}
            child: {anyOf: [{$ref: "#/components/schemas/Node"}, {type: "null"}]}
            pet: {$ref: "#/components/schemas/Pet"}
            map: {type: object, additionalProperties: {type: string, format: date}}
            pair: {type: array, prefixItems: [{type: string}, {type: integer}], items: false}
        Open:
          type: object
          properties: {known: {type: integer}}
          additionalProperties: true
        Pet:
          oneOf: [{$ref: "#/components/schemas/Cat"}, {$ref: "#/components/schemas/Dog"}]
          discriminator: {propertyName: type}
        Cat: {type: object, required: [type], properties: {type: {const: cat}, lives: {type: integer}}}
        Dog: {type: object, required: [type], properties: {type: {const: dog}, good: {type: boolean}}}
    """)


def test_the_tests_of_a_package_pass_for_every_kind_of_operation(weave: Weave) -> None:
    woven = weave(EVERYTHING)
    ran = run_tests(woven.folder)
    assert ran.returncode == 0, ran.stdout
    assert "26 passed" in ran.stdout, ran.stdout


def test_the_tests_of_a_package_are_typed_and_formatted(weave: Weave) -> None:
    folder = weave(EVERYTHING).folder
    typed = run_mypy(folder, ["tests"], [folder, RUNTIME])
    assert typed.returncode == 0, typed.stdout
    command = [sys.executable, "-m", "black", "--check", "--quiet", folder / "tests"]
    assert subprocess.run(command, check=False).returncode == 0


def test_the_tests_of_a_package_notice_another_request(
    weave: Weave, tmp_path: Path
) -> None:
    woven = weave(EVERYTHING)
    _copy(woven.folder, tmp_path)
    (module,) = (
        path
        for path in tmp_path.glob("example_*/resources/*.py")
        if "deepObject" in path.read_text(encoding="utf-8")
    )
    source = module.read_text(encoding="utf-8")
    changed = source.replace('"When", "query"', '"when", "query"')
    assert changed != source
    module.write_text(changed, encoding="utf-8")
    ran = run_tests(tmp_path)
    assert ran.returncode == 1
    assert set(re.findall(r"FAILED tests/\S+?::(\S+)", ran.stdout)) == {
        "TestSync::test_locations",
        "TestAsync::test_locations",
    }


def _copy(source: Path, target: Path) -> None:
    for path in source.rglob("*"):
        if path.is_file() and "__pycache__" not in path.parts:
            place = target / path.relative_to(source)
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(path.read_bytes())
