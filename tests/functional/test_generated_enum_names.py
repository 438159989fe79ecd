"""Names of enum values, and lists that others may join, from extensions of OpenAPI."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.commands import run
from tests.support.http_server import HttpServer, Reply
from tests.support.own_tests import RUNTIME
from tests.support.type_checkers import checked
from tests.support.workspace import Weaver, Woven, of_schemas, write_workspace

SCHEMAS = """
Code: {type: integer, enum: [0, 1, 2, 2], x-enum-varnames: ["OFF", "is on", 2D, again], x-enum-descriptions: [Nothing runs.]}
Kind: {type: string, x-extensible-enum: [cat, dog], x-enumNames: [Cat, Dog]}
Thing:
  type: object
  properties:
    code: {$ref: "#/components/schemas/Code"}
    kind: {$ref: "#/components/schemas/Kind"}
    open: {type: string, enum: [x, y], x-extensible-enum: true}
    unit:
      type: [string, "null"]
      enum: [m, ft, null]
      x-ms-enum: {name: Unit, values: [{value: ft, name: Foot, description: 'An "imperial" foot.'}, {value: m, name: meter}]}
    plain: {type: string, enum: [a, b]}
"""


@pytest.fixture
def things(weave: Weaver) -> Woven:
    return weave(of_schemas(SCHEMAS))


def test_named_values_are_constants(things: Woven, server: HttpServer) -> None:
    models = things.models
    assert (models.CodeValues.OFF, models.CodeValues.IS_ON) == (0, 1)
    assert models.CodeValues.VALUE_2_D == 2
    assert not hasattr(models.CodeValues, "AGAIN")
    assert (models.ThingUnitValues.METER, models.ThingUnitValues.FOOT) == ("m", "ft")
    assert not hasattr(models, "ThingPlainValues")
    server.script(Reply(204))
    with things.client(server) as client:
        client.things.write(
            body=models.Thing(
                code=models.CodeValues.IS_ON, kind=models.KindValues.DOG, unit=None
            )
        )
    assert server.request.body == b'{"code":1,"kind":"dog","unit":null}'


def test_open_lists_take_any_text_and_strict_clients_do_not_mind(
    things: Woven, server: HttpServer
) -> None:
    server.script(Reply(json={"kind": "bird", "open": "z", "unit": None}))
    with things.client(server, strict=True) as client:
        thing = client.things.read()
    assert (thing.kind, thing.open, thing.unit) == ("bird", "z", None)
    assert 'Kind: TypeAlias = Literal["cat", "dog"] | str' in things.source(
        "models/kind.py"
    )


def test_docs_name_the_constants(things: Woven) -> None:
    page = (things.folder / "docs" / "models" / "Code.md").read_text(encoding="utf-8")
    assert "- `0`, `models.CodeValues.OFF`: Nothing runs.\n" in page
    assert "- `1`, `models.CodeValues.IS_ON`\n" in page
    assert '"""An "imperial" foot."""' in things.source("models/thing_unit.py")


USE = """
from {package} import Example, models
with Example() as client:
    thing = client.things.read()
    client.things.write(body=models.Thing(code=models.CodeValues.OFF, unit=models.ThingUnitValues.FOOT))
    if thing.code == models.CodeValues.OFF:
        reveal_type(models.CodeValues.OFF)
    code: models.Code = models.CodeValues.IS_ON
"""


@pytest.mark.parametrize("checker", ["mypy", "pyright"])
def test_constants_are_of_the_type(checker: str, things: Woven, tmp_path: Path) -> None:
    places = [things.folder, RUNTIME]
    program = tmp_path / "program.py"
    program.write_text(USE.format(package=things.module.__name__), encoding="utf-8")
    checked(checker, tmp_path, [program], places)


def test_another_constant_shows_in_diff(tmp_path: Path) -> None:
    sides = []
    for folder, names in (("old", "[ONE, TWO]"), ("new", "[ONE, SECOND]")):
        schemas = f"""
        Code: {{type: integer, enum: [1, 2], x-enum-varnames: {names}}}
        Thing: {{type: object, properties: {{code: {{$ref: "#/components/schemas/Code"}}}}}}
        """
        example = of_schemas(schemas)
        specs = write_workspace(tmp_path / folder, {"things": example})
        settings = specs / "things" / "provider.yaml"
        text = settings.read_text(encoding="utf-8")
        settings.write_text(text.replace(example.package, "things_client"))
        sides.append(specs)
    ran = run("diff", *sides, "--format", "json")
    changes = ran.json["providers"][0]["changes"]
    assert {(change["subject"], change["message"]) for change in changes} == {
        ("models.CodeValues.TWO", "was removed"),
        ("models.CodeValues.SECOND", "is new"),
    }
