"""`clientloom diff --release`: changes become a release in changes.yaml."""

from collections.abc import Sequence
from pathlib import Path

import yaml

from generator import codes
from generator.commands.changes import Compared, as_line
from generator.comparison import Effect
from generator.diagnostics import Diagnostic
from generator.project.changes import CHANGES_FILE, ChangesSettings, ReleaseSettings
from generator.project.locating import PROVIDER_FILE
from generator.project.reading import ProjectError
from generator.project.workspace import Provider
from generator.project.writing import write_whole

_HEAD = """\
# What changed in each release: CHANGELOG.md of the package is made from it.
# `clientloom diff OLD {name} --release VERSION` adds one or replaces the one of its
# version, and writes the whole file: other comments than these are not kept.
"""


def check_recordable(providers: Sequence[Provider | None]) -> None:
    """Raises ProjectError unless there is one provider, as its workspace has it: what
    changes with a description from elsewhere is in no release yet."""
    if len(providers) != 1:
        raise _refusal(
            "a release is of one provider", "Say which one is meant with --provider."
        )
    (provider,) = providers
    if provider is None or not _is_own(provider):
        raise _refusal(
            "a release is of a provider, and the new side is none",
            "Put the new description in its place first; then compare the old one with "
            "the provider.",
        )


def _is_own(provider: Provider) -> bool:
    own = (provider.folder / PROVIDER_FILE).is_file()
    return own and not Path(provider.settings.openapi).is_absolute()


def _refusal(message: str, hint: str) -> ProjectError:
    return ProjectError((Diagnostic(codes.PROVIDER_UNKNOWN, message, hint=hint),))


def write_release(compared: Compared, provider: Provider, version: str) -> Path:
    """Writes what changed as a release of the provider's package.

    Args:
        compared: The changes.
        provider: The provider with its new description.
        version: The version of the release; one that is there already is replaced.

    Returns:
        The file that was written.
    """
    release = ReleaseSettings(
        version=version,
        api_version=compared.new.version,
        breaking=_lines(compared, Effect.BREAKING),
        additive=_lines(compared, Effect.ADDITIVE),
        documentation=_lines(compared, Effect.DOCUMENTATION),
    )
    changes = provider.changes.with_release(release)
    path = provider.folder / CHANGES_FILE
    write_whole(path, _HEAD.format(name=provider.name) + _yaml(changes))
    return path


def _lines(compared: Compared, effect: Effect) -> tuple[str, ...]:
    return tuple(as_line(change) for change, _ in compared.of(effect))


def _yaml(changes: ChangesSettings) -> str:
    data = changes.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    return yaml.safe_dump(data, sort_keys=False, allow_unicode=True, width=88)
