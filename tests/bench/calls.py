"""What a call costs over HTTP, and what reading its answer costs alone."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from tests.bench import bodies, server
from tests.bench.packages import Packages
from tests.bench.peers import vendor_name
from tests.bench.report import Figure, Reference
from tests.bench.turns import Taken

CALLS = "Calls to a local server"
DECODING = "Reading a body, without HTTP"

_ROOT = Path(__file__).resolve().parents[2]
_PEER = "openapi-python-client"
_LONGEST = 120
_BODIES = {
    "/authorizations": ("list of 100 connections", bodies.connections(100)),
    "/activities": ("page of activities with numbers", bodies.activities(436_000)),
}


def figures(packages: Packages, calls: int) -> Iterator[Figure]:
    """Calls and decoding, `calls` of each kind."""
    answers = {path: body for path, (_, body) in _BODIES.items()}
    with server.serve(answers) as url:
        for path, (name, body) in _BODIES.items():
            what = f"{name}, {len(body) / 1000:.0f} KB"
            is_list = path == "/authorizations"
            order = {
                "url": url,
                "path": path,
                "body": body.decode(),
                # The other body is ten times as large.
                "calls": calls if is_list else calls // 5,
                "peer": packages.peer is not None,
            }
            search = [*packages.ours, *filter(None, [packages.peer])]
            took = _measure("caller", order, search)
            if is_list and packages.vendor is not None:
                took |= _measure("vendor_caller", order, [packages.vendor])
            key = "call" if is_list else "page"
            yield from _calls(key, what, took)
            yield from _decoding(key, what, took)


def _measure(module: str, order: object, packages: Sequence[Path]) -> dict[str, Taken]:
    """Runs a caller, in a process that has nothing else to do."""
    search = [_ROOT, *packages]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(map(str, search))}
    done = subprocess.run(
        [sys.executable, "-m", f"tests.bench.{module}"],
        input=json.dumps(order),
        stdout=subprocess.PIPE,
        text=True,
        env=environment,
        check=True,
        timeout=_LONGEST,
    )
    return {name: Taken(*taken) for name, taken in json.loads(done.stdout).items()}


def _calls(key: str, what: str, took: Mapping[str, Taken]) -> Iterator[Figure]:
    """One call of each kind, beside what else can make it."""
    for kind in ("sync", "async"):
        ours = took[f"{kind} ours"]
        references = [
            (f"{key}-{kind}", "httpx2 and the same decoding", took[f"{kind} same"]),
            (f"{key}-{kind}-plain", "httpx2, `get().json()`", took[f"{kind} plain"]),
        ]
        for other, name in (("peer", _PEER), ("vendor", vendor_name())):
            if f"{kind} {other}" in took:
                taken = took[f"{kind} {other}"]
                references.append((f"{key}-{kind}-{other}", name, taken))
        for slug, name, taken in references:
            yield _figure(slug, CALLS, f"{what}, {kind}", ours, Reference(name, *taken))


def _decoding(key: str, what: str, took: Mapping[str, Taken]) -> Iterator[Figure]:
    base = Reference("json.loads", *took["read json"])
    for name, shown in (
        ("ours", "clientloom"),
        ("pydantic", "pydantic from JSON, numbers rounded"),
        ("msgspec", "msgspec, no types"),
        ("peer", _PEER),
    ):
        if f"read {name}" in took:
            slug = f"{key}-read-{name}"
            taken = took[f"read {name}"]
            yield _figure(slug, DECODING, f"{what}: {shown}", taken, base)


def _figure(
    key: str, section: str, what: str, taken: Taken, reference: Reference
) -> Figure:
    return Figure(key, section, what, taken.clock, "ms", reference, taken.cpu)
