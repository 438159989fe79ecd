"""Schemas that contain themselves and are no object: aliases that keep their name."""

from __future__ import annotations

import json
import subprocess
import sys
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from tests.support.http_server import HttpServer, Reply
from tests.support.own_tests import run_tests
from tests.support.type_checkers import run_mypy
from tests.support.workspace import Example, Weaver, of_schemas

ROOT = Path(__file__).resolve().parents[2]

JSON_VALUE = of_schemas("""
    Thing:
      type: object
      required: [value]
      properties:
        value: {$ref: "#/components/schemas/Value"}
        filter: {$ref: "#/components/schemas/Filter"}
        plain: {$ref: "#/components/schemas/Names"}
    Value:
      description: Any JSON value.
      anyOf:
        - {type: "null"}
        - {type: boolean}
        - {type: number}
        - {type: string}
        - {type: array, items: {$ref: "#/components/schemas/Value"}}
        - {type: object, additionalProperties: {$ref: "#/components/schemas/Value"}}
    Filter:
      oneOf:
        - {$ref: "#/components/schemas/Comparison"}
        - {$ref: "#/components/schemas/Every"}
    Every: {type: array, items: {$ref: "#/components/schemas/Filter"}}
    Comparison:
      type: object
      required: [field, equals]
      properties:
        field: {type: string}
        equals: {$ref: "#/components/schemas/Value"}
        unless: {$ref: "#/components/schemas/Filter"}
    Names: {type: array, items: {type: string}}
    """)

NUMBERS = of_schemas("""
    Thing:
      type: object
      required: [several, choice]
      properties:
        several: {type: [boolean, number]}
        choice: {anyOf: [{type: boolean}, {type: integer}, {type: string}]}
    """)


@pytest.mark.parametrize("value", [0, 1, True, False])
def test_a_number_stays_a_number_beside_a_boolean(
    weave: Weaver, server: HttpServer, value: int
) -> None:
    server.script(Reply(json={"several": value, "choice": value}))
    with weave(NUMBERS).client(server) as client:
        thing = client.things.read()
    assert (thing.several, thing.choice) == (value, value)
    assert isinstance(thing.several, bool) is isinstance(value, bool)
    assert isinstance(thing.choice, bool) is isinstance(value, bool)


DEEP: dict[str, Any] = {
    "value": [1, "a", None, True, {"k": [[Decimal("1.10")], {"l": []}]}],
    "filter": [
        {"field": "a", "equals": [1]},
        [{"field": "b", "equals": {"c": None}, "unless": [[]]}],
    ],
}
WIRE = (
    b'{"value":[1,"a",null,true,{"k":[[1.10],{"l":[]}]}],'
    b'"filter":[{"field":"a","equals":[1]},'
    b'[{"field":"b","equals":{"c":null},"unless":[[]]}]]}'
)


def test_nothing_is_reported(weave: Weaver) -> None:
    assert "schema-unsupported" not in weave(JSON_VALUE).codes


@pytest.mark.parametrize("given", ["mapping", "model"])
def test_values_of_any_depth_are_sent_as_they_are(
    weave: Weaver, server: HttpServer, given: str
) -> None:
    woven = weave(JSON_VALUE)
    comparison = woven.models.Comparison
    body: Any = DEEP
    if given == "model":
        body = woven.models.Thing(
            value=DEEP["value"],
            filter=[
                comparison(field="a", equals=[1]),
                [comparison(field="b", equals={"c": None}, unless=[[]])],
            ],
        )
    server.script(Reply(204))
    with woven.client(server) as client:
        client.things.write(body=body)
    assert server.request.body == WIRE


@pytest.mark.parametrize("strict", [True, False])
def test_values_of_any_depth_are_read_and_sent_back(
    weave: Weaver, server: HttpServer, strict: bool
) -> None:
    woven = weave(JSON_VALUE)
    server.script(Reply(body=WIRE), Reply(204))
    with woven.client(server, strict=strict) as client:
        thing = client.things.read()
        client.things.write(body=thing)
    assert thing.value == DEEP["value"]
    assert thing.filter[1][0].unless == [[]]
    assert isinstance(thing.filter[1][0], woven.models.Comparison)
    assert server.requests[1].body == WIRE


def test_what_does_not_fit_is_kept_and_reported_where_it_is(
    weave: Weaver, server: HttpServer
) -> None:
    woven = weave(JSON_VALUE)
    drifts: list[Any] = []
    body = {
        "value": 1,
        "filter": [{"field": "a", "equals": 1}, [{"field": 7, "equals": 2}]],
    }
    server.script(Reply(json=body))
    with woven.client(server, on_drift=drifts.append) as client:
        thing = client.things.read()
    assert thing.filter[1][0].field == 7
    assert [one.pointer for one in drifts] == ["/filter/1/0/field"]


def test_the_alias_is_the_type_of_arguments_and_results(weave: Weaver) -> None:
    woven = weave(JSON_VALUE)
    thing = woven.source("models/thing.py")
    assert "value: Value" in thing
    assert "filter: Filter | None" in thing
    assert "plain: list[str] | None" in thing
    assert "list[Value] | dict[str, Value]" in woven.source("models/value.py")
    page = (woven.folder / "docs" / "models" / "Thing.md").read_text(encoding="utf-8")
    assert "[Value](Value.md)" in page


BODIES = of_schemas("""
    Thing:
      anyOf:
        - {type: array, items: {$ref: "#/components/schemas/Thing"}}
        - {type: string}
        - {type: number}
    Pair:
      type: array
      prefixItems: [{type: string}, {$ref: "#/components/schemas/Chain"}]
      items: false
    Chain: {oneOf: [{$ref: "#/components/schemas/Pair"}, {type: "null"}]}
    """)


def test_a_body_and_a_result_may_be_recursive(
    weave: Weaver, server: HttpServer
) -> None:
    woven = weave(BODIES)
    value = ["a", [], [["b"], Decimal("0.10")]]
    server.script(Reply(body=b'["a",[],[["b"],0.10]]'), Reply(204))
    with woven.client(server) as client:
        assert client.things.read() == value
        client.things.write(body=value)
    assert server.requests[1].body == b'["a",[],[["b"],0.10]]'


@pytest.mark.parametrize("first", ["thing", "value", "filter", "every", "comparison"])
def test_every_module_may_be_the_first_that_is_imported(
    weave: Weaver, first: str
) -> None:
    woven = weave(JSON_VALUE)
    package = woven.module.__name__
    script = (
        f"from {package}.models import {first}\n"
        f"from {package}.models import Thing\n"
        f"print(Thing.model_validate({{'value': [[1]], 'filter': [[]]}}).filter)"
    )
    path = f"{woven.folder}:{ROOT / 'templates' / 'runtime'}"
    ran = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True,
        text=True,
        check=False,
        env={"PYTHONPATH": path},
    )
    assert ran.stdout == "[[]]\n", ran.stderr


USES = """from decimal import Decimal

from {package} import Example, models


def use(client: Example, value: models.Value) -> models.Value:
    sent: models.Value = [Decimal("1"), "a", {{"k": [None]}}]
    client.things.write(body=models.Thing(value=sent, filter=[[]]))
    return client.things.read().value


def misuse(client: Example) -> None:
    models.Thing(value=[b"bytes"])
"""


def test_type_checkers_know_the_alias(weave: Weaver, tmp_path: Path) -> None:
    woven = weave(JSON_VALUE)
    script = tmp_path / "uses.py"
    script.write_text(USES.format(package=woven.module.__name__), encoding="utf-8")
    package = woven.folder / woven.module.__name__
    runtime = ROOT / "templates" / "runtime"
    ran = run_mypy(tmp_path, [script, package], [woven.folder, runtime])
    errors = [line for line in ran.stdout.splitlines() if ": error:" in line]
    assert len(errors) == 1, ran.stdout
    assert "bytes" in errors[0]
    settings = {"extraPaths": [str(woven.folder), str(runtime)]}
    (tmp_path / "pyrightconfig.json").write_text(json.dumps(settings), "utf-8")
    ran = subprocess.run(
        [sys.executable, "-m", "pyright", "--outputjson", str(script), str(package)],
        capture_output=True,
        text=True,
        check=False,
        cwd=tmp_path,
    )
    found = [
        one
        for one in json.loads(ran.stdout)["generalDiagnostics"]
        if one["severity"] == "error"
    ]
    assert [one["range"]["start"]["line"] for one in found] == [12], found


def test_what_only_refers_to_itself_says_nothing(weave: Weaver) -> None:
    woven = weave(of_schemas("""
        Thing: {type: object, properties: {a: {$ref: "#/components/schemas/Loop"}}}
        Loop: {anyOf: [{$ref: "#/components/schemas/Loop"}, {type: string}]}
        """))
    assert woven.codes.count("schema-unsupported") == 1
    assert woven.models.Thing(a=b"anything").a == b"anything"


@pytest.mark.parametrize("example", [JSON_VALUE, BODIES])
def test_the_package_is_formatted_and_its_own_tests_pass(
    weave: Weaver, example: Example
) -> None:
    woven = weave(example)
    folder = woven.folder
    ran = run_tests(folder)
    assert ran.returncode == 0, ran.stdout
    for command in (
        ["black", "--check", "--quiet", "--diff", "."],
        ["ruff", "check", "--isolated", "--select=F,I,E7,E9", woven.module.__name__],
    ):
        checked = subprocess.run(
            [sys.executable, "-m", *command],
            cwd=folder,
            capture_output=True,
            text=True,
            check=False,
        )
        assert checked.returncode == 0, checked.stdout + checked.stderr
