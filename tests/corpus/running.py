"""Runs documents, each in a process with limits of time and memory."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass
from pathlib import Path

from tests.corpus.listing import ROOT, CorpusDocument
from tests.corpus.results import STEPS, DocumentResult, Step
from tests.support.own_tests import RUNTIME


@dataclass(frozen=True, slots=True)
class Limits:
    """What a document may take: seconds on the clock, and megabytes in each process."""

    seconds: int = 1200
    megabytes: int = 6000


def run_all(
    documents: Iterable[CorpusDocument],
    results: Path,
    *,
    jobs: int,
    limits: Limits,
    skipped: tuple[str, ...] = (),
) -> Iterator[tuple[DocumentResult, bool]]:
    """The results as they arrive, and whether each was there already.

    Args:
        documents: The documents.
        results: The folder of the results; what is there and up to date is kept.
        jobs: How many run at a time.
        limits: What each may take.
        skipped: The steps to leave out.
    """
    with ThreadPoolExecutor(jobs) as pool:
        futures = [
            pool.submit(run_one, document, results, limits, skipped)
            for document in documents
        ]
        for future in as_completed(futures):
            yield future.result()


def run_one(
    document: CorpusDocument,
    results: Path,
    limits: Limits,
    skipped: tuple[str, ...] = (),
) -> tuple[DocumentResult, bool]:
    """The result of a document, and whether it was there already."""
    path = results / f"{document.name.replace('/', '__')}.json"
    key = document.key
    known = DocumentResult.read(path)
    if (
        known is not None
        and known.key == key
        and known.seconds
        and not _lacks(known, skipped)
    ):
        return known, True
    path.unlink(missing_ok=True)
    result = _run(document, path, key, limits, skipped)
    return result, False


def _lacks(known: DocumentResult, skipped: tuple[str, ...]) -> bool:
    """Whether a result lacks a step that was left out then and is wanted now."""
    return any(
        step.detail == "not asked for" and name not in skipped
        for name, step in known.steps.items()
    )


def _run(
    document: CorpusDocument,
    path: Path,
    key: str,
    limits: Limits,
    skipped: tuple[str, ...],
) -> DocumentResult:
    path.parent.mkdir(parents=True, exist_ok=True)
    module = "tests.corpus.document"
    command = [sys.executable, "-m", module, str(document.path), document.name, key]
    said = path.with_suffix(".log")
    with said.open("wb") as log:
        process = subprocess.Popen(
            [*command, str(path), *skipped],
            cwd=ROOT,
            env=_environment(),
            stdout=log,
            stderr=subprocess.STDOUT,
            start_new_session=True,
            preexec_fn=_limit(limits),
        )
        why = "it ended on its own"
        try:
            process.wait(limits.seconds)
        except subprocess.TimeoutExpired:
            why = f"it took more than {limits.seconds} seconds"
            os.killpg(process.pid, 9)
            process.wait()
    result = DocumentResult.read(path) or DocumentResult(document.name, key)
    if process.returncode != 0:
        words = said.read_text(encoding="utf-8", errors="replace")[-500:]
        for name in STEPS:
            step = result.steps.setdefault(name, Step("failed"))
            if step.outcome == "failed":
                step.detail = f"{step.detail} {why}: {words}".strip()
        result.seconds = result.seconds or float(limits.seconds)
        result.write(path)
    said.unlink()
    return result


def _environment() -> dict[str, str]:
    # Sets of strings have one order, so that a document has the same values again.
    path = f"{ROOT}{os.pathsep}{RUNTIME}"
    return {**os.environ, "PYTHONPATH": path, "PYTHONHASHSEED": "0"}


def _limit(limits: Limits) -> Callable[[], None]:
    size = limits.megabytes * 1024 * 1024

    def apply() -> None:
        resource.setrlimit(resource.RLIMIT_AS, (size, size))
        # Endless loops end even if nobody watches.
        resource.setrlimit(resource.RLIMIT_CPU, (limits.seconds, limits.seconds))

    return apply
