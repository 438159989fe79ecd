"""Dictionaries in place of models: what type checkers know of them, and what is sent."""

from __future__ import annotations

import importlib
import subprocess
import sys
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from clientloom_runtime.errors import InvalidArgumentError

from generator.schemas import worker
from generator.views import dictionaries
from tests.functional.test_generated_schemas import written
from tests.support.commands import run
from tests.support.http_server import HttpServer, Reply
from tests.support.type_checkers import TypeChecker, check_mistakes, each_type_checker
from tests.support.workspace import Example, Weaver, Woven, of_schemas, write_workspace

RUNTIME = Path(__file__).resolve().parents[2] / "generated" / "runtime"

PETS = of_schemas("""
    Thing:
      type: object
      required: [id, name, kind, owner]
      properties:
        id: {type: string, readOnly: true}
        name: {type: string}
        kind: {$ref: "#/components/schemas/Kind"}
        color: {anyOf: [{enum: [red, black]}, {type: string}]}
        size: {enum: [1, 2, 3]}
        price: {type: number}
        born: {type: string, format: date}
        seen: {type: [string, "null"], format: date-time}
        petType: {type: string}
        owner: {$ref: "#/components/schemas/Owner"}
        parents: {type: array, items: {$ref: "#/components/schemas/Thing"}}
        friends:
          type: object
          additionalProperties: {$ref: "#/components/schemas/Owner"}
        home:
          oneOf: [{$ref: "#/components/schemas/House"}, {$ref: "#/components/schemas/Boat"}]
          discriminator: {propertyName: type}
        route: {$ref: "#/components/schemas/Route"}
        place: {type: array, prefixItems: [{type: number}, {$ref: "#/components/schemas/Owner"}], items: false, minItems: 2}
        extra: {}
        open: {$ref: "#/components/schemas/Open"}
    Kind: {type: string, enum: [cat, dog]}
    Owner:
      type: object
      required: [class]
      properties:
        class: {type: string}
        "e-mail": {type: string}
        _note: {type: string}
        list: {type: array, items: {type: string}}
    House:
      type: object
      required: [type, rooms]
      properties: {type: {const: house}, rooms: {type: integer}}
    Boat:
      type: object
      required: [type]
      properties: {type: {const: boat}, sails: {type: boolean}}
    Route:
      anyOf:
        - {$ref: "#/components/schemas/House"}
        - {type: array, items: {$ref: "#/components/schemas/Route"}}
    Open:
      type: object
      properties: {known: {type: string}}
      additionalProperties: {type: integer}
    """)

PROGRAM = '''\
"""Dictionaries that are right, and a mistake on each line that says so."""

from datetime import date, datetime, timezone
from decimal import Decimal
from typing import TYPE_CHECKING

from PACKAGE import Example, models

if TYPE_CHECKING:
    from PACKAGE.dicts import OwnerDict, ThingDict

things = Example(base_url="https://example.com").things
send = things.write

# What is right.
owner: OwnerDict = {"class": "a", "e-mail": "b", "_note": "c", "list": ["d"]}
send(body={"name": "Rex", "kind": "dog", "owner": owner})
send(body={"name": "Rex", "kind": "dog", "owner": models.Owner(class_="a")})
send(body={"name": "Rex", "kind": "dog", "owner": owner, "color": "any", "size": 1})
send(body={"name": "Rex", "kind": "dog", "owner": owner, "price": 1.5, "extra": [1]})
send(body={"name": "Rex", "kind": "dog", "owner": owner, "price": Decimal("1.5")})
send(body={"name": "Rex", "kind": "dog", "owner": owner, "born": "2020-01-02"})
send(body={"name": "Rex", "kind": "dog", "owner": owner, "born": date(2020, 1, 2)})
send(body={"name": "Rex", "kind": "dog", "owner": owner, "seen": None})
send(body={"name": "Rex", "kind": "dog", "owner": owner, "friends": {"a": owner}})
send(body={"name": "Rex", "kind": "dog", "owner": owner, "place": (1.5, owner)})
rex: ThingDict = {
    "name": "Rex",
    "kind": "dog",
    "owner": {"class": "a"},
    "seen": datetime(2020, 1, 2, tzinfo=timezone.utc),
    "parents": [{"name": "Max", "kind": "cat", "owner": models.Owner(class_="b")}],
    "home": {"type": "boat", "sails": True},
    "route": [[{"type": "house", "rooms": 2}], models.House(type="house", rooms=1)],
    "open": {"known": "a", "other": 1},
}
send(body=rex)
rexes: list[ThingDict] = [rex]
send(body={"name": "Rex", "kind": "dog", "owner": owner, "parents": rexes})

# What is wrong.
send(body={"nam": "Rex", "kind": "dog", "owner": owner})  # wrong
send(body={"name": "Rex", "kind": "dog"})  # wrong
send(body={"name": 1, "kind": "dog", "owner": owner})  # wrong
send(body={"name": "Rex", "kind": "cow", "owner": owner})  # wrong
send(body={"name": "Rex", "kind": "dog", "owner": owner, "size": 4})  # wrong
send(body={"id": "1", "name": "Rex", "kind": "dog", "owner": owner})  # wrong
send(body={"name": "Rex", "kind": "dog", "owner": owner, "pet_type": "a"})  # wrong
send(body={"name": "Rex", "kind": "dog", "owner": {"class_": "a"}})  # wrong
send(body={"name": "Rex", "kind": "dog", "owner": owner, "name2": None})  # wrong
send(body={"name": "Rex", "kind": "dog", "owner": owner, "born": 2020})  # wrong
send(body={"name": "Rex", "kind": "dog", "owner": owner, "parents": [owner]})  # wrong
send(body={"name": "R", "kind": "dog", "owner": owner, "home": {"type": "car"}})  # wrong
send(body={"name": "Rex", "kind": "dog", "owner": owner, "route": [[{}]]})  # wrong
send(body={"name": "Rex", "kind": "dog", "owner": owner, "friends": {"a": 1}})  # wrong
'''


@each_type_checker
def test_mistakes_in_dictionaries_are_told(
    checker: TypeChecker, weave: Weaver, tmp_path: Path
) -> None:
    package = weave(PETS)
    program = PROGRAM.replace("PACKAGE", PETS.package)
    check_mistakes(checker, tmp_path, program, [str(package.folder), str(RUNTIME)])


def test_a_dictionary_is_sent_as_its_model_is(
    weave: Weaver, server: HttpServer
) -> None:
    package = weave(PETS)
    models = package.module.models
    body = {
        "name": "Rex",
        "kind": "dog",
        "petType": "big",
        "price": Decimal("1.10"),
        "born": "2020-01-02",
        "seen": None,
        "owner": {"class": "a", "e-mail": "b", "_note": "c", "list": ("d",)},
        "parents": [models.Thing(name="Max", kind="cat", owner={"class": "b"})],
        "home": {"type": "boat", "sails": True},
        "route": [[{"type": "house", "rooms": 2}]],
        "open": {"known": "a", "other": 1},
    }
    expected = {
        **body,
        "price": 1.1,
        "owner": {"class": "a", "e-mail": "b", "_note": "c", "list": ["d"]},
        "parents": [{"name": "Max", "kind": "cat", "owner": {"class": "b"}}],
    }
    assert written(package, server, body) == expected
    content = server.requests[-1].body
    assert written(package, server, models.Thing.model_validate(body)) == expected
    assert server.requests[-1].body == content


def test_what_does_not_fit_is_told_before_it_is_sent(
    weave: Weaver, server: HttpServer
) -> None:
    with pytest.raises(InvalidArgumentError, match="/owner/class"):
        written(weave(PETS), server, {"name": "Rex", "kind": "dog", "owner": {}})
    assert server.requests == []


def keys(package: Woven, name: str) -> list[str]:
    """The keys of a dictionary."""
    module = importlib.import_module(f"{package.module.__name__}.dicts")
    return [*getattr(module, name).__annotations__]


def test_the_keys_are_those_of_the_wire(weave: Weaver) -> None:
    assert keys(weave(PETS), "OwnerDict") == ["class", "e-mail", "_note", "list"]


def test_neither_client_nor_calls_load_the_dictionaries(weave: Weaver) -> None:
    package = weave(PETS)
    program = f"""
import sys
from {PETS.package} import Example, models
Example(base_url="https://example.com").things.write
assert "{PETS.package}.dicts" not in sys.modules
from {PETS.package} import dicts
assert dicts.ThingDict(name="a", kind="b", owner=None)
assert "{PETS.package}.models.thing" not in sys.modules
"""
    done = subprocess.run(
        [sys.executable, "-c", program],
        env={"PYTHONPATH": f"{package.folder}:{RUNTIME}"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr


PARAMETER = Example("""
    servers: [{url: "https://example.com"}]
    paths:
      /pets:
        get:
          operationId: list
          tags: [Pets]
          parameters:
            - name: filter
              in: query
              style: deepObject
              explode: true
              schema: {$ref: "#/components/schemas/Filter"}
            - name: filters
              in: query
              content:
                application/json:
                  schema: {type: array, items: {$ref: "#/components/schemas/Filter"}}
          responses: {"204": {description: Done.}}
    components:
      schemas:
        Filter:
          type: object
          properties: {petType: {type: string}, most: {type: integer}}
        Dicts: {type: object, properties: {a: {type: string}}}
    """)


@each_type_checker
def test_a_parameter_that_is_an_object_takes_a_dictionary(
    checker: TypeChecker, weave: Weaver, server: HttpServer, tmp_path: Path
) -> None:
    package = weave(PARAMETER)
    server.script(Reply(204), Reply(204))
    with package.client(server) as client:
        client.pets.list(filter={"petType": "a", "most": 2}, filters=[{"most": 1}])
        client.pets.list(filter=package.module.models.Filter(pet_type="a", most=2))
    sent = [request.target.partition("&filters")[0] for request in server.requests]
    assert len(set(sent)) == 1
    program = f"""\
from {PARAMETER.package} import Example, models

pets = Example(base_url="https://example.com").pets
pets.list(filter={{"petType": "a"}}, filters=[{{"most": 1}}, models.Filter(most=2)])
pets.list(filter={{"petTyp": "a"}})  # wrong
pets.list(filters=[{{"most": "1"}}])  # wrong
"""
    check_mistakes(checker, tmp_path, program, [str(package.folder), str(RUNTIME)])


STRANGE = of_schemas("""
    Thing:
      type: object
      required: [a]
      properties:
        a: {type: string}
        "": {type: string}
        __b: {type: string}
        "c'\\n\\\\\\"\\"d": {type: string}
        str: {type: string}
        Any: {}
        NotRequired: {}
        Literal: {enum: [a]}
        Sequence: {type: array, items: {type: string}}
        models: {$ref: "#/components/schemas/Value"}
        ThingDict: {$ref: "#/components/schemas/Thing"}
    Value:
      type: object
      properties:
        "*/ import os": {enum: ["'\\n", "${x}", "{{ y }}", "\\"\\"\\""]}
    """)


def test_no_key_of_a_description_becomes_code(weave: Weaver) -> None:
    package = weave(STRANGE)
    assert keys(package, "ThingDict") == [
        "a",
        "__b",
        'c\'\n\\""d',
        "str",
        "Any",
        "NotRequired",
        "Literal",
        "Sequence",
        "models",
        "ThingDict",
    ]
    assert keys(package, "ValueDict") == ["*/ import os"]


@each_type_checker
def test_a_large_package_has_several_modules(
    checker: TypeChecker,
    weave: Weaver,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(dictionaries, "_MODULE_LIMIT", 300)
    example = Example(PETS.description + "\n# large", PETS.settings)
    package = weave(example)
    modules = sorted(
        path.name for path in (package.folder / example.package).glob("dicts*.py")
    )
    assert modules[:2] == ["dicts.py", "dicts_2.py"]
    program = PROGRAM.replace("PACKAGE", example.package)
    check_mistakes(checker, tmp_path, program, [str(package.folder), str(RUNTIME)])


def asked(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """What datamodel-code-generator is asked for from now on, in the worker's owner."""
    found: list[Any] = []
    start = worker.DictionaryWorker.start

    def recorded(self: worker.DictionaryWorker) -> None:
        found.append(self)
        start(self)

    monkeypatch.setattr(worker.DictionaryWorker, "start", recorded)
    return found


SENT = """
    servers: [{{url: "https://example.com"}}]
    paths:
      /pets:
        post:
          operationId: add
          tags: [Pets]
          requestBody:
            content:
              application/json:
                schema: {{type: object, properties: {{name: {{type: {sent}}}}}}}
          responses:
            "200":
              description: Done.
              content:
                application/json:
                  schema: {{type: object, properties: {{id: {{type: {received}}}}}}}
"""


def test_dictionaries_are_written_only_when_a_request_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CLIENTLOOM_CACHE_DIR", str(tmp_path / "cache"))
    found = asked(monkeypatch)

    def generate(sent: str, received: str) -> tuple[int, bytes]:
        found.clear()
        example = Example(SENT.format(sent=sent, received=received))
        specs = write_workspace(tmp_path, {"pets": example})
        settings = specs / "pets" / "provider.yaml"
        text = settings.read_text("utf-8").replace(example.package, "pets_client")
        settings.write_text(text, "utf-8")
        ran = run("generate", "--workspace", specs)
        assert ran.code == 0, ran.stderr
        written = specs.parent / "generated" / "pets" / "pets_client" / "dicts.py"
        return len(found), written.read_bytes()

    first = generate("string", "string")
    assert first[0] == 1
    assert generate("string", "integer") == (0, first[1])
    changed = generate("integer", "integer")
    assert changed[0] == 1
    assert b"name: NotRequired[int]" in changed[1]


def test_a_package_that_sends_no_object_has_no_dictionaries(weave: Weaver) -> None:
    example = Example("""
        servers: [{url: "https://example.com"}]
        paths:
          /pets:
            get: {operationId: list, responses: {"204": {description: Done.}}}
        """)
    package = weave(example)
    assert list((package.folder / example.package).glob("dicts*")) == []
