"""The generated packages install with pip and work where nothing else is."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.support.environments import install, interpreter, run_script
from tests.support.http_server import HttpServer, Reply
from tests.support.once import once
from tests.support.snaptrade_wire import CLIENT_ID, CONSUMER_KEY, USER, guarded

GENERATED = Path(__file__).resolve().parents[2] / "generated"

CALL = """
import asyncio, json, sys
from snaptrade_client import AsyncSnapTrade, SnapTrade
from snaptrade_client.errors import AuthenticationError

given = json.loads(sys.argv[1])
user, keys = given["user"], given["keys"]
with SnapTrade(**keys) as client:
    found = client.connections.list_brokerage_authorizations(**user)
    sync = [(type(one).__name__, one.id, one.brokerage.name) for one in found]

async def call():
    async with AsyncSnapTrade(**keys) as client:
        found = await client.connections.list_brokerage_authorizations(**user)
        return [(type(one).__name__, one.id, one.brokerage.name) for one in found]

try:
    with SnapTrade(**{**keys, "consumer_key": "wrong"}) as client:
        client.connections.list_brokerage_authorizations(**user)
    refused = None
except AuthenticationError as error:
    refused = error.status_code
print(json.dumps({"sync": sync, "async": asyncio.run(call()), "refused": refused}))
"""

DISTRIBUTIONS = """
import importlib.metadata as m, json
print(json.dumps({
    one.metadata["Name"]: {
        "requires": [r for r in one.requires or [] if "extra ==" not in r],
        "files": [str(f) for f in one.files or []],
    }
    for one in m.distributions()
}))
"""


@pytest.fixture(scope="session")
def python(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The interpreter of an environment with the runtime and the client alone."""

    def make(folder: Path) -> None:
        sources = [folder / "runtime", folder / "snaptrade"]
        for source in sources:
            shutil.copytree(GENERATED / source.name, source)
        install(folder / "environment", sources)

    return interpreter(once(tmp_path_factory, "installed", make) / "environment")


def test_the_first_call_works_from_an_empty_environment(
    python: Path, server: HttpServer, tmp_path: Path
) -> None:
    body = [{"id": "a1", "brokerage": {"name": "Alpaca"}}]
    server.handle(guarded(lambda _: Reply(json=body)))
    keys = {
        "client_id": CLIENT_ID,
        "consumer_key": CONSUMER_KEY,
        "base_url": server.url,
    }
    given = json.dumps({"user": USER, "keys": keys})
    printed = json.loads(run_script(python, CALL, given, cwd=tmp_path))
    expected = [["BrokerageAuthorization", "a1", "Alpaca"]]
    assert printed == {"sync": expected, "async": expected, "refused": 401}


def test_it_needs_three_packages_and_no_others(python: Path, tmp_path: Path) -> None:
    found = json.loads(run_script(python, DISTRIBUTIONS, cwd=tmp_path))
    needed = {
        requirement.split(">")[0].split("<")[0].strip()
        for name in ("clientloom-runtime", "snaptrade-client")
        for requirement in found[name]["requires"]
    }
    assert needed == {"clientloom-runtime", "httpx2", "msgspec", "pydantic"}


def test_both_packages_carry_their_types(python: Path, tmp_path: Path) -> None:
    found = json.loads(run_script(python, DISTRIBUTIONS, cwd=tmp_path))
    assert "snaptrade_client/py.typed" in found["snaptrade-client"]["files"]
    assert "clientloom_runtime/py.typed" in found["clientloom-runtime"]["files"]
