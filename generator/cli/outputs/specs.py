"""The JSON of the commands that work on specs."""

from __future__ import annotations

from typing import Literal, NotRequired

from typing_extensions import TypedDict

from generator.cli.outputs.common import DiagnosticOutput, PlaceOutput, described


@described
class LintOutput(TypedDict):
    """The JSON of `clientloom lint`."""

    ok: bool
    """Whether there are no diagnostics."""
    operations: int
    """The number of operations that the clients would have."""
    left_out: int
    """The number of operations that the clients would lack because of mistakes in the
    specs."""
    excluded: int
    """The number of operations that `include` and `exclude` in provider.yaml leave
    out."""
    diagnostics: list[DiagnosticOutput]


@described
class NewOutput(TypedDict):
    """The JSON of `clientloom new`."""

    ok: Literal[True]
    folder: NotRequired[str]
    """The folder of the provider."""
    description: NotRequired[str]
    """The path of the spec in the folder."""
    operations: NotRequired[int]
    """The number of operations that the client will have."""
    left_out: NotRequired[int]
    """The number of operations in the spec that it will not have."""
    diagnostics: NotRequired[list[DiagnosticOutput]]
    facade: NotRequired[list[str]]
    """The files that were written with `--facade`."""


@described
class ChangeOutput(TypedDict):
    """One change."""

    effect: Literal["breaking", "additive", "documentation", "wording"]
    """The effect on code that uses the client."""
    wire: Literal["breaking", "additive", "none"]
    """The effect on the messages between an old client and the server."""
    subject: str
    """The part of the client that changes."""
    message: str
    """How it changes, as Markdown."""
    side: Literal["old", "new"]
    """The side that `place` is on."""
    place: PlaceOutput | None


@described
class ApprovedChangeOutput(ChangeOutput):
    """One change that surface.yaml approves."""

    reason: str
    """Why it is intended."""
    expires: str
    """The last day of the approval, as in 2027-01-31."""


@described
class AliasOutput(TypedDict):
    """An entry of `aliases` in provider.yaml."""

    of: str
    """The new name, as users write it."""
    name: str
    """The former name."""
    until: NotRequired[str]
    """The first version without the alias."""


@described
class ProviderChangesOutput(TypedDict):
    """The changes of one provider."""

    name: str
    old_version: str
    """The version of the package on the old side."""
    new_version: str
    """The version that the changes call for."""
    changes: list[ChangeOutput]
    approved: NotRequired[list[ApprovedChangeOutput]]
    """With `--surface`, the changes that are approved; `changes` are the others."""
    aliases: NotRequired[list[AliasOutput]]
    """Without `--surface`, the aliases that would keep the old names."""


@described
class DiffOutput(TypedDict):
    """The JSON of `clientloom diff`."""

    providers: list[ProviderChangesOutput]


@described
class EffectCounts(TypedDict):
    """The number of changes with each effect."""

    breaking: int
    additive: int
    documentation: int
    wording: int


@described
class WireEffectCounts(TypedDict):
    """The number of changes with each effect on the wire."""

    breaking: int
    additive: int
    none: int


@described
class FetchedProviderOutput(TypedDict):
    """The outcome for one provider."""

    name: str
    outcome: Literal[
        "skipped",
        "unchanged",
        "locked",
        "updated",
        "unlocked",
        "outdated",
        "edited",
        "failed",
    ]
    old_version: str | None
    """The version of the local spec."""
    new_version: str | None
    """The version of the published spec."""
    files: list[str]
    """The files whose published content differs."""
    edited: list[str]
    """The files that were edited locally."""
    changes: EffectCounts | None
    """The changes in the new spec; null if one of the two cannot be read."""
    wire: WireEffectCounts | None
    """The effect of the changes on the wire; null if one of the two cannot be read."""
    errors: int
    """The number of errors in the new spec."""
    diagnostics: list[DiagnosticOutput]


@described
class FetchOutput(TypedDict):
    """The JSON of `clientloom fetch`."""

    ok: bool
    """Whether the exit code is 0."""
    providers: list[FetchedProviderOutput]


@described
class WatchOutput(TypedDict):
    """What `clientloom watch` prints for each run, on one line."""

    ok: bool
    """Whether the run succeeded."""
    reason: str
    """What changed; `start` for the first run."""
    summary: str
    """What was done."""
