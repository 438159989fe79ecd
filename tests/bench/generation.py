"""How long generating takes, and how much memory."""

import itertools
import shutil
import statistics
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from tests.bench import workspaces
from tests.bench.peers import Generator
from tests.bench.process import FailedRunError, Run, compare, python
from tests.bench.report import Absent, Figure, Finding, Reference

PEERS = "SnapTrade from scratch: all generators"
OWN = "Generating again, and everything"
LARGE = "Large specs"
_CORPUS = Path(__file__).resolve().parents[3] / "shared" / "corpus"
_LARGE = {
    "large-twilio": (
        "Twilio, 1.9 MB",
        "big/twilio__twilio-oai/spec/json/twilio_api_v2010.json",
    ),
    "large-stripe": ("Stripe, 2.8 MB", "guru/stripe.com__2020-08-27.yaml"),
    "large-kubernetes": ("Kubernetes, 3.3 MB", "guru/kubernetes.io__v1.10.0.yaml"),
}
"""The largest specs next to this checkout stand in for Plaid's (3 MB)."""


_SNAPTRADE = ("--package", "snaptrade")
"""Only the package of SnapTrade, as other generators write it: without the facade."""


@dataclass(frozen=True, slots=True)
class Output:
    """What a generator wrote."""

    files: int
    kilobytes: float


@dataclass(frozen=True, slots=True)
class Contest:
    """SnapTrade from scratch by every generator: medians, and what came out."""

    names: Mapping[str, str]
    writes: Mapping[str, str]
    runs: Mapping[str, Run]
    outputs: Mapping[str, Output]

    def figures(self) -> Iterator[Figure]:
        """The figures that have a budget, and the peak memory."""
        ours = self.runs["clientloom"]
        what = "SnapTrade, whole package"
        if "opc-formatted" in self.runs:
            key, name = "opc-formatted", "openapi-python-client with formatter"
            yield _seconds("scratch-formatted", PEERS, what, ours, name, self.runs[key])
        if "opc" in self.runs:
            key, name = "opc", "openapi-python-client without"
            yield _seconds("scratch-opc", PEERS, what, ours, name, self.runs[key])
        others = {key: run for key, run in self.runs.items() if "clientloom" not in key}
        if others:
            fastest = min(others, key=lambda key: others[key].seconds)
            name = f"the fastest, {self.names[fastest].split()[0]}"
            yield _seconds("scratch-fastest", PEERS, what, ours, name, others[fastest])


def contest(
    folder: Path, generators: Sequence[Generator], rounds: int, seconds: float
) -> tuple[Contest, tuple[Absent, ...]]:
    """SnapTrade from scratch, by clientloom and by each other generator that can."""
    specs = workspaces.copy_workspace(folder / "full")
    code = workspaces.copy_workspace(folder / "code")
    workspaces.code_only(code)
    description = specs / "snaptrade" / "openapi.yaml"
    outputs: dict[str, Output] = {}
    ours = {
        "clientloom": _ours(specs),
        "clientloom-code": _ours(code),
        "clientloom-first": _ours_first(specs),
    }
    contenders = {
        key: _contender(key, folder, outputs, generate)
        for key, generate in ours.items()
    }
    names = {
        "clientloom": "**clientloom**",
        "clientloom-code": "**clientloom**, without docs and tests",
        "clientloom-first": "**clientloom**, the first run ever",
    }
    writes = {
        "clientloom": "a Python client, docs, tests",
        "clientloom-code": "a Python client",
        "clientloom-first": "a Python client, docs, tests",
    }
    absent: list[Absent] = []
    for generator in generators:

        def generate(place: Path, generator: Generator = generator) -> Run:
            return generator.generate(description, place)

        contender = _contender(generator.key, folder, outputs, generate)
        try:
            # The first run fills caches, and shows whether it runs at all.
            contender()
        except FailedRunError as error:
            print(f"\n{error}", file=sys.stderr)
            absent.append(Absent(generator.name, "it fails"))
            continue
        contenders[generator.key] = contender
        names[generator.key] = generator.name
        writes[generator.key] = generator.output
    for own in ours:
        contenders[own]()
    runs = compare(contenders, rounds, seconds)
    return Contest(names, writes, runs, outputs), tuple(absent)


def _ours(specs: Path) -> Callable[[Path], Run]:
    return lambda place: workspaces.generate(specs, place, *_SNAPTRADE)


def _ours_first(specs: Path) -> Callable[[Path], Run]:
    """Runs that find nothing kept from earlier ones."""

    def generate(place: Path) -> Run:
        with tempfile.TemporaryDirectory(prefix="clientloom-bench-") as cache:
            return workspaces.generate(specs, place, *_SNAPTRADE, cache=Path(cache))

    return generate


def _contender(
    key: str, folder: Path, outputs: dict[str, Output], generate: Callable[[Path], Run]
) -> Callable[[], Run]:
    """Runs that generate into a new folder and leave nothing but the size."""
    numbers = itertools.count()

    def once() -> Run:
        place = folder / "out" / f"{key}-{next(numbers)}"
        place.mkdir(parents=True)
        run = generate(place)
        outputs[key] = _output(place)
        shutil.rmtree(place)
        return run

    return once


def _output(folder: Path) -> Output:
    skipped = {".ruff_cache", "node_modules"}
    sizes = [
        path.stat().st_size
        for path in folder.rglob("*")
        if path.is_file() and not skipped & set(path.parts)
    ]
    return Output(len(sizes), sum(sizes) / 1024)


def own(folder: Path, scratch: Run, rounds: int, seconds: float) -> Iterator[Finding]:
    """Generating again with and without changes, and all packages."""
    specs = workspaces.copy_workspace(folder)
    description = specs / "snaptrade" / "openapi.yaml"
    kept, everything = folder / "kept", folder / "everything"
    workspaces.generate(specs, kept, *_SNAPTRADE)
    new = _contender("all", folder, {}, lambda place: workspaces.generate(specs, place))
    runs = compare({"all": new}, rounds, seconds / 2)
    workspaces.generate(specs, everything)
    # Nothing may come between these runs: only the last output is remembered.
    runs |= compare(
        {"all same": lambda: workspaces.generate(specs, everything)}, rounds + 2
    )
    workspaces.generate(specs, kept, *_SNAPTRADE)
    runs |= compare(
        {
            "same": lambda: workspaces.generate(specs, kept, *_SNAPTRADE),
            "bare": lambda: python("pass"),
        },
        rounds + 2,
    )
    numbers = itertools.count()

    def changed() -> Run:
        field = f"added_{next(numbers)}"
        workspaces.add_field(description, "BrokerageAuthorization", field)
        return workspaces.generate(specs, kept, *_SNAPTRADE)

    runs |= compare({"changed": changed}, rounds, seconds / 3)
    watching = _changed_while_watching(folder / "watching", rounds)
    bare, name = runs["bare"], "bare interpreter"
    yield _seconds(
        "unchanged-all", OWN, "all packages, no change", runs["all same"], name, bare
    )
    yield _seconds(
        "unchanged",
        OWN,
        "SnapTrade as an action of a build tool, no change",
        runs["same"],
        name,
        bare,
    )
    yield _seconds(
        "changed", OWN, "SnapTrade, one schema changed", runs["changed"],
        "SnapTrade from scratch", scratch,
    )  # fmt: skip
    yield Figure(
        "watched", OWN, "SnapTrade, one schema changed, `clientloom watch`", watching, "s",
        Reference("SnapTrade from scratch", scratch.seconds),
    )  # fmt: skip
    yield _seconds(
        "scratch-all", OWN, "all packages from scratch", runs["all"],
        "SnapTrade from scratch", scratch,
    )  # fmt: skip


def _changed_while_watching(folder: Path, rounds: int) -> float:
    """The median of the seconds from a changed schema to its package."""
    specs = workspaces.copy_workspace(folder)
    workspaces.leave_only(specs, "snaptrade")
    description = specs / "snaptrade" / "openapi.yaml"
    with workspaces.Watcher(specs, folder / "generated") as watcher:
        return statistics.median(
            watcher.seconds_after(
                partial(
                    workspaces.add_field,
                    description,
                    "BrokerageAuthorization",
                    f"added_{number}",
                )
            )
            for number in range(rounds + 1)
        )


def large(
    folder: Path, peer: Generator | None, rounds: int, seconds: float
) -> Iterator[Finding]:
    """Generation from the largest specs there are."""
    for key, (name, path) in _LARGE.items():
        source = _CORPUS / path
        if not source.is_file():
            yield Absent(name, "the spec is not next to this checkout")
            continue
        place = folder / key
        specs = workspaces.workspace_of(place, source)
        once = _contender("own", place, {}, _all(specs))
        run = compare({key: once}, rounds, seconds / len(_LARGE))[key]
        other: Run | None = None
        if peer is not None:

            def theirs(
                output: Path, source: Path = source, peer: Generator = peer
            ) -> Run:
                return peer.generate(source, output)

            try:
                other = _contender("peer", place, {}, theirs)()
            except FailedRunError:
                yield Absent(f"{peer.name}, from {name}", "it fails for this spec")
        words = "openapi-python-client with formatter"
        yield _seconds(key, LARGE, f"{name}, from scratch", run, words, other)
        yield Figure(
            f"{key}-memory", LARGE, f"{name}, peak memory", run.megabytes, "MB",
            None if other is None else Reference(words, other.megabytes),
        )  # fmt: skip


def _all(specs: Path) -> Callable[[Path], Run]:
    return lambda place: workspaces.generate(specs, place)


def _seconds(
    key: str, section: str, what: str, run: Run, name: str, other: Run | None
) -> Figure:
    reference = None if other is None else Reference(name, other.seconds, other.cpu)
    return Figure(key, section, what, run.seconds, "s", reference, run.cpu)
