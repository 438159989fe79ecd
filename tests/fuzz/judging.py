"""Runs commands on a workspace and says what they may not do."""

from __future__ import annotations

import contextlib
import importlib
import io
import json
import os
import pkgutil
import signal
import sys
import tempfile
import tomllib
import traceback
import warnings
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import FrameType
from typing import Any

import jsonschema_rs

from generator.cli.commands import clientloom
from tests.fuzz.inputs import ROOT, Input
from tests.fuzz.mutation import parsed
from tests.support.commands import Ran
from tests.support.own_tests import run_tests

SECONDS = 20
"""Processor time after which a command on a small workspace counts as hanging."""

NO_TESTS = 5
"""The exit code of pytest when a package has no operations that can be tested."""

Judge = Callable[[Path, str], None]
"""Runs a command on a workspace and raises what is wrong. Takes the workspace's folder,
and the name of its first provider."""


@dataclass(frozen=True, slots=True)
class Failure:
    """What is wrong about a workspace.

    Attributes:
        signature: The same for all inputs that show the same mistake.
        text: The whole story.
    """

    signature: str
    text: str


class Hanging(BaseException):
    """A command takes too long; no handler for errors may catch it."""


class WrongOutcomeError(Exception):
    """A command ends in a way that is not documented."""


class UnloadableError(Exception):
    """A package that was written cannot be imported; carries the traceback."""


def failure_of(source: Input, judge: Judge) -> Failure | None:
    """What is wrong when a command runs on a workspace."""
    with tempfile.TemporaryDirectory(prefix="fuzz-") as folder:
        specs = Path(folder) / "specs"
        specs.mkdir()
        source.write(specs)
        provider = next((p.split("/")[0] for p in source.files if "/" in p), "example")
        before = set(Path(folder).iterdir())
        try:
            with _limit_of_time(), contextlib.chdir(specs), warnings.catch_warnings():
                warnings.simplefilter("ignore")
                judge(specs, provider)
            extra = {*Path(folder).iterdir()} - before - {_output(specs)}
            if extra:
                raise WrongOutcomeError(f"wrote {sorted(path.name for path in extra)}")
        except (Exception, Hanging) as error:  # noqa: BLE001 - each is what is sought
            return Failure(_signature(error), traceback.format_exc())
    return None


def _output(specs: Path) -> Path:
    """What of the folder beside a workspace its settings name as the output."""
    settings = parsed((specs / "clientloom.yaml").read_bytes())
    output = settings.get("output") if isinstance(settings, dict) else None
    path = Path(os.path.normpath(specs / (output if isinstance(output, str) else "")))
    parts = (
        path.relative_to(specs.parent).parts
        if path.is_relative_to(specs.parent)
        else ()
    )
    return specs.parent.joinpath(*parts[:1])


def _signature(error: BaseException) -> str:
    """The kind of an error and the innermost place in this repository."""
    if isinstance(error, Hanging):
        return "Hanging"
    if isinstance(error, WrongOutcomeError | UnloadableError):
        return f"{type(error).__name__} {error.args[0]}"
    frames = traceback.extract_tb(error.__traceback__)
    ours = [frame for frame in frames if "/generator/" in frame.filename]
    frame = (ours or list(frames))[-1]
    return f"{type(error).__name__} {Path(frame.filename).name}:{frame.name}"


@contextlib.contextmanager
def _limit_of_time() -> Iterator[None]:
    def interrupt(number: int, frame: FrameType | None) -> None:
        del number, frame
        raise Hanging

    previous = signal.signal(signal.SIGPROF, interrupt)
    signal.setitimer(signal.ITIMER_PROF, SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, previous)


def _run(*arguments: str) -> Ran:
    """Runs `clientloom` with streams that escape what they cannot encode, as those of
    its process do."""
    streams = [
        io.TextIOWrapper(io.BytesIO(), encoding="utf-8", errors="backslashreplace")
        for _ in range(2)
    ]
    code: Any = 0
    out, err = streams
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        try:
            clientloom(list(arguments), prog_name="clientloom")
        except SystemExit as end:
            code = end.code
    texts = []
    for stream in streams:
        stream.seek(0)
        texts.append(stream.read())
    return Ran(code, *texts)


@cache
def _validator(command: str) -> jsonschema_rs.Validator:
    schema = _run("schema", "--output", command).json
    return jsonschema_rs.Draft202012Validator(schema)


def command(name: str, *arguments: str) -> Ran:
    """Runs a command with `--format json` and requires what is documented: an exit code,
    and JSON by the command's schema that gives a reason for each failure."""
    ran = _run(name, *arguments, "--format", "json")
    if ran.code not in (0, 1, 2):
        raise WrongOutcomeError(f"{name}: exit code {ran.code}", ran.stdout, ran.stderr)
    try:
        data = ran.json
    except ValueError as error:
        raise WrongOutcomeError(f"{name}: no JSON", ran.stdout, ran.stderr) from error
    problems = list(_validator(name).iter_errors(data))
    if problems:
        raise WrongOutcomeError(f"{name}: not by its schema", problems[0].message)
    if ran.code == 2 and not _errors(data):
        raise WrongOutcomeError(f"{name}: error without a diagnostic", ran.stdout)
    return ran


def _errors(data: Any) -> list[Any]:
    """Every diagnostic in a command's output that is an error."""
    if isinstance(data, list):
        return [error for item in data for error in _errors(item)]
    if not isinstance(data, dict):
        return []
    if data.get("severity") == "error":
        return [data]
    return [error for item in data.values() for error in _errors(item)]


def lint(specs: Path, provider: str) -> None:
    """Reads the workspace and builds its models."""
    del specs, provider
    command("lint")


def inspect(specs: Path, provider: str) -> None:
    """Reads a provider and shows all of it."""
    del specs
    command("inspect", provider)


def new(specs: Path, provider: str) -> None:
    """Adds the spec as one more provider."""
    document = specs / provider / "openapi.yaml"
    if document.exists():
        command("new", "another", str(document))
        command("lint")


def diff(specs: Path, provider: str) -> None:
    """Compares the spec with nearly nothing."""
    empty = specs / "empty.yaml"
    empty.write_text("openapi: 3.1.0\ninfo: {title: t, version: '1'}\npaths: {}\n")
    command("diff", str(empty), provider)
    command("diff", provider, str(empty))


def generate(specs: Path, provider: str) -> None:
    """Writes the packages, whose files must be right, and which are then up to date."""
    del provider
    ran = command("generate")
    output = specs.parent / "generated"
    for path in output.rglob("*"):
        _check_file(path)
    if ran.code == 0:
        for package in output.glob("*/pyproject.toml"):
            _check_import(output, package.parent)
        if command("check").code != 0:
            raise WrongOutcomeError("check after generate")


def generate_and_test(specs: Path, provider: str) -> None:
    """Writes the packages, whose own tests must pass."""
    del provider
    if command("generate").code != 0:
        return
    packages = [path.parent for path in (specs.parent / "generated").glob("*/tests")]
    for package in sorted(packages):
        ran = run_tests(package, *packages)
        if ran.returncode not in (0, NO_TESTS):
            reason = ran.stdout.splitlines()[-2:]
            raise WrongOutcomeError("tests of the package", reason, ran.stdout)


def _check_file(path: Path) -> None:
    match path.suffix:
        case ".py":
            compile(path.read_bytes(), path.name, "exec", dont_inherit=True)
        case ".toml":
            tomllib.loads(path.read_text(encoding="utf-8"))
        case ".json":
            json.loads(path.read_text(encoding="utf-8"))


def _check_import(output: Path, package: Path) -> None:
    """Loads every module of a package in a child process."""
    read, write = os.pipe()
    child = os.fork()
    if child == 0:
        status, text = 0, ""
        try:
            # The code here is what is tested, and nothing that only loads may print.
            _load(output, package)
        except BaseException:  # noqa: BLE001 - the parent raises it
            status, text = 1, traceback.format_exc()
        os.write(write, text.encode("utf-8", "replace")[-60_000:])
        os._exit(status)
    os.close(write)
    with os.fdopen(read, "rb") as pipe:
        text = pipe.read().decode("utf-8", "replace")
    status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    if status:
        last = text.strip().splitlines()[-1] if text else f"status {status}"
        raise UnloadableError(last.split(":")[0], text)


def _load(output: Path, package: Path) -> None:
    # A facade imports the clients next to it.
    packages = sorted(path for path in output.iterdir() if path.name[0] != ".")
    sys.path[:0] = [str(package), *map(str, packages), str(ROOT)]
    for folder in package.iterdir():
        if not (folder / "__init__.py").exists() or folder.name in ("tests", "docs"):
            continue
        module = importlib.import_module(folder.name)
        for name in dir(module):
            getattr(module, name)
        for found in pkgutil.walk_packages([str(folder)], f"{folder.name}."):
            submodule = importlib.import_module(found.name)
            for name in dir(submodule):
                getattr(submodule, name)


READER: tuple[Judge, ...] = (lint, lint, lint, inspect, new, diff)
"""What only reads. More than once what happens more often."""

PIPELINE: tuple[Judge, ...] = (generate, generate, generate, generate_and_test)
"""What writes packages."""
