"""What teams put into their pipelines, run without the hosts that run it for them."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping
from pathlib import Path

import yaml

from tests.support.environments import skip_without_index
from tests.support.workspace import PETS as DESCRIPTION
from tests.support.workspace import Example, write_workspace

ROOT = Path(__file__).resolve().parents[2]
PIPELINES = ROOT / "docs" / "pipelines"
SOURCES = (
    *("pyproject.toml", "README.md", "LICENSE", "generator", "templates", "docs"),
    "specs/connections.yaml",
)
"""What clientloom is installed from."""

PETS = Example(
    f'servers: [{{url: "https://pets.example"}}]{DESCRIPTION}',
    "package: pets_client",
)


def shell(
    *command: str | Path,
    cwd: Path,
    path: Path | None = None,
    check: bool = True,
    **environment: str,
) -> subprocess.CompletedProcess[str]:
    """Runs a command in an environment of its own.

    Args:
        command: The program and its arguments.
        cwd: Where it runs.
        path: A folder of programs that come before those of the system.
        check: Whether a failure fails the test.
        environment: Further environment variables.
    """
    programs = os.environ["PATH"] if path is None else f"{path}:{os.environ['PATH']}"
    kept = (
        "HOME",
        "PIP_INDEX_URL",
        "PIP_CONFIG_FILE",
        "PIP_FIND_LINKS",
        "SSL_CERT_FILE",
    )
    inherited = {name: os.environ[name] for name in kept if name in os.environ}
    result = subprocess.run(
        [str(word) for word in command],
        cwd=cwd,
        env={**inherited, "PATH": programs, **environment},
        capture_output=True,
        text=True,
        check=False,
    )
    skip_without_index(result.stdout + result.stderr)
    if check:
        assert result.returncode == 0, result.stdout + result.stderr
    return result


def git(folder: Path, *arguments: str | Path) -> str:
    """Runs git in a folder; what it printed."""
    identity = ("-c", "user.name=Test", "-c", "user.email=test@example.com")
    return shell("git", *identity, *arguments, cwd=folder).stdout


def repository(folder: Path, providers: Mapping[str, Example]) -> Path:
    """A git repository with a workspace; nothing is generated yet."""
    write_workspace(folder, providers)
    git(folder, "init", "--quiet", "--initial-branch", "main")
    return folder


def commit(folder: Path, message: str = "Change") -> None:
    """Commits everything in a repository."""
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--no-verify", "--message", message)


def edit_settings(folder: Path, provider: str, **settings: object) -> None:
    """Adds keys to the provider.yaml of a provider."""
    path = folder / "specs" / provider / "provider.yaml"
    data = {**yaml.safe_load(path.read_text(encoding="utf-8")), **settings}
    path.write_text(yaml.safe_dump(data, sort_keys=False), encoding="utf-8")
