"""`docs/pipelines/open-changes.sh`: a change for each vendor that published something, in
a git repository with a remote, with a stand-in for the program of the host."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.support.http_server import HttpServer, ReceivedRequest, Reply
from tests.support.pipelines import (
    PIPELINES,
    commit,
    edit_settings,
    git,
    repository,
    shell,
)
from tests.support.workspace import Example

SCRIPT = PIPELINES / "open-changes.sh"
PROGRAMS = Path(sys.executable).parent

DESCRIPTION = """
openapi: 3.1.0
info: {{title: {name}, version: {version}}}
servers: [{{url: "https://{name}.example"}}]
paths:
  /things:
    get:
      operationId: list
      tags: [things]
      parameters:
        - {{name: size, in: query, required: {required}, schema: {{type: integer}}}}
      responses: {{"204": {{description: Done.}}}}
"""

HOST_PROGRAM = """#!/usr/bin/env python3
import json, os, sys
folder = os.environ["CALLS"]
arguments = sys.argv[1:]
body = None
if "--body-file" in arguments:
    with open(arguments[arguments.index("--body-file") + 1], encoding="utf-8") as file:
        body = file.read()
with open(os.path.join(folder, "calls"), "a", encoding="utf-8") as file:
    file.write(json.dumps({"arguments": arguments, "body": body}) + "\\n")
opened = os.path.join(folder, "open")
if arguments[:2] == ["pr", "list"]:
    branch = arguments[arguments.index("--head") + 1]
    if os.path.exists(opened) and branch in open(opened).read().split():
        print(7)
if arguments[:2] == ["mr", "view"]:
    sys.exit(not (os.path.exists(opened) and arguments[2] in open(opened).read().split()))
for option in ("--head", "--source-branch"):
    if arguments[1] == "create" and option in arguments:
        with open(opened, "a") as file:
            file.write(arguments[arguments.index(option) + 1] + "\\n")
"""


class Vendors:
    """Vendors that publish descriptions, and a repository that follows them."""

    def __init__(self, folder: Path, server: HttpServer) -> None:
        self.home, self.remote = folder / "home", folder / "remote"
        self.published: dict[str, bytes] = {}
        self._folder = folder
        server.handle(self._answer)
        for program in ("gh", "glab"):
            path = folder / "programs" / program
            path.parent.mkdir(exist_ok=True)
            path.write_text(HOST_PROGRAM)
            path.chmod(0o755)
        providers = {}
        for name in ("pets", "cats"):
            self.publish(name, "1.4.0")
            text = self.published[f"/{name}.yaml"].decode()
            providers[name] = Example(text, f"package: {name}_client")
        repository(self.home, providers)
        for name in providers:
            edit_settings(self.home, name, upstream=f"{server.url}/{name}.yaml")
            folder = self.home / "specs" / name
            (folder / "openapi.yaml").write_bytes(self.published[f"/{name}.yaml"])
        self.run("clientloom", "fetch")
        self.run("clientloom", "generate")
        commit(self.home)
        git(folder, "init", "--quiet", "--bare", self.remote)
        git(self.home, "remote", "add", "origin", self.remote)
        git(self.home, "push", "--quiet", "origin", "main")

    def _answer(self, request: ReceivedRequest) -> Reply:
        content = self.published.get(request.path)
        return Reply(404) if content is None else Reply(200, body=content)

    def publish(self, name: str, version: str, required: str = "false") -> None:
        """Publishes another description of a vendor."""
        text = DESCRIPTION.format(name=name, version=version, required=required)
        self.published[f"/{name}.yaml"] = text.encode()

    def run(self, *command: str | Path, check: bool = True, **variables: str) -> Any:
        """Runs a program in the repository."""
        path = f"{self._folder / 'programs'}:{PROGRAMS}"
        return shell(
            *command,
            cwd=self.home,
            path=Path(path),
            check=check,
            CALLS=str(self._folder),
            no_proxy="127.0.0.1",
            **variables,
        )

    def open_changes(self, host: str = "github", *, check: bool = True) -> Any:
        """Runs the script; the calls of the host's program that it made."""
        calls = self._folder / "calls"
        calls.write_text("")
        result = self.run(
            "bash", SCRIPT, check=check, CLIENTLOOM_HOST=host, CLIENTLOOM_LABEL="new"
        )
        made = [json.loads(line) for line in calls.read_text().splitlines()]
        return result, [
            call for call in made if call["arguments"][1] not in ("list", "view")
        ]

    def branches(self) -> dict[str, str]:
        """The branches of the remote with their commits."""
        lines = git(
            self.remote, "for-each-ref", "--format=%(refname:short) %(objectname)"
        )
        return dict(line.split() for line in lines.splitlines())

    def show(self, branch: str, path: str) -> str:
        """A file of a branch of the remote."""
        return git(self.remote, "show", f"{branch}:{path}")


@pytest.fixture
def vendors(tmp_path: Path, server: HttpServer) -> Vendors:
    """Two vendors, and a repository that has what they publish."""
    return Vendors(tmp_path, server)


def test_nothing_new_opens_nothing(vendors: Vendors) -> None:
    _, calls = vendors.open_changes()
    assert calls == []
    assert set(vendors.branches()) == {"main"}
    assert git(vendors.home, "status", "--porcelain") == ""


def test_a_new_description_becomes_a_change_with_the_diff_as_its_text(
    vendors: Vendors,
) -> None:
    vendors.publish("pets", "2.0.0", required="true")
    _, (call,) = vendors.open_changes()
    branch = "clientloom/pets"
    assert set(vendors.branches()) == {"main", branch}
    arguments = call["arguments"]
    assert arguments[:6] == ["pr", "create", "--head", branch, "--base", "main"]
    assert arguments[6:8] == ["--title", "pets: the vendor published 2.0.0"]
    assert arguments[-2:] == ["--label", "new"]
    assert "### Breaking" in call["body"]
    assert "`client.things.list(size=)`: is now required" in call["body"]
    assert "required: true" in vendors.show(branch, "specs/pets/openapi.yaml")
    assert "2.0.0" in vendors.show(branch, "generated/pets/pyproject.toml")
    message = git(vendors.remote, "log", "-1", "--format=%B", branch)
    assert message.startswith(
        "pets: the vendor published 2.0.0\n\n## pets-client 2.0.0"
    )
    # The branch is complete, and the checkout is as it was.
    git(vendors.home, "checkout", "--quiet", branch)
    vendors.run("clientloom", "check")
    assert git(vendors.home, "worktree", "list").count("\n") == 1


def test_each_vendor_has_a_change_of_its_own_that_follows_it(vendors: Vendors) -> None:
    vendors.publish("pets", "2.0.0", required="true")
    vendors.publish("cats", "1.5.0")
    _, calls = vendors.open_changes()
    assert [call["arguments"][1] for call in calls] == ["create", "create"]
    before = vendors.branches()
    changed = git(vendors.remote, "diff", "--name-only", "main", "clientloom/cats")
    assert "pets" not in changed

    _, calls = vendors.open_changes()
    assert [call["arguments"][1] for call in calls] == ["edit", "edit"]
    assert vendors.branches() == before, "what is open already is not pushed again"

    vendors.publish("pets", "3.0.0", required="true")
    _, calls = vendors.open_changes()
    after = vendors.branches()
    assert after["clientloom/pets"] != before["clientloom/pets"]
    assert after["clientloom/cats"] == before["clientloom/cats"]
    assert "pets: the vendor published 3.0.0" in calls[0]["arguments"]


def test_a_description_that_cannot_be_generated_is_shown_as_such(
    vendors: Vendors,
) -> None:
    settings = vendors.home / "specs" / "clientloom.yaml"
    text = settings.read_text() + "severities: {parameter-invalid: error}\n"
    settings.write_text(text)
    commit(vendors.home)
    vendors.publish("pets", "2.0.0")
    key = "/pets.yaml"
    vendors.published[key] = vendors.published[key].replace(b"in: query", b"in: moon")
    _, (call,) = vendors.open_changes()
    assert "Not everything could be generated" in call["body"]
    assert "parameter-invalid" in call["body"]
    branch = "clientloom/pets"
    assert "in: moon" in vendors.show(branch, "specs/pets/openapi.yaml")


def test_a_vendor_that_does_not_answer_keeps_no_other_from_its_change(
    vendors: Vendors,
) -> None:
    vendors.publish("cats", "2.0.0")
    del vendors.published["/pets.yaml"]
    result, (call,) = vendors.open_changes(check=False)
    assert result.returncode == 2
    assert "pets" in result.stderr
    assert "clientloom/cats" in call["arguments"]


def test_a_version_of_a_vendor_is_a_text_and_no_command(vendors: Vendors) -> None:
    version = yaml.safe_dump("2.0$(touch owned)\n`touch owned` --label x; ").strip()
    vendors.published["/pets.yaml"] = vendors.published["/pets.yaml"].replace(
        b"version: 1.4.0",
        f"version: {version.encode('unicode_escape').decode()}".encode(),
    )
    _, (call,) = vendors.open_changes()
    title = call["arguments"][call["arguments"].index("--title") + 1]
    assert title.startswith("pets: the vendor published 2.0$(touch owned)")
    assert not (vendors.home / "owned").exists()


def test_merge_requests_and_plain_branches(vendors: Vendors) -> None:
    vendors.publish("pets", "2.0.0", required="true")
    result, calls = vendors.open_changes(host="")
    assert calls == []
    assert "clientloom/pets: pets: the vendor published 2.0.0" in result.stdout
    _, (call,) = vendors.open_changes(host="gitlab")
    arguments = call["arguments"]
    assert arguments[:2] == ["mr", "create"]
    assert "is now required" in arguments[arguments.index("--description") + 1]
    _, (call,) = vendors.open_changes(host="gitlab")
    assert call["arguments"][:3] == ["mr", "update", "clientloom/pets"]


def test_a_checkout_with_changes_is_left_alone(vendors: Vendors) -> None:
    vendors.publish("pets", "2.0.0")
    (vendors.home / "notes").write_text("mine\n")
    result, calls = vendors.open_changes(check=False)
    assert result.returncode == 2
    assert calls == []
    assert (vendors.home / "notes").read_text() == "mine\n"
