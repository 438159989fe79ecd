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
"""How often what does not fit is taken away: that may show something else."""


KINDS = ("stainless", "openapi-generator", "fern", "speakeasy")
"""The generators whose configurations are read."""


@dataclass(frozen=True, slots=True)
class Configurations:
    """Configurations of other generators: their files, and which generator they are for
    if that is said."""

    files: tuple[Path, ...]
    kind: str | None


def with_migration(
    plan: Plan, built: BuiltApi, configurations: Configurations
) -> tuple[Plan, BuiltApi, tuple[Diagnostic, ...]]:
    """Migrates configurations of other generators.

    Args:
        plan: What is written without them.
        built: The model without them.
        configurations: The configurations.

    Returns:
        The plan, the model, and the diagnostics about the configurations.

    Raises:
        DiagnosticError: when a configuration cannot be read or is for no generator that
            is known, or something is in the way.
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
        configurations.files, kind or None, plan.description, targets
    )
    migration = take(findings, targets)
    if migration.overlay is not None and (plan.folder / OVERLAY_FILE).exists():
        raise refusal(
            f"{display_path(plan.folder / OVERLAY_FILE)} is there already",
            "Rename it: the migrated settings need an overlay.",
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


def taken_over(plan: Plan, diagnostics: tuple[Diagnostic, ...]) -> str:
    """One line about what was migrated."""
    counts = [
        f"{key} ({len(value)})" if isinstance(value, dict | list) else key
        for key, value in plan.taken.items()
    ]
    if plan.overlay is not None:
        counts.append(OVERLAY_FILE)
    listed = ", ".join(counts) or "nothing"
    unsupported = sum(
        found.code is codes.MIGRATION_UNSUPPORTED for found in diagnostics
    )
    misfits = len(diagnostics) - unsupported
    return f"migrated: {listed}; {unsupported} without an equivalent, {misfits} misfits"
