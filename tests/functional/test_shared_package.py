"""One import package, two owners: the vendor's SDK of SnapTrade has the name of ours."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.generation.delivery import Options
from generator.generation.packages import generate
from generator.generation.selection import packages_of
from generator.output.reports import Outcome
from generator.project.reading import load_workspace
from tests.servers.snaptrade import SnapTradeServer
from tests.support.environments import add, install, interpreter, pip, run_script
from tests.support.once import once

ROOT = Path(__file__).resolve().parents[2]
GENERATED = ROOT / "generated"
VENDOR = "snaptrade-python-sdk"

PROJECT = f"""
[build-system]
requires = ["hatchling"]
build-backend = "hatchling.build"
[project]
name = "{VENDOR}"
version = "99.0"
[tool.hatch.build.targets.wheel]
packages = ["snaptrade_client"]
"""

TRY = """
import importlib, sys
try:
    importlib.import_module(sys.argv[1])
except ImportError as error:
    print(error)
else:
    print("imported")
"""

FACADE = """
from connections import Connections, errors
try:
    Connections().for_user("snaptrade", user_id="u", user_secret="s")
except errors.MissingProviderError as error:
    print(error.provider, error)
else:
    print("there it is")
"""


@pytest.fixture(scope="session")
def ours(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An environment with our client, the runtime and the facade."""

    def make(folder: Path) -> None:
        sources = [folder / name for name in ("runtime", "snaptrade", "connections")]
        for source in sources:
            shutil.copytree(GENERATED / source.name, source)
        install(folder / "environment", sources)

    return once(tmp_path_factory, "shared-package", make)


@pytest.fixture
def python(ours: Path, tmp_path: Path) -> Path:
    """The interpreter of a copy of that environment."""
    shutil.copytree(ours / "environment", tmp_path / "environment", symlinks=True)
    return interpreter(tmp_path / "environment")


def invented(folder: Path) -> str:
    """A distribution with the vendor's name and the same import package."""
    source = folder / "vendor"
    (source / "snaptrade_client").mkdir(parents=True)
    (source / "pyproject.toml").write_text(PROJECT, "utf-8")
    for name in ("__init__.py", "client.py", "theirs.py"):
        (source / "snaptrade_client" / name).write_text(
            "class SnapTrade: ...\n", "utf-8"
        )
    return str(source)


def published(_: Path) -> str:
    """The vendor's SDK itself."""
    return VENDOR


either = pytest.mark.parametrize("vendor", [invented, published])


def test_alone_it_is_imported(python: Path, tmp_path: Path) -> None:
    for module in ("snaptrade_client", "snaptrade_client.errors"):
        assert run_script(python, TRY, module, cwd=tmp_path).strip() == "imported"
    assert run_script(python, FACADE, cwd=tmp_path).strip() == "there it is"


@either
def test_over_the_vendors(
    vendor: Callable[[Path], str], python: Path, tmp_path: Path
) -> None:
    pip(python, "uninstall", "--yes", "snaptrade-client")
    add(python, "--no-deps", vendor(tmp_path))
    shutil.copytree(GENERATED / "snaptrade", tmp_path / "snaptrade")
    add(python, "--no-deps", str(tmp_path / "snaptrade"))
    printed = run_script(python, TRY, "snaptrade_client", cwd=tmp_path)
    assert f"a package of both snaptrade-client and {VENDOR}" in printed
    assert f"pip uninstall snaptrade-client {VENDOR}" in printed
    assert "another `package` in its provider.yaml" in printed
    assert printed.strip() in run_script(python, FACADE, cwd=tmp_path)


@either
def test_under_the_vendors(
    vendor: Callable[[Path], str], python: Path, tmp_path: Path
) -> None:
    add(python, "--no-deps", vendor(tmp_path))
    # What is theirs now knows nothing of it; what is still ours does.
    printed = run_script(python, TRY, "snaptrade_client._owner", cwd=tmp_path)
    if vendor is invented:
        assert f"a package of both snaptrade-client and {VENDOR}" in printed
        printed = run_script(python, TRY, "snaptrade_client.errors", cwd=tmp_path)
        assert f"a package of both snaptrade-client and {VENDOR}" in printed
        printed = run_script(python, FACADE, cwd=tmp_path)
        assert printed.startswith("snaptrade the installed snaptrade_client is not")

    pip(python, "uninstall", "--yes", VENDOR)
    printed = run_script(python, TRY, "snaptrade_client.errors", cwd=tmp_path)
    assert "files of snaptrade_client are missing" in printed
    assert "--force-reinstall --no-deps snaptrade-client" in printed


def test_the_facade_beside_the_vendors_alone(python: Path, tmp_path: Path) -> None:
    pip(python, "uninstall", "--yes", "snaptrade-client")
    add(python, "--no-deps", invented(tmp_path))
    printed = run_script(python, FACADE, cwd=tmp_path)
    assert printed.startswith("snaptrade the installed snaptrade_client is not")


def test_the_first_page_says_so() -> None:
    page = (GENERATED / "snaptrade" / "README.md").read_text("utf-8")
    assert f"Do not install it with `{VENDOR}`" in page
    for other in ("powens", "saltedge", "basiq"):
        assert "Do not install it with" not in (
            GENERATED / other / "README.md"
        ).read_text("utf-8")
        assert not list((GENERATED / other).rglob("_owner.py"))


STORY = """
import sys
from connections import Connections
from snaptrade_api import SnapTrade

url, client_id, key, user_id, secret = sys.argv[1:]
with SnapTrade(base_url=url, client_id=client_id, consumer_key=key) as client:
    user = Connections(snaptrade=client).for_user(
        "snaptrade", user_id=user_id, user_secret=secret
    )
    print(user.list(), "snaptrade_client" in sys.modules)
"""


def test_another_name_takes_one_line(tmp_path: Path) -> None:
    specs = tmp_path / "specs"
    shutil.copytree(ROOT / "specs", specs)
    settings = specs / "snaptrade" / "provider.yaml"
    lines = settings.read_text("utf-8").splitlines()
    assert lines.count("package: snaptrade_client") == 1
    lines[lines.index("package: snaptrade_client")] = "package: snaptrade_api"
    settings.write_text("\n".join(lines) + "\n", "utf-8")
    workspace = specs / "clientloom.yaml"
    text = workspace.read_text("utf-8")
    for other in ("powens", "saltedge", "basiq"):
        text = text.replace(f"  - {other}\n", "")
        shutil.rmtree(specs / other)
    workspace.write_text(text, "utf-8")
    loaded = load_workspace(specs)
    reports = generate(
        loaded, packages_of(loaded, loaded.providers), Options(), lambda _: None
    )
    assert {report.outcome for report in reports} == {Outcome.WRITTEN}
    generated = tmp_path / "generated"
    folders = [generated / name for name in ("runtime", "snaptrade", "connections")]
    with SnapTradeServer() as server:
        known = (server.base_url, server.client_id, server.consumer_key)
        result = subprocess.run(
            [sys.executable, "-c", STORY, *known, *server.add_user("one")],
            env={**os.environ, "PYTHONPATH": os.pathsep.join(map(str, folders))},
            capture_output=True,
            text=True,
            check=False,
            cwd=tmp_path,
        )
    assert result.stdout == "() False\n", result.stderr
