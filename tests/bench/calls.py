"""What a call costs over HTTP, and what reading its answer costs alone."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from tests.bench import bodies, server
from tests.bench.report import AtMostOfPeer, Figure, Peer
from tests.bench.workspaces import PEER

_CALLS = "Calls on the loopback interface"
_DECODING = "Reading a body, without HTTP"

_BODIES = {
    "/authorizations": ("list of 100 connections", bodies.connections(100)),
    "/activities": ("page of activities with numbers", bodies.activities(436_000)),
}


def figures(packages: Sequence[Path], calls: int) -> Iterator[Figure]:
    """Calls and decoding; `packages` are folders to import from, `calls` how many."""
    answers = {path: body for path, (_, body) in _BODIES.items()}
    with server.serve(answers) as url:
        for path, (name, body) in _BODIES.items():
            what = f"{name}, {len(body) / 1000:.0f} KB"
            order = {"url": url, "path": path, "body": body.decode(), "calls": calls}
            took = _measure(order, packages)
            yield from _calls(what, took, calls)
            yield from _decoding(what, took)


def _measure(order: object, packages: Sequence[Path]) -> dict[str, float]:
    """Runs `tests.bench.caller`, in a process that has nothing else to do."""
    search = [Path(__file__).resolve().parents[2], *packages]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(map(str, search))}
    done = subprocess.run(
        [sys.executable, "-m", "tests.bench.caller"],
        input=json.dumps(order),
        stdout=subprocess.PIPE,
        text=True,
        env=environment,
        check=True,
    )
    took: dict[str, float] = json.loads(done.stdout)
    return took


def _calls(what: str, took: Mapping[str, float], calls: int) -> Iterator[Figure]:
    """One call of each kind; the last figures are the sums of all calls."""
    for kind in ("sync", "async"):
        ours = took[f"{kind} ours"]
        floor = Peer("httpx2 + our decoding", took[f"{kind} get"] + took["read ours"])
        plain = Peer("httpx2 .get().json()", took[f"{kind} plain"])
        peer = Peer(PEER, took[f"{kind} peer"])
        yield Figure(
            _CALLS, f"{what}, one {kind} call", ours, "ms", floor, AtMostOfPeer(1.25)
        )
        yield Figure(_CALLS, f"{what}, one {kind} call", ours, "ms", plain)
        yield Figure(
            _CALLS, f"{what}, one {kind} call", ours, "ms", peer, AtMostOfPeer(1)
        )
        for name, known in (("plain", plain.name), ("peer", PEER)):
            yield Figure(
                _CALLS,
                f"{what}, {calls} {kind} calls",
                took[f"{kind} ours sum"] / 1000,
                "s",
                Peer(known, took[f"{kind} {name} sum"] / 1000),
                AtMostOfPeer(1) if name == "peer" else None,
            )


def _decoding(what: str, took: Mapping[str, float]) -> Iterator[Figure]:
    base = Peer("json.loads", took["read json"])
    for name, shown in (
        ("ours", "clientloom"),
        ("pydantic", "pydantic from JSON, numbers rounded"),
        ("msgspec", "msgspec, no types"),
        ("peer", PEER),
    ):
        yield Figure(_DECODING, f"{what}: {shown}", took[f"read {name}"], "ms", base)
