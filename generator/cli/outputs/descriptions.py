"""The JSON of the commands that are about descriptions."""

from __future__ import annotations

from typing import Literal, NotRequired

from typing_extensions import TypedDict

from generator.cli.outputs.common import DiagnosticOutput, PlaceOutput, described


@described
class LintOutput(TypedDict):
    """The JSON of `clientloom lint`."""

    ok: bool
    """Whether nothing was found."""
    operations: int
    """How many operations clients would have."""
    left_out: int
    """How many operations of the descriptions they would not have, for their mistakes."""
    excluded: int
    """How many operations `include` and `exclude` of provider.yaml keep out."""
    diagnostics: list[DiagnosticOutput]


@described
class NewOutput(TypedDict):
    """The JSON of `clientloom new`."""

    ok: Literal[True]
    folder: NotRequired[str]
    """The folder of the provider."""
    description: NotRequired[str]
    """The path of the description in the folder."""
    operations: NotRequired[int]
    """How many operations the client will have."""
    left_out: NotRequired[int]
    """How many operations of the description it will not have."""
    diagnostics: NotRequired[list[DiagnosticOutput]]
    facade: NotRequired[list[str]]
    """The files that were written with `--facade`."""


@described
class ChangeOutput(TypedDict):
    """One change."""

    effect: Literal["breaking", "additive", "documentation", "wording"]
    """What it does to code that uses the client."""
    wire: Literal["breaking", "additive", "none"]
    """What it does to the messages that a client of before exchanges with the server."""
    subject: str
    """What of the client changes."""
    message: str
    """How, as Markdown."""
    side: Literal["old", "new"]
    """The side that `place` is on."""
    place: PlaceOutput | None


@described
class AliasOutput(TypedDict):
    """An entry of `aliases` in provider.yaml."""

    of: str
    """What has another name now, as users write it."""
    name: str
    """The name from before."""
    until: NotRequired[str]
    """The version that has the alias no more."""


@described
class ProviderChangesOutput(TypedDict):
    """The changes of one provider."""

    name: str
    old_version: str
    """The version of the package on the old side."""
    new_version: str
    """The version that the changes ask for."""
    changes: list[ChangeOutput]
    aliases: list[AliasOutput]
    """What would keep the names that are other ones now."""


@described
class DiffOutput(TypedDict):
    """The JSON of `clientloom diff`."""

    providers: list[ProviderChangesOutput]


@described
class EffectCounts(TypedDict):
    """How many changes have each effect."""

    breaking: int
    additive: int
    documentation: int
    wording: int


@described
class WireEffectCounts(TypedDict):
    """How many changes have each effect on messages."""

    breaking: int
    additive: int
    none: int


@described
class FetchedProviderOutput(TypedDict):
    """What became of one provider."""

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
    """The version of the description that was here."""
    new_version: str | None
    """The version of the description that is published."""
    files: list[str]
    """The files that are published with another content."""
    edited: list[str]
    """Files that were edited here."""
    changes: EffectCounts | None
    """What the new description changes; null where one cannot be read."""
    wire: WireEffectCounts | None
    """What that does to messages; null where one cannot be read."""
    errors: int
    """How many errors the new description has."""
    diagnostics: list[DiagnosticOutput]


@described
class FetchOutput(TypedDict):
    """The JSON of `clientloom fetch`."""

    ok: bool
    """Whether the exit code is 0."""
    providers: list[FetchedProviderOutput]


@described
class WatchOutput(TypedDict):
    """What `clientloom watch` prints on one line for each run."""

    ok: bool
    """Whether all went well."""
    reason: str
    """What changed; `start` for the first run."""
    summary: str
    """What was done."""
