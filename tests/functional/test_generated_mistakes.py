"""A mistake in a description costs what it touches, and the user is told how much."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.functional.test_generated_schemas import read
from tests.support.commands import run
from tests.support.http_server import HttpServer, Reply
from tests.support.workspace import Example, Weaver, of_schemas, write_workspace

SCHEMES = """
components:
  securitySchemes:
    Key: {type: apiKey, in: header, name: X-Key}
    Token: {type: http, scheme: bearer}
"""

MISTAKES = Example("""
paths:
  /pets:
    get: {operationId: listPets, responses: {"204": {description: Done.}}}
    post:
      operationId: addPet
      requestBody: {$ref: "#/components/requestBodies/Pet"}
      responses: {"204": {description: Done.}}
    put: not an operation
  /owners: {$ref: owners.yaml}
""")


def operation(security: str) -> Example:
    """An operation with security requirements, two of whose schemes exist."""
    return Example(f"""
paths:
  /pets:
    get:
      operationId: listPets
      tags: [Pets]
      security: {security}
      responses: {{"204": {{description: Done.}}}}
{SCHEMES}""")


@pytest.mark.parametrize(
    ("security", "headers", "loss"),
    [
        ("[{Gone: []}]", {}, "requests are sent without credentials"),
        (
            "[{Gone: [], Key: []}]",
            {"x-key": "k"},
            "requests are sent only with 'Key'",
        ),
        (
            "[{Gone: [], Key: []}, {Token: []}]",
            {"authorization": "Bearer t"},
            "this alternative is left out",
        ),
        ("[{Gone: []}, {}]", {}, "this alternative is left out"),
        (
            "[{Gone: [], Key: [], Token: []}]",
            {"x-key": "k", "authorization": "Bearer t"},
            "requests are sent only with 'Key' and 'Token'",
        ),
    ],
)
def test_an_unknown_scheme_is_left_out_of_the_requirement(
    security: str,
    headers: dict[str, str],
    loss: str,
    weave: Weaver,
    server: HttpServer,
) -> None:
    package = weave(operation(security))
    (diagnostic,) = package.diagnostics
    assert diagnostic.code.name == "security-unknown"
    assert diagnostic.message == f"there is no security scheme 'Gone'; {loss}"
    server.script(Reply(204))
    with package.client(server, key="k", access_token="t") as client:
        client.pets.list_pets()
    request = server.requests[-1]
    for name in ("x-key", "authorization"):
        assert request.header(name) == headers.get(name)


def test_a_keyword_that_no_value_depends_on_costs_itself(
    weave: Weaver, server: HttpServer
) -> None:
    example = of_schemas("""
        Thing:
          type: object
          properties:
            name: {type: string, xml: {name: 3}}
            size: {type: integer}
          xml: {wrapped: perhaps}
    """)
    package = weave(example)
    assert package.codes == ["schema-invalid", "schema-invalid"]
    thing = read(package, server, {"name": "Rex", "size": 3})
    assert (thing.name, thing.size) == ("Rex", 3)


@pytest.mark.parametrize(
    ("parameters", "sent"),
    [
        (
            "{name: all, in: querystring, content: {application/json: {}}}",
            "/pets?limit=3",
        ),
        ("{name: all, in: sideways}", "/pets?limit=3"),
        ("{in: query}", "/pets?limit=3"),
        ('{$ref: "#/components/parameters/Gone"}', "/pets?limit=3"),
    ],
)
def test_a_broken_parameter_costs_itself(
    parameters: str, sent: str, weave: Weaver, server: HttpServer
) -> None:
    example = Example(f"""
paths:
  /pets:
    get:
      operationId: listPets
      tags: [Pets]
      parameters:
        - {parameters}
        - {{name: limit, in: query, schema: {{type: integer}}}}
      responses: {{"204": {{description: Done.}}}}
""")
    package = weave(example)
    assert len(package.diagnostics) == 1
    server.script(Reply(204))
    with package.client(server) as client:
        client.pets.list_pets(limit=3)
    assert server.requests[-1].target == sent


@pytest.mark.parametrize(
    ("response", "loss"),
    [
        (
            "{description: A., links: {owner: {operationId: a, server: {}}}}",
            "the link is left out",
        ),
    ],
)
def test_a_broken_part_of_a_response_costs_itself(
    response: str, loss: str, weave: Weaver, server: HttpServer
) -> None:
    example = Example(f"""
paths:
  /pets:
    get: {{operationId: listPets, tags: [Pets], responses: {{"204": {response}}}}}
""")
    package = weave(example)
    assert [
        diagnostic.message.split("; ")[-1] for diagnostic in package.diagnostics
    ] == [loss]
    server.script(Reply(204))
    with package.client(server) as client:
        assert client.pets.list_pets() is None


def test_paths_that_differ_in_their_slash_alone_are_told(weave: Weaver) -> None:
    example = Example("""
paths:
  /pets: {get: {operationId: listPets, responses: {"204": {description: Done.}}}}
  pets: {get: {operationId: others, responses: {"204": {description: Done.}}}}
""")
    package = weave(example)
    assert package.codes == ["path-without-slash", "operation-dropped"]
    assert "`/pets` already exists" in package.diagnostics[1].message


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to be in, with a workspace whose description has mistakes."""
    write_workspace(tmp_path, {"pets": MISTAKES})
    monkeypatch.chdir(tmp_path)
    return tmp_path


def counts(value: Any) -> tuple[int, int]:
    """How many operations there are and are not, as a command says it in JSON."""
    return value["operations"], value["left_out"]


@pytest.mark.usefixtures("home")
def test_a_summary_counts_what_is_left_out() -> None:
    line = "1 of 4 operations; 3 left out"
    first = run("generate")
    assert first.code == 0
    assert f"pets: {line}, 0 models, " in first.stdout
    # The answer of a run without work is the same.
    assert f"pets: {line}, 0 models, " in run("generate").stdout
    assert f"1 spec: {line}; " in run("lint").stdout


def test_programs_read_the_count(home: Path) -> None:
    for _ in range(2):
        result = run("generate", "--format", "json").json
        package = next(each for each in result["packages"] if each["name"] == "pets")
        assert counts(package) == (1, 3)
    assert counts(run("lint", "--format", "json").json) == (1, 3)
    (home / "other.yaml").write_text(MISTAKES.document, encoding="utf-8")
    added = run("new", "others", "other.yaml", "--format", "json")
    assert counts(added.json) == (1, 3)


def test_new_says_what_is_left_out_and_how_to_be_strict(home: Path) -> None:
    (home / "other.yaml").write_text(MISTAKES.document, encoding="utf-8")
    printed = run("new", "others", "other.yaml", "--workspace", "elsewhere").stdout
    assert "1 of 4 operations; 3 left out" in printed
    assert "--fail-on warning" in printed
    settings = home / "elsewhere" / "clientloom.yaml"
    assert "--fail-on warning" in settings.read_text(encoding="utf-8")


def test_pipelines_may_be_strict(home: Path) -> None:
    assert run("generate", "--fail-on", "warning").code == 2
    assert run("lint").code == 0
    assert run("lint", "--fail-on", "warning").code == 1
    file = home / "specs" / "clientloom.yaml"
    file.write_text(f"{file.read_text()}severities: {{operation-dropped: error}}\n")
    assert run("generate").code == 2
    assert not (home / "generated" / "pets").exists()


def test_what_an_overlay_corrects_is_not_left_out(home: Path) -> None:
    overlay = """
overlay: 1.1.0
info: {title: Corrections, version: 1.0.0}
x-clientloom-scope: normal-form
actions:
  - target: $.paths["/pets"]
    update:
      put: {operationId: putPets, responses: {"204": {description: Done.}}}
"""
    (home / "specs/pets/overlay.yaml").write_text(overlay, encoding="utf-8")
    file = home / "specs/pets/provider.yaml"
    file.write_text(f"{file.read_text()}overlays: [overlay.yaml]\n")
    assert "2 of 4 operations; 2 left out" in run("lint").stdout
