"""One document through every step, in a process of its own.

python -m tests.corpus.document DOCUMENT NAME KEY RESULT [SKIPPED-STEP...]
"""

from __future__ import annotations

import importlib
import resource
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import black
import pytest

from generator.generation.package import GeneratedPackage
from generator.generation.pipeline import client_package
from generator.project.reading import load_workspace
from generator.schemas.worker import DictionaryWorker
from tests.corpus.client import CalledClient
from tests.corpus.contract import Contract
from tests.corpus.listing import ROOT
from tests.corpus.original import Original
from tests.corpus.results import STEPS, DocumentResult, Step
from tests.support.own_tests import RUNTIME, run_tests
from tests.support.type_checkers import checked
from tests.support.workspace import Example, write_workspace

LARGE = {"mypy": 2_500_000, "pyright": 300_000}
"""Bytes of Python from which a type checker takes longer than all the rest."""


KEPT = ROOT / "build" / "corpus"
"""Where the results are, and the cache of mypy."""

PATIENCE = 900
"""Seconds after which the tests of a package are ended."""


class StepError(Exception):
    """A step found something wrong; carries what."""


class _Steps:
    """Runs steps in order; after one that everything needs fails, the rest is skipped."""

    def __init__(self, result: DocumentResult, path: Path, skipped: set[str]) -> None:
        self._result = result
        self._path = path
        self._skipped = skipped
        self.over = False

    def run(
        self, name: str, step: Callable[[], str | None], *, needed: bool = False
    ) -> None:
        if self.over or name in self._skipped:
            reason = "an earlier step failed" if self.over else "not asked for"
            self._result.steps[name] = Step("skipped", detail=reason)
            return
        # The process may be ended inside a step that takes too long.
        self._result.steps[name] = Step("failed", detail="it did not end in time")
        self._result.write(self._path)
        started = time.monotonic()
        try:
            omitted = step()
            outcome = Step("ok") if omitted is None else Step("skipped", detail=omitted)
        except (StepError, AssertionError) as error:
            outcome = Step("failed", detail=str(error)[:2000])
        except MemoryError:
            outcome = Step("failed", detail="out of memory")
        except Exception:  # noqa: BLE001 - a crash is a finding
            outcome = Step("failed", detail=traceback.format_exc()[-2000:])
        outcome.seconds = round(time.monotonic() - started, 2)
        self._result.steps[name] = outcome
        self.over = self.over or (needed and outcome.outcome == "failed")
        self._result.write(self._path)


class _Run:
    """The steps of one document, with what each leaves to the next."""

    def __init__(self, path: Path, result: DocumentResult, folder: Path) -> None:
        self._path = path
        self._root = _folder_of(path, result.document)
        self._result = result
        self._folder = folder
        self._package: GeneratedPackage | None = None
        self._original: Original | None = None

    @property
    def _place(self) -> Path:
        return self._folder / "generated" / "example"

    @property
    def _import_name(self) -> str:
        assert self._package is not None
        assert self._package.api is not None
        return self._package.api.package.import_name

    def read(self) -> None:
        original = Original(self._path)
        self._original = original
        self._result.dialect = original.version
        self._result.schemas = original.schema_count
        self._result.operations = len(list(original.operations()))

    def generate(self) -> None:
        # Documents may refer to files in the folders above.
        settings = f"openapi: {self._path}\nroot: {self._root}"
        example = Example("paths: {}", settings)
        specs = write_workspace(self._folder, {"example": example})
        workspace = load_workspace(specs)
        (provider,) = workspace.providers
        with DictionaryWorker() as worker:
            self._package = client_package(provider, workspace, worker)
        codes = Counter(each.code.name for each in self._package.diagnostics)
        self._result.diagnostics = dict(sorted(codes.items()))
        if self._package.files is None:
            errors = [each.message for each in self._package.diagnostics]
            raise StepError("; ".join(errors[:5]))
        for name, content in self._package.files.items():
            place = self._place / name
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(content)
        sys.path.insert(0, str(self._place))

    def import_all(self) -> None:
        models = importlib.import_module(self._import_name).models
        for name in dir(models):
            model = getattr(models, name)
            if hasattr(model, "model_rebuild"):
                model.model_rebuild()
        folder = self._place / self._import_name
        for path in sorted(folder.rglob("*.py")):
            parts = path.relative_to(self._place).with_suffix("").parts
            importlib.import_module(".".join(parts).removesuffix(".__init__"))

    def complete(self) -> None:
        """Every operation is in the package, or a diagnostic names it."""
        assert self._package is not None
        assert self._package.api is not None
        assert self._original is not None
        known = {(one.method, one.path) for one in self._package.api.operations}
        lost = [
            source
            for source in self._original.operations()
            if (source.method, source.path) not in known
        ]
        said = [
            f"{each.message} {each.origin.pointer if each.origin else ''}"
            for each in self._package.diagnostics
        ]
        silent = []
        for source in lost:
            self._result.absent.append(f"{source.method} {source.path}")
            pointer = source.path.replace("~", "~0").replace("/", "~1")
            if not any(source.path in each or pointer in each for each in said):
                silent.append(f"{source.method} {source.path}")
        if silent:
            raise StepError(f"lost without a word: {', '.join(silent[:10])}")

    def black(self) -> None:
        mode = black.FileMode()
        wrong = []
        for path in sorted(self._place.rglob("*.py")):
            source = path.read_text(encoding="utf-8")
            if black.format_str(source, mode=mode) != source:
                wrong.append(path.name)
        if wrong:
            raise StepError(f"not as black writes it: {', '.join(wrong[:10])}")

    def check_types(self, checker: str) -> str | None:
        size = sum(path.stat().st_size for path in self._place.rglob("*.py"))
        if size > LARGE[checker]:
            limit = LARGE[checker] / 1e6
            return f"{size / 1e6:.1f} MB of Python, and the limit is {limit:.1f}"
        # mypy keeps what it knows of the libraries; pyright has its settings there.
        folder = KEPT / "mypy" if checker == "mypy" else self._folder / checker
        folder.mkdir(parents=True, exist_ok=True)
        checked(
            checker, folder, [self._place / self._import_name], [self._place, RUNTIME]
        )
        return None

    def contract(self) -> None:
        assert self._package is not None
        assert self._package.api is not None
        assert self._original is not None
        with CalledClient(self._package.api) as client:
            contract = Contract(self._original, self._package.api, client)
            try:
                contract.check()
            finally:
                found = contract.findings
                self._result.true = found.true
                self._result.called = found.called
                self._result.faults = [
                    [one.operation, one.check, one.detail] for one in found.faults
                ]
                self._result.untried = [list(one) for one in found.untried]
        if found.faults:
            raise StepError(f"{len(found.faults)} faults")

    def own_tests(self) -> str | None:
        done = run_tests(self._place, seconds=PATIENCE)
        match done.returncode:
            case pytest.ExitCode.OK:
                return None
            case pytest.ExitCode.NO_TESTS_COLLECTED:
                return "it has no operations, and so no tests"
            case _:
                raise StepError(done.stdout[-1500:] + done.stderr[-300:])


def main(arguments: list[str]) -> None:
    """Run every step of one document and write its result."""
    document, name, key, target, *skipped = arguments
    result = DocumentResult(name, key)
    started = time.monotonic()
    with _temporary_folder() as folder:
        run = _Run(Path(document).resolve(), result, folder)
        steps = _Steps(result, Path(target), set(skipped))
        steps.run("read", run.read, needed=True)
        steps.run("generate", run.generate, needed=True)
        steps.run("import", run.import_all, needed=True)
        steps.run("complete", run.complete)
        steps.run("contract", run.contract)
        steps.run("tests", run.own_tests)
        steps.run("black", run.black)
        steps.run("mypy", lambda: run.check_types("mypy"))
        steps.run("pyright", lambda: run.check_types("pyright"))
    assert set(result.steps) == set(STEPS)
    usage = resource.getrusage(resource.RUSAGE_SELF)
    result.megabytes = round(usage.ru_maxrss / 1024)
    result.seconds = round(time.monotonic() - started, 1)
    result.write(Path(target))


def _folder_of(path: Path, name: str) -> Path:
    """The folder of a document with this name."""
    return path.parents[name.count("/")]


@contextmanager
def _temporary_folder() -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="corpus-") as folder:
        yield Path(folder)


if __name__ == "__main__":
    main(sys.argv[1:])
