"""The results of the stages: the model of a provider, and a package in memory."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.diagnostics import Diagnostic
    from generator.document import Document
    from generator.model import Api


@dataclass(frozen=True, slots=True)
class GeneratedPackage:
    """One package in memory: its files, its origin and its diagnostics.

    `files` is None if nothing could be generated. `inputs` are the files that were
    read. `api` is None for packages that are not made from a spec. `left_out` is the
    number of operations in the spec that the package lacks. `seconds` is the time that
    it took.
    """

    name: str
    files: dict[str, bytes] | None
    inputs: tuple[Path, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    api: Api | None = None
    left_out: int = 0
    seconds: float = 0


def timed(make: Callable[[], GeneratedPackage]) -> GeneratedPackage:
    """A package with the time that it took."""
    started = time.perf_counter()
    return replace(make(), seconds=time.perf_counter() - started)


@dataclass(frozen=True, slots=True)
class BuiltApi:
    """The model of a provider, the files that were read for it, its diagnostics, and
    the number of operations in the spec that it lacks."""

    api: Api | None
    document: Document | None
    inputs: tuple[Path, ...]
    diagnostics: tuple[Diagnostic, ...]
    left_out: int = 0

    @property
    def operations(self) -> int:
        """The number of operations in the model."""
        return 0 if self.api is None else len(self.api.operations)

    @property
    def excluded(self) -> int:
        """The number of operations that provider.yaml leaves out."""
        return 0 if self.api is None else len(self.api.excluded.operations)
