"""How long the first things take that a program does with a client, and the memory.

Each is a fresh process. What counts is what it takes more than the one before.
"""

import compileall
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from tests.bench import bodies, server
from tests.bench.packages import Packages
from tests.bench.peers import PEER_PACKAGE, vendor_name
from tests.bench.process import Run, compare, python
from tests.bench.report import Figure, Reference

SECTION = "The first things that a program does"
MEMORY = "Memory of a program"

_LIBRARIES = "import httpx2, pydantic"
_PEER = "openapi-python-client"
_CONSTRUCT = """\
from snaptrade_client import SnapTrade
client = SnapTrade(client_id="ID", consumer_key="KEY", base_url="{url}")
"""
_CALL = """\
client.connections.list_brokerage_authorizations(user_id="u", user_secret="s")
"""
_PROGRAMS = {
    "bare": "pass",
    "libraries": _LIBRARIES,
    "libraries call": f"{_LIBRARIES}\n"
    "pydantic.TypeAdapter(list[object]).validate_json("
    'httpx2.Client().get("{url}/authorizations").content)',
    "import": "import snaptrade_client",
    "construct": _CONSTRUCT,
    "call": _CONSTRUCT + _CALL,
}
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
_PEER_PROGRAMS = {
    "peer import": f"import {PEER_PACKAGE}",
    "peer construct": _PEER_CONSTRUCT,
    "peer call": _PEER_CONSTRUCT + _PEER_CALL,
}
_VENDOR_CONSTRUCT = _CONSTRUCT.replace("base_url", "host")
_VENDOR_PROGRAMS = {
    "vendor import": "import snaptrade_client",
    "vendor construct": _VENDOR_CONSTRUCT,
    "vendor call": _VENDOR_CONSTRUCT + _CALL,
}


def figures(packages: Packages, rounds: int, seconds: float) -> Iterator[Figure]:
    """Imports, construction, the first call, and the memory of each."""
    search: dict[str, Sequence[Path]] = dict.fromkeys(_PROGRAMS, packages.ours)
    programs = dict(_PROGRAMS)
    if packages.peer is not None:
        programs |= _PEER_PROGRAMS
        search |= dict.fromkeys(_PEER_PROGRAMS, (packages.peer,))
    if packages.vendor is not None:
        programs |= _VENDOR_PROGRAMS
        search |= dict.fromkeys(_VENDOR_PROGRAMS, (packages.vendor,))
    for folder in {folder for folders in search.values() for folder in folders}:
        compileall.compile_dir(folder, quiet=2)
    with server.serve({"/authorizations": bodies.connections(1)}) as url:
        runs = compare(
            {
                name: _program(source.format(url=url), search[name])
                for name, source in programs.items()
            },
            rounds,
            seconds,
        )
    yield from _times(runs)
    yield from _memory(runs)


def _times(runs: Mapping[str, Run]) -> Iterator[Figure]:
    over = {name: _more(run, runs["bare"]) for name, run in runs.items()}
    libraries = Reference(_LIBRARIES, *_milliseconds(over["libraries"]))
    yield _figure("bare", "bare interpreter", runs["bare"])
    yield _figure("import", "`import snaptrade_client`", over["import"], libraries)
    yield _figure("construct", "import and construct", over["construct"], libraries)
    for key, name in (("peer", _PEER), ("vendor", vendor_name())):
        if f"{key} call" not in runs:
            continue
        for step, what in (
            ("import", "`import`"),
            ("construct", "import and construct"),
            ("call", "import, construct and the first call"),
        ):
            other = Reference(name, *_milliseconds(over[f"{key} {step}"]))
            yield _figure(f"{key}-{step}", what, over[step], other)
    first_of_libraries = Reference(
        "the same with httpx2, pydantic", *_milliseconds(over["libraries call"])
    )
    what = "import, construct and the first call"
    yield _figure("first-of-all", what, over["call"], first_of_libraries)
    first = _more(runs["call"], runs["construct"])
    yield _figure("first-call", "the first call, over construction", first)


def _memory(runs: Mapping[str, Run]) -> Iterator[Figure]:
    for key, name in (
        ("libraries", _LIBRARIES),
        ("peer call", _PEER),
        ("vendor call", vendor_name()),
    ):
        if key in runs:
            other = Reference(name, runs[key].megabytes)
            what = "after the first call"
            ours = runs["call"].megabytes
            slug = f"memory-{key.split()[0]}"
            yield Figure(slug, MEMORY, what, ours, "MB", other)


def _more(run: Run, than: Run) -> Run:
    """What a process takes more than another one."""
    return Run(run.seconds - than.seconds, run.cpu - than.cpu, run.megabytes)


def _milliseconds(run: Run) -> tuple[float, float]:
    return run.seconds * 1000, run.cpu * 1000


def _figure(
    key: str, what: str, run: Run, reference: Reference | None = None
) -> Figure:
    value, cpu = _milliseconds(run)
    return Figure(key, SECTION, what, value, "ms", reference, cpu)


def _program(source: str, search: Sequence[Path]) -> Callable[[], Run]:
    return lambda: python(source, search)
