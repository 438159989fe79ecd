"""How long generating takes, and how much memory."""

import itertools
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.bench import workspaces
from tests.bench.process import FailedRunError, Run, compare
from tests.bench.report import AtMost, AtMostOfPeer, Figure, Peer, Target
from tests.bench.workspaces import PEER

_SECTION = "Generation"
_CORPUS = Path(__file__).resolve().parents[3] / "shared" / "corpus"
_LARGE = {
    "Stripe, 2.8 MB": "guru/stripe.com__2020-08-27.yaml",
    "Kubernetes, 3.3 MB": "guru/kubernetes.io__v1.10.0.yaml",
}
"""The largest descriptions beside this checkout stand in for Plaid's (3 MB)."""


def figures(folder: Path, rounds: int) -> Iterator[Figure]:
    """Generation of the packages of this repository, `rounds` runs of each."""
    specs = workspaces.copy_workspace(folder / "full")
    code = workspaces.copy_workspace(folder / "code")
    workspaces.code_only(code)
    description = specs / "snaptrade" / "openapi.yaml"
    kept, everything = folder / "kept", folder / "everything"
    workspaces.generate(specs, kept, "snaptrade")
    workspaces.generate(specs, everything)
    scratch = _from_scratch(folder / "new")
    runs = compare(
        {
            "scratch": scratch(specs, "snaptrade"),
            "code": scratch(code, "snaptrade"),
            "peer": _peer(description, folder / "peer"),
            "all": scratch(specs),
        },
        rounds,
    )
    # Nothing may come between these runs: only the last answer is remembered.
    runs |= compare(
        {"same": lambda: workspaces.generate(specs, kept, "snaptrade")}, rounds + 1
    )
    runs |= compare(
        {"all same": lambda: workspaces.generate(specs, everything)}, rounds
    )
    numbers = itertools.count()

    def changed() -> Run:
        field = f"added_{next(numbers)}"
        workspaces.add_field(description, "BrokerageAuthorization", field)
        return workspaces.generate(specs, kept, "snaptrade")

    runs |= compare({"changed": changed}, rounds)
    peer = runs["peer"]
    yield from _both("SnapTrade from scratch", runs["scratch"], peer, AtMostOfPeer(1))
    yield from _both("the same without docs and tests", runs["code"], peer, None)
    yield _seconds("SnapTrade, one schema changed", runs["changed"], peer, AtMost(1))
    yield _seconds("SnapTrade, nothing changed", runs["same"], peer, AtMost(0.4))
    yield _seconds("everything from scratch", runs["all"], None, None)
    yield _seconds("everything, nothing changed", runs["all same"], None, AtMost(0.4))


def large(folder: Path, rounds: int) -> Iterator[Figure]:
    """Generation from the largest descriptions there are; none without a corpus."""
    for name, path in _LARGE.items():
        if not (_CORPUS / path).is_file():
            continue
        place = folder / name.split(",")[0].lower()
        specs = workspaces.workspace_of(place, _CORPUS / path)
        once = _from_scratch(place / "new")(specs)
        run = compare({name: once}, rounds)[name]
        try:
            peer = _peer(_CORPUS / path, place / "peer")()
        except FailedRunError:
            peer = None
        yield _seconds(f"{name}, from scratch", run, peer, AtMost(10))
        yield _memory(f"{name}, peak memory", run, peer, AtMost(500))


def _from_scratch(output: Path) -> Callable[..., Callable[[], Run]]:
    """Runs that generate into a new folder and leave nothing behind."""
    numbers = itertools.count()

    def contender(specs: Path, *names: str) -> Callable[[], Run]:
        def once() -> Run:
            place = output / str(next(numbers))
            run = workspaces.generate(specs, place, *names)
            shutil.rmtree(place)
            return run

        return once

    return contender


def _peer(description: Path, folder: Path) -> Callable[[], Run]:
    def once() -> Run:
        shutil.rmtree(folder, ignore_errors=True)
        return workspaces.generate_peer(description, folder)

    return once


def _both(what: str, run: Run, peer: Run, target: Target) -> Iterator[Figure]:
    yield _seconds(what, run, peer, target)
    yield _memory(f"{what}, peak memory", run, peer, None)


def _seconds(what: str, run: Run, peer: Run | None, target: Target) -> Figure:
    beside = None if peer is None else Peer(PEER, peer.seconds, peer.cpu)
    return Figure(_SECTION, what, run.seconds, "s", beside, target, run.cpu)


def _memory(what: str, run: Run, peer: Run | None, target: Target) -> Figure:
    beside = None if peer is None else Peer(PEER, peer.megabytes)
    return Figure(_SECTION, what, run.megabytes, "MB", beside, target)
