"""How the generation of a package ended, and what it did to the files."""

from dataclasses import dataclass
from enum import StrEnum

from generator.diagnostics import Diagnostic


class Outcome(StrEnum):
    """How the generation of one package ended."""

    WRITTEN = "written"
    UNCHANGED = "unchanged"
    FAILED = "failed"
    EDITED = "edited"
    HELD = "held"
    LEFTOVER = "leftover"


@dataclass(frozen=True, slots=True)
class PackageReport:
    """What happened to one package. Counts are files, operations and models;
    `left_out` are operations of the description that the package does not have,
    `excluded` those that provider.yaml leaves out, `edited` are files that were changed
    by hand, and `held_by` the packages without which this one, which could be written, is
    left as it is."""

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
