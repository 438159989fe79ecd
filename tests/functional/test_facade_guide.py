"""The story of the guide runs unchanged for each provider, and type-checks."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from tests.support.facade import (
    DRIVERS,
    ROOT,
    Driver,
    add_to_path,
    importable,
    write_facade,
)

GUIDE = ROOT / "docs" / "connections-guide.md"


@pytest.fixture(scope="module", autouse=True)
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = write_facade(tmp_path_factory.mktemp("facade"))
    add_to_path(importable(made))
    return made


def story_source() -> str:
    """The block of the guide that is the story."""
    blocks = re.findall(r"```python\n(.*?)```", GUIDE.read_text("utf-8"), re.DOTALL)
    (story,) = (block for block in blocks if "def connect(" in block)
    return str(story)


@pytest.fixture(scope="module")
def story() -> Any:
    names: dict[str, Any] = {"__name__": "story"}
    exec(compile(story_source(), str(GUIDE), "exec"), names)
    return SimpleNamespace(**names)


@pytest.fixture(params=DRIVERS, ids=lambda one: one.name)
def driver(request: pytest.FixtureRequest) -> Iterator[Driver]:
    made = request.param(asynchronous=False, seconds_per_request=2.0)
    with made.server:
        yield made


def test_the_whole_life_of_a_connection(
    driver: Driver, story: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("time.sleep", lambda _: None)
    user = driver.connections()
    person = driver.server.people.careful
    asked: list[Any] = []

    def show_page(url: str) -> str:
        return str(driver.server.portal(url, person))

    def ask(challenge: Any) -> Mapping[str, str]:
        asked.append(challenge)
        names = [field.name for field in challenge.fields]
        return dict(zip(names, person.answers.values(), strict=True))

    def credentials(_: Any) -> Mapping[str, str]:
        return person.credentials

    institution = next(
        one for one in user.institutions() if one.id == person.institution
    )
    connection = story.connect(user, institution, credentials, show_page, ask)
    assert len(asked) == int(user.capabilities()["answer"].supported)
    assert [(one.id, one.status) for one in user.list()] == [(connection.id, "active")]

    driver.server.clock.advance(25 * 3600)
    assert story.refresh(user, connection, ask) == "refreshed"

    driver.break_connection(connection.id)
    assert story.refresh(user, connection, ask) != "refreshed"
    repaired = story.repair(user, connection, person.credentials, show_page, ask)
    assert repaired.id == connection.id

    user.delete(connection)
    driver.server.clock.advance(60)
    assert user.list() == ()


def test_the_story_type_checks(place: Path, tmp_path: Path) -> None:
    script = tmp_path / "story.py"
    script.write_text(story_source(), encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", str(script)],
        env={"MYPYPATH": ":".join(importable(place))},
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout


def test_every_other_block_is_python() -> None:
    blocks = re.findall(r"```python\n(.*?)```", GUIDE.read_text("utf-8"), re.DOTALL)
    assert len(blocks) > 3
    for block in blocks:
        compile(block, str(GUIDE), "exec")
