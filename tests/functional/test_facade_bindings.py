"""What bindings can say of words and further calls: checked when generating, and played."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from tests.functional.test_facade_fifth_provider import harbour, write_workspace
from tests.support.commands import run
from tests.support.facade import ROOT, Flow
from tests.support.http_server import HttpServer, Reply
from tests.support.type_checkers import run_mypy

TABLE = """\
          table:
            mooring: null
            loading: null
            afloat: null
            aground: user_action
            fogbound: institution_unavailable
            sunk: null
"""
PROBLEM = f"""\
      problem:
        kind:
          of: state
{TABLE}"""
DECIDE = """\
      - {when: {state: mooring}, status: pending}
      - {when: {state: loading}, status: syncing}
      - {when: {state: afloat}, status: active}
      - {when: {state: aground}, status: action_required, reason: reauth}
      - {when: {state: fogbound}, status: error}
      - {when: {state: sunk}, status: deleted}
"""


def edit(specs: Path, *edits: tuple[str, str]) -> None:
    """Replaces texts in the binding, each of which stands there once."""
    path = specs / "harbour/connections.yaml"
    text = path.read_text(encoding="utf-8")
    for old, new in edits:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    path.write_text(text, encoding="utf-8")


def generated(specs: Path) -> tuple[int, list[str]]:
    """The exit code, and the messages about the binding."""
    ran = run("generate", "--workspace", str(specs), "--format", "json")
    found = [
        diagnostic["message"]
        for package in ran.json["packages"]
        for diagnostic in package["diagnostics"]
    ]
    return ran.code, found


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (
            TABLE,
            "          table: {aground: user_action}\n          otherwise: unknown\n",
        ),
        (
            PROBLEM,
            "      problem:\n"
            "        when: {state: [aground, fogbound]}\n"
            "        kind:\n"
            "          of: state\n"
            "          table: {aground: user_action, fogbound: institution_unavailable}\n",
        ),
        (
            PROBLEM,
            "      problem:\n"
            "        when: {state: {not: [mooring, loading, afloat, sunk]}}\n"
            "        kind:\n"
            "          of: state\n"
            "          table: {aground: user_action, fogbound: institution_unavailable}\n",
        ),
        (
            DECIDE,
            "      - {when: {state: {not: [afloat, sunk]}}, status: error}\n"
            "      - {when: {state: [afloat, sunk]}, status: active}\n",
        ),
    ],
    ids=["otherwise", "guard", "guard that excludes", "row that excludes"],
)
def test_words_that_something_else_answers_need_no_row(
    tmp_path: Path, old: str, new: str
) -> None:
    specs = write_workspace(tmp_path)
    edit(specs, (old, new))
    assert generated(specs) == (0, [])


def test_a_guard_does_not_answer_what_it_admits(tmp_path: Path) -> None:
    specs = write_workspace(tmp_path)
    guarded = PROBLEM.replace(
        "        kind:", "        when: {state: [aground, fogbound]}\n        kind:"
    ).replace(TABLE, "          table: {aground: user_action}\n")
    edit(specs, (PROBLEM, guarded))
    assert generated(specs) == (
        2,
        ["the value 'fogbound' in the OpenAPI document has no row"],
    )


def test_all_words_without_a_row_are_one_mistake(tmp_path: Path) -> None:
    specs = write_workspace(tmp_path)
    edit(specs, (TABLE, "          table: {sunk: null}\n"))
    code, messages = generated(specs)
    assert code == 2
    assert messages == [
        "the values 'mooring', 'loading', 'afloat', 'aground', 'fogbound' in the "
        "OpenAPI document have no row"
    ]


FURTHER = (
    "  get: {call: getMooring}\n",
    """\
  get:
    call: getMooring
    also:
      page: {call: listMoorings, when: {state: [aground, sunk], number: {not: null}}}
    result:
      decide: [{status: unknown}]
      set:
        id: number
        institution: {name: $page.pages}
        access: {value: read}
""",
)
BESIDE = (
    "    paging: {parameter: page, start: 1, pages: pages}\n",
    """\
    paging: {parameter: page, start: 1, pages: pages}
    detail: {call: getMooring, parameters: {mooring: $item.number}, as: whole}
    result:
      decide: [{status: unknown}]
      set:
        id: number
        institution: {name: $whole.harbour.title}
        name: state
        access: {value: read}
""",
)


@pytest.fixture(scope="module")
def facade(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    specs = write_workspace(tmp_path_factory.mktemp("further"), "further_connections")
    edit(specs, FURTHER, BESIDE)
    assert generated(specs) == (0, [])
    output = specs.parent / "generated"
    added = [str(output / name) for name in ("harbour", "connections")]
    runtime = str(ROOT / "generated" / "runtime")
    sys.path[:0] = [*added, *([] if runtime in sys.path else [runtime])]
    yield __import__("further_connections")
    for path in added:
        sys.path.remove(path)


@pytest.fixture(params=[False, True], ids=["sync", "async"])
def flow(request: pytest.FixtureRequest) -> Flow:
    return Flow(request.param)


def play(flow: Flow, call: Callable[[], Any]) -> Any:
    """What a call gives, sync or async; `call` makes it inside the loop."""

    async def act() -> Any:
        return await flow.do(call())

    return asyncio.run(act())


def mooring(state: str, number: int = 7, **more: Any) -> dict[str, Any]:
    """A mooring as the provider answers it."""
    return {"number": number, "state": state, "since": "2026-11-07T06:00:00Z", **more}


@pytest.mark.parametrize(
    ("state", "name", "requests"), [("aground", "3", 2), ("afloat", None, 1)]
)
def test_a_further_call_is_made_where_its_condition_holds(
    facade: ModuleType,
    flow: Flow,
    server: HttpServer,
    state: str,
    name: str | None,
    requests: int,
) -> None:
    page = {"moorings": [], "pages": 3}
    server.script(Reply(json=mooring(state)), Reply(json=page))
    user = harbour(facade, flow, server)
    found = play(flow, lambda: user.get("7"))
    assert found.institution.name == name
    assert len(server.requests) == requests


def test_a_detail_stands_beside_its_item(
    facade: ModuleType, flow: Flow, server: HttpServer
) -> None:
    items = [mooring("afloat", 1), mooring("sunk", 2)]
    server.script(
        Reply(json={"moorings": items, "pages": 1}),
        *(
            Reply(json=mooring("loading", 9, harbour={"code": "c", "title": title}))
            for title in ("Brussels", "Geneva")
        ),
    )
    found = play(flow, harbour(facade, flow, server).list)
    assert [(one.id, one.name, one.institution.name) for one in found] == [
        ("1", "afloat", "Brussels"),
        ("2", "sunk", "Geneva"),
    ]
    assert [request.path for request in server.requests[1:]] == [
        "/captains/Haddock/moorings/1",
        "/captains/Haddock/moorings/2",
    ]


def test_a_detail_that_nothing_uses_is_a_mistake(tmp_path: Path) -> None:
    specs = write_workspace(tmp_path)
    old, new = BESIDE
    edit(specs, (old, new.partition("    result:")[0]))
    code, messages = generated(specs)
    assert code == 2
    assert any(
        "nothing uses the response of `detail`" in message for message in messages
    )


def test_a_condition_on_an_answer_that_is_not_there_yet_is_a_mistake(
    tmp_path: Path,
) -> None:
    specs = write_workspace(tmp_path)
    old, new = FURTHER
    edit(specs, (old, new.replace("also:", "before:")))
    code, messages = generated(specs)
    assert code == 2
    assert any("but there is no response here" in message for message in messages)


def test_what_is_generated_is_typed(facade: ModuleType, tmp_path: Path) -> None:
    """The conditional variable and the pair of item and detail pass a strict checker."""

    assert facade.__file__ is not None
    package = Path(facade.__file__).parent
    paths = [str(ROOT / "generated/runtime"), str(package.parents[1] / "harbour")]
    places = [*paths, package.parent]
    done = run_mypy(tmp_path, [package / "providers/harbour.py"], places)
    assert done.returncode == 0, done.stdout
