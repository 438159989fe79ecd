"""How long the first things take that a program does with a generated client.

Each is a fresh process. What counts is what it takes more than the one before.
"""

import compileall
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from tests.bench import bodies, server
from tests.bench.process import Run, compare, run
from tests.bench.report import AtMost, Figure, Peer, Target
from tests.bench.workspaces import PEER, PEER_PACKAGE

_SECTION = "Imports, in fresh processes"

_CONSTRUCT = """\
from snaptrade_client import SnapTrade
client = SnapTrade(client_id="ID", consumer_key="KEY", base_url="{url}")
"""
_CALL = """\
client.connections.list_brokerage_authorizations(user_id="u", user_secret="s")
"""
_PEER_CONSTRUCT = f"""\
from {PEER_PACKAGE} import Client
client = Client(base_url="{{url}}")
"""
_PEER_CALL = f"""\
from {PEER_PACKAGE}.api.connections import connections_list_brokerage_authorizations
connections_list_brokerage_authorizations.sync(
    client=client, user_id="u", user_secret="s"
)
"""
_PROGRAMS = {
    "bare": "pass",
    "libraries": "import httpx2, pydantic",
    "import": "import snaptrade_client",
    "construct": _CONSTRUCT,
    "call": _CONSTRUCT + _CALL,
    "peer import": f"import {PEER_PACKAGE}",
    "peer construct": _PEER_CONSTRUCT,
    "peer call": _PEER_CONSTRUCT + _PEER_CALL,
}


def figures(packages: Sequence[Path], rounds: int) -> Iterator[Figure]:
    """Imports, construction and the first call; `packages` are folders to import from."""
    for folder in packages:
        compileall.compile_dir(folder, quiet=2)
    with server.serve({"/authorizations": bodies.connections(1)}) as url:
        runs = compare(
            {
                name: _program(program.format(url=url), packages)
                for name, program in _PROGRAMS.items()
            },
            rounds,
        )
    nothing = runs["bare"]
    yield _figure("bare interpreter", nothing)
    yield _figure(
        "import snaptrade_client, over the bare interpreter",
        _more(runs["import"], nothing),
        _peer(PEER, _more(runs["peer import"], nothing)),
        AtMost(15),
    )
    constructed = _more(runs["construct"], nothing)
    yield _figure(
        "import and construct, over the bare interpreter",
        constructed,
        _peer("import httpx2, pydantic", _more(runs["libraries"], nothing)),
        AtMost(150),
    )
    yield _figure(
        "the same, beside the other client",
        constructed,
        _peer(PEER, _more(runs["peer construct"], nothing)),
    )
    yield _figure(
        "first call to a resource, over construction",
        _more(runs["call"], runs["construct"]),
        _peer(PEER, _more(runs["peer call"], runs["peer construct"])),
        AtMost(100),
    )


def _more(run: Run, than: Run) -> Run:
    """What a process takes more than another one."""
    return Run(run.seconds - than.seconds, run.cpu - than.cpu, run.megabytes)


def _figure(
    what: str, run: Run, peer: Peer | None = None, target: Target = None
) -> Figure:
    milliseconds, cpu = run.seconds * 1000, run.cpu * 1000
    return Figure(_SECTION, what, milliseconds, "ms", peer, target, cpu)


def _peer(name: str, run: Run) -> Peer:
    return Peer(name, run.seconds * 1000, run.cpu * 1000)


def _program(source: str, packages: Sequence[Path]) -> Callable[[], Run]:
    return lambda: run([sys.executable, "-c", source], packages)
