"""`clientloom facade draft`: a first binding, with a reason for each row."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.functional.test_command_schemas import hold
from tests.support.commands import run
from tests.support.drafts import score
from tests.support.http_server import HttpServer, Reply

ROOT = Path(__file__).resolve().parents[2]
PROVIDERS = ("snaptrade", "powens", "saltedge", "basiq")

COVE = """\
openapi: 3.1.0
info: {title: Cove, version: '1'}
paths:
  /people/{person_guid}/members:
    parameters: [{$ref: '#/components/parameters/person'}]
    get:
      operationId: listMembers
      parameters:
      - {name: page, in: query, schema: {type: integer}}
      responses:
        '200':
          description: The members of a person.
          content:
            application/json:
              schema:
                type: object
                required: [members]
                properties:
                  members: {type: array, items: {$ref: '#/components/schemas/Member'}}
  /people/{person_guid}/members/{member_guid}:
    parameters:
    - {$ref: '#/components/parameters/person'}
    - {name: member_guid, in: path, required: true, schema: {type: string}}
    get:
      operationId: readMember
      responses:
        '200':
          description: A member.
          content:
            application/json:
              schema:
                type: object
                required: [member]
                properties: {member: {$ref: '#/components/schemas/Member'}}
    delete:
      operationId: deleteMember
      responses: {'204': {description: Gone.}}
  /people/{person_guid}/members/{member_guid}/aggregate:
    parameters:
    - {$ref: '#/components/parameters/person'}
    - {name: member_guid, in: path, required: true, schema: {type: string}}
    post:
      operationId: aggregateMember
      responses: {'202': {description: Begun.}}
components:
  parameters:
    person: {name: person_guid, in: path, required: true, schema: {type: string}}
  schemas:
    Member:
      type: object
      required: [guid, status]
      properties:
        guid: {type: string}
        status: {type: string, enum: [ACTIVE, DELETED, DROWNED]}
        institution_code: {type: string}
        institution_name: {type: string}
        created_on: {type: string, format: date-time}
        tide_height: {type: number}
"""


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A workspace with a provider and a facade that nothing is bound to."""
    (tmp_path / "cove.yaml").write_text(COVE, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert run("new", "cove", "cove.yaml", "--facade").code == 0
    return tmp_path


PROGRAM = """
from connections import Connections
from cove_client import Cove

with Connections(cove=Cove(base_url=BASE)) as connections:
    user = connections.for_user("cove", person_guid="p-1")
    first, second = user.list()
    print(first.id, first.status.value, first.institution.id, first.institution.name)
    print(second.id, second.status.value, first.created_at.isoformat())
    print(user.refresh("m-1").kind.value, user.delete("m-1").kind.value)
"""


def test_a_draft_runs_as_it_is(home: Path, server: HttpServer) -> None:
    drafted = run("facade", "draft", "cove", "--format", "json")
    assert drafted.code == 0
    hold("facade draft", drafted.json)
    assert drafted.json["operations"] == ["list", "get", "delete", "refresh"]
    assert run("generate").code == 0
    members = [
        {
            "guid": "m-1",
            "status": "ACTIVE",
            "institution_code": "bay",
            "institution_name": "Bay Bank",
            "created_on": "2026-11-01T00:00:00Z",
        },
        {"guid": "m-2", "status": "DROWNED"},
    ]
    server.script(
        Reply(json={"members": members}),
        Reply(202),
        Reply(204),
    )
    places = [
        str(home / "generated" / name) for name in ("runtime", "cove", "connections")
    ]
    ran = subprocess.run(
        [sys.executable, "-c", PROGRAM.replace("BASE", repr(server.url))],
        env={"PYTHONPATH": ":".join(places)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.stderr == ""
    assert ran.stdout.splitlines() == [
        "m-1 active bay Bay Bank",
        "m-2 unknown 2026-11-01T00:00:00+00:00",
        "queued done",
    ]
    assert [request.target for request in server.requests] == [
        "/people/p-1/members",
        "/people/p-1/members/m-1/aggregate",
        "/people/p-1/members/m-1",
    ]


def test_each_row_has_its_reason_and_the_rest_is_to_do(home: Path) -> None:
    assert run("facade", "draft", "cove").code == 0
    text = (home / "specs/cove/connections.yaml").read_text(encoding="utf-8")
    assert "  person_guid: {about: " in text
    assert "# the parameter `person_guid` of 4 operations" in text
    assert "    of: Member\n" in text
    assert "created_at: created_on  # `created_on` is similar" in text
    assert "tide_height" not in text, "no field of the facade is like it"
    assert "otherwise: unknown" in text, "no status of the facade is like DROWNED"
    assert 'create: {unsupported: "TODO: no operation looks like it."}' in text


def test_a_binding_is_not_overwritten_unless_asked_for(home: Path) -> None:
    path = home / "specs/cove/connections.yaml"
    assert run("facade", "draft", "cove").code == 0, "the starter may be replaced"
    path.write_text("# mine\n" + path.read_text(encoding="utf-8"), encoding="utf-8")
    before = path.read_bytes()
    ran = run("facade", "draft", "cove")
    assert ran.code == 2
    assert "error[draft-refused]: the provider already has a binding" in ran.stderr
    assert "specs/cove/connections.yaml" in ran.stderr
    assert path.read_bytes() == before
    assert run("facade", "draft", "cove", "--force").code == 0
    assert not path.read_text(encoding="utf-8").startswith("# mine")


def test_a_draft_needs_a_facade(home: Path) -> None:
    (home / "specs/connections.yaml").unlink()
    ran = run("facade", "draft", "cove")
    assert ran.code == 2
    assert "the workspace has no facade" in ran.stderr
    assert "clientloom new --facade" in ran.stderr


def test_text_of_a_spec_stays_in_its_place(home: Path) -> None:
    spec = home / "specs/cove/cove.yaml"
    hostile = COVE.replace("listMembers", '"listMembers\\n  x: {call: y} # \\u2028"')
    spec.write_text(hostile, encoding="utf-8")
    assert run("facade", "draft", "cove").code == 0
    assert run("generate").code == 0


def test_drafts_of_the_providers_and_what_the_page_says_of_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(ROOT / "specs", tmp_path / "specs")
    monkeypatch.chdir(tmp_path)
    page = (ROOT / "docs/facade.md").read_text(encoding="utf-8")
    for name in PROVIDERS:
        assert run("facade", "draft", name, "--force").code == 0
        path = f"specs/{name}/connections.yaml"
        found = score(tmp_path / path, ROOT / path)
        row = re.search(rf"^\| {name} \| (.*) \|$", page, re.MULTILINE)
        assert row is not None
        assert row[1].split(" | ") == [
            str(found.calls), str(found.other_calls), str(found.missed_calls),
            str(found.fields), str(found.other_fields), str(found.missed_fields),
        ]  # fmt: skip
    assert run("generate", "--package", "connections").code == 0
