"""Nothing of a description is lost without a word.

Descriptions that use what OpenAPI 3.0, 3.1 and 3.2 have are read once as they are, and
once for each of their keywords without it. The package or the diagnostics must change;
a keyword that makes no difference stands in `GAPS` with the reason.
"""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.cli.selection import standalone_provider
from generator.document import escape
from generator.document.problems import DiagnosticCollector
from generator.document.schemas.keywords import (
    OPEN_SCHEMAS,
    SCHEMA_LISTS,
    SCHEMA_MAPS,
    SCHEMAS,
    KeywordReader,
)
from generator.generation.package import BuiltApi
from generator.generation.pipeline import build_api
from generator.model.serialization import value_to_json
from generator.project.workspace import Formatter
from generator.render.package import render_package
from generator.render.templates import built_in_templates
from generator.schemas.bridge import WrittenDictionaries
from generator.schemas.skeleton import Skeleton
from generator.views.package import Custom

DESCRIPTIONS = {
    "3.0": """
openapi: 3.0.3
info:
  {title: T, version: "1", description: About., termsOfService: https://e.example/t, contact: {name: C, url: https://e.example, email: c@e.example}, license: {name: L, url: https://e.example/l}}
externalDocs: {url: https://e.example/d, description: More.}
servers: [{url: "https://{v}.example", description: S., variables: {v: {default: a, enum: [a, b], description: V.}}}]
tags: [{name: t, description: Tag., externalDocs: {url: https://e.example/t}}]
security: [{key: []}]
paths:
  /a/{id}:
    summary: Path.
    description: Path, at length.
    servers: [{url: https://p.example}]
    parameters: [{name: id, in: path, required: true, description: Id., schema: {type: string}}]
    get:
      tags: [t]
      summary: Get.
      description: Get, at length.
      externalDocs: {url: https://e.example/g, description: G.}
      operationId: getA
      deprecated: true
      security: [{token: [read]}]
      servers: [{url: https://o.example}]
      parameters:
        - {name: q, in: query, description: Q., required: true, deprecated: true, allowEmptyValue: true, style: form, explode: false, allowReserved: true, schema: {type: array, items: {type: string}}, example: [a]}
        - {name: e, in: query, schema: {type: string}, examples: {one: {summary: One., description: First., value: x}}}
        - {name: c, in: query, content: {application/json: {schema: {type: object, properties: {a: {type: string}}}}}}
        - {name: h, in: header, schema: {type: integer}}
        - {name: k, in: cookie, schema: {type: integer}}
      responses:
        "200":
          description: Ok.
          headers: {X-Total: {description: Total., required: true, deprecated: true, schema: {type: integer}, example: 3}}
          content: {application/json: {schema: {$ref: "#/components/schemas/A"}, example: {name: Rex}}}
          links: {next: {operationId: postA, parameters: {id: "$response.body#/name"}, description: Link.}}
        default: {description: Error., content: {application/json: {schema: {$ref: "#/components/schemas/E"}}}}
    post:
      operationId: postA
      tags: [t]
      requestBody:
        description: Body.
        required: true
        content:
          multipart/form-data:
            schema: {type: object, properties: {meta: {type: object, properties: {a: {type: string}}}, file: {type: string, format: binary}}}
            encoding: {meta: {contentType: application/json, headers: {X-M: {schema: {type: string}}}}, file: {contentType: image/png}}
      responses: {"204": {description: Done.}}
      callbacks: {done: {"{$request.body#/url}": {post: {responses: {"204": {description: Ok.}}}}}}
    put:
      operationId: putA
      tags: [t]
      requestBody: {content: {application/x-www-form-urlencoded: {schema: {type: object, properties: {l: {type: array, items: {type: string}}}}, encoding: {l: {style: spaceDelimited, explode: false, allowReserved: true}}}}}
      responses: {"204": {description: Done.}}
components:
  securitySchemes:
    key: {type: apiKey, in: header, name: X-Key, description: K.}
    token: {type: oauth2, description: O., flows: {clientCredentials: {tokenUrl: https://e.example/o, refreshUrl: https://e.example/r, scopes: {read: Read.}}}}
    basic: {type: http, scheme: basic}
    bearer: {type: http, scheme: bearer, bearerFormat: JWT}
    connect: {type: openIdConnect, openIdConnectUrl: https://e.example/c}
  schemas:
    A:
      title: The A
      description: An A.
      type: object
      required: [name]
      minProperties: 1
      maxProperties: 9
      additionalProperties: {type: integer}
      externalDocs: {url: https://e.example/s}
      xml: {name: a}
      properties:
        name: {type: string, description: Name., minLength: 1, maxLength: 9, pattern: "^a", example: abc, default: abc}
        number: {type: number, format: double, minimum: 1, maximum: 9, exclusiveMinimum: true, exclusiveMaximum: true, multipleOf: 2}
        list: {type: array, items: {type: string}, minItems: 1, maxItems: 2, uniqueItems: true}
        kind: {type: string, enum: [a, b]}
        none: {type: string, nullable: true}
        read: {type: string, readOnly: true}
        write: {type: string, writeOnly: true}
        old: {type: string, deprecated: true}
        choice: {oneOf: [{$ref: "#/components/schemas/B"}, {$ref: "#/components/schemas/C"}], discriminator: {propertyName: kind, mapping: {bb: "#/components/schemas/B"}}}
        any: {anyOf: [{type: string}, {type: integer}]}
        all: {allOf: [{$ref: "#/components/schemas/B"}, {type: object, properties: {more: {type: string}}}]}
        not: {type: string, not: {enum: [z]}}
    B: {type: object, required: [kind], properties: {kind: {type: string}}}
    C: {type: object, required: [kind], properties: {kind: {type: string}}}
    E: {type: object, properties: {message: {type: string}}}
""",
    "3.2": """
openapi: 3.2.0
$self: https://e.example/openapi.yaml
jsonSchemaDialect: https://spec.openapis.org/oas/3.1/dialect/base
info: {title: T, version: "1", summary: Short., license: {name: L, identifier: MIT}}
servers: [{url: https://e.example, name: main}]
tags: [{name: t, summary: Tag., parent: up, kind: nav}, {name: up}]
paths:
  /a:
    query: {operationId: queryA, tags: [t], responses: {"204": {summary: Done., description: Ok.}}}
    additionalOperations: {COPY: {operationId: copyA, tags: [t], responses: {"204": {description: Ok.}}}}
    get:
      operationId: getA
      tags: [t]
      parameters: [{name: s, in: query, schema: {type: string}, examples: {one: {dataValue: a, serializedValue: a}}}]
      responses:
        "200":
          description: Ok.
          content:
            application/json: {schema: {$ref: "#/components/schemas/A"}}
            application/jsonl: {itemSchema: {type: object, properties: {a: {type: integer}}}}
webhooks: {made: {post: {requestBody: {content: {application/json: {schema: {$ref: "#/components/schemas/A"}}}}, responses: {"204": {description: Ok.}}}}}
components:
  securitySchemes:
    device: {type: oauth2, deprecated: true, oauth2MetadataUrl: https://e.example/m, flows: {deviceAuthorization: {deviceAuthorizationUrl: https://e.example/d, tokenUrl: https://e.example/t, scopes: {a: A.}}}}
    mutual: {type: mutualTLS}
  schemas:
    A:
      $id: https://e.example/a
      $schema: https://json-schema.org/draft/2020-12/schema
      $anchor: a
      $comment: For us.
      $defs: {Inner: {type: string}}
      type: object
      properties:
        fixed: {const: 1}
        nullable: {type: [string, "null"]}
        pair: {type: array, prefixItems: [{type: string}, {type: integer}], items: false, contains: {type: string}, minContains: 1, maxContains: 2, unevaluatedItems: false}
        bound: {type: integer, exclusiveMinimum: 1, exclusiveMaximum: 9}
        encoded: {type: string, contentEncoding: base64, contentMediaType: image/png}
        text: {type: string, contentMediaType: application/json, contentSchema: {type: object}}
        sample: {type: string, examples: [a]}
        inner: {$ref: "#/components/schemas/A/$defs/Inner", description: Beside.}
        map: {type: object, patternProperties: {"^x": {type: integer}}, propertyNames: {pattern: "^x"}}
        when: {type: object, properties: {a: {type: string}, b: {type: string}}, if: {required: [a]}, then: {required: [b]}, else: {minProperties: 1}, dependentRequired: {a: [b]}, dependentSchemas: {b: {required: [a]}}}
        closed: {type: object, properties: {a: {type: string}}, unevaluatedProperties: false}
        chosen: {oneOf: [{$ref: "#/components/schemas/B"}, {$ref: "#/components/schemas/C"}], discriminator: {propertyName: kind, defaultMapping: C}}
    B: {type: object, required: [kind], properties: {kind: {type: string}}}
    C: {type: object, properties: {kind: {type: string}}}
""",
}

GAPS: Mapping[str, Mapping[str, frozenset[str]]] = {
    "says something to people alone": {
        "3.0": frozenset(
            {
                "/components/schemas/A/externalDocs",
                "/components/schemas/A/externalDocs/url",
                "/components/schemas/A/title",
                "/externalDocs",
                "/externalDocs/description",
                "/info/contact",
                "/info/contact/email",
                "/info/contact/name",
                "/info/contact/url",
                "/info/license",
                "/info/license/url",
                "/info/termsOfService",
                "/paths/~1a~1{id}/get/externalDocs",
                "/paths/~1a~1{id}/get/externalDocs/description",
                "/paths/~1a~1{id}/get/parameters/1/examples/one/description",
                "/paths/~1a~1{id}/get/parameters/1/examples/one/summary",
                "/paths/~1a~1{id}/get/responses/200/links",
                "/paths/~1a~1{id}/get/responses/200/links/next",
                "/paths/~1a~1{id}/get/responses/200/links/next/description",
                "/paths/~1a~1{id}/get/responses/200/links/next/operationId",
                "/paths/~1a~1{id}/get/responses/200/links/next/parameters",
                "/paths/~1a~1{id}/get/responses/200/links/next/parameters/id",
                "/tags/0/externalDocs",
            }
        ),
        "3.2": frozenset(
            {
                "/components/schemas/A/$comment",
                "/info/license",
                "/info/license/identifier",
                "/info/summary",
                "/paths/~1a/query/responses/204/summary",
                "/tags/0/kind",
            }
        ),
    },
    "the type follows from what is beside it": {
        "3.0": frozenset(
            {
                "/components/schemas/A/properties/all/allOf/1/type",
                "/components/schemas/A/properties/kind/type",
                "/components/schemas/C/properties/kind/type",
                "/paths/~1a~1{id}/post/requestBody/content/multipart~1form-data/encoding/meta/headers/X-M/schema/type",
            }
        ),
        "3.2": frozenset(
            {
                "/components/schemas/A/properties/pair/contains/type",
                "/components/schemas/A/properties/text/contentSchema/type",
                "/components/schemas/B/properties/kind/type",
            }
        ),
    },
    "a part of what a note tells of": {
        "3.0": frozenset(
            {
                "/components/schemas/A/properties/not/not/enum",
            }
        ),
        "3.2": frozenset(
            {
                "/components/schemas/A/properties/map/propertyNames/pattern",
                "/components/schemas/A/properties/pair/maxContains",
                "/components/schemas/A/properties/pair/minContains",
                "/components/schemas/A/properties/when/dependentRequired/a",
                "/components/schemas/A/properties/when/dependentSchemas/b",
                "/components/schemas/A/properties/when/dependentSchemas/b/required",
                "/components/schemas/A/properties/when/if/required",
                "/components/schemas/A/properties/when/then",
                "/components/schemas/A/properties/when/then/required",
            }
        ),
    },
    "bodies in XML are texts, which a note tells of where there is one": {
        "3.0": frozenset(
            {
                "/components/schemas/A/xml",
                "/components/schemas/A/xml/name",
            }
        ),
    },
    "tokens come from users or from a strategy of provider.yaml": {
        "3.0": frozenset(
            {
                "/components/securitySchemes/bearer/bearerFormat",
                "/components/securitySchemes/token/flows/clientCredentials/refreshUrl",
                "/components/securitySchemes/token/flows/clientCredentials/scopes",
                "/components/securitySchemes/token/flows/clientCredentials/scopes/read",
            }
        ),
        "3.2": frozenset(
            {
                "/components/securitySchemes/device/deprecated",
                "/components/securitySchemes/device/oauth2MetadataUrl",
            }
        ),
    },
    "is what goes without saying": {
        "3.0": frozenset(
            {
                "/paths/~1a~1{id}/get/parameters/0/style",
            }
        ),
    },
    "headers of an answer are read as they come": {
        "3.0": frozenset(
            {
                "/paths/~1a~1{id}/get/responses/200/headers/X-Total/deprecated",
                "/paths/~1a~1{id}/get/responses/200/headers/X-Total/example",
                "/paths/~1a~1{id}/get/responses/200/headers/X-Total/required",
            }
        ),
    },
    "who receives an event answers as the provider's pages say; a note tells of callbacks": {
        "3.0": frozenset(
            {
                "/paths/~1a~1{id}/post/callbacks/done",
                "/paths/~1a~1{id}/post/callbacks/done/{$request.body#~1url}",
                "/paths/~1a~1{id}/post/callbacks/done/{$request.body#~1url}/post",
                "/paths/~1a~1{id}/post/callbacks/done/{$request.body#~1url}/post/responses",
                "/paths/~1a~1{id}/post/callbacks/done/{$request.body#~1url}/post/responses/204",
                "/paths/~1a~1{id}/post/callbacks/done/{$request.body#~1url}/post/responses/204/description",
            }
        ),
        "3.2": frozenset(
            {
                "/webhooks/made/post/responses",
                "/webhooks/made/post/responses/204",
                "/webhooks/made/post/responses/204/description",
            }
        ),
    },
    "the first of the possible values is the default anyway": {
        "3.0": frozenset(
            {
                "/servers/0/variables/v/default",
            }
        ),
    },
    "names something for references, and nothing here refers to it": {
        "3.2": frozenset(
            {
                "/$self",
                "/components/schemas/A/$anchor",
                "/components/schemas/A/$id",
                "/components/schemas/A/$schema",
                "/jsonSchemaDialect",
            }
        ),
    },
    "a text in JSON stays a text, whatever it holds": {
        "3.2": frozenset(
            {
                "/components/schemas/A/properties/encoded/contentMediaType",
                "/components/schemas/A/properties/text/contentMediaType",
            }
        ),
    },
    "either of the two is enough": {
        "3.2": frozenset(
            {
                "/paths/~1a/get/parameters/0/examples/one/dataValue",
                "/paths/~1a/get/parameters/0/examples/one/serializedValue",
            }
        ),
    },
}
"""Why keywords make no difference, and which do not: their pointers by description. The
list only shrinks; an entry that is not needed fails."""


OUTDATED = (
    "$dynamicAnchor", "$recursiveAnchor", "$vocabulary", "additionalItems",
    "definitions", "x-nullable",
)  # fmt: skip
"""Keywords of other drafts, and those that serve other documents' references."""


def without_each(root: Any) -> Iterator[tuple[str, tuple[Any, ...]]]:
    """The place of every keyword and name of a description: pointer and way."""
    yield from _places(root, "", ())


def _places(
    node: Any, pointer: str, way: tuple[Any, ...]
) -> Iterator[tuple[str, tuple[Any, ...]]]:
    pairs = node.items() if isinstance(node, dict) else enumerate(node)
    for key, child in pairs:
        place, path = f"{pointer}/{escape(str(key))}", (*way, key)
        if isinstance(node, dict):
            yield place, path
        if isinstance(child, dict | list):
            yield from _places(child, place, path)


def removed(root: Any, way: tuple[Any, ...]) -> Any:
    """The description without what is at a place."""
    changed = copy.deepcopy(root)
    node = changed
    for step in way[:-1]:
        node = node[step]
    del node[way[-1]]
    return changed


class Reader:
    """Reads descriptions from memory, and tells what each of them says."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / "openapi.json"

    def read(self, root: Any) -> BuiltApi:
        """The model of a description, and its diagnostics."""
        self._file.write_text(json.dumps(root), encoding="utf-8")
        return build_api(standalone_provider(self._file))


def said(built: BuiltApi) -> tuple[str, list[str]]:
    """The model as JSON, and the diagnostics."""
    model = "" if built.api is None else json.dumps(value_to_json(built.api))
    return model, sorted(
        f"{item.code.name} {item.message} {item.origin and item.origin.pointer}"
        for item in built.diagnostics
    )


def files(built: BuiltApi) -> dict[str, bytes] | None:
    """The package of a model."""
    if built.api is None:
        return None
    # The model says what is in dictionaries, so that they need not be written each time.
    without = WrittenDictionaries({}, Skeleton(), (), list)
    folders = (built_in_templates(),)
    return render_package(built.api, without, folders, Custom(), Formatter.NONE)


def silent(version: str, folder: Path) -> set[str]:
    """The pointers of what can be removed without any difference."""
    root = yaml.safe_load(DESCRIPTIONS[version])
    reader = Reader(folder)
    whole = reader.read(root)
    assert whole.api is not None
    package = files(whole)
    result = set()
    for pointer, way in without_each(root):
        built = reader.read(removed(root, way))
        if said(built) == said(whole) and files(built) == package:
            result.add(pointer)
    return result


@pytest.mark.parametrize("version", DESCRIPTIONS)
def test_no_keyword_is_lost_without_a_word(version: str, tmp_path: Path) -> None:
    known = [gaps.get(version, frozenset()) for gaps in GAPS.values()]
    assert silent(version, tmp_path) == frozenset().union(*known)


def test_every_keyword_of_a_schema_is_tried() -> None:
    used = {
        key
        for text in DESCRIPTIONS.values()
        for _, way in without_each(yaml.safe_load(text))
        for key in way
    }
    keywords = {*SCHEMA_MAPS, *SCHEMA_LISTS, *SCHEMAS, *OPEN_SCHEMAS, "items"}
    keywords |= set(KeywordReader(DiagnosticCollector()).handlers)
    assert keywords - used == set(OUTDATED)
