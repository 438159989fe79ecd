"""Which modules of the runtime a program loads: only those that it needs.

The lists are by name. A module that appears here costs every program that starts, so
add one only if a plain call cannot do without it.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

GENERATED = Path(__file__).resolve().parents[2] / "generated"

CONSTRUCTION = {
    "_async_client",
    "_auth",
    "_auth_hmac",
    "_client",
    "_core",
    "_credential",
    "_drift",
    "_errors",
    "_fork",
    "_message",
    "_percent",
    "_pool",
    "_provider",
    "_retry",
    "_settings",
    "_timeout",
    "_unset",
    "_version",
}
"""What constructing a sync client loads. Its async twin stands in the same module."""

RESOURCE = {"_depth", "_operation", "_options", "_resource", "_response_methods"}
"""What accessing a resource adds."""

FIRST_CALL = {
    # Building the request, and the call over all its attempts.
    "_arguments",
    "_call",
    "_opening",
    "_request",
    # Sending.
    "_headers",
    "_http",
    "_logging",
    "_network",
    "_sender",
    # Decoding the response.
    "_codec",
    "_format",
    "_json",
    "_media",
    "_model",
    "_raw",
    "_response",
    "_scalars",
    "_shapes",
    "_strictness",
    "_unknown",
}
"""What the first call adds, including its models."""

PROGRAM = """\
import sys
sys.path[:0] = [{runtime!r}, {package!r}]

def show():
    before = "clientloom_runtime."
    names = [name for name in sys.modules if name.startswith(before)]
    print(*sorted(name.removeprefix(before) for name in names))
    sys.stdout.flush()

import snaptrade_client
show()
from snaptrade_client import SnapTrade
import httpx2

def answer(request):
    return httpx2.Response(200, json=[{{"id": "1", "brokerage": {{"id": "2"}}}}])

transport = httpx2.MockTransport(answer)
client = SnapTrade(client_id="ID", consumer_key="KEY", transport=transport)
show()
client.connections
show()
(connection,) = client.connections.list_brokerage_authorizations(
    user_id="u", user_secret="s"
)
assert connection.brokerage.id == "2"
show()
"""


def stages() -> list[set[str]]:
    """The loaded modules after importing, constructing, a resource, and a call."""
    program = PROGRAM.format(
        runtime=str(GENERATED / "runtime"), package=str(GENERATED / "snaptrade")
    )
    done = subprocess.run(
        [sys.executable, "-I", "-c", program],
        capture_output=True,
        text=True,
        check=True,
    )
    return [set(line.split()) for line in done.stdout.split("\n")[:-1]]


def test_a_sync_client_loads_only_what_it_needs() -> None:
    imported, constructed, resource, called = stages()
    assert imported == set()
    assert constructed == CONSTRUCTION
    assert resource - constructed == RESOURCE
    assert called - resource == FIRST_CALL


def test_importing_a_package_loads_no_library() -> None:
    program = (
        "import sys; before = set(sys.modules)\n"
        f"sys.path.insert(0, {str(GENERATED / 'basiq')!r})\n"
        "import basiq_client\n"
        "print(*sorted(set(sys.modules) - before))"
    )
    done = subprocess.run(
        [sys.executable, "-I", "-S", "-c", program],
        capture_output=True,
        text=True,
        check=True,
    )
    loaded = {name.partition(".")[0] for name in done.stdout.split()}
    assert loaded & {"typing", "re", "enum", "pydantic", "httpx2"} == set()
