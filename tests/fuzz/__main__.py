"""Fuzzes for some seconds, or for a number of rounds; see the package."""

from __future__ import annotations

import argparse
import os
import resource
import sys
import tempfile
import time
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from random import Random

GIGABYTES = 4
"""The address space of the process. Small workspaces never need as much."""

READER_MUTANTS = 20
"""How many mutants of a round are only read, which takes a fraction of the time that
generating one does."""


def main() -> int:
    """Prints what was found; 0 if nothing was, else 1."""
    parser = argparse.ArgumentParser(prog="tests.fuzz")
    parser.add_argument("--seed", type=int, default=0)
    limit = parser.add_mutually_exclusive_group(required=True)
    limit.add_argument("--rounds", type=int, metavar="ROUNDS")
    limit.add_argument("--seconds", type=float, metavar="SECONDS")
    parser.add_argument("--corpus", type=Path, nargs="*", default=[], metavar="FOLDER")
    parser.add_argument("--failures", type=Path, default=Path("build/fuzz"))
    arguments = parser.parse_args()
    memory = GIGABYTES * 1024**3
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    numbers = (
        range(arguments.rounds)
        if arguments.seconds is None
        else _until(time.monotonic() + arguments.seconds)
    )
    with tempfile.TemporaryDirectory(prefix="fuzz-cache-") as cache:
        os.environ["CLIENTLOOM_CACHE_DIR"] = cache
        found = _fuzz(arguments, iter(numbers))
    return 1 if found else 0


def _until(end: float) -> Iterator[int]:
    """The numbers of rounds, as long as there is time."""
    for number in count():
        if time.monotonic() >= end:
            return
        yield number


def _fuzz(arguments: argparse.Namespace, numbers: Iterator[int]) -> int:
    """How many mistakes were found; each is printed and written to a folder."""
    # What child processes need too is loaded once.
    import datamodel_code_generator  # noqa: F401

    from tests.fuzz.inputs import Input, all_inputs
    from tests.fuzz.judging import PIPELINE, READER, Failure, Judge, failure_of
    from tests.fuzz.minimizing import minimized
    from tests.fuzz.mutation import Mutator

    inputs = all_inputs(arguments.corpus)
    mutator = Mutator(inputs)
    known: set[str] = set()
    total = 0

    def attempt(random: Random, judges: tuple[Judge, ...]) -> None:
        nonlocal total
        total += 1
        judge = random.choice(judges)
        mutant = mutator.mutant(random.choice(inputs), random)
        failure = failure_of(mutant, judge)
        if failure is None or failure.signature in known:
            return
        known.add(failure.signature)
        print(f"{mutant.name}: {failure.signature}", flush=True)

        def fails(smaller: Input) -> bool:
            again = failure_of(smaller, judge)
            return again is not None and again.signature == failure.signature

        smallest = minimized(mutant, fails)
        report(smallest, failure_of(smallest, judge) or failure)

    def report(smallest: Input, failure: Failure) -> None:
        folder = arguments.failures / f"{arguments.seed}-{len(known):03}"
        smallest.write(folder / "workspace")
        (folder / "failure.txt").write_text(failure.text, encoding="utf-8")
        print(f"  -> {folder}\n{failure.text}", flush=True)

    for number in numbers:
        random = Random(f"{arguments.seed}:{number}")
        attempt(random, PIPELINE)
        for _ in range(READER_MUTANTS):
            attempt(random, READER)
    print(f"{total} mutants of {len(inputs)} workspaces: {len(known)} mistakes")
    return len(known)


if __name__ == "__main__":
    sys.exit(main())
