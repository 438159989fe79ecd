"""Templates of schemas (`$dynamicRef`) as generic classes."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path
from typing import Any

import pytest

from tests.support.http_server import HttpServer, Reply
from tests.support.own_tests import RUNTIME, run_tests
from tests.support.type_checkers import checked
from tests.support.workspace import Example, Weaver, Woven, of_schemas

ROOT = Path(__file__).resolve().parents[2]

PAGES = Example("""
    servers: [{url: "https://pets.example"}]
    paths:
      /pets:
        get:
          tags: [pets]
          operationId: listPets
          responses: {"200": {description: Ok., content: {application/json: {schema: {$ref: "#/components/schemas/PetPage"}}}}}
        post:
          tags: [pets]
          operationId: sendPets
          requestBody: {required: true, content: {application/json: {schema: {$ref: "#/components/schemas/PetPage"}}}}
          responses: {"200": {description: Ok., content: {application/json: {schema: {$ref: "#/components/schemas/Page"}}}}}
      /cats:
        get:
          tags: [pets]
          operationId: listCats
          responses:
            "200":
              description: Ok.
              content:
                application/json:
                  schema:
                    $ref: "#/components/schemas/Page"
                    $defs: {item: {$dynamicAnchor: item, $ref: "#/components/schemas/Cat"}}
      /inline:
        get:
          tags: [pets]
          operationId: listInline
          responses:
            "200":
              description: Ok.
              content:
                application/json:
                  schema:
                    $ref: "#/components/schemas/Page"
                    $defs: {item: {$dynamicAnchor: item, type: object, properties: {label: {type: string}}}}
      /others:
        get:
          tags: [pets]
          operationId: listOthers
          responses: {"200": {description: Ok., content: {application/json: {schema: {$ref: "#/components/schemas/Others"}}}}}
    components:
      schemas:
        Pet: {type: object, required: [name], properties: {name: {type: string}, born: {type: string, format: date}}}
        Cat: {type: object, properties: {meow: {type: string}}}
        Page:
          $id: page
          description: One page of anything.
          type: object
          required: [items]
          properties:
            items: {type: array, items: {$dynamicRef: "#item"}}
            first: {$dynamicRef: "#item"}
            next: {type: string}
          $defs: {any: {$dynamicAnchor: item}}
        PetPage:
          $id: pet-page
          $ref: page
          description: Pets.
          $defs: {pet: {$dynamicAnchor: item, $ref: "#/components/schemas/Pet"}}
          properties: {total: {type: integer}}
        Numbers:
          $id: numbers
          $ref: list
          $defs: {number: {$dynamicAnchor: entry, type: integer}}
        List:
          $id: list
          type: array
          items: {$dynamicRef: "#entry"}
          $defs: {any: {$dynamicAnchor: entry, not: {}}}
        Tree:
          $id: tree
          $dynamicAnchor: node
          type: object
          properties: {data: {type: string}, children: {type: array, items: {$dynamicRef: "#node"}}}
        Colored:
          $id: colored
          $dynamicAnchor: node
          $ref: tree
          properties: {color: {type: string}}
        Outer:
          $id: outer
          type: object
          properties: {page: {$ref: page}, more: {$dynamicRef: "#item"}}
          $defs: {any: {$dynamicAnchor: item}}
        PetOuter:
          $ref: outer
          $defs: {pet: {$dynamicAnchor: item, $ref: "#/components/schemas/Pet"}}
        Node:
          type: object
          properties: {name: {type: string}, others: {$ref: "#/components/schemas/NodePage"}}
        NodePage:
          $ref: page
          $defs: {node: {$dynamicAnchor: item, $ref: "#/components/schemas/Node"}}
        Others:
          type: object
          properties:
            numbers: {$ref: "#/components/schemas/Numbers"}
            tree: {$ref: "#/components/schemas/Tree"}
            colored: {$ref: "#/components/schemas/Colored"}
            outer: {$ref: "#/components/schemas/PetOuter"}
            nodes: {$ref: "#/components/schemas/NodePage"}
    """)


@pytest.fixture
def pages(weave: Weaver) -> Woven:
    return weave(PAGES)


def test_a_template_is_a_generic_class(pages: Woven, server: HttpServer) -> None:
    assert pages.diagnostics == ()
    models = pages.models
    assert "class PetPage(Page[Pet]):" in pages.source("models/pet_page.py")
    assert issubclass(models.PetPage, models.Page)
    body = {"items": [{"name": "Rex", "born": "2020-01-02"}], "first": {"name": "Rex"}}
    server.script(Reply(json={**body, "total": 1}), Reply(json=body))
    with pages.client(server, strict=True) as client:
        page = client.pets.list_pets()
        assert isinstance(page, models.PetPage)
        assert isinstance(page.items[0], models.Pet)
        assert isinstance(page.first, models.Pet)
        assert page.total == 1
        plain = client.pets.send_pets(body=page)
    assert json.loads(server.requests[-1].body) == {**body, "total": 1}
    assert type(plain) is models.Page
    assert plain.items == body["items"]


def test_what_does_not_fit_is_told(pages: Woven, server: HttpServer) -> None:
    told: list[Any] = []
    server.script(Reply(json={"items": [{"name": 1, "born": "x"}]}))

    async def call() -> Any:
        async with pages.async_client(server, on_drift=told.append) as client:
            return await client.pets.list_pets()

    assert asyncio.run(call()).items[0].name == 1
    assert [drift.pointer for drift in told] == ["/items/0/name", "/items/0/born"]


def test_parts_are_declared_beside_a_reference(
    pages: Woven, server: HttpServer
) -> None:
    server.script(
        Reply(json={"items": [{"meow": "loud"}]}),
        Reply(json={"items": [{"label": "one"}]}),
    )
    with pages.client(server, strict=True) as client:
        cats = client.pets.list_cats()
        inline = client.pets.list_inline()
    assert isinstance(cats.items[0], pages.models.Cat)
    assert isinstance(cats, pages.models.Page)
    assert inline.items[0].label == "one"


def test_other_templates_have_the_types_of_their_parts(
    pages: Woven, server: HttpServer
) -> None:
    models = pages.models
    leaf = {"data": "b", "color": "red"}
    server.script(
        Reply(
            json={
                "numbers": [1, 2],
                "tree": {"data": "a", "children": [{"data": "b"}]},
                "colored": {"data": "a", "color": "blue", "children": [leaf]},
                "outer": {
                    "page": {"items": [{"name": "Rex"}]},
                    "more": {"name": "Tom"},
                },
                "nodes": {"items": [{"name": "n", "others": {"items": []}}]},
            }
        )
    )
    with pages.client(server, strict=True) as client:
        others = client.pets.list_others()
    assert others.numbers == [1, 2]
    assert isinstance(others.tree.children[0], models.Tree)
    assert isinstance(others.colored.children[0], models.Colored)
    assert others.colored.children[0].color == "red"
    assert isinstance(others.outer.more, models.Pet)
    assert isinstance(others.outer.page.items[0], models.Pet)
    assert isinstance(others.nodes.items[0], models.Node)
    assert isinstance(others.nodes.items[0].others, models.NodePage)


USE = """
from {package} import Example, models

def first(page: models.Page[models.Pet]) -> models.Pet:
    return page.items[0]

with Example() as client:
    pets = client.pets.list_pets()
    reveal_type(pets.items)
    reveal_type(pets.first)
    reveal_type(first(pets))
    reveal_type(client.pets.list_cats().items)
    reveal_type(models.Page[models.Cat](items=[]).items)
"""
REVEALED = ["list[Pet]", "Pet | None", "Pet", "list[Cat]", "list[Cat]"]


@pytest.mark.parametrize("checker", ["mypy", "pyright"])
def test_type_checkers_know_the_parts(
    checker: str, pages: Woven, tmp_path: Path
) -> None:
    places = [pages.folder, ROOT, RUNTIME]
    package = pages.module.__name__
    program = tmp_path / "program.py"
    program.write_text(USE.format(package=package), encoding="utf-8")
    targets = [pages.folder / package, program]
    output = checked(checker, tmp_path, targets, places)
    revealed = [
        line.split('"')[-2]
        .replace(f"{package}.models.pet.", "")
        .replace(f"{package}.models.cat.", "")
        .replace("builtins.", "")
        for line in output.splitlines()
        if "Revealed type" in line or 'Type of "' in line
    ]
    assert revealed == REVEALED


def test_its_own_tests_pass(pages: Woven) -> None:
    ran = run_tests(pages.folder, ROOT)
    assert ran.returncode == 0, ran.stdout[-4000:]


def test_templates_that_fill_each_other_end(weave: Weaver) -> None:
    woven = weave(of_schemas("""
            Thing:
              type: object
              properties:
                own: {$dynamicAnchor: a, $ref: "#/components/schemas/Left"}
            Left:
              $dynamicAnchor: a
              type: object
              properties: {right: {$ref: "#/components/schemas/Right"}, me: {$dynamicRef: "#a"}}
            Right:
              type: object
              properties: {left: {$ref: "#/components/schemas/Left"}, it: {$dynamicRef: "#a"}}
            """))
    assert "class Thing(Model):" in woven.source("models/thing.py")
