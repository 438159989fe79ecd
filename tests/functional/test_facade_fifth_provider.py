"""A provider of our own invention joins the facade with YAML only.

It pages by number (once with the number of pages, once until a page is empty) and has
status words of its own.
"""

from __future__ import annotations

import asyncio
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from generator.generation.delivery import Options
from generator.generation.packages import generate
from generator.generation.selection import packages_of
from generator.output.reports import Outcome
from generator.project.reading import load_workspace
from tests.support.commands import run
from tests.support.facade import ROOT, Flow
from tests.support.http_server import HttpServer, Reply
from tests.support.type_checkers import run_mypy

CASE = ROOT / "tests" / "cases" / "facade" / "workspace"

MOORINGS: list[dict[str, Any]] = [
    {"number": number, "state": state, "since": f"2026-11-{number:02}T06:00:00Z"}
    for number, state in enumerate(
        ["mooring", "loading", "afloat", "aground", "fogbound", "sunk", "becalmed"], 1
    )
]
STATUSES = {
    "mooring": ("pending", None, None),
    "loading": ("syncing", None, None),
    "afloat": ("active", None, None),
    "aground": ("action_required", "reauth", "user_action"),
    "fogbound": ("error", None, "institution_unavailable"),
    "sunk": ("deleted", None, None),
    "becalmed": ("unknown", None, None),
}


def write_workspace(folder: Path, import_name: str = "harbour_connections") -> Path:
    """The workspace of the case with the canonical words of this repository."""
    specs = folder / "specs"
    shutil.copytree(CASE, specs)
    words = (ROOT / "specs" / "connections.yaml").read_text(encoding="utf-8")
    assert "import: connections" in words
    renamed = words.replace("import: connections", f"import: {import_name}")
    (specs / "connections.yaml").write_text(renamed, encoding="utf-8")
    return specs


@pytest.fixture(scope="module")
def facade(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    specs = write_workspace(tmp_path_factory.mktemp("harbour"))
    workspace = load_workspace(specs)
    reports = generate(
        workspace,
        packages_of(workspace, workspace.providers),
        Options(),
        lambda _: None,
    )
    assert {report.outcome for report in reports} == {Outcome.WRITTEN}
    added = [str(workspace.output / name) for name in ("harbour", "connections")]
    runtime = str(ROOT / "generated" / "runtime")
    sys.path[:0] = [*added, *([] if runtime in sys.path else [runtime])]
    yield __import__("harbour_connections")
    for path in added:
        sys.path.remove(path)


@pytest.fixture(params=[False, True], ids=["sync", "async"])
def flow(request: pytest.FixtureRequest) -> Flow:
    return Flow(request.param)


def harbour(facade: ModuleType, flow: Flow, server: HttpServer) -> Any:
    """The moorings of a captain."""
    import harbour_client

    prefix = "Async" if flow.asynchronous else ""
    client = getattr(harbour_client, f"{prefix}Harbour")(
        key="k", base_url=server.url, max_retries=0
    )
    connections = getattr(facade, f"{prefix}Connections")(harbour=client)
    return connections.for_user("harbour", captain="Haddock")


def play(flow: Flow, call: Any) -> Any:
    """What a call gives, sync or async; `call` makes it inside the loop."""

    async def run() -> Any:
        return await flow.do(call())

    return asyncio.run(run())


def test_pages_with_a_known_number_and_every_word(
    facade: ModuleType, flow: Flow, server: HttpServer
) -> None:
    pages = (MOORINGS[:3], MOORINGS[3:6], MOORINGS[6:])
    server.script(*(Reply(json={"moorings": page, "pages": 3}) for page in pages))
    user = harbour(facade, flow, server)
    found = play(flow, user.list)
    asked = [dict(request.parameters) for request in server.requests]
    assert asked == [{"page": str(page), "detail": "full"} for page in (1, 2, 3)]
    assert {request.path for request in server.requests} == {
        "/captains/Haddock/moorings"
    }
    assert {request.header("X-Harbour-Key") for request in server.requests} == {"k"}
    states = {
        connection.raw_status["state"]: (
            connection.status,
            connection.reason,
            connection.problem.kind if connection.problem else None,
        )
        for connection in found
    }
    assert states == STATUSES
    assert [connection.id for connection in found] == [
        str(number) for number in range(1, 8)
    ]
    assert {connection.user_id for connection in found} == {"Haddock"}


def test_pages_until_one_is_empty(
    facade: ModuleType, flow: Flow, server: HttpServer
) -> None:
    ports = [
        {"code": "BRU", "title": "Brussels", "flag": "BE", "open": True},
        {"code": "GVA", "title": "Geneva", "flag": "CH", "open": False},
    ]
    server.script(*(Reply(json=page) for page in (ports[:1], ports[1:], [])))
    found = play(flow, harbour(facade, flow, server).institutions)
    assert [request.query for request in server.requests] == [
        "page=0",
        "page=1",
        "page=2",
    ]
    assert [
        (institution.id, institution.country, institution.available)
        for institution in found
    ] == [
        ("BRU", "BE", True),
        ("GVA", "CH", False),
    ]


def test_a_wrong_number_of_pages_ends_with_the_first_empty_one(
    facade: ModuleType, flow: Flow, server: HttpServer
) -> None:
    empty = Reply(json={"moorings": [], "pages": 1_200})
    server.script(Reply(json={"moorings": MOORINGS[:3], "pages": 1_200}), empty)
    found = play(flow, harbour(facade, flow, server).list)
    assert [one.id for one in found] == ["1", "2", "3"]
    assert len(server.requests) == 2


def test_a_server_that_ignores_the_number_of_the_page_is_asked_twice(
    facade: ModuleType,
    flow: Flow,
    server: HttpServer,
    caplog: pytest.LogCaptureFixture,
) -> None:
    port = {"code": "BRU", "title": "Brussels", "flag": "BE", "open": True}
    server.handle(lambda _: Reply(json=[port]))
    found = play(flow, harbour(facade, flow, server).institutions)
    assert [one.id for one in found] == ["BRU"]
    assert len(server.requests) == 2
    assert "a page of a list repeats the previous one" in caplog.text


def test_numbered_pages_have_a_bound_that_is_told(
    facade: ModuleType,
    flow: Flow,
    server: HttpServer,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("harbour_connections._pages._MOST_PAGES", 5)

    def answer(_: object) -> Reply:
        code = str(len(server.requests))
        return Reply(json=[{"code": code, "title": "T", "flag": "BE", "open": True}])

    server.handle(answer)
    with pytest.raises(facade.errors.DecodeError, match="a list has more than 5 pages"):
        play(flow, harbour(facade, flow, server).institutions)
    assert len(server.requests) == 5


def test_pages_by_cursor_have_an_end(facade: ModuleType) -> None:
    from harbour_connections._pages import Cursor

    pages = Cursor()
    assert pages.take([1, 2], "a") == [1, 2]
    assert (pages.more, pages.cursor) == (True, "a")
    assert pages.take([1, 2], "b") == []
    assert not pages.more

    pages = Cursor()
    assert pages.take([1], "a") == [1]
    with pytest.raises(facade.errors.DecodeError, match="form a cycle"):
        pages.take([2], "a")

    pages = Cursor()
    with pytest.raises(
        facade.errors.DecodeError, match="100 empty pages of a list in a row"
    ):
        for number in range(1_000):
            pages.take([], str(number))


@pytest.mark.parametrize(
    "reply",
    [Reply(204), Reply(202), Reply(json=[1, 2]), Reply(json="text"), Reply(json=None)],
    ids=["204", "202", "list", "text", "null"],
)
@pytest.mark.parametrize(
    "call",
    [
        lambda user: user.list(),
        lambda user: user.get("5"),
        lambda user: user.start_session(redirect_url="https://app.example/back"),
    ],
    ids=["list", "get", "start_session"],
)
def test_an_answer_that_is_not_documented_is_an_error_of_the_facade(
    facade: ModuleType, flow: Flow, server: HttpServer, reply: Reply, call: Any
) -> None:
    server.script(reply)
    user = harbour(facade, flow, server)
    with pytest.raises(facade.errors.DecodeError) as caught:
        play(flow, lambda: call(user))
    assert caught.value.provider == "harbour"
    assert caught.value.operation in ("list", "get", "start_session")


def test_an_object_without_its_id_is_refused(
    facade: ModuleType, flow: Flow, server: HttpServer
) -> None:
    mooring = {"state": "afloat", "number": None}
    server.script(Reply(json={"moorings": [mooring], "pages": 1}))
    with pytest.raises(facade.errors.DecodeError, match="no id"):
        play(flow, harbour(facade, flow, server).list)


class Nameless:
    id = None


@pytest.mark.parametrize(
    "connection", [None, "", Nameless()], ids=["none", "empty", "object without id"]
)
def test_nothing_is_sent_without_the_id(
    facade: ModuleType, flow: Flow, server: HttpServer, connection: object
) -> None:
    user = harbour(facade, flow, server)
    for call in (user.delete, user.get, user.refresh):
        with pytest.raises(facade.errors.ValidationError) as caught:
            play(flow, lambda call=call: call(connection))
        assert caught.value.provider == "harbour"
    assert server.requests == []


@pytest.mark.parametrize(("present", "crew"), [(True, "aboard"), (False, "ashore")])
def test_a_refresh_sends_constants_and_words(
    facade: ModuleType, flow: Flow, server: HttpServer, present: bool, crew: str
) -> None:
    server.script(Reply(202))
    user = harbour(facade, flow, server)
    result = play(flow, lambda: user.refresh("5", user_present=present))
    assert (result.kind, result.connection_id) == ("queued", "5")
    (request,) = server.requests
    assert request.path == "/captains/Haddock/moorings/5/sound"
    assert request.json == {"depth": 3, "crew": crew}


def test_a_hosted_page_and_its_redirect(
    facade: ModuleType, flow: Flow, server: HttpServer
) -> None:
    server.script(Reply(201, json={"gangway": "https://gangway.example/1"}))
    user = harbour(facade, flow, server)
    back = "https://app.example.com/back"
    session = play(flow, lambda: user.start_session(redirect_url=back))
    assert session.url == "https://gangway.example/1"
    assert server.requests[0].json == {"comeback": back}
    landed = user.parse_redirect(f"{back}?landed=5,6")
    assert (landed.status, landed.connection_ids) == ("succeeded", ("5", "6"))
    assert user.parse_redirect(back).status == "abandoned"


def test_a_missing_argument_costs_no_request(
    facade: ModuleType, flow: Flow, server: HttpServer
) -> None:
    user = harbour(facade, flow, server)
    with pytest.raises(facade.errors.ValidationError, match="redirect_url"):
        play(flow, user.start_session)
    with pytest.raises(facade.errors.ValidationError, match="number"):
        play(flow, lambda: user.get("five"))
    assert server.requests == []


@pytest.mark.parametrize(
    ("status", "name", "error"),
    [
        (403, "mutiny", "PermissionDenied"),
        (503, "storm", "InstitutionUnavailable"),
        (503, "fire", "ServerError"),
        (404, "lost", "NotFound"),
        (418, "teapot", "ValidationError"),
    ],
)
def test_errors_by_code_and_by_status(
    facade: ModuleType,
    flow: Flow,
    server: HttpServer,
    status: int,
    name: str,
    error: str,
) -> None:
    trouble = {"name": name, "words": "Blistering barnacles", "number": "n-1"}
    server.script(Reply(status, json={"trouble": trouble}))
    user = harbour(facade, flow, server)
    with pytest.raises(facade.errors.ConnectionsError) as caught:
        play(flow, lambda: user.get("5"))
    assert type(caught.value).__name__ == error
    assert (caught.value.code, caught.value.request_id) == (name, "n-1")
    assert caught.value.connection_id == "5"


def type_check(place: Path) -> None:
    """Checks the types of a facade that stands beside the client of the harbour."""
    packages = place.parents[1]
    folders = (packages / "harbour", packages / "connections")
    search = [str(folder) for folder in folders] + [str(ROOT / "generated" / "runtime")]
    done = run_mypy(packages, [place], search)
    assert done.returncode == 0, done.stdout


def test_the_facade_of_one_provider_type_checks(facade: ModuleType) -> None:
    type_check(Path(str(facade.__file__)).parent)


def edited(path: Path, old: str, new: str) -> None:
    """Replaces a text that stands once in a file."""
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_a_binding_that_ends_breaks_code_and_nothing_on_the_wire(
    tmp_path: Path,
) -> None:
    old, new = (write_workspace(tmp_path / side) for side in ("old", "new"))
    binding = new / "harbour" / "connections.yaml"
    edited(binding, "get: {call: getMooring}", "get: {unsupported: Nobody looks.}")
    edited(
        binding,
        "      state: {refused: The gangway brings nothing back.}\n",
        "      state: {refused: The gangway brings nothing back.}\n"
        "      institution: {refused: Any harbour will do.}\n",
    )
    edited(binding, ", harbour: $institution}", "}")
    ran = run("diff", str(old), str(new), "--format", "json")
    assert ran.code == 1
    changes = {
        (change["effect"], change["wire"], change["subject"], change["message"])
        for change in ran.json["providers"][0]["changes"]
    }
    assert changes == {
        (
            "breaking",
            "none",
            "connections.harbour.get",
            "is now unsupported: Nobody looks.",
        ),
        (
            "breaking",
            "none",
            "connections.harbour.start_session",
            "refuses the argument `institution`: Any harbour will do.",
        ),
    }


def test_a_description_that_a_binding_does_not_fit_is_told_with_the_other_changes(
    tmp_path: Path,
) -> None:
    specs = write_workspace(tmp_path)
    new = tmp_path / "new.yaml"
    text = (specs / "harbour/openapi.yaml").read_text(encoding="utf-8")
    assert text.count("operationId: getMooring") == 1
    new.write_text(text.replace("operationId: getMooring", "operationId: readMooring"))
    command = ("diff", "harbour", str(new), "--workspace", str(specs))
    ran = run(*command, "--format", "json")
    assert ran.code == 1
    changes = {
        change["subject"]: change for change in ran.json["providers"][0]["changes"]
    }
    assert any("read_mooring" in subject for subject in changes)
    assert "getMooring" in changes["connections.yaml"]["message"]
    assert changes["connections.yaml"]["place"]["file"].endswith(
        "harbour/connections.yaml"
    )
