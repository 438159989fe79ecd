"""The outcome of generating a package, and what happened to its files."""

from dataclasses import dataclass
from enum import StrEnum

from generator.diagnostics import Diagnostic


class Outcome(StrEnum):
    """The outcome of generating one package."""

    WRITTEN = "written"
    UNCHANGED = "unchanged"
    FAILED = "failed"
    EDITED = "edited"
    HELD = "held"
    LEFTOVER = "leftover"


@dataclass(frozen=True, slots=True)
class PackageReport:
    """What happened to one package. Counts are of files, operations and models;
    `left_out` are operations in the spec that the package lacks, `excluded` those that
    provider.yaml leaves out, `edited` files that were edited by hand, and `held_by` the
    packages that failed and without which this one is not written."""

    name: str
    outcome: Outcome
    written: int = 0
    unchanged: int = 0
    removed: int = 0
    operations: int = 0
    left_out: int = 0
    excluded: int = 0
    models: int = 0
    seconds: float = 0.0
    diagnostics: tuple[Diagnostic, ...] = ()
    edited: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()
    held_by: tuple[str, ...] = ()
