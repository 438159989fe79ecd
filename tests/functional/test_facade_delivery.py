"""The facade and the clients that it calls are written together or not at all."""

from __future__ import annotations

import os
import random
import signal
import sys
from pathlib import Path
from typing import Any

import pytest

from generator.generation.delivery import Options, deliver
from generator.generation.package import GeneratedPackage
from generator.generation.pipeline import facade_package
from generator.output.reports import Outcome
from generator.output.transaction import Transaction
from generator.project.reading import load_workspace
from tests.functional.test_facade_fifth_provider import write_workspace
from tests.functional.test_facade_generation import edit
from tests.support.commands import contents, run
from tests.support.workspace import Weaver


@pytest.fixture
def specs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A workspace with a facade that was generated once."""
    made = write_workspace(tmp_path)
    monkeypatch.chdir(tmp_path)
    assert run("generate").code == 0
    return made


def rename_an_operation(specs: Path) -> None:
    """A change that client and facade have to make together."""
    edit(specs / "harbour/openapi.yaml", "operationId: castOff", "operationId: unmoor")
    edit(specs / "harbour/connections.yaml", "call: castOff", "call: unmoor")


def test_a_facade_that_fails_leaves_its_clients_as_they_are(specs: Path) -> None:
    generated = specs.parent / "generated"
    before = contents(generated)
    # The binding still calls the old name.
    edit(specs / "harbour/openapi.yaml", "operationId: castOff", "operationId: unmoor")
    result = run("generate")
    assert result.code == 2
    assert "harbour: not written, because connections was not written" in result.stderr
    assert "connections: not generated" in result.stderr
    assert contents(generated) == before
    told = run("generate", "--format", "json").json["packages"]
    states = {one["name"]: (one["outcome"], one["held_by"]) for one in told}
    assert states["harbour"] == ("held", ["connections"])
    assert states["connections"] == ("failed", [])
    edit(specs / "harbour/connections.yaml", "call: castOff", "call: unmoor")
    assert run("generate").code == 0
    assert run("check").code == 0
    assert contents(generated) != before


def test_a_client_that_fails_leaves_the_facade_as_it_is(specs: Path) -> None:
    generated = specs.parent / "generated"
    before = contents(generated)
    (specs / "harbour/openapi.yaml").write_text("nothing: here\n", "utf-8")
    result = run("generate")
    assert result.code == 2
    assert "harbour: not generated" in result.stderr
    assert contents(generated) == before


def test_a_client_that_was_edited_holds_the_facade(specs: Path) -> None:
    generated = specs.parent / "generated"
    place = generated / "harbour" / "README.md"
    place.write_text(place.read_text("utf-8") + "mine\n", "utf-8")
    before = contents(generated)
    rename_an_operation(specs)
    result = run("generate")
    assert result.code == 1
    assert "connections: not written, because harbour was not written" in result.stderr
    assert contents(generated) == before
    assert run("generate", "--force").code == 0
    assert run("check").code == 0


def test_a_write_that_fails_takes_all_of_them_back(
    specs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    generated = specs.parent / "generated"
    before = contents(generated)
    rename_an_operation(specs)
    number = 0
    replace = Transaction.replace

    def failing(self: Transaction, target: Path, new: Path) -> Path | None:
        nonlocal number
        number += "connections" in target.parts
        if number == 3:
            raise OSError(28, "No space left on device")
        return replace(self, target, new)

    with monkeypatch.context() as patch:
        patch.setattr(Transaction, "replace", failing)
        result = run("generate")
    assert result.code == 2
    assert "No space left on device" in result.stderr
    assert contents(generated) == before
    assert run("generate").code == 0
    assert run("check").code == 0


def test_without_changes_nothing_holds_anything(specs: Path) -> None:
    place = specs.parent / "generated" / "connections" / "README.md"
    place.write_text(place.read_text("utf-8") + "mine\n", "utf-8")
    result = run("generate", "--format", "json")
    assert result.code == 1
    outcomes = {one["name"]: one["outcome"] for one in result.json["packages"]}
    assert outcomes == {
        "runtime": "unchanged",
        "harbour": "unchanged",
        "connections": "edited",
    }


def both(specs: Path, weave: Weaver) -> list[GeneratedPackage]:
    """The client and the facade in memory."""
    client = weave.package(specs)
    return [
        client,
        facade_package(load_workspace(specs), "connections", {client.name: client}),
    ]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system has no fork")
def test_kills_while_both_are_written(specs: Path, weave: Weaver) -> None:
    workspace = load_workspace(specs)
    generated = specs.parent / "generated"
    old = both(specs, weave)
    rename_an_operation(specs)
    new = both(specs, weave)

    def write(packages: list[GeneratedPackage], moment: int) -> int:
        """Writes in a child that is killed at one of its renames; its exit status."""
        child = os.fork()
        if child == 0:
            count = 0

            def watch(event: str, arguments: tuple[Any, ...]) -> None:
                nonlocal count
                count += event == "os.rename" and str(generated) in str(arguments[0])
                if event == "os.rename" and count == moment:
                    os.kill(os.getpid(), signal.SIGKILL)

            sys.addaudithook(watch)
            reports = deliver(packages, workspace, Options())
            refused = {Outcome.FAILED, Outcome.EDITED, Outcome.HELD}
            os._exit(int(any(report.outcome in refused for report in reports)))
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])

    def whole(packages: list[GeneratedPackage]) -> dict[str, bytes]:
        assert write(packages, 0) == 0
        return contents(generated)

    states = [whole(new), whole(old)]
    mixed = 0
    for moment in random.Random(18).sample(range(1, 30), 20):
        if write(new, moment) == 0:
            continue
        left = contents(generated)
        if left not in states:
            mixed += 1
            # The facade imports its clients, so one of them is enough.
            assert any(map(refuses_import, generated.glob("*/*/__init__.py")))
        assert whole(old) == states[1], moment
    assert mixed > 5


def refuses_import(module: Path) -> bool:
    """Whether a module says that its package is partly written."""
    return b"clientloom generate" in module.read_bytes()
