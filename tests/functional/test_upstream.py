"""The vendors' own files, untouched, become packages that import and type-check."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from generator.diagnostics import Severity
from generator.generation.pipeline import client_package
from generator.output.changes import compare
from generator.output.writing import Delivery, write_packages
from generator.project.provider_settings import ProviderSettings
from generator.project.workspace import Provider, Workspace, WorkspaceSettings
from generator.schemas.worker import DictionaryWorker
from tests.support.once import once
from tests.support.shared import SHARED, needs_shared
from tests.support.type_checkers import run_mypy

pytestmark = needs_shared

UPSTREAM = SHARED / "upstream"
VERSIONS = sorted((UPSTREAM / "snaptrade" / "history").glob("*.yaml"))
DESCRIPTIONS = [
    # Most versions differ little from the one before.
    *VERSIONS[:-1:4],
    *VERSIONS[-1:],
    UPSTREAM / "powens" / "powens-api.yml",
    UPSTREAM / "basiq" / "swagger.json",
]
RUNTIME = Path(__file__).resolve().parents[2] / "generated" / "runtime"


def package_of(description: Path) -> str:
    """The import name of the package for a description."""
    name = description.stem.replace("-", "_").replace(".", "_")
    return f"upstream_{name}_client"


def generate_all(folder: Path) -> None:
    """Generates a package for every description into one folder."""
    workspace = Workspace(folder, WorkspaceSettings(providers=("upstream",)), ())
    with DictionaryWorker() as worker:
        for description in DESCRIPTIONS:
            settings = ProviderSettings.model_validate(
                {
                    "class": "Upstream",
                    "package": package_of(description),
                    "environment": "UPSTREAM",
                    "openapi": description.name,
                }
            )
            name = package_of(description)
            provider = Provider(name, description.parent, settings)
            package = client_package(provider, workspace, worker)
            assert package.files is not None, description
            errors = [
                one.message
                for one in package.diagnostics
                if one.effective_severity is Severity.ERROR
            ]
            assert errors == [], description
            changes = compare(folder / name, None, package.files)
            write_packages(folder, [Delivery(name, package.files, changes)])


@pytest.fixture(scope="session")
def packages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a distribution for every description."""
    return once(tmp_path_factory, "upstream", generate_all)


def test_there_are_all_of_them() -> None:
    assert len(VERSIONS) == 26
    assert len(DESCRIPTIONS) == 8 + 2


@pytest.mark.parametrize("description", DESCRIPTIONS, ids=lambda path: path.stem)
def test_imports_completely(description: Path, packages: Path) -> None:
    """Every module is imported and every model can build its validator."""
    name = package_of(description)
    program = f"""
import importlib, pkgutil
import pydantic
import {name}
from {name} import models
for module in pkgutil.walk_packages({name}.__path__, "{name}."):
    importlib.import_module(module.name)
names = dir(models)
assert names
for one in names:
    pydantic.TypeAdapter(getattr(models, one)).validator
print(len(names))
"""
    environment = {"PYTHONPATH": f"{packages / name}{os.pathsep}{RUNTIME}"}
    result = subprocess.run(
        [sys.executable, "-W", "error", "-c", program],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, result.stderr
    assert int(result.stdout) > 20


def test_type_checks_strictly(packages: Path) -> None:
    names = [package_of(description) for description in DESCRIPTIONS]
    targets = [packages / name / name for name in names]
    places = [RUNTIME, *(packages / name for name in names)]
    result = run_mypy(packages, targets, places)
    assert result.returncode == 0, result.stdout[-2000:]
