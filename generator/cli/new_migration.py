"""`clientloom new --from`: migrates the configurations of other generators."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from generator import codes
from generator.cli.new_plan import OVERLAY_FILE, Plan, refusal
from generator.diagnostics import Diagnostic, DiagnosticError
from generator.project.files import display_path

if TYPE_CHECKING:
    from generator.generation.package import BuiltApi

_ROUNDS = 3
"""The maximum number of builds. Removing settings that do not fit can reveal others."""


KINDS = ("stainless", "openapi-generator", "fern", "speakeasy")
"""The generators whose configurations are read."""


@dataclass(frozen=True, slots=True)
class Configurations:
    """Configurations of other generators: their files, and the generator if the user
    names it."""

    files: tuple[Path, ...]
    kind: str | None


def with_migration(
    plan: Plan, built: BuiltApi, configurations: Configurations
) -> tuple[Plan, BuiltApi, tuple[Diagnostic, ...]]:
    """Migrate configurations of other generators.

    Args:
        plan: The plan without them.
        built: The model without them.
        configurations: The configurations.

    Returns:
        The plan, the model, and the diagnostics about the configurations.

    Raises:
        DiagnosticError: If a configuration cannot be read, its generator is unknown, or
            a file is in the way.
    """
    from generator.generation.pipeline import build_api
    from generator.migration.sources import SourceKind, migration_findings
    from generator.migration.taking import take
    from generator.migration.targets import Targets

    if built.api is None or built.document is None:
        raise DiagnosticError(*built.diagnostics)
    targets = Targets(built.api, built.document)
    kind = configurations.kind and SourceKind(configurations.kind)
    findings = migration_findings(
        configurations.files, kind or None, plan.spec, targets
    )
    migration = take(findings, targets)
    if migration.overlay is not None and (plan.folder / OVERLAY_FILE).exists():
        raise refusal(
            f"{display_path(plan.folder / OVERLAY_FILE)} already exists",
            "Rename it. The migrated settings need an overlay of that name.",
        )
    with TemporaryDirectory(prefix="clientloom-") as scratch:
        overlay = None
        if migration.overlay is not None:
            overlay = Path(scratch) / OVERLAY_FILE
            overlay.write_text(migration.overlay, encoding="utf-8", newline="\n")
        for _ in range(_ROUNDS):
            plan = replace(plan, taken=migration.settings, overlay=migration.overlay)
            provider = plan.provider(overlay)
            built = build_api(provider)
            fitting = migration.without(built.diagnostics, provider.settings_file)
            if fitting is None:
                break
            migration = fitting
    return plan, built, migration.diagnostics


def migration_summary(plan: Plan, diagnostics: tuple[Diagnostic, ...]) -> str:
    """One line that sums up the migration."""
    counts = [
        f"{key} ({len(value)})" if isinstance(value, dict | list) else key
        for key, value in plan.taken.items()
    ]
    if plan.overlay is not None:
        counts.append(OVERLAY_FILE)
    listed = ", ".join(counts) or "nothing"
    unsupported = sum(
        diagnostic.code is codes.MIGRATION_UNSUPPORTED for diagnostic in diagnostics
    )
    misfits = len(diagnostics) - unsupported
    return (
        f"migrated: {listed}; not migrated: {unsupported} without an equivalent, "
        f"{misfits} that the spec does not fit"
    )
