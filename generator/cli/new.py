"""`clientloom new`: adds the folder of a provider to a workspace."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import click

from generator.cli.command import Command, workspace_option
from generator.cli.console import Console
from generator.cli.new_migration import (
    KINDS,
    Configurations,
    migration_summary,
    with_migration,
)
from generator.cli.new_plan import Plan, Upstream, plan_provider, refusal, write_plan
from generator.diagnostics import (
    Diagnostic,
    DiagnosticError,
    Origin,
    Severity,
    reaches,
)
from generator.project.files import PROVIDER_FILE, display_path

if TYPE_CHECKING:
    from generator.generation.package import BuiltApi


@click.command(
    cls=Command,
    epilog="""Examples:

  clientloom new pets vendor/pets.yaml   create the folder `pets` with a copy of the spec
  clientloom new pets specs/pets/a.yaml  use a spec that is already in the folder
  clientloom new pets https://pets.example/openapi.yaml
                                         download a spec; `clientloom fetch` updates it
  clientloom new pets pets.yaml --from stainless.yml
                                         migrate the configuration of another generator
  clientloom new --facade                create connections.yaml for every provider
""",
)
@click.argument("name", required=False)
@click.argument("spec", required=False)
@workspace_option
@click.option(
    "--facade",
    is_flag=True,
    help="Start a facade over all providers: create connections.yaml in the workspace "
    "and in the folder of each provider.",
)
@click.option(
    "--timeout",
    type=click.FloatRange(min=0, min_open=True),
    default=30,
    show_default=True,
    help="The time limit for downloading SPEC, in seconds.",
)
@click.option(
    "--from",
    "files",
    type=click.Path(path_type=Path),
    multiple=True,
    metavar="FILE",
    help="Migrate another generator's configuration: a file for Stainless, OpenAPI "
    "Generator, Fern or Speakeasy, or SPEC itself if it has extensions of Fern or "
    "Speakeasy. Settings without an equivalent are reported. Repeatable.",
)
@click.option(
    "--from-kind",
    "kind",
    type=click.Choice(KINDS),
    help="The generator that FILE is for. Default: detected from its content.",
)
def new(
    name: str | None,
    spec: str | None,
    folder: Path | None,
    facade: bool,
    timeout: float,
    files: tuple[Path, ...],
    kind: str | None,
    console: Console,
) -> int:
    """Add a provider to the workspace.

    Creates the folder NAME for SPEC, which is the path or URL of an OpenAPI document,
    and adds NAME to the providers in clientloom.yaml. If there is no workspace, creates
    one in `specs`.
    """
    if name is None and not facade:
        raise click.UsageError("Missing argument 'NAME'.")
    if name is not None and spec is None:
        raise click.UsageError("Missing argument 'SPEC'.")
    if (files and name is None) or (kind is not None and not files):
        raise click.UsageError(
            "--from needs NAME and SPEC, and --from-kind needs --from."
        )
    result: dict[str, object] = {"ok": True}
    if name is not None and spec is not None:
        configurations = Configurations(files, kind)
        result |= _add(name, spec, folder, timeout, configurations, console)
    if facade:
        from generator.cli.new_facade import start_facade

        result["facade"] = start_facade(folder, console)
    if console.is_json:
        console.json(result)
    return 0


def _add(
    name: str,
    spec: str,
    folder: Path | None,
    timeout: float,
    configurations: Configurations,
    console: Console,
) -> dict[str, object]:
    """Add a provider and report it. Returns the JSON output."""
    from generator.upstream.starting import is_address, published_spec

    if not is_address(spec):
        return _add_file(name, Path(spec), folder, None, configurations, console)
    published = published_spec(spec, os.environ, timeout)
    upstream = Upstream(spec, published.locked.url, published.lock)
    with TemporaryDirectory(prefix="clientloom-") as scratch:
        path = Path(scratch) / published.file
        path.write_bytes(published.content)
        return _add_file(name, path, folder, upstream, configurations, console)


def _add_file(
    name: str,
    spec: Path,
    folder: Path | None,
    upstream: Upstream | None,
    configurations: Configurations,
    console: Console,
) -> dict[str, object]:
    from generator.cli.counts import operation_counts, summary
    from generator.cli.diagnostics import to_json
    from generator.generation.pipeline import build_api

    plan = plan_provider(name, spec, folder, upstream)
    built = build_api(plan.provider())
    _check(plan, built)
    migration_diagnostics: tuple[Diagnostic, ...] = ()
    if configurations.files:
        plan, built, diagnostics = with_migration(plan, built, configurations)
        migration_diagnostics = _placed(plan, diagnostics)
    text = _text(plan, built)
    write_plan(plan, text)
    counts = summary(built.diagnostics) or "no problems"
    console.say(f"{display_path(plan.folder)}: {plan.file} ({counts}), {PROVIDER_FILE}")
    if built.left_out:
        console.say(operation_counts(built.operations, built.left_out, built.excluded))
    if configurations.files:
        if not console.is_json:
            console.diagnostics(migration_diagnostics)
        console.say(migration_summary(plan, migration_diagnostics))
    console.say(f"next: clientloom lint {name}; clientloom generate {name}")
    if reaches(built.diagnostics, Severity.WARNING):
        console.say("to stop on warnings: clientloom generate --fail-on warning")
    return {
        "folder": display_path(plan.folder),
        "description": plan.file,
        "operations": built.operations,
        "left_out": built.left_out,
        "diagnostics": to_json(
            (*migration_diagnostics, *_placed(plan, built.diagnostics)), console.base
        ),
    }


def _placed(plan: Plan, diagnostics: tuple[Diagnostic, ...]) -> tuple[Diagnostic, ...]:
    """The diagnostics, with the URL as the place of a downloaded spec."""
    if plan.upstream is None:
        return diagnostics
    fetched, shown = display_path(plan.spec), plan.upstream.shown

    def placed(origin: Origin) -> Origin:
        return replace(origin, file=shown) if origin.file == fetched else origin

    return tuple(
        replace(
            diagnostic,
            origin=diagnostic.origin and placed(diagnostic.origin),
            related=tuple(map(placed, diagnostic.related)),
        )
        for diagnostic in diagnostics
    )


def _check(plan: Plan, built: BuiltApi) -> None:
    """Raise DiagnosticError if the spec cannot be used in its location."""
    if built.api is None:
        raise DiagnosticError(*_placed(plan, built.diagnostics))
    others = sum(path.is_file() for path in built.inputs) - 1
    if others and not plan.is_in_place:
        raise refusal(
            f"{plan.spec.name} refers to {others} other "
            f"{'file' if others == 1 else 'files'}",
            f"Copy all of them to {display_path(plan.folder)}, and pass the spec there.",
        )


def _text(plan: Plan, built: BuiltApi) -> str:
    """The text of provider.yaml."""
    from generator.scaffold.provider_file import provider_text

    if built.api is None or built.document is None:
        raise DiagnosticError(*_placed(plan, built.diagnostics))
    return provider_text(plan.settings, built.api, built.document)
