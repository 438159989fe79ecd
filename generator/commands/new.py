"""`clientloom new`: a folder for one more provider, with the least that it needs."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

import click
from pydantic import TypeAdapter, ValidationError

from generator import codes
from generator.commands import output as out
from generator.commands.comparing import standalone
from generator.commands.diagnostics import summary
from generator.diagnostics import Diagnostic, Origin
from generator.generation.package import BuiltApi
from generator.naming import python
from generator.project.listing import NotListedError, with_provider
from generator.project.locating import (
    PROVIDER_FILE,
    WORKSPACE_FILE,
    find_workspace,
    shown,
)
from generator.project.names import ProviderName
from generator.project.reading import ProjectError
from generator.project.writing import write_whole

_WORKSPACE = """\
# The workspace: which providers there are, and where their packages go.
output: ../generated
providers:
  - {name}
"""

_PROVIDER = """\
# What the description does not say. `clientloom schema {file}` lists every key.
class: {class_name}
package: {package}
environment: {environment}
"""


@dataclass(frozen=True, slots=True)
class _Plan:
    """What is written: the description is copied unless it lies in the folder."""

    name: str
    workspace: Path
    listing: str
    description: Path

    @property
    def folder(self) -> Path:
        return self.workspace / self.name

    @property
    def is_in_place(self) -> bool:
        return self.description.resolve().is_relative_to(self.folder.resolve())

    @property
    def file(self) -> str:
        """The description's file, relative to the folder."""
        if self.is_in_place:
            own = self.description.resolve().relative_to(self.folder.resolve())
            return own.as_posix()
        return f"openapi{self.description.suffix or '.yaml'}"


def run(name: str, description: Path, folder: Path | None) -> int:
    """Adds a provider to the workspace, which is made if there is none; returns the
    exit code: 2 when something is in the way, and then nothing is written."""
    from generator.generation.pipeline import build_api

    base = Path.cwd()
    try:
        plan = _plan(name, description, folder)
        built = build_api(standalone(description))
        _check(plan, built)
    except ProjectError as error:
        out.print_diagnostics(error.diagnostics, base)
        return 2
    _write(plan)
    found = summary(built.diagnostics) or "nothing found"
    click.echo(f"{shown(plan.folder)}: {plan.file} ({found}), {PROVIDER_FILE}")
    click.echo(f"next: clientloom lint {name}; clientloom generate {name}")
    return 0


def _plan(name: str, description: Path, folder: Path | None) -> _Plan:
    try:
        TypeAdapter(ProviderName).validate_python(name)
    except ValidationError as error:
        reason = error.errors()[0]["msg"].removeprefix("Value error, ")
        raise _refusal(reason, "Choose another name.") from error
    workspace = folder or find_workspace(Path.cwd()) or Path.cwd() / "specs"
    listing = workspace / WORKSPACE_FILE
    plan = _Plan(name, workspace, _listing(listing, name), description)
    taken = plan.folder / PROVIDER_FILE
    if taken.exists() or (plan.folder.exists() and not plan.is_in_place):
        raise _refusal(f"{shown(plan.folder)} is there already", "Choose another name.")
    return plan


def _listing(path: Path, name: str) -> str:
    """The text of clientloom.yaml with the provider."""
    if not path.exists():
        return _WORKSPACE.format(name=name)
    try:
        return with_provider(path.read_text(encoding="utf-8"), name)
    except (OSError, UnicodeDecodeError, NotListedError) as error:
        raise ProjectError(
            (
                Diagnostic(
                    codes.PROVIDER_NOT_ADDED,
                    f"{path.name}: {error}",
                    Origin(shown(path)),
                    hint="Correct the file, or put the provider into its list yourself.",
                ),
            )
        ) from error


def _check(plan: _Plan, built: BuiltApi) -> None:
    """Raises ProjectError when the description cannot be used as it lies there."""
    if built.api is None:
        raise ProjectError(built.diagnostics)
    others = sum(path.is_file() for path in built.inputs) - 1
    if others and not plan.is_in_place:
        raise _refusal(
            f"{plan.description.name} refers to {others} other "
            f"{'file' if others == 1 else 'files'}",
            f"Put all of them into {shown(plan.folder)} first, and name the one there.",
        )


def _refusal(message: str, hint: str) -> ProjectError:
    return ProjectError((Diagnostic(codes.PROVIDER_NOT_ADDED, message, hint=hint),))


def _write(plan: _Plan) -> None:
    """Writes the folder, and lists it last: until then nothing knows of it."""
    plan.folder.mkdir(parents=True, exist_ok=True)
    if not plan.is_in_place:
        shutil.copyfile(plan.description, plan.folder / plan.file)
    words = python.module_name(plan.name)
    text = _PROVIDER.format(
        file=PROVIDER_FILE,
        class_name=python.class_name(plan.name),
        package=f"{words}_client",
        environment=words.upper(),
    )
    if plan.file != "openapi.yaml":
        text += f"openapi: {plan.file}\n"
    (plan.folder / PROVIDER_FILE).write_text(text, encoding="utf-8", newline="\n")
    write_whole(plan.workspace / WORKSPACE_FILE, plan.listing)
