"""Importing costs nothing until something is used."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import clientloom_runtime
import pytest

from tests.runtime.conftest import RUNTIME

GENERATED = Path(__file__).resolve().parents[2] / "generated"


def loaded_by(code: str) -> set[str]:
    """The top-level modules that are loaded after some code in a new interpreter."""
    program = f"{code}\nimport sys; print(' '.join(sys.modules))"
    done = subprocess.run(
        [
            sys.executable,
            "-I",
            "-c",
            f"import sys; sys.path.insert(0, {str(RUNTIME)!r})\n{program}",
        ],
        capture_output=True,
        text=True,
        check=True,
    )
    return set(done.stdout.split())


HEAVY = {"httpx2", "pydantic", "msgspec", "typing", "dataclasses", "asyncio", "ssl"}


def test_importing_the_package_loads_nothing() -> None:
    loaded = loaded_by("import clientloom_runtime")
    assert loaded & HEAVY == set()
    ours = {name for name in loaded if name.startswith("clientloom_runtime")}
    assert ours == {"clientloom_runtime", "clientloom_runtime._version"}


def test_descriptors_load_no_library() -> None:
    code = "from clientloom_runtime import Operation, Parameter, Content, UNSET"
    assert loaded_by(code) & {"httpx2", "pydantic", "msgspec", "asyncio"} == set()


def test_a_sync_client_loads_no_async_library_and_nothing_rarely_used() -> None:
    loaded = loaded_by("from clientloom_runtime import Client")
    assert "asyncio" not in loaded
    assert "cryptography" not in loaded
    rare = {"_lenient", "_multipart", "_paging", "_streamed", "_webhooks", "_tokens"}
    rare |= {"_streamed_response", "_async_streamed_response", "_download"}
    assert {f"clientloom_runtime.{name}" for name in rare} & loaded == set()


def test_a_generated_sync_client_loads_no_async_library() -> None:
    # It stands in one module with its async twin.
    folder = str(GENERATED / "basiq")
    loaded = loaded_by(
        f"sys.path.insert(0, {folder!r})\n" "from basiq_client import Basiq; Basiq()"
    )
    assert "basiq_client.client" in loaded
    assert "asyncio" not in loaded


def test_every_public_name_can_be_had() -> None:
    for name in clientloom_runtime.__all__:
        assert getattr(clientloom_runtime, name) is getattr(clientloom_runtime, name)
    assert set(clientloom_runtime.__all__) <= set(dir(clientloom_runtime))
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        clientloom_runtime.nothing  # noqa: B018


def test_unset_is_false_and_says_its_name() -> None:
    unset = clientloom_runtime.UNSET
    assert not unset
    assert repr(unset) == "UNSET"
