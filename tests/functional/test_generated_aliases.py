"""`aliases` of provider.yaml: names from before go on to work, and say that they will not."""

from __future__ import annotations

import asyncio
import os
import re
import subprocess
import sys
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from tests.support.commands import run
from tests.support.http_server import HttpServer, Reply
from tests.support.workspace import Example, Weaver, write_workspace

ROOT = Path(__file__).resolve().parents[2]

ZOO = Example(
    """
    openapi: 3.1.0
    info: {title: Zoo, version: "2.1"}
    servers: [{url: "https://zoo.example"}]
    paths:
      /animals:
        get:
          operationId: findAnimals
          tags: [Animals]
          parameters:
            - {name: maximum, in: query, required: true, schema: {type: integer}}
            - {name: after, in: query, schema: {type: string}}
          responses:
            "200":
              description: Animals.
              content:
                application/json:
                  schema:
                    type: object
                    required: [items]
                    properties:
                      items:
                        type: array
                        items: {$ref: "#/components/schemas/Animal"}
                      next: {type: string}
      /animals/{animalId}:
        get:
          operationId: getAnimal
          tags: [Animals]
          parameters:
            - {name: animalId, in: path, required: true, schema: {type: string}}
          responses:
            "200":
              description: It.
              content:
                application/json: {schema: {$ref: "#/components/schemas/Animal"}}
        delete:
          operationId: removeAnimal
          tags: [Animals]
          parameters:
            - {name: animalId, in: path, required: true, schema: {type: string}}
          responses: {"204": {description: Done.}}
      /sounds:
        get:
          operationId: listen
          tags: [Animals]
          responses:
            "200":
              description: Sounds.
              content:
                application/json: {schema: {$ref: "#/components/schemas/Animal"}}
                text/event-stream: {schema: {$ref: "#/components/schemas/Animal"}}
    components:
      schemas:
        Animal:
          type: object
          required: [name]
          properties:
            name: {type: string}
            weight: {type: integer}
        Diet: {type: string, enum: [meat, grass]}
    """,
    """
    paging:
      - {operations: [findAnimals], kind: cursor, items: /items, cursor: /next, parameter: after}
    aliases:
      - {of: client.animals.find_animals, name: search_animals, until: 3.0.0}
      - {of: "client.animals.find_animals(maximum=)", name: limit, until: 3.0.0}
      - {of: client.animals.get_animal, name: read_animal}
      - {of: "client.animals.get_animal(animal_id=)", name: id}
      - {of: client.animals.remove_animal, name: delete_animal}
      - {of: client.animals.listen, name: hear}
      - {of: models.Animal, name: Beast, until: "2.2"}
      - {of: models.Animal.name, name: title, until: 3.0.0}
      - {of: models.Animal.weight, name: mass}
      - {of: models.Diet, name: Food}
    """,
)
REX = {"name": "Rex", "weight": 3}
PAGE = {"items": [REX]}


@contextmanager
def told(*messages: str) -> Iterator[None]:
    """Expects these warnings and no others, each at a line of this file."""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        yield
    assert [str(warning.message) for warning in caught] == list(messages)
    for warning in caught:
        assert warning.category is DeprecationWarning
        assert warning.filename == __file__


def test_a_method_goes_by_its_former_name(weave: Weaver, server: HttpServer) -> None:
    notice = "search_animals is deprecated: use find_animals. It will be removed in version 3.0.0."
    with weave(ZOO).client(server) as client:
        server.script(*[Reply(json=PAGE)] * 5)
        with told(notice):
            page = client.animals.search_animals(maximum=2)
        assert page.items[0].name == "Rex"
        assert server.requests[-1].target == "/animals?maximum=2"
        with told(f"iter_{notice.replace('use find', 'use iter_find')}"):
            (animal,) = client.animals.iter_search_animals(maximum=3)
        assert animal.name == "Rex"
        with told(f"pages_{notice.replace('use find', 'use pages_find')}"):
            (page,) = client.animals.pages_search_animals(maximum=4)
        with told(notice):
            raw = client.animals.with_raw_response.search_animals(maximum=5)
        assert (raw.status_code, raw.parse()) == (200, page)
        opener = client.animals.with_streaming_response.search_animals(maximum=6)
        with warnings.catch_warnings(record=True), opener as response:
            assert response.status_code == 200
        server.script(Reply(204))
        with told("delete_animal is deprecated: use remove_animal."):
            assert client.animals.delete_animal("1") is None
        assert (server.requests[-1].method, server.requests[-1].target) == (
            "DELETE",
            "/animals/1",
        )


def test_a_method_that_streams_does_too(weave: Weaver, server: HttpServer) -> None:
    events = Reply(
        200,
        headers=[("Content-Type", "text/event-stream")],
        body=b'data: {"name": "Rex"}\n\n',
    )
    notice = "hear is deprecated: use listen."
    with weave(ZOO).client(server) as client:
        server.script(events, Reply(json=REX), Reply(json=REX))
        with told(notice):
            stream = client.animals.hear(stream=True)
        assert [animal.name for animal in stream] == ["Rex"]
        with told(notice):
            assert client.animals.hear().name == "Rex"
        assert client.animals.with_raw_response.hear().parse().name == "Rex"


def test_an_argument_goes_by_its_former_name(weave: Weaver, server: HttpServer) -> None:
    notice = "find_animals(limit=) is deprecated: use maximum. It will be removed in version 3.0.0."
    with weave(ZOO).client(server) as client:
        server.script(*[Reply(json=PAGE)] * 4)
        with told(notice):
            client.animals.find_animals(limit=2, after="x")
        assert server.requests[-1].target == "/animals?maximum=2&after=x"
        with told(notice):
            raw = client.animals.with_raw_response.find_animals(limit=3)
        assert raw.status_code == 200
        with told(notice):
            (animal,) = client.animals.iter_find_animals(limit=4)
        assert animal.name == "Rex"
        with told():
            client.animals.find_animals(maximum=5)
        with pytest.raises(TypeError, match="'limit', its former name"):
            client.animals.find_animals(limit=1, maximum=1)
        with pytest.raises(TypeError, match="maximum"):
            client.animals.find_animals()
        server.script(Reply(json=REX), Reply(json=REX))
        with told("get_animal(id=) is deprecated: use animal_id."):
            client.animals.get_animal(id="7")
        assert server.requests[-1].target == "/animals/7"
        client.animals.get_animal("8")


def test_the_async_client_has_the_same(weave: Weaver, server: HttpServer) -> None:
    async def call() -> None:
        async with weave(ZOO).async_client(server) as client:
            server.script(*[Reply(json=PAGE)] * 4)
            with told(
                "search_animals is deprecated: use find_animals. "
                "It will be removed in version 3.0.0."
            ):
                page = await client.animals.search_animals(maximum=1)
            assert page.items[0].name == "Rex"
            with pytest.warns(DeprecationWarning):
                await client.animals.find_animals(limit=2)
            assert server.requests[-1].target == "/animals?maximum=2"
            with pytest.warns(DeprecationWarning):
                raw = await client.animals.with_raw_response.search_animals(maximum=3)
            assert raw.status_code == 200
            with pytest.warns(DeprecationWarning):
                items = client.animals.iter_search_animals(maximum=4)
            assert [animal.name async for animal in items] == ["Rex"]

    asyncio.run(call())


def test_a_model_and_a_field_go_by_their_former_names(weave: Weaver) -> None:
    models: Any = weave(ZOO).models
    with told(
        "models.Beast is deprecated: use Animal. It will be removed in version 2.2."
    ):
        beast = models.Beast
    assert beast is models.Animal
    with told("models.Food is deprecated: use Diet."):
        assert models.Food == models.Diet
    animal = models.Animal(name="Rex")
    with told(
        "Animal.title is deprecated: use name. It will be removed in version 3.0.0."
    ):
        assert animal.title == "Rex"
    with told("Animal.mass is deprecated: use weight."):
        assert animal.mass is None
    with pytest.warns(DeprecationWarning):
        animal.mass = 4
    assert animal.model_dump() == {"name": "Rex", "weight": 4}
    assert dir(models) == ["Animal", "Diet", "FindAnimalsResponse"]


def test_pages_say_what_is_deprecated(weave: Weaver) -> None:
    folder = weave(ZOO).folder / "docs"
    page = (folder / "AnimalsApi.md").read_text(encoding="utf-8")
    assert "\n`search_animals` is a deprecated alias, until version 3.0.0.\n" in page
    assert "`limit` is a deprecated alias, until version 3.0.0." in page
    assert "\n`delete_animal` is a deprecated alias.\n" in page
    model = (folder / "models" / "Animal.md").read_text(encoding="utf-8")
    assert "\n`models.Beast` is a deprecated alias, until version 2.2.\n" in model
    assert "`title` is a deprecated alias, until version 3.0.0." in model


USES = """
from zoo_client import AsyncZoo, Zoo, models


def run(client: Zoo) -> None:
    client.animals.search_animals(maximum=1)  # deprecated
    client.animals.find_animals(limit=1)  # deprecated
    client.animals.iter_find_animals(limit=1)  # deprecated
    client.animals.find_animals(maximum=1)
    client.animals.find_animals()  # call-overload
    client.animals.find_animals(maximum=1, limit=1)  # call-overload
    client.animals.get_animal(id="1")  # deprecated
    beast: models.Beast = client.animals.get_animal("1")
    beast.title = "Rex"  # deprecated
    food: models.Food = "meat"
    food = "stone"  # assignment
    for animal in client.animals.iter_search_animals(maximum=1):  # deprecated
        beast = animal
    for animal in client.animals.hear(stream=True):  # deprecated
        beast = animal
    beast = client.animals.with_raw_response.hear().parse()  # deprecated
    page = client.animals.with_raw_response.search_animals(maximum=1).parse()
    beast = page.items[0]


async def run_async(client: AsyncZoo) -> None:
    page = await client.animals.search_animals(maximum=1)  # deprecated
    page = await client.animals.find_animals(limit=1)  # deprecated
    page = 1  # assignment
"""


def test_type_checkers_know_what_is_deprecated(tmp_path: Path) -> None:
    settings = ZOO.settings + "\n    package: zoo_client\n    class: Zoo\n"
    specs = write_workspace(tmp_path, {"zoo": Example(ZOO.description, settings)})
    assert run("generate", "--workspace", specs).code == 0
    (tmp_path / "uses.py").write_text(USES, encoding="utf-8")
    ran = subprocess.run(
        [
            *(sys.executable, "-m", "mypy", "--strict", "--cache-dir=cache"),
            *("--enable-error-code=deprecated", "uses.py", "generated/zoo/zoo_client"),
        ],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
        env={
            **os.environ,
            "MYPYPATH": os.pathsep.join(["generated/zoo", "generated/runtime"]),
        },
    )
    expected = [
        f"{number} {line.rpartition('  # ')[2]}"
        for number, line in enumerate(USES.split("\n"), start=1)
        if "  # " in line
    ]
    errors = re.findall(
        r"^(.*):(\d+): error: .*\[([\w-]+)\]$", ran.stdout, re.MULTILINE
    )
    in_use = [f"{line} {code}" for file, line, code in errors if file == "uses.py"]
    assert in_use == expected
    # The views of a resource have its deprecated methods too.
    assert {code for file, _, code in errors if file != "uses.py"} == {"deprecated"}
