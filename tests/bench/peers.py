"""Other generators, and the vendor's own SDK: each optional.

They are installed in `.bench/`, apart from the development environment, because their
requirements conflict with each other and with ours.
"""

import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from tests.bench.process import Run, run
from tests.bench.report import Absent

_FOLDER = Path(__file__).resolve().parents[2] / ".bench"
_SCRIPTS = Path(sys.executable).parent

OPENAPI_PYTHON_CLIENT = "openapi-python-client"
PEER_PACKAGE = "peer_client"
"""The import package that openapi-python-client generates."""

VENDOR_SDK = "snaptrade-python-sdk"

_VERSIONS = {
    OPENAPI_PYTHON_CLIENT: "0.29.0",
    "openapi-generator-cli": "7.26.0",
    VENDOR_SDK: "11.0.120",
    "@hey-api/openapi-ts": "0.87.0",
    "typescript": "5.9.3",
}
_LONGEST_INSTALL = 120


class _AbsentError(Exception):
    """A peer cannot be used here; the message says why."""


@dataclass(frozen=True, slots=True)
class Generator:
    """Another generator.

    Attributes:
        key: Identifies it.
        name: Its name and version, and how it is used.
        output: What it writes.
        generate: Generates from a description into a folder.
    """

    key: str
    name: str
    output: str
    generate: Callable[[Path, Path], Run]


def generators(*, install: bool) -> Iterator[Generator | Absent]:
    """All other generators, with a reason for each that is absent.

    Args:
        install: Whether to install what is not there yet.
    """
    for name, make in (
        (OPENAPI_PYTHON_CLIENT, _python_clients),
        ("openapi-generator, python", _openapi_generator),
        ("datamodel-code-generator", _datamodel_code_generator),
        ("hey-api, TypeScript", _hey_api),
    ):
        try:
            yield from make(install)
        except _AbsentError as error:
            yield Absent(name, str(error))


def vendor_sdk(*, install: bool) -> Path | Absent:
    """The folder to import the vendor's SnapTrade SDK from."""
    try:
        return _installed(VENDOR_SDK, install)
    except _AbsentError as error:
        return Absent(f"{VENDOR_SDK}, the vendor's SDK", str(error))


def vendor_name() -> str:
    """The name and version of the vendor's SnapTrade SDK."""
    return f"{VENDOR_SDK} {_VERSIONS[VENDOR_SDK]}"


def _python_clients(install: bool) -> Iterator[Generator]:
    search = _installed(OPENAPI_PYTHON_CLIENT, install)
    name = f"{OPENAPI_PYTHON_CLIENT} {_VERSIONS[OPENAPI_PYTHON_CLIENT]}"
    output = "a Python client"
    for key, title, hooks in (
        ("opc", f"{name}, without its formatter", "post_hooks: []\n"),
        ("opc-formatted", f"{name}, with its formatter", ""),
    ):
        yield Generator(key, title, output, _python_client(search, hooks))


def _python_client(search: Path, hooks: str) -> Callable[[Path, Path], Run]:
    def generate(description: Path, folder: Path) -> Run:
        settings = folder / "settings.yaml"
        settings.write_text(
            f"{hooks}project_name_override: {PEER_PACKAGE.replace('_', '-')}\n"
            f"package_name_override: {PEER_PACKAGE}\n",
            encoding="utf-8",
        )
        command = [sys.executable, "-m", "openapi_python_client", "generate"]
        command += ["--path", str(description), "--config", str(settings)]
        command += ["--output-path", str(folder / "peer")]
        return run(command, [search])

    return generate


def _openapi_generator(install: bool) -> Iterator[Generator]:
    name = "openapi-generator-cli"
    java = _program("java")
    jar = _installed(name, install) / "openapi_generator_cli" / "openapi-generator.jar"

    def generate(description: Path, folder: Path) -> Run:
        command = [java, "-jar", str(jar), "generate", "-g", "python"]
        return run([*command, "-i", str(description), "-o", str(folder)])

    title = f"openapi-generator {_VERSIONS[name]}, python"
    yield Generator("oag", title, "a Python client, docs, tests", generate)


def _datamodel_code_generator(_install: bool) -> Iterator[Generator]:
    def generate(description: Path, folder: Path) -> Run:
        command = [str(_SCRIPTS / "datamodel-codegen"), "--input", str(description)]
        command += ["--input-file-type", "openapi", "--output-model-type"]
        command += ["pydantic_v2.BaseModel", "--output", str(folder / "models.py")]
        return run(command)

    name = "datamodel-code-generator"
    title = f"{name} {version(name)}"
    yield Generator("dcg", title, "pydantic models only", generate)


def _hey_api(install: bool) -> Iterator[Generator]:
    _program("node")
    name = "@hey-api/openapi-ts"
    folder = _FOLDER / f"hey-api-{_VERSIONS[name]}"
    script = folder / "node_modules" / ".bin" / "openapi-ts"
    if not script.exists():
        npm = _program("npm")
        command = [npm, "install", "--silent", "--no-audit", "--no-fund", "--prefix"]
        packages = (f"{each}@{_VERSIONS[each]}" for each in (name, "typescript"))
        _install([*command, str(folder), *packages], "npm", name, install)

    def generate(description: Path, output: Path) -> Run:
        command = [str(script), "-i", str(description), "-o", str(output / "client")]
        return run(command, folder=output)

    title = f"hey-api {_VERSIONS[name]}, TypeScript"
    yield Generator("hey-api", title, "a TypeScript client", generate)


def _program(name: str) -> str:
    found = shutil.which(name)
    if found is None:
        raise _AbsentError(f"`{name}` is not installed")
    return found


def _installed(name: str, install: bool) -> Path:
    """The folder with a Python package and its requirements."""
    folder = _FOLDER / f"{name}-{_VERSIONS[name]}"
    if not folder.is_dir():
        command = [sys.executable, "-m", "pip", "install", "--quiet"]
        command += ["--disable-pip-version-check", "--target"]
        requirement = f"{name}=={_VERSIONS[name]}"
        try:
            _install([*command, str(folder), requirement], "pip", name, install)
        except _AbsentError:
            shutil.rmtree(folder, ignore_errors=True)
            raise
    return folder


def _install(command: list[str], tool: str, name: str, install: bool) -> None:
    if not install:
        raise _AbsentError("it is not installed yet, and a quick run installs nothing")
    reason = f"{tool} cannot install {name} {_VERSIONS[name]}"
    try:
        done = subprocess.run(
            command, capture_output=True, timeout=_LONGEST_INSTALL, check=False
        )
    except subprocess.TimeoutExpired:
        raise _AbsentError(f"{reason} within {_LONGEST_INSTALL} s") from None
    if done.returncode != 0:
        print(
            _without_warnings(done.stderr.decode("utf-8", "replace")), file=sys.stderr
        )
        raise _AbsentError(reason)


def _without_warnings(text: str) -> str:
    lines = (line for line in text.splitlines() if not re.match("WARNING", line))
    return "\n".join(lines)
