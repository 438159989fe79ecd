"""What a binding can say beyond paths and tables: maps as lists, numbers, amounts."""

from __future__ import annotations

import asyncio
import json
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
import yaml

from generator.facade.plan.facade import build_facade
from generator.generation.delivery import Options
from generator.generation.packages import generate
from generator.generation.pipeline import build_api
from generator.generation.selection import packages_of
from generator.output.reports import Outcome
from generator.project.reading import load_workspace
from tests.functional.test_facade_fifth_provider import type_check, write_workspace
from tests.support.facade import ROOT, Flow
from tests.support.http_server import HttpServer, Reply

NAME = "quay_connections"

PATHS = {
    "/captains": {
        "post": {
            "operationId": "enlist",
            "tags": ["Moorings"],
            "responses": {
                "200": {
                    "description": "The captain.",
                    "content": {
                        "application/json": {
                            "schema": {"$ref": "#/components/schemas/Captain"}
                        }
                    },
                }
            },
        },
    },
    "/captains/{captain}/berths": {
        "parameters": [{"$ref": "#/components/parameters/Captain"}],
        "post": {
            "operationId": "takeBerth",
            "tags": ["Moorings"],
            "requestBody": {
                "required": True,
                "content": {
                    "application/json": {
                        "schema": {"$ref": "#/components/schemas/BerthOrder"}
                    }
                },
            },
            "responses": {"202": {"description": "Taken."}},
        },
    },
    "/captains/{captain}/ledger": {
        "parameters": [{"$ref": "#/components/parameters/Captain"}],
        "get": {
            "operationId": "listEntries",
            "tags": ["Moorings"],
            "parameters": [
                {"name": "page", "in": "query", "schema": {"type": "integer"}},
                {"name": "query", "in": "query", "schema": {"type": "string"}},
            ],
            "responses": {
                "200": {
                    "description": "The entries.",
                    "content": {
                        "application/json": {
                            "schema": {"$ref": "#/components/schemas/Entries"}
                        }
                    },
                }
            },
        },
    },
    "/captains/{captain}/log": {
        "parameters": [{"$ref": "#/components/parameters/Captain"}],
        "post": {
            "operationId": "searchLog",
            "tags": ["Moorings"],
            "requestBody": {
                "required": True,
                "content": {
                    "application/json": {
                        "schema": {"$ref": "#/components/schemas/LogSearch"}
                    }
                },
            },
            "responses": {
                "200": {
                    "description": "The log.",
                    "content": {
                        "application/json": {
                            "schema": {"$ref": "#/components/schemas/Log"}
                        }
                    },
                }
            },
        },
    },
    "/captains/{captain}/moorings/{mooring}/holds": {
        "parameters": [
            {"$ref": "#/components/parameters/Captain"},
            {"$ref": "#/components/parameters/Mooring"},
        ],
        "get": {
            "operationId": "listHolds",
            "tags": ["Moorings"],
            "responses": {
                "200": {
                    "description": "The holds.",
                    "content": {
                        "application/json": {
                            "schema": {
                                "type": "array",
                                "items": {"$ref": "#/components/schemas/Hold"},
                            }
                        }
                    },
                }
            },
        },
    },
}
SCHEMAS = {
    "Captain": {
        "type": "object",
        "required": ["number", "papers"],
        "properties": {
            "number": {"type": "integer"},
            "papers": {
                "type": "array",
                "items": {"$ref": "#/components/schemas/Paper"},
            },
        },
    },
    "Paper": {
        "type": "object",
        "required": ["kind", "stamp"],
        "properties": {"kind": {"type": "string"}, "stamp": {"type": "string"}},
    },
    "BerthOrder": {
        "type": "object",
        "required": ["harbour", "answers"],
        "properties": {
            "harbour": {"type": "string"},
            "answers": {
                "type": "array",
                "items": {"$ref": "#/components/schemas/Answer"},
            },
        },
    },
    "Answer": {
        "type": "object",
        "required": ["guid", "value"],
        "properties": {
            "guid": {"type": "string"},
            "value": {"type": "string"},
            "note": {"type": "string"},
        },
    },
    "Entries": {
        "type": "object",
        "required": ["entries", "pages"],
        "properties": {
            "entries": {
                "type": "array",
                "items": {"$ref": "#/components/schemas/Entry"},
            },
            "pages": {"type": "integer"},
        },
    },
    "Entry": {
        "type": "object",
        "required": ["id"],
        "properties": {
            "id": {"type": "string"},
            "on": {"type": "string"},
            "sum": {"type": "number"},
            "way": {"type": "string", "enum": ["in", "out"]},
            "payer": {"type": "string"},
            "payee": {"type": "string"},
            "labels": {
                "type": "array",
                "items": {"$ref": "#/components/schemas/Paper"},
            },
        },
    },
    "LogSearch": {
        "type": "object",
        "required": ["size"],
        "properties": {
            "size": {"type": "integer"},
            "where": {
                "type": "object",
                "properties": {"after": {"type": "string"}},
            },
        },
    },
    "Log": {
        "type": "object",
        "required": ["entries", "more", "last"],
        "properties": {
            "entries": {
                "type": "array",
                "items": {"$ref": "#/components/schemas/Entry"},
            },
            "more": {"type": "boolean"},
            "last": {"type": "string"},
        },
    },
    "Hold": {
        "type": "object",
        "required": ["id", "cents"],
        "properties": {"id": {"type": "string"}, "cents": {"type": "integer"}},
    },
}
CREATE: dict[str, Any] = {
    "call": "takeBerth",
    "arguments": {"country": {"ignored": "The harbour implies it."}},
    "body": {
        "harbour": "$institution",
        "answers": {
            "each": "$credentials",
            "as": {"guid": "$key", "value": "$value"},
        },
    },
    "result": {"set": {"kind": {"value": "queued"}}},
}
ACCOUNTS: dict[str, Any] = {
    "call": "listHolds",
    "result": {
        "set": {
            "id": "id",
            "connection_id": "$connection",
            "balance": {"using": "minor-units", "of": "cents", "digits": 2},
        }
    },
}
CREATE_USER: dict[str, Any] = {
    "call": "enlist",
    "arguments": {
        "identifier": {"ignored": "The harbour has its own."},
        "email": {"ignored": "Captains have none."},
        "mobile": {"ignored": "Captains have none."},
    },
    "result": {
        "set": {
            "id": "number",
            "credentials": {"each": "papers", "key": "kind", "value": "stamp"},
        }
    },
}
DISABLE: list[dict[str, Any]] = [
    {
        "call": "soundMooring",
        "fallback-on": [404, 405],
        "body": {"depth": 1},
        "result": {"set": {"kind": "queued", "connection_id": "$connection"}},
    },
    {
        "call": "castOff",
        "result": {"set": {"kind": "done", "connection_id": "$connection"}},
    },
]
BEFORE = {"mooring": {"call": "getMooring"}}
REFRESH: list[dict[str, Any]] = [
    {
        "call": "soundMooring",
        "before": BEFORE,
        "when": {"$mooring.state": ["afloat", "aground"], "$user_present": True},
        "body": {"depth": "$mooring.number"},
        "result": {"set": {"kind": "queued", "connection_id": "$connection"}},
    },
    {
        "call": "takeBerth",
        "before": BEFORE,
        "when": {"$mooring.harbour.code": {"not": None}},
        "body": {
            "harbour": "$mooring.harbour.code",
            "answers": [{"guid": "state", "value": "$mooring.state"}],
        },
        "result": {"set": {"kind": "job", "connection_id": "$connection"}},
    },
    {"unsupported": "Sunk boats cannot be sounded.", "instead": ["delete"]},
]
BALANCES: dict[str, Any] = {
    "call": "listHolds",
    "parameters": {"mooring": "$account"},
    "before": {
        "mooring": {"call": "getMooring", "parameters": {"mooring": "$account"}}
    },
    "result": {
        "set": {
            "account_id": "$account",
            "currency": "$mooring.harbour.flag",
            "current": {"using": "minor-units", "of": "cents", "digits": 2},
        }
    },
}
TRANSACTIONS: dict[str, Any] = {
    "call": "listEntries",
    "at": "entries",
    "arguments": {"connection": {"ignored": "The ledger has everything."}},
    "parameters": {
        "query": {
            "using": "joined",
            "of": [
                {"format": "hold:{id}", "with": {"id": "$account"}},
                {"format": "from:{day}", "with": {"day": "$since"}},
            ],
            "with": " ",
        }
    },
    "paging": {"parameter": "page", "pages": "pages"},
    "keep": {
        "date": {"at-least": "$since", "at-most": "$until"},
        "status": "$status",
    },
    "result": {
        "set": {
            "id": "id",
            "account_id": "$account",
            "status": {"value": "booked"},
            "date": "on",
            "amount": [
                {"when": {"way": "out"}, "using": "negated", "of": "sum"},
                "sum",
            ],
            "description": {"when": {"way": {"not": None}}, "of": "payee"},
        }
    },
}
EVENTS: dict[str, Any] = {
    "call": "searchLog",
    "at": "entries",
    "arguments": {
        "connection": {"refused": "The log has everything."},
        "session": {"refused": "The log has everything."},
    },
    "body": {"size": 2, "where": {"after": "$page"}},
    "paging": {"cursor": {"when": {"more": True}, "of": "last"}},
    "result": {"set": {"kind": "other", "name": "id"}},
}
ANSWER: dict[str, Any] = {
    "call": "takeBerth",
    "arguments": {"values": {"ignored": "The harbour only counts the questions."}},
    "body": {
        "harbour": "$challenge.id",
        "answers": {
            "each": "$challenge.fields",
            "as": {
                "guid": "$challenge.id",
                "value": "$item.name",
                "note": "$item.label",
            },
        },
    },
    "result": {"set": {"kind": {"value": "queued"}}},
}
OWNERS: dict[str, Any] = {
    "call": "listEntries",
    "at": "entries",
    "arguments": {"connection": {"refused": "The ledger has everything."}},
    "result": {
        "set": {
            "names": {"using": "all", "of": ["payer", "payee"]},
            "emails": {"using": "each", "of": "labels.stamp"},
        }
    },
}
ROWS: list[dict[str, Any]] = [
    {"when": {"draught": {"at-least": 100}}, "status": "disconnected"},
    {"when": {"draught": {"at-most": -9}}, "status": "unknown"},
    {"when": {"draught": {"above": 7.5}}, "status": "error"},
    {"when": {"draught": {"below": 0}}, "status": "deleted"},
    {"status": "active"},
]


def write_quay(folder: Path, **operations: Any) -> Path:
    """The harbour with more operations; a connection's status is its draught."""
    specs = write_workspace(folder, NAME)
    path = specs / "harbour" / "openapi.yaml"
    document = yaml.safe_load(path.read_text(encoding="utf-8"))
    document["paths"] |= PATHS
    document["components"]["schemas"] |= SCHEMAS
    mooring = document["components"]["schemas"]["Mooring"]
    mooring["properties"]["draught"] = {"type": "number"}
    path.write_text(yaml.safe_dump(document), encoding="utf-8")
    path = specs / "harbour" / "connections.yaml"
    binding = yaml.safe_load(path.read_text(encoding="utf-8"))
    binding["models"]["Connection"] |= {"words": [], "decide": ROWS}
    binding["operations"] |= {
        "create": CREATE,
        "accounts": ACCOUNTS,
        "create_user": CREATE_USER,
        "disable": DISABLE,
        "refresh": REFRESH,
        "balances": BALANCES,
        "transactions": TRANSACTIONS,
        "events": EVENTS,
        "owners": OWNERS,
        "answer": ANSWER,
        **operations,
    }
    path.write_text(yaml.safe_dump(binding), encoding="utf-8")
    return specs


@pytest.fixture(scope="module")
def quay(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    workspace = load_workspace(write_quay(tmp_path_factory.mktemp("quay")))
    packages = packages_of(workspace, workspace.providers)
    reports = generate(workspace, packages, Options(), lambda _: None)
    assert {report.outcome for report in reports} == {Outcome.WRITTEN}
    added = [str(workspace.output / name) for name in ("harbour", "connections")]
    known = {name for name in sys.modules if name.startswith("harbour_client")}
    for name in known:
        del sys.modules[name]
    sys.path[:0] = [*added, str(ROOT / "generated" / "runtime")]
    yield __import__(NAME)
    for path in added:
        sys.path.remove(path)
    for name in [name for name in sys.modules if name.startswith("harbour_client")]:
        del sys.modules[name]


@pytest.fixture(params=[False, True], ids=["sync", "async"])
def flow(request: pytest.FixtureRequest) -> Flow:
    return Flow(request.param)


def play(
    quay: ModuleType,
    flow: Flow,
    server: HttpServer,
    operation: str,
    *arguments: Any,
    **options: Any,
) -> Any:
    """The result of an operation for a captain."""
    import harbour_client

    prefix = "Async" if flow.asynchronous else ""
    client = getattr(harbour_client, f"{prefix}Harbour")(
        key="k", base_url=server.url, max_retries=0
    )
    connections = getattr(quay, f"{prefix}Connections")(harbour=client)
    user: Any = connections.for_user("harbour", captain="Haddock")
    if operation == "create_user":
        user = connections.application("harbour")

    async def run() -> Any:
        result = getattr(user, operation)(*arguments, **options)
        if operation != "transactions":
            return await flow.do(result)
        return [each async for each in result] if flow.asynchronous else list(result)

    return asyncio.run(run())


def test_a_map_is_sent_as_a_list(
    quay: ModuleType, flow: Flow, server: HttpServer
) -> None:
    server.script(Reply(202))
    answers = {"login": "haddock", "word": "thundering"}
    assert play(quay, flow, server, "create", "BRU", answers).kind == "queued"
    (request,) = server.requests
    assert json.loads(request.body) == {
        "harbour": "BRU",
        "answers": [
            {"guid": "login", "value": "haddock"},
            {"guid": "word", "value": "thundering"},
        ],
    }


def test_objects_are_sent_in_another_form(
    quay: ModuleType, flow: Flow, server: HttpServer
) -> None:
    server.script(Reply(202))
    challenge = quay.Challenge(
        id="BRU",
        kind=quay.ChallengeKind.FIELDS,
        fields=(quay.Field(name="word", label="The word"), quay.Field(name="age")),
        raw=None,
    )
    play(quay, flow, server, "answer", challenge)
    (request,) = server.requests
    assert json.loads(request.body) == {
        "harbour": "BRU",
        "answers": [
            {"guid": "BRU", "value": "word", "note": "The word"},
            {"guid": "BRU", "value": "age"},
        ],
    }


def test_a_list_becomes_a_map(quay: ModuleType, flow: Flow, server: HttpServer) -> None:
    papers = [{"kind": "captain", "stamp": "Haddock"}, {"kind": "key", "stamp": "k2"}]
    server.script(Reply(json={"number": 7, "papers": papers}))
    registered = play(quay, flow, server, "create_user")
    assert registered.id == "7"
    assert registered.credentials == {"captain": "Haddock", "key": "k2"}


@pytest.mark.parametrize(
    ("draught", "status"),
    [
        (100, "disconnected"),
        (7.6, "error"),
        (7.5, "active"),
        (-1, "deleted"),
        (-9, "unknown"),
        (0, "active"),
        (None, "active"),
    ],
)
def test_a_condition_on_a_number(
    quay: ModuleType,
    flow: Flow,
    server: HttpServer,
    draught: float | None,
    status: str,
) -> None:
    mooring = {"number": 1, "state": "afloat", "since": "2026-11-01T06:00:00Z"}
    more = {} if draught is None else {"draught": draught}
    server.script(Reply(json={**mooring, **more}))
    assert play(quay, flow, server, "get", "1").status == status


def test_amounts_in_minor_units(
    quay: ModuleType, flow: Flow, server: HttpServer
) -> None:
    amounts = [0, 5, -1999, 123456789012345678901234567890123]
    holds = [{"id": str(cents), "cents": cents} for cents in amounts]
    server.script(Reply(json=holds))
    found = play(quay, flow, server, "accounts", "1")
    assert [str(account.balance) for account in found] == [
        "0.00",
        "0.05",
        "-19.99",
        "1234567890123456789012345678901.23",
    ]


def test_another_call_after_a_status(
    quay: ModuleType, flow: Flow, server: HttpServer
) -> None:
    server.script(Reply(405), Reply(204))
    assert play(quay, flow, server, "disable", "1").kind == "done"
    assert [request.method for request in server.requests] == ["POST", "DELETE"]


def test_no_other_call_after_success_or_another_status(
    quay: ModuleType, flow: Flow, server: HttpServer
) -> None:
    server.script(Reply(202), Reply(500))
    assert play(quay, flow, server, "disable", "1").kind == "queued"
    with pytest.raises(quay.errors.ConnectionsError) as caught:
        play(quay, flow, server, "disable", "1")
    assert caught.value.status_code == 500
    assert [request.method for request in server.requests] == ["POST", "POST"]


def mooring(**values: Any) -> Reply:
    """What the harbour says about a mooring."""
    return Reply(json={"number": 7, "since": "2026-11-01T06:00:00Z", **values})


def test_a_call_depends_on_what_one_before_it_answered(
    quay: ModuleType, flow: Flow, server: HttpServer
) -> None:
    server.script(mooring(state="afloat"), Reply(202))
    result = play(quay, flow, server, "refresh", "7", user_present=True)
    assert result.kind == "queued"
    asked = [(request.method, request.path) for request in server.requests]
    assert asked == [
        ("GET", "/captains/Haddock/moorings/7"),
        ("POST", "/captains/Haddock/moorings/7/sound"),
    ]
    assert server.requests[1].json == {"depth": 7}


def test_another_call_is_used_if_the_one_before_answered_something_else(
    quay: ModuleType, flow: Flow, server: HttpServer
) -> None:
    fogbound = mooring(state="fogbound", harbour={"code": "BRU"})
    server.script(fogbound, fogbound, Reply(202))
    result = play(quay, flow, server, "refresh", "7", user_present=True)
    assert result.kind == "job"
    assert [request.path for request in server.requests][1:] == [
        "/captains/Haddock/moorings/7",
        "/captains/Haddock/berths",
    ]
    assert server.requests[2].json == {
        "harbour": "BRU",
        "answers": [{"guid": "state", "value": "fogbound"}],
    }


def test_no_call_is_used_if_no_condition_holds(
    quay: ModuleType, flow: Flow, server: HttpServer
) -> None:
    server.script(mooring(state="sunk"), mooring(state="sunk"))
    with pytest.raises(quay.errors.UnsupportedOperation) as caught:
        play(quay, flow, server, "refresh", "7", user_present=True)
    assert "Sunk boats" in caught.value.message
    assert caught.value.instead == ("delete",)
    assert {request.method for request in server.requests} == {"GET"}


def test_the_result_of_a_list_has_what_a_call_before_it_answered(
    quay: ModuleType, flow: Flow, server: HttpServer
) -> None:
    server.script(
        mooring(state="afloat", harbour={"code": "BRU", "flag": "EUR"}),
        Reply(json=[{"id": "1", "cents": 5}, {"id": "2", "cents": 7}]),
    )
    found = play(quay, flow, server, "balances", "7")
    assert [(str(each.current), each.currency) for each in found] == [
        ("0.05", "EUR"),
        ("0.07", "EUR"),
    ]


def test_the_package_type_checks(quay: ModuleType) -> None:
    type_check(Path(str(quay.__file__)).parent)


def _with(operation: dict[str, Any], value: Any, *keys: str) -> dict[str, Any]:
    """An operation with another value at some keys."""
    key, *others = keys
    inner = _with(operation[key], value, *others) if others else value
    return {**operation, key: inner}


def test_pages_within_bounds(quay: ModuleType, flow: Flow, server: HttpServer) -> None:
    import harbour_client

    server.script(
        Reply(json={"pages": 3, "entries": [{"id": "1", "on": "2026-03-04"}]}),
        Reply(json={"pages": 3, "entries": [{"id": "2", "on": "2026-03-01"}]}),
        Reply(
            json={
                "pages": 3,
                "entries": [{"id": "3"}, {"id": "4", "on": "2026-03-02T09:00:00Z"}],
            }
        ),
    )
    prefix = "Async" if flow.asynchronous else ""
    client = getattr(harbour_client, f"{prefix}Harbour")(
        key="k", base_url=server.url, max_retries=0
    )
    connections = getattr(quay, f"{prefix}Connections")(harbour=client)
    user: Any = connections.for_user("harbour", captain="Haddock")
    found = user.transactions(
        "9", since=date(2026, 3, 2), until=date(2026, 3, 4), cursor="1"
    )
    assert not server.requests

    async def run() -> list[Any]:
        if flow.asynchronous:
            return [page async for page in found.pages()]
        return list(found.pages())

    pages = asyncio.run(run())
    # What has no date may be within the bounds.
    assert [[each.id for each in page.items] for page in pages] == [
        ["1"],
        [],
        ["3", "4"],
    ]
    assert [page.cursor for page in pages] == ["2", "3", None]
    assert pages[2].items[1].date == date(2026, 3, 2)
    assert [dict(request.parameters) for request in server.requests] == [
        {"page": str(number), "query": "hold:9 from:2026-03-02"} for number in (1, 2, 3)
    ]
    with pytest.raises(quay.errors.ValidationError, match="not from a page"):
        asyncio.run(_first(flow, user.transactions("9", cursor="second")))
    assert len(server.requests) == 3


async def _first(flow: Flow, pages: Any) -> Any:
    if flow.asynchronous:
        return await anext(aiter(pages))
    return next(iter(pages))


def test_values_under_a_condition_and_negative_numbers(
    quay: ModuleType, flow: Flow, server: HttpServer
) -> None:
    entries = """[
        {"id": "1", "sum": 1234567890.123456789012345678, "way": "out", "payee": "P"},
        {"id": "2", "sum": 5, "way": "in", "payee": "P"},
        {"id": "3", "sum": 5, "payee": "P"},
        {"id": "4", "way": "out"}
    ]"""
    server.script(Reply(body=f'{{"pages": 1, "entries": {entries}}}'.encode()))
    found = play(quay, flow, server, "transactions", "9")
    assert [(each.id, str(each.amount), each.description) for each in found] == [
        ("1", "-1234567890.123456789012345678", "P"),
        ("2", "5", "P"),
        ("3", "5", None),
        ("4", "None", None),
    ]


def test_pages_that_the_body_asks_for(
    quay: ModuleType, flow: Flow, server: HttpServer
) -> None:
    server.script(
        Reply(json={"entries": [{"id": "1"}], "more": True, "last": "c1"}),
        Reply(json={"entries": [], "more": True, "last": "c2"}),
        Reply(json={"entries": [{"id": "2"}], "more": False, "last": "c3"}),
    )
    found = play(quay, flow, server, "events")
    assert [each.name for each in found] == ["1", "2"]
    assert [json.loads(request.body) for request in server.requests] == [
        {"size": 2, "where": {}},
        {"size": 2, "where": {"after": "c1"}},
        {"size": 2, "where": {"after": "c2"}},
    ]


def test_strings_of_several_places(
    quay: ModuleType, flow: Flow, server: HttpServer
) -> None:
    labels = [{"kind": "mail", "stamp": "a@b.example"}, {"kind": "mail", "stamp": "c"}]
    server.script(
        Reply(
            json={"pages": 1, "entries": [{"id": "1", "payee": "P", "labels": labels}]}
        )
    )
    (owner,) = play(quay, flow, server, "owners")
    assert owner.names == ("P",)
    assert owner.emails == ("a@b.example", "c")


_ANSWERS = ("body", "answers")
_BALANCE = ("result", "set", "balance")


@pytest.mark.parametrize(
    ("name", "operation", "place", "message"),
    [
        (
            "create",
            _with(CREATE, "$institution", *_ANSWERS, "each"),
            "answers/each",
            "$institution is neither a map nor a list of objects",
        ),
        (
            "create",
            _with(CREATE, {"guid": "$key", "value": "$word"}, *_ANSWERS, "as"),
            "answers/as/value",
            "no variable $word",
        ),
        (
            "create",
            _with(CREATE, {"guid": "$key"}, *_ANSWERS, "as"),
            "answers/as",
            "Answer requires 'value'",
        ),
        (
            "create",
            _with(CREATE, CREATE["body"]["answers"], "body", "harbour"),
            "body/harbour",
            "'harbour' does not accept a list",
        ),
        (
            "create_user",
            _with(CREATE_USER, "number", "result", "set", "credentials", "each"),
            "credentials/each",
            "'number' is not a list of objects",
        ),
        (
            "create_user",
            _with(CREATE_USER, "seal", "result", "set", "credentials", "value"),
            "credentials/value",
            "Paper has no 'seal'",
        ),
        (
            "disable",
            {**DISABLE[1], "fallback-on": [404]},
            "disable/fallback-on",
            "there is no entry after this one",
        ),
        (
            "accounts",
            _with(ACCOUNTS, "two", *_BALANCE, "digits"),
            "balance/digits",
            "'digits' must be a whole number",
        ),
        (
            "transactions",
            {
                **TRANSACTIONS,
                "keep": {"amount": {"at-least": "$since"}, "status": "$status"},
            },
            "keep/amount/at-least",
            "'amount' is decimal and $since is date",
        ),
        (
            "transactions",
            {**TRANSACTIONS, "keep": {"date": {"has": "$since"}}},
            "keep/date",
            "'date' is not a list of strings",
        ),
        (
            "transactions",
            {**TRANSACTIONS, "fallback-on": [404]},
            "transactions/fallback-on",
            "pages are requested later, so no other entry can be used",
        ),
        (
            "transactions",
            {
                **TRANSACTIONS,
                "paging": {"parameter": "page", "pages": "pages", "counts": "items"},
            },
            "transactions/paging",
            "`start` and `pages` go with `counts: pages`",
        ),
        (
            "transactions",
            _with(
                TRANSACTIONS,
                {"when": {"way": "sideways"}, "of": "payee"},
                *("result", "set", "description"),
            ),
            "when/way",
            "compares with 'sideways', which the OpenAPI document does not list",
        ),
        (
            "events",
            _with(EVENTS, {"size": 2}, "body"),
            "events/paging",
            "set `parameter`, or send `$page` in the body",
        ),
        (
            "events",
            _with(EVENTS, {"when": "more", "of": "last"}, "paging", "cursor"),
            "paging/cursor/when",
            "`when` must map paths to values",
        ),
        (
            "events",
            _with(EVENTS, {"when": {"on": None}, "of": "id"}, "result", "set", "kind"),
            "set/kind",
            "'kind' must have a value, whether `when` holds or not",
        ),
        (
            "owners",
            _with(OWNERS, "payer", "result", "set", "emails", "of"),
            "emails/of",
            "'payer' does not go through a list",
        ),
        (
            "transactions",
            {**TRANSACTIONS, "before": BEFORE},
            "transactions/before",
            "pages are requested later, so no call can come before them",
        ),
        (
            "refresh",
            [{**REFRESH[0], "before": {"connection": BEFORE["mooring"]}}, REFRESH[2]],
            "before/connection",
            "`refresh` also has an argument 'connection'",
        ),
        (
            "refresh",
            [
                {**REFRESH[0], "when": {"$mooring.state": "ashore"}},
                REFRESH[2],
            ],
            "when/$mooring.state",
            "a condition compares with 'ashore'",
        ),
        (
            "refresh",
            [{**REFRESH[0], "when": {"$boat.state": "afloat"}}, REFRESH[2]],
            "when/$boat.state",
            "no variable $boat",
        ),
        (
            "accounts",
            {**ACCOUNTS, "also": BEFORE},
            "accounts/also",
            "`also` is for operations that return one object",
        ),
        (
            "get",
            {"call": "getMooring", "keep": {"status": "$connection"}},
            "get/keep",
            "`keep` is for operations that return a list",
        ),
        (
            "get",
            {"call": "getMooring", "also": {"holds": {"call": "listHolds"}}},
            "get/also",
            "nothing uses the responses of `also`: use them in `result`",
        ),
        (
            "create",
            {**CREATE, "when": {"$credentials": {"above": 3}}},
            "when/$credentials/above",
            "'$credentials' is never a number",
        ),
        (
            "create",
            {**CREATE, "when": {"$credentials": {"above": "3"}}},
            "when/$credentials/above",
            "`above` must be a number",
        ),
    ],
)
def test_a_mistake_in_it(
    name: str, operation: dict[str, Any], place: str, message: str, tmp_path: Path
) -> None:
    workspace = load_workspace(write_quay(tmp_path, **{name: operation}))
    api = build_api(workspace.providers[0]).api
    assert api is not None
    diagnostics = build_facade(workspace, "connections", {"harbour": api}).diagnostics
    found = [each for each in diagnostics if message in each.message]
    assert found, [each.message for each in diagnostics]
    assert found[0].origin is not None
    assert found[0].origin.pointer.endswith(place)
