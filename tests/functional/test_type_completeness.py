"""What pyright says of the packages as a library: `--verifytypes`, as a user's editor
sees them, outside of this checkout's configuration.

https://github.com/microsoft/pyright/blob/main/docs/typed-libraries.md says what counts.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import sysconfig
from pathlib import Path
from typing import Any

import pytest

GENERATED = Path(__file__).resolve().parents[2] / "generated"
CLIENTS = ("powens_client", "snaptrade_client")
"""The smallest and the largest of the clients, which come from the same templates."""

WRAPPED = re.compile(r"With(Raw|Streaming)Response(\.\w+)?$")
"""The methods that give the response: their types are inferred from those of the methods
that they wrap (PEP 612), because no annotation can name a parameter list."""


@pytest.fixture(scope="module")
def python(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The interpreter of an environment that has the packages and what they need."""
    folder = tmp_path_factory.mktemp("typed") / "environment"
    subprocess.run(
        [sys.executable, "-m", "venv", "--without-pip", str(folder)], check=True
    )
    (site,) = folder.glob("lib/python*/site-packages")
    places = [one.parent for one in sorted(GENERATED.glob("*/pyproject.toml"))]
    lines = [*map(str, places), sysconfig.get_path("purelib")]
    (site / "packages.pth").write_text("\n".join(lines), encoding="utf-8")
    return folder / "bin" / "python"


def ambiguous(package: str, python: Path, folder: Path) -> list[str]:
    """The public names of a package whose type is not certain, or not documented."""
    command = [
        *(sys.executable, "-m", "pyright", "--verifytypes", package),
        *("--ignoreexternal", "--outputjson"),
    ]
    # For this check, pyright takes the first interpreter that it finds.
    path = os.pathsep.join([str(python.parent), os.environ.get("PATH", "")])
    ran = subprocess.run(
        command,
        cwd=folder,
        env={**os.environ, "PATH": path},
        capture_output=True,
        text=True,
        check=False,
    )
    report: dict[str, Any] = json.loads(ran.stdout)["typeCompleteness"]
    assert report["packageName"] == package
    assert report["exportedSymbolCounts"]["withKnownType"] > 50
    return [
        one["name"]
        for one in report["symbols"]
        if one["isExported"] and not one["isTypeKnown"]
    ]


def test_every_type_of_the_runtime_is_certain(python: Path, tmp_path: Path) -> None:
    assert ambiguous("clientloom_runtime", python, tmp_path) == []


def test_every_type_of_the_facade_is_certain(python: Path, tmp_path: Path) -> None:
    assert ambiguous("connections", python, tmp_path) == []


@pytest.mark.parametrize("client", CLIENTS)
def test_every_type_of_a_client_is_certain(
    client: str, python: Path, tmp_path: Path
) -> None:
    found = ambiguous(client, python, tmp_path)
    assert [name for name in found if not WRAPPED.search(name)] == []
