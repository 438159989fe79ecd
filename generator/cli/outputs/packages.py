"""The JSON of the commands that work on packages."""

from __future__ import annotations

from typing import Literal, NotRequired

from typing_extensions import TypedDict

from generator.cli.outputs.common import DiagnosticOutput, described


@described
class GeneratedPackageOutput(TypedDict):
    """The outcome for one package."""

    name: str
    """The folder of the package."""
    outcome: Literal["written", "unchanged", "failed", "edited", "held", "leftover"]
    """The outcome."""
    written: int
    """The number of files that were written."""
    unchanged: int
    """The number of files that were up to date."""
    removed: int
    """The number of files that were removed because they are no longer generated."""
    operations: int
    """The number of operations of the client."""
    left_out: int
    """The number of operations that the client lacks because of mistakes in the
    spec."""
    excluded: int
    """The number of operations that `include` and `exclude` in provider.yaml leave
    out."""
    models: int
    """The number of models of the client."""
    seconds: float
    """The time it took, in seconds."""
    edited: list[str]
    """Files that were edited by hand and would be overwritten."""
    kept: list[str]
    """Files that are no longer generated but were edited by hand, and are kept."""
    held_by: list[str]
    """The packages that failed and without which this package is not written."""
    diagnostics: list[DiagnosticOutput]
    """The diagnostics."""


@described
class GenerateOutput(TypedDict):
    """The JSON of `clientloom generate`."""

    ok: bool
    """Whether the exit code is 0."""
    seconds: float
    """The time the run took, in seconds."""
    packages: list[GeneratedPackageOutput]


@described
class CheckedPackageOutput(TypedDict):
    """How one package compares with what would be generated."""

    name: str
    """The folder of the package."""
    state: Literal["current", "stale", "interrupted", "leftover", "error"]
    """The state."""
    missing: NotRequired[list[str]]
    """Paths of missing files in the package."""
    changed: NotRequired[list[str]]
    """Paths of stale files in the package."""
    edited: NotRequired[list[str]]
    """Paths of files in the package that were edited by hand."""
    extra: NotRequired[list[str]]
    """Paths of files in the package that are no longer generated."""
    diagnostics: NotRequired[list[DiagnosticOutput]]
    """Why the package cannot be generated, or is left over."""


@described
class CheckOutput(TypedDict):
    """The JSON of `clientloom check`."""

    ok: bool
    """Whether every package is up to date."""
    packages: list[CheckedPackageOutput]


@described
class RemovedPackageOutput(TypedDict):
    """What was removed of one package."""

    name: str
    """The folder of the package."""
    gone: bool
    """Whether the package is completely removed."""
    removed: list[str]
    """Paths in the package that were removed."""
    kept: list[str]
    """Paths in the package that were edited by hand, and are kept."""


@described
class RemoveOutput(TypedDict):
    """The JSON of `clientloom remove`."""

    ok: bool
    """Whether all packages are completely removed."""
    packages: list[RemovedPackageOutput]


@described
class PlannedFileOutput(TypedDict):
    """A file with its hash."""

    path: str
    """The path relative to the current folder, with `/`."""
    sha256: str
    """The SHA-256 hash of its content, in hex; empty for an output that does not
    exist."""


@described
class PublishOutput(TypedDict):
    """How a package is published, from `publish` in the settings."""

    distribution: str | None
    """The name on the index; null before the package is first generated."""
    version: str | None
    """The version that is published next; null before the package is first
    generated."""
    index: str | None
    """The upload URL of the index; null for PyPI."""
    environment: str | None
    """The CI environment that the index trusts."""


@described
class PlannedPackageOutput(TypedDict):
    """One package, which is the build action `clientloom generate --package NAME`."""

    name: str
    """The folder of the package, which is the NAME in `--package`."""
    kind: Literal["runtime", "client", "facade"]
    """The kind of package."""
    folder: str
    """Its path relative to the current folder."""
    inputs: list[PlannedFileOutput]
    """The files that it is made from, besides clientloom itself."""
    outputs: list[PlannedFileOutput]
    """The files that the last run wrote; empty before the first."""
    digest: str
    """The SHA-256 hash of inputs, settings and clientloom. The same digest means the
    same bytes."""
    publish: PublishOutput | None
    """How it is published; null if it is not."""


@described
class PlanOutput(TypedDict):
    """The JSON of `clientloom plan`."""

    ok: Literal[True]
    program: str
    """The SHA-256 hash of clientloom, its formatter and its schema generator."""
    packages: list[PlannedPackageOutput]
