"""What all simulated providers have in common."""

import json
from collections.abc import Callable
from datetime import UTC, datetime

import httpx2
import pytest

from tests.servers.base import LocalServer
from tests.servers.basiq import BasiqServer
from tests.servers.deliveries import inbox
from tests.servers.invented import LedgerServer, QuayServer, TallyServer
from tests.servers.powens import PowensServer
from tests.servers.saltedge import SaltEdgeServer
from tests.servers.saltedge.signing import matches
from tests.servers.snaptrade import SnapTradeServer
from tests.servers.snaptrade.signing import accepted
from tests.servers.wire import Request
from tests.support.shared import SHARED, needs_shared

MakeServer = Callable[[], LocalServer]

ALL = pytest.mark.parametrize(
    "make",
    [
        SnapTradeServer,
        PowensServer,
        SaltEdgeServer,
        BasiqServer,
        LedgerServer,
        QuayServer,
        TallyServer,
    ],
    ids=lambda make: make.__name__,
)


@ALL
def test_requests_are_kept_as_they_came(make: MakeServer) -> None:
    with make() as server:
        httpx2.post(f"{server.base_url}/a%20b?c=d%2Fe", content=b"{not json")
        (request,) = server.requests
    assert request.method == "POST"
    assert request.target.endswith("/a%20b?c=d%2Fe")
    assert request.parameters == {"c": "d/e"}
    assert request.body == b"{not json"


@ALL
def test_unknown_paths_get_the_providers_error(make: MakeServer) -> None:
    with make() as server:
        answer = httpx2.get(f"{server.base_url}/no/such/path/at/all")
    assert answer.status_code == 404
    assert isinstance(answer.json(), dict)


@ALL
def test_throttling_and_maintenance_are_planned(make: MakeServer) -> None:
    with make() as server:
        server.throttle(times=1, seconds=7)
        server.interrupt(times=2)
        statuses = [httpx2.get(server.base_url + "/").status_code for _ in range(4)]
    assert statuses[:3] == [429, 503, 503]
    assert statuses[3] in (200, 404)


@ALL
def test_time_passes_only_when_told(make: MakeServer) -> None:
    with make() as server:
        start = server.clock.now()
        httpx2.get(server.base_url + "/")
        assert server.clock.now() == start
        server.clock.seconds_per_request = 2.5
        httpx2.get(server.base_url + "/")
        assert (server.clock.now() - start).total_seconds() == 2.5


def test_the_simulation_can_begin_at_any_time() -> None:
    start = datetime(2026, 3, 14, 9, 26, 53, tzinfo=UTC)
    with PowensServer(start=start) as server:
        _, token = server.add_user()
        headers = {"Authorization": f"Bearer {token}"}
        user = httpx2.get(f"{server.base_url}/users/me", headers=headers).json()
    assert user["signin"] == "2026-03-14 10:26:53"


class BrokenServer(SnapTradeServer):
    """A simulator with a mistake."""

    def authorise(self, request: Request, access: str) -> None:
        raise KeyError(f"a mistake at {request.path} for {access}")


def test_a_broken_simulator_is_noticed() -> None:
    with pytest.raises(KeyError, match="a mistake"), BrokenServer() as server:
        answer = httpx2.get(f"{server.base_url}/accounts")
        assert answer.status_code == 500


def test_deliveries_can_be_sent_for_real() -> None:
    with BasiqServer() as server, inbox() as (url, arrivals):
        server.add_user()
        (delivery,) = server.deliveries
        assert delivery.post(f"{url}/hooks") == 204
    (arrival,) = arrivals
    assert arrival.path == "/hooks"
    assert arrival.body == delivery.body
    assert {name.lower() for name in arrival.headers} > {"webhook-signature"}


@needs_shared
def test_snaptrade_signatures_match_the_vectors() -> None:
    path = SHARED / "vectors" / "snaptrade_signatures.json"
    for case in json.loads(path.read_text("utf-8"))["cases"]:
        target = case["url"].removeprefix("https://api.snaptrade.com")
        body = b"" if case["body"] is None else json.dumps(case["body"]).encode()
        request = Request(case["method"], target, {}, body)
        assert case["signature"] in accepted(case["consumer_key"], request)


@needs_shared
def test_salt_edge_signatures_match_a_callback_from_the_wire() -> None:
    folder = SHARED / "vectors"
    pem = (folder / "saltedge_callback_public.pem").read_text("utf-8")
    signature = (folder / "saltedge_callback_signature.b64").read_text("utf-8").strip()
    text = (folder / "saltedge_callback_signed.txt").read_bytes().rstrip(b"\n")
    assert matches(pem, text, signature)
    assert not matches(pem, text + b" ", signature)
