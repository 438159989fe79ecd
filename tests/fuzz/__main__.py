"""Fuzzes for a while, or for a number of mutants; see the package."""

from __future__ import annotations

import argparse
import os
import resource
import sys
import tempfile
import time
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from random import Random

GIGABYTES = 4
"""The address space of the process. Small workspaces never need as much."""


@dataclass(slots=True)
class Budget:
    """When to stop: after a number of mutants of each kind, or after some seconds."""

    reader: int
    pipeline: int
    seconds: float | None
    started: float = field(default_factory=time.monotonic)

    def allows(self, number: int) -> bool:
        """Whether there is another round."""
        if self.seconds is not None:
            return time.monotonic() - self.started < self.seconds
        return number < max(self.reader, self.pipeline)


def main() -> int:
    """Prints what was found; 0 if nothing was, else 1."""
    parser = argparse.ArgumentParser(prog="tests.fuzz")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--reader", type=int, default=0, metavar="MUTANTS")
    parser.add_argument("--pipeline", type=int, default=0, metavar="MUTANTS")
    parser.add_argument("--seconds", type=float, metavar="SECONDS")
    parser.add_argument("--failures", type=Path, default=Path("fuzz-failures"))
    arguments = parser.parse_args()
    limit = GIGABYTES * 1024**3
    resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
    budget = Budget(arguments.reader, arguments.pipeline, arguments.seconds)
    with tempfile.TemporaryDirectory(prefix="fuzz-cache-") as cache:
        os.environ["CLIENTLOOM_CACHE_DIR"] = cache
        found = _fuzz(arguments.seed, budget, arguments.failures)
    return 1 if found else 0


def _fuzz(seed: int, budget: Budget, failures: Path) -> int:
    # What child processes need too is loaded once.
    import datamodel_code_generator  # noqa: F401

    from tests.fuzz.inputs import Input, all_inputs
    from tests.fuzz.judging import READER, Failure, Judge, failure_of, generate
    from tests.fuzz.minimizing import minimized
    from tests.fuzz.mutation import Mutator

    inputs = all_inputs()
    mutator = Mutator(inputs)
    known: set[str] = set()
    total = 0

    def attempt(source: Input, judge: Judge) -> None:
        failure = failure_of(source, judge)
        if failure is None or failure.signature in known:
            return
        known.add(failure.signature)
        print(f"{source.name}: {failure.signature}", flush=True)

        def fails(smaller: Input) -> bool:
            again = failure_of(smaller, judge)
            return again is not None and again.signature == failure.signature

        smallest = minimized(source, fails)
        _report(smallest, failure_of(smallest, judge) or failure)

    def _report(smallest: Input, failure: Failure) -> None:
        folder = failures / f"{len(known):03}"
        folder.mkdir(parents=True, exist_ok=True)
        smallest.write(folder)
        (folder / "failure.txt").write_text(failure.text, encoding="utf-8")
        print(f"  -> {folder}", flush=True)

    per_round = max(1, budget.reader // max(1, budget.pipeline))
    if budget.seconds is not None:
        per_round = 20
    for number in count():
        if not budget.allows(number):
            break
        random = Random(f"{seed}:{number}")
        if budget.seconds is not None or number < budget.pipeline:
            attempt(mutator.mutant(random.choice(inputs), random), generate)
            total += 1
        for _ in range(per_round):
            judge = random.choice(READER)
            attempt(mutator.mutant(random.choice(inputs), random), judge)
            total += 1
    print(f"{total} mutants of {len(inputs)} workspaces: {len(known)} mistakes")
    return len(known)


if __name__ == "__main__":
    sys.exit(main())
