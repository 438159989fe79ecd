"""What the stages make: the model of a provider, and a package in memory."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.diagnostics import Diagnostic
    from generator.document import Document
    from generator.model import Api


@dataclass(frozen=True, slots=True)
class GeneratedPackage:
    """One package in memory: its files, where it came from, and its diagnostics.

    `files` is None when nothing could be generated. `inputs` are the files that were
    read; `api` is None for packages that come from no description. `left_out` is how
    many operations of the description it does not have.
    """

    name: str
    files: dict[str, bytes] | None
    inputs: tuple[Path, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    api: Api | None = None
    left_out: int = 0


@dataclass(frozen=True, slots=True)
class BuiltApi:
    """The model of a provider, the files that were read for it, its diagnostics, and how
    many operations of the description it does not have."""

    api: Api | None
    document: Document | None
    inputs: tuple[Path, ...]
    diagnostics: tuple[Diagnostic, ...]
    left_out: int = 0

    @property
    def operations(self) -> int:
        """How many operations the model has."""
        return 0 if self.api is None else len(self.api.operations)

    @property
    def excluded(self) -> int:
        """How many operations of the description provider.yaml leaves out."""
        return 0 if self.api is None else len(self.api.excluded.operations)
