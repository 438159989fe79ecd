"""`clientloom new`: adds a provider folder with the minimum that it needs."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import click

from generator import codes
from generator.cli.command import Command, workspace_option
from generator.cli.console import Console
from generator.cli.selection import standalone_provider
from generator.diagnostics import (
    Diagnostic,
    DiagnosticError,
    Origin,
    Severity,
    reaches,
)
from generator.project.files import (
    PROVIDER_FILE,
    WORKSPACE_FILE,
    display_path,
    find_workspace,
    write_whole,
)

if TYPE_CHECKING:
    from generator.generation.package import BuiltApi

_WORKSPACE = """\
# The workspace: which providers there are, and where their packages go.
# A mistake in a description costs what it touches, and a warning says so. Pipelines that
# want none use `clientloom generate --fail-on warning`, or make single codes errors under
# `severities`.
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


@click.command(
    cls=Command,
    epilog="""Examples:

  clientloom new pets vendor/pets.yaml   a folder `pets` with a copy of the description
  clientloom new pets specs/pets/a.yaml  the description is in the folder already
  clientloom new pets https://pets.example/openapi.yaml
                                         fetched, and followed by `clientloom fetch`
  clientloom new --facade                connections.yaml, to bind providers in
""",
)
@click.argument("name", required=False)
@click.argument("description", required=False)
@workspace_option
@click.option(
    "--facade",
    is_flag=True,
    help="Start a facade over all providers: one connections.yaml for the workspace, "
    "and one per provider.",
)
@click.option(
    "--timeout",
    type=click.FloatRange(min=0, min_open=True),
    default=30,
    show_default=True,
    help="Time limit for downloading DESCRIPTION, in seconds.",
)
def new(
    name: str | None,
    description: str | None,
    folder: Path | None,
    facade: bool,
    timeout: float,
    console: Console,
) -> int:
    """Add the provider NAME to the workspace. DESCRIPTION is its spec, a file or a URL.

    Creates a workspace in `specs` if there is none. Changes nothing else except the
    list of providers in clientloom.yaml.
    """
    if name is None and not facade:
        raise click.UsageError("Missing argument 'NAME'.")
    if name is not None and description is None:
        raise click.UsageError("Missing argument 'DESCRIPTION'.")
    result: dict[str, object] = {"ok": True}
    if name is not None and description is not None:
        result |= _add(name, description, folder, timeout, console)
    if facade:
        from generator.cli.new_facade import start_facade

        result["facade"] = start_facade(folder, console)
    if console.is_json:
        console.json(result)
    return 0


def _add(
    name: str,
    description: str,
    folder: Path | None,
    timeout: float,
    console: Console,
) -> dict[str, object]:
    """Adds a provider, and says so; what programs are told."""
    from generator.upstream.starting import is_address, published_description

    if not is_address(description):
        return _add_file(name, Path(description), folder, None, console)
    published = published_description(description, os.environ, timeout)
    upstream = _Upstream(description, published.locked.url, published.lock)
    with TemporaryDirectory(prefix="clientloom-") as scratch:
        path = Path(scratch) / published.file
        path.write_bytes(published.content)
        return _add_file(name, path, folder, upstream, console)


@dataclass(frozen=True, slots=True)
class _Upstream:
    """Where a description was fetched from, as provider.yaml says it and without secrets,
    and the lock file that belongs to it."""

    address: str
    shown: str
    lock: bytes


def _add_file(
    name: str,
    description: Path,
    folder: Path | None,
    upstream: _Upstream | None,
    console: Console,
) -> dict[str, object]:
    from generator.cli.counts import operation_counts, summary
    from generator.cli.diagnostics import to_json
    from generator.generation.pipeline import build_api
    from generator.output.transaction import signals_deferred

    plan = _plan(name, description, folder, upstream)
    built = build_api(standalone_provider(description))
    _check(plan, built)
    with signals_deferred():
        _write(plan)
    counts = summary(built.diagnostics) or "nothing found"
    console.say(f"{display_path(plan.folder)}: {plan.file} ({counts}), {PROVIDER_FILE}")
    if built.left_out:
        console.say(operation_counts(built.operations, built.left_out, built.excluded))
    console.say(f"next: clientloom lint {name}; clientloom generate {name}")
    if reaches(built.diagnostics, Severity.WARNING):
        console.say(
            "to refuse what has warnings: clientloom generate --fail-on warning"
        )
    return {
        "folder": display_path(plan.folder),
        "description": plan.file,
        "operations": built.operations,
        "left_out": built.left_out,
        "diagnostics": to_json(_placed(plan, built), console.base),
    }


def _placed(plan: _Plan, built: BuiltApi) -> tuple[Diagnostic, ...]:
    """The diagnostics, of a description from the network with its address."""
    if plan.upstream is None:
        return built.diagnostics
    fetched, shown = display_path(plan.description), plan.upstream.shown

    def placed(origin: Origin) -> Origin:
        return replace(origin, file=shown) if origin.file == fetched else origin

    return tuple(
        replace(
            diagnostic,
            origin=diagnostic.origin and placed(diagnostic.origin),
            related=tuple(map(placed, diagnostic.related)),
        )
        for diagnostic in built.diagnostics
    )


@dataclass(frozen=True, slots=True)
class _Plan:
    """What is written: the description is copied unless it lies in the folder."""

    name: str
    workspace: Path
    workspace_text: str
    description: Path
    upstream: _Upstream | None = None

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
            relative = self.description.resolve().relative_to(self.folder.resolve())
            return relative.as_posix()
        return f"openapi{self.description.suffix or '.yaml'}"


def _plan(
    name: str, description: Path, folder: Path | None, upstream: _Upstream | None
) -> _Plan:
    from pydantic import TypeAdapter, ValidationError

    from generator.project.settings import ProviderName

    try:
        TypeAdapter(ProviderName).validate_python(name)
    except ValidationError as error:
        reason = error.errors()[0]["msg"].removeprefix("Value error, ")
        raise _refusal(reason, "Choose another name.") from error
    workspace = folder or find_workspace(Path.cwd()) or Path.cwd() / "specs"
    text = _workspace_text(workspace / WORKSPACE_FILE, name)
    plan = _Plan(name, workspace, text, description, upstream)
    is_taken = (plan.folder / PROVIDER_FILE).exists()
    if is_taken or (plan.folder.exists() and not plan.is_in_place):
        message = f"{display_path(plan.folder)} is there already"
        raise _refusal(message, "Choose another name.")
    return plan


def _workspace_text(path: Path, name: str) -> str:
    """The text of clientloom.yaml with the provider."""
    from generator.project.editing import NotListedError, with_provider

    if not path.exists():
        return _WORKSPACE.format(name=name)
    try:
        return with_provider(path.read_text(encoding="utf-8"), name)
    except (OSError, UnicodeDecodeError, NotListedError) as error:
        raise DiagnosticError(
            Diagnostic(
                codes.PROVIDER_NOT_ADDED,
                f"{path.name}: {error}",
                Origin(display_path(path)),
                hint="Correct the file, or put the provider into its list yourself.",
            )
        ) from error


def _check(plan: _Plan, built: BuiltApi) -> None:
    """Raises DiagnosticError when the description cannot be used where it is."""
    if built.api is None:
        raise DiagnosticError(*_placed(plan, built))
    others = sum(path.is_file() for path in built.inputs) - 1
    if others and not plan.is_in_place:
        raise _refusal(
            f"{plan.description.name} refers to {others} other "
            f"{'file' if others == 1 else 'files'}",
            f"Put all of them into {display_path(plan.folder)} first, and name the one "
            "there.",
        )


def _refusal(message: str, hint: str) -> DiagnosticError:
    return DiagnosticError(Diagnostic(codes.PROVIDER_NOT_ADDED, message, hint=hint))


def _write(plan: _Plan) -> None:
    """Writes the folder, and lists it last: until then nothing knows of it."""
    from generator.naming import python

    plan.folder.mkdir(parents=True, exist_ok=True)
    if not plan.is_in_place:
        (plan.folder / plan.file).write_bytes(plan.description.read_bytes())
    module = python.module_name(plan.name)
    text = _PROVIDER.format(
        file=PROVIDER_FILE,
        class_name=python.class_name(plan.name),
        package=f"{module}_client",
        environment=module.upper(),
    )
    if plan.file != "openapi.yaml":
        text += f"openapi: {plan.file}\n"
    if plan.upstream is not None:
        text += f"upstream: {json.dumps(plan.upstream.address)}\n"
        write_whole(plan.folder / "remote.lock.json", plan.upstream.lock)
    (plan.folder / PROVIDER_FILE).write_text(text, encoding="utf-8", newline="\n")
    write_whole(plan.workspace / WORKSPACE_FILE, plan.workspace_text.encode("utf-8"))
