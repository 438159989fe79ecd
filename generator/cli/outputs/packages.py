"""The JSON of the commands that are about packages."""

from __future__ import annotations

from typing import Literal, NotRequired

from typing_extensions import TypedDict

from generator.cli.outputs.common import DiagnosticOutput, described


@described
class GeneratedPackageOutput(TypedDict):
    """What became of one package."""

    name: str
    """The folder of the package."""
    outcome: Literal["written", "unchanged", "failed", "edited", "held", "leftover"]
    """How it ended."""
    written: int
    """How many files were written."""
    unchanged: int
    """How many files were current."""
    removed: int
    """How many files that are no longer generated were removed."""
    operations: int
    """How many operations the client has."""
    left_out: int
    """How many operations of the description it does not have, for their mistakes."""
    excluded: int
    """How many operations `include` and `exclude` of provider.yaml keep out."""
    models: int
    """How many models the client has."""
    seconds: float
    """How long it took."""
    edited: list[str]
    """Files that were edited by hand and would be overwritten."""
    kept: list[str]
    """Files that are no longer generated, but were edited by hand and stay."""
    held_by: list[str]
    """The packages without which this one, which could be written, is left as it is."""
    diagnostics: list[DiagnosticOutput]
    """What was found."""


@described
class GenerateOutput(TypedDict):
    """The JSON of `clientloom generate`."""

    ok: bool
    """Whether the exit code is 0."""
    seconds: float
    """How long the run took."""
    packages: list[GeneratedPackageOutput]


@described
class CheckedPackageOutput(TypedDict):
    """How one package compares with what would be generated."""

    name: str
    """The folder of the package."""
    state: Literal["current", "stale", "interrupted", "leftover", "error"]
    """How it is."""
    missing: NotRequired[list[str]]
    """Paths in the package that are not there."""
    changed: NotRequired[list[str]]
    """Paths in the package whose content is stale."""
    edited: NotRequired[list[str]]
    """Paths in the package that were edited by hand."""
    extra: NotRequired[list[str]]
    """Paths in the package that are no longer generated."""
    diagnostics: NotRequired[list[DiagnosticOutput]]
    """Why it cannot be generated, or is left over."""


@described
class CheckOutput(TypedDict):
    """The JSON of `clientloom check`."""

    ok: bool
    """Whether every package is current."""
    packages: list[CheckedPackageOutput]


@described
class RemovedPackageOutput(TypedDict):
    """What was removed of one package."""

    name: str
    """The folder of the package."""
    gone: bool
    """Whether nothing of it is left."""
    removed: list[str]
    """Paths in the package that were removed."""
    kept: list[str]
    """Paths in the package that were edited by hand and stay."""


@described
class RemoveOutput(TypedDict):
    """The JSON of `clientloom remove`."""

    ok: bool
    """Whether all packages are gone."""
    packages: list[RemovedPackageOutput]


@described
class PlannedFileOutput(TypedDict):
    """A file with its hash."""

    path: str
    """The path from where the command ran, with `/`."""
    sha256: str
    """The SHA-256 of its content, in hex; empty for an output that is not there."""


@described
class PublishOutput(TypedDict):
    """How a package is published: `publish` of the settings."""

    distribution: str | None
    """The name on the index; null before the package was generated."""
    version: str | None
    """The version that is published next; null before the package was generated."""
    index: str | None
    """The upload address of the index; null for that of PyPI."""
    environment: str | None
    """The environment of the host that the index trusts."""


@described
class PlannedPackageOutput(TypedDict):
    """One package: an action that `clientloom generate --package NAME` is."""

    name: str
    """The folder of the package, and the NAME of `--package`."""
    kind: Literal["runtime", "client", "facade"]
    """What it is."""
    folder: str
    """Its path from where the command ran."""
    inputs: list[PlannedFileOutput]
    """The files that it is made from, besides clientloom itself."""
    outputs: list[PlannedFileOutput]
    """The files that the last run made of it; empty before the first."""
    digest: str
    """The SHA-256 over inputs, settings and clientloom: the same digest, the same bytes."""
    publish: PublishOutput | None
    """How it is published; null when it is not."""


@described
class PlanOutput(TypedDict):
    """The JSON of `clientloom plan`."""

    ok: Literal[True]
    program: str
    """The SHA-256 over clientloom and what it formats and generates with."""
    packages: list[PlannedPackageOutput]
