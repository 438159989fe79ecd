"""The program of the guide runs unchanged for each provider, and type-checks."""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from http.server import HTTPServer
from itertools import cycle
from pathlib import Path
from threading import Thread
from types import ModuleType
from typing import Any
from urllib.parse import urlsplit

import pytest

from tests.servers.deliveries import Delivery
from tests.servers.visitors import EndUser
from tests.support.facade import (
    DRIVERS,
    ROOT,
    Driver,
    add_to_path,
    importable,
    write_facade,
)
from tests.support.type_checkers import run_mypy, run_pyright

VERIFIED = [one for one in DRIVERS if one.name != "powens"]
GUIDE = ROOT / "docs" / "connections-guide.md"


@pytest.fixture(scope="module", autouse=True)
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = write_facade(tmp_path_factory.mktemp("facade"))
    add_to_path(importable(made))
    return made


def program_source() -> str:
    """The block of the guide that is the program."""
    blocks = re.findall(r"```python\n(.*?)```", GUIDE.read_text("utf-8"), re.DOTALL)
    (program,) = (block for block in blocks if "def connect(" in block)
    return str(program)


@pytest.fixture
def program(person: Person, monkeypatch: pytest.MonkeyPatch) -> Any:
    """The program as a module, with the person at its keyboard."""
    monkeypatch.setattr("builtins.input", person)
    monkeypatch.setattr("getpass.getpass", person)
    module = ModuleType("bank")
    exec(compile(program_source(), str(GUIDE), "exec"), vars(module))
    return module


@pytest.fixture(params=DRIVERS, ids=lambda one: one.name)
def driver(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Driver]:
    """A provider that the environment tells of, as it is for an application."""
    made: Driver = request.param(asynchronous=False, seconds_per_request=2.0)
    with made.server:
        configured = {**made.credentials(), **made.settings()}
        configured["base_url"] = made.server.base_url
        for name, value in configured.items():
            monkeypatch.setenv(f"{made.name}_{name}".upper(), str(value))
        monkeypatch.setenv("BANK_USER", json.dumps(made.user()))
        monkeypatch.setattr("time.sleep", lambda _: None)
        yield made
    asyncio.run(made.close())


class Person:
    """Somebody at the keyboard: answers what is asked, and visits pages."""

    def __init__(self, driver: Driver, who: EndUser) -> None:
        self._driver = driver
        self._who = who
        self.asked: list[str] = []
        self._answers = cycle(who.answers.values())

    def __call__(self, question: str = "") -> str:
        self.asked.append(question)
        page = re.match(r"Open (\S+)", question)
        if page is not None:
            return str(self._driver.server.portal(page[1], self._who))
        for label, value in self._credentials().items():
            if question.startswith(label):
                return value
        return next(self._answers)

    def _credentials(self) -> dict[str, str]:
        """What the person logs in with, by the labels of the fields."""
        user = self._driver.connections()
        (bank,) = (
            one for one in user.institutions() if one.id == self._who.institution
        )
        return {
            one.label or one.name: self._who.credentials[one.name]
            for one in bank.fields
            if one.name in self._who.credentials
        }


@pytest.fixture
def person(driver: Driver) -> Person:
    return Person(driver, driver.server.people.careful)


@contextmanager
def serving(program: Any) -> Iterator[str]:
    """The program's server for webhooks, and its URL."""
    import connections

    handler = program.hooks(connections.Connections())
    handler.log_message = lambda *_: None
    with HTTPServer(("127.0.0.1", 0), handler) as server:
        thread = Thread(target=server.serve_forever, args=(0.01,), daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            thread.join()


def test_the_whole_program(
    driver: Driver,
    program: Any,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def run(command: str, *arguments: str) -> str:
        assert program.main(driver.name, command, *arguments) == 0
        return capsys.readouterr().out

    run("connect", driver.server.people.careful.institution)
    listed = run("list")
    (line,) = listed.splitlines()
    id_ = line.split()[0]
    assert line.split()[-1] == "active"
    (connection,) = _connections(driver)
    assert connection.id == id_

    driver.server.clock.advance(25 * 3600)
    assert "refreshed" in run("refresh", id_)

    driver.break_connection(id_)
    assert "repair it first" in run("refresh", id_)
    run("repair", id_)
    (repaired,) = _connections(driver)
    assert (repaired.id, repaired.status) == (id_, "active")

    run("delete", id_)
    driver.server.clock.advance(60)
    assert run("list") == ""


def _connections(driver: Driver) -> tuple[Any, ...]:
    """The connections of the program's user."""
    import os

    user = json.loads(os.environ["BANK_USER"])
    found: tuple[Any, ...] = driver.facade().for_user(driver.name, **user).list()
    return found


def test_the_program_begins_with_a_user(
    driver: Driver,
    program: Any,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert program.main(driver.name, "register", "alex@example.com") == 0
    monkeypatch.setenv("BANK_USER", capsys.readouterr().out)
    bank = driver.server.people.good.institution
    assert program.main(driver.name, "connect", bank) == 0
    *_, line = capsys.readouterr().out.splitlines()
    assert line.split()[-1] == "active"
    assert bank not in line.split()


def readme_programs() -> list[str]:
    """The programs of the package's first page."""
    page = (ROOT / "generated" / "connections" / "README.md").read_text("utf-8")
    return re.findall(r"```python\n(.*?)```", page, re.DOTALL)


def test_the_first_programs_of_the_package_run(
    driver: Driver, capsys: pytest.CaptureFixture[str]
) -> None:
    """As the page has them, but for the provider and the values of the user."""
    user = driver.user()
    fields = ", ".join(f"{name}={value!r}" for name, value in user.items())
    first, *others = readme_programs()
    first = re.sub(r"for_user\(.*\)", f"for_user({driver.name!r}, {fields})", first)
    names: dict[str, Any] = {}

    async def connected() -> Any:
        return await driver.connect(driver.facade().for_user_at(driver.name, user))

    connection = asyncio.run(connected())
    exec(compile(first, "README.md", "exec"), names)
    printed = capsys.readouterr().out
    assert printed == f"{connection.id} active\n"
    (registration,) = (one for one in others if "users.create" in one)
    registration = registration.replace('"snaptrade"', repr(driver.name))
    registration = registration.replace('="…"', '="alex@example.com"')
    exec(compile(registration, "README.md", "exec"), names)
    assert names["user"].list() == ()


def test_what_is_wrong_is_told(
    driver: Driver,
    program: Any,
    person: Person,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert program.main(driver.name, "repair", "99999999999") == 1
    assert "NotFound" in capsys.readouterr().err
    assert person.asked == []


def hook_of(driver: Driver, delivery: Any) -> str:
    """The path under which the program takes a delivery."""
    if driver.name == "saltedge":
        return str(urlsplit(delivery.url).path)
    return f"/{driver.name}/hook"


@pytest.mark.parametrize("driver", VERIFIED, indirect=True, ids=lambda one: one.name)
def test_webhooks_reach_the_program(
    driver: Driver, program: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    if driver.name == "saltedge":
        for name in driver.server.callback_urls:
            url = f"{program.HOOKS}/saltedge/{name}"
            driver.server.callback_urls[name] = url
    program.main(driver.name, "connect", driver.server.people.careful.institution)
    (connection,) = _connections(driver)
    driver.break_connection(connection.id)
    program.main(driver.name, "delete", connection.id)
    driver.server.clock.advance(60)
    capsys.readouterr()
    with serving(program) as url:
        for one in driver.server.deliveries:
            assert one.post(url + hook_of(driver, one)) == 204
            forged = replace(one, body=one.body + b" ", headers={})
            assert forged.post(url + hook_of(driver, one)) == 400
    out = capsys.readouterr().out
    assert f"forget {connection.id}" in out
    # Salt Edge tells of a broken connection when it is refreshed.
    assert driver.name == "saltedge" or f"repair {connection.id}" in out


def test_webhooks_that_nobody_can_verify(driver: Driver, program: Any) -> None:
    forged = Delivery("", "", {}, b"{}")
    with serving(program) as url:
        for name in (driver.name, "nobody"):
            assert forged.post(f"{url}/{name}/hook") == 400


@pytest.mark.parametrize("tool", ["mypy", "pyright"])
def test_the_program_type_checks(place: Path, tmp_path: Path, tool: str) -> None:
    script = tmp_path / "bank.py"
    script.write_text(program_source(), encoding="utf-8")
    folders = importable(place)
    if tool == "pyright":
        strict = {"typeCheckingMode": "strict"}
        done = run_pyright(tmp_path, [script], folders, **strict)
    else:
        done = run_mypy(tmp_path, [script], folders)
    assert done.returncode == 0, done.stdout


def test_every_other_block_is_python() -> None:
    blocks = re.findall(r"```python\n(.*?)```", GUIDE.read_text("utf-8"), re.DOTALL)
    assert len(blocks) > 3
    for block in blocks:
        compile(block, str(GUIDE), "exec")
