"""The provider.yaml that `clientloom new` writes: what was found, ready to uncomment."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.support.commands import run
from tests.support.shared import SHARED

ZOO = """
openapi: 3.1.0
info: {title: Zoo, version: "2"}
servers:
  - {url: "https://api.zoo.example/v1", description: The real zoo with all its animals}
  - url: "https://{region}.zoo.example/v1"
    variables: {region: {default: eu, enum: [eu, us]}}
security: [{OAuth: []}, {Key: []}]
tags: [{name: Animals}, {name: "Visits *"}, {name: Webhooks}]
paths:
  /animals:
    get:
      operationId: listAnimals
      tags: [Animals]
      parameters:
        - {name: cursor, in: query, schema: {type: string}}
        - {name: limit, in: query, schema: {type: integer}}
      responses:
        "200":
          description: A page.
          content: {application/json: {schema: {$ref: "#/components/schemas/AnimalPage"}}}
    post:
      operationId: addAnimal
      tags: [Animals]
      parameters: [{name: Zoo-Idempotency, in: header, schema: {type: string}}]
      responses: {"204": {description: Done.}}
  /visits:
    get:
      operationId: listVisits
      tags: ["Visits *"]
      deprecated: true
      parameters: [{name: page, in: query, schema: {type: integer}}]
      responses:
        "200":
          description: A page.
          content:
            application/json:
              schema:
                type: object
                properties:
                  visits: {type: array, items: {type: string}}
                  meta: {type: object, properties: {total_pages: {type: integer}}}
  /feed:
    get:
      operationId: watchFeed
      tags: [Animals]
      responses:
        "200":
          description: Events.
          content: {text/event-stream: {schema: {$ref: "#/components/schemas/Animal"}}}
  /hooks/born:
    post:
      operationId: animalBorn
      tags: [Webhooks]
      requestBody:
        content: {application/json: {schema: {$ref: "#/components/schemas/Born"}}}
      responses: {"204": {description: Done.}}
webhooks:
  animalDied:
    post:
      requestBody:
        content: {application/json: {schema: {$ref: "#/components/schemas/Born"}}}
      responses: {"204": {description: Done.}}
components:
  securitySchemes:
    Key: {type: apiKey, in: header, name: X-Zoo-Key}
    OAuth:
      type: oauth2
      flows:
        clientCredentials: {tokenUrl: "https://api.zoo.example/token", scopes: {}}
  schemas:
    Animal: {type: object, properties: {id: {type: string}}}
    AnimalPage:
      type: object
      properties:
        data: {type: array, items: {$ref: "#/components/schemas/Animal"}}
        meta:
          type: object
          properties:
            next_cursor: {type: [string, "null"]}
            has_more: {type: boolean}
    Born: {type: object, required: [type], properties: {type: {type: string}}}
"""


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder, the current one."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def started(home: Path, description: str) -> Path:
    """The provider.yaml of a new provider with a spec."""
    (home / "api.yaml").write_text(description, encoding="utf-8")
    ran = run("new", "zoo", "api.yaml")
    assert ran.code == 0, ran.stderr
    return home / "specs" / "zoo" / "provider.yaml"


def proposals(text: str) -> dict[str, str]:
    """The lines that can be uncommented, by their key."""
    lines = re.findall(r"^#(\S.*)$", text, re.MULTILINE)
    return {line.partition(":")[0]: line for line in lines}


def hold(path: Path, *names: str) -> None:
    """Holds that each line, uncommented in turn, is valid, and all together are."""
    text = path.read_text(encoding="utf-8")
    lines = proposals(text)
    assert set(names) <= set(lines)
    together = text
    for key, line in lines.items():
        alone = text.replace(f"\n#{line}\n", f"\n{line}\n")
        if key == "authentication":
            # Its credentials are the line above, as the comment says.
            credentials = lines["credentials"]
            alone = alone.replace(f"\n#{credentials}\n", f"\n{credentials}\n")
        together = together.replace(f"\n#{line}\n", f"\n{line}\n")
        for each in (alone, together):
            assert key in yaml.safe_load(each)
            path.write_text(each, encoding="utf-8")
            ran = run("generate", "zoo")
            assert ran.code == 0, (line, ran.stderr)
            if each == alone:
                assert "--> specs/zoo/provider.yaml" not in ran.stderr, ran.stderr
    path.write_text(text, encoding="utf-8")


def test_what_was_found_is_a_comment_with_the_line_to_uncomment(home: Path) -> None:
    path = started(home, ZOO)
    text = path.read_text(encoding="utf-8")
    lines = {key: yaml.safe_load(line)[key] for key, line in proposals(text).items()}
    assert lines["base-url"] == "https://api.zoo.example/v1"
    assert lines["servers"] == {
        "server_1": "https://api.zoo.example/v1",
        "server_2": "https://{region}.zoo.example/v1",
    }
    assert "region is `region=` or ZOO_REGION: eu, us, default eu" in text
    assert "Key (apiKey header X-Zoo-Key): `key=` or ZOO_KEY" in text
    assert set(lines["credentials"]) == {
        "access_token",
        "client_id",
        "client_secret",
        "key",
    }
    assert lines["authentication"][1]["token-url"] == "https://api.zoo.example/token"
    assert lines["include"] == [{"tags": ["Animals", "Visits *"]}]
    assert lines["exclude"] == [{"deprecated": True}]
    assert lines["paging"] == [
        {
            "kind": "cursor",
            "operations": ["listAnimals"],
            "items": "/data",
            "cursor": "/meta/next_cursor",
            "parameter": "cursor",
            "more": "/meta/has_more",
        },
        {
            "kind": "page-number",
            "operations": ["listVisits"],
            "items": "/*",
            "parameter": "page",
            "total-pages": "/meta/total_pages",
        },
    ]
    assert lines["streams"] == [{"operations": ["watchFeed"], "done": "[DONE]"}]
    assert lines["webhooks"] == {"tags": ["Webhooks"], "discriminator": "/type"}
    assert lines["idempotency"] == {"header": "Zoo-Idempotency"}
    hold(path, *lines)


def test_a_spec_that_says_little_asks_for_a_server(home: Path) -> None:
    path = started(
        home,
        "openapi: 3.0.3\ninfo: {title: T, version: '1'}\npaths: {/a: {get: {responses: "
        "{'204': {description: D}}}}}\n",
    )
    lines = proposals(path.read_text(encoding="utf-8"))
    assert set(lines) == {"base-url", "include"}
    hold(path)


def test_many_lists_that_page_alike_are_one_pattern(home: Path) -> None:
    schema = {"type": "array", "items": {"type": "string"}}
    content = {"application/json": {"schema": schema}}
    operation = {
        "parameters": [{"name": "page", "in": "query", "schema": {"type": "integer"}}],
        "responses": {"200": {"description": "D", "content": content}},
    }
    document = {
        "openapi": "3.1.0",
        "info": {"title": "T", "version": "1"},
        "paths": {f"/{name}": {"get": operation} for name in "abcdef"},
    }
    path = started(home, json.dumps(document))
    entry = yaml.safe_load(proposals(path.read_text(encoding="utf-8"))["paging"])
    assert entry["paging"][0]["operations"] == ["GET *"]
    hold(path, "paging")


HOSTILE = "x\n\x00y\u0085z\u2028\u202e# '\"{}[]*&!|>%@`: \U0001f600"


def test_text_of_a_spec_stays_in_its_comment(home: Path) -> None:
    document: dict[str, Any] = {
        "openapi": "3.1.0",
        "info": {"title": "T", "version": "1"},
        "servers": [
            {"url": f"https://a.example/{HOSTILE}", "description": HOSTILE},
            {"url": "https://b.example", "description": HOSTILE, "name": HOSTILE},
        ],
        "paths": {
            f"/{HOSTILE}": {
                "get": {
                    "operationId": HOSTILE,
                    "tags": [HOSTILE],
                    "deprecated": True,
                    "security": [{HOSTILE: []}],
                    "parameters": [
                        {"name": "Idempotency" + HOSTILE, "in": "header"},
                        {"name": "page", "in": "query", "schema": {"type": "integer"}},
                    ],
                    "responses": {
                        "200": {
                            "description": HOSTILE,
                            "content": {
                                "application/json": {
                                    "schema": {"type": "array", "items": {}}
                                }
                            },
                        }
                    },
                },
                "put": {"tags": ["\ud800"], "responses": {"204": {"description": "D"}}},
            }
        },
        "components": {
            "securitySchemes": {
                HOSTILE: {"type": "http", "scheme": "bearer", "description": HOSTILE}
            }
        },
    }
    path = started(home, json.dumps(document))
    text = path.read_text(encoding="utf-8")
    assert all(line.isprintable() for line in text.split("\n"))
    assert list(yaml.safe_load(text)) == ["class", "package", "environment"]
    for line in text.split("\n")[4:]:
        assert line[:1] in ("", "#")
    again = path.read_bytes()
    path.unlink()
    assert run("new", "again", "specs/zoo/openapi.yaml").code == 0
    other = (home / "specs" / "again" / "provider.yaml").read_bytes()
    assert (
        again.replace(b"zoo", b"again")
        .replace(b"Zoo", b"Again")
        .replace(b"ZOO", b"AGAIN")
        == other
    )


@pytest.mark.parametrize(
    "spec", ["basiq/swagger.json", "snaptrade/api-2026-08-07.yaml"]
)
def test_specs_of_vendors_start_with_lines_that_are_valid(
    home: Path, spec: str
) -> None:
    path = started(home, (SHARED / "upstream" / spec).read_text(encoding="utf-8"))
    hold(path, "credentials", "paging")
