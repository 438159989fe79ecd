"""Generated packages on every Python that they name, as far as this machine has it."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.support.environments import add, interpreter

ROOT = Path(__file__).resolve().parents[2]
GENERATED = ROOT / "generated"

# All users of one token and of one client at once: what free-threaded Python may break.
CROWD = """
import sys, sysconfig, threading
from concurrent.futures import ThreadPoolExecutor
from basiq_client import Basiq
from clientloom_runtime.testing import LocalServer

free = bool(sysconfig.get_config_var("Py_GIL_DISABLED"))
if free:
    assert not sys._is_gil_enabled()
with LocalServer() as server:
    server.answer_always("/token", {"access_token": "abc", "expires_in": 3600})
    server.answer_always("/institutions/AU1", {"id": "AU1"})
    with Basiq(api_key="key", transport=server.transport()) as client:
        start = threading.Barrier(32)

        def call(number):
            start.wait()
            return client.institutions.get_institution("AU1").id

        with ThreadPoolExecutor(32) as pool:
            assert set(pool.map(call, range(32))) == {"AU1"}
print("done")
"""


def found(name: str) -> str | None:
    """An interpreter by its name, in the path or among those of pyenv; `None` for none."""
    for candidate in (shutil.which(name), *_of_pyenv(name)):
        if candidate is not None and _runs(candidate):
            return candidate
    return None


def _of_pyenv(name: str) -> list[str]:
    root = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv"))
    return [str(path) for path in sorted(root.glob(f"versions/*/bin/{name}"))]


def _runs(candidate: str) -> bool:
    """Whether it starts: a shim of pyenv is there for versions that are not chosen too."""
    done = subprocess.run([candidate, "-c", ""], capture_output=True, check=False)
    return done.returncode == 0


@pytest.mark.parametrize(
    "name", ["python3.12", "python3.13", "python3.14", "python3.14t", "python3.15"]
)
def test_packages_on_other_interpreters(name: str, tmp_path: Path) -> None:
    base = found(name)
    if base is None:
        pytest.skip(f"this machine has no {name}")
    folder = tmp_path / "environment"
    command = [base, "-m", "venv", "--without-pip", str(folder)]
    subprocess.run(command, check=True)
    python = interpreter(folder)
    for package in ("runtime", "basiq"):
        copy = tmp_path / package
        shutil.copytree(GENERATED / package, copy)
        extra = "[jwt]" if package == "runtime" else "[test]"
        add(python, f"{copy}{extra}")
    tests = [python, "-I", "-m", "pytest", "-q", "tests", "-p", "no:cacheprovider"]
    for arguments in (tests, [python, "-I", "-c", CROWD]):
        done = subprocess.run(
            arguments,
            cwd=tmp_path / "basiq",
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stdout + done.stderr
