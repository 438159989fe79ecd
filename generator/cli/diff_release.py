"""`clientloom diff --release`: records changes as a release in changes.yaml."""

from collections.abc import Sequence
from pathlib import Path

import yaml

from generator import codes
from generator.cli.diff_report import ProviderChanges, markdown_items
from generator.comparison.changes import Effect
from generator.diagnostics import Diagnostic, DiagnosticError
from generator.project.changes import CHANGES_FILE, ChangesSettings, ReleaseSettings
from generator.project.files import PROVIDER_FILE
from generator.project.workspace import Provider
from generator.whole_files import write_whole

_HEAD = """\
# The changes in each release. The package's CHANGELOG.md is made from this file.
# `clientloom diff OLD {name} --release VERSION` adds or replaces a release. It
# rewrites the whole file, so any other comments are lost.
"""


def check_recordable(providers: Sequence[Provider | None]) -> None:
    """Raise DiagnosticError unless the new side is one provider of a workspace. Changes
    in any other spec are not part of a release yet."""
    if len(providers) != 1:
        raise _refusal(
            "a release records the changes of one provider, but more than one is compared",
            "Name the provider with --provider.",
        )
    (provider,) = providers
    if provider is None or not _is_own(provider):
        raise _refusal(
            "a release belongs to a provider, but NEW is not a provider",
            "Save the new OpenAPI document in the provider's folder. Then pass the old "
            "document as OLD and the provider as NEW.",
        )


def _is_own(provider: Provider) -> bool:
    has_settings = (provider.folder / PROVIDER_FILE).is_file()
    return has_settings and not Path(provider.settings.openapi).is_absolute()


def _refusal(message: str, hint: str) -> DiagnosticError:
    return DiagnosticError(Diagnostic(codes.PROVIDER_UNKNOWN, message, hint=hint))


def write_release(changes: ProviderChanges, provider: Provider, version: str) -> Path:
    """Record the changes as a release of the provider's package.

    Args:
        changes: The changes.
        provider: The provider with its new spec.
        version: The version of the release. An existing entry is replaced.

    Returns:
        The file that was written.
    """
    release = ReleaseSettings(
        version=version,
        api_version=changes.new.version,
        breaking=markdown_items(changes, Effect.BREAKING),
        additive=markdown_items(changes, Effect.ADDITIVE),
        documentation=markdown_items(changes, Effect.DOCUMENTATION),
    )
    path = provider.folder / CHANGES_FILE
    text = _yaml(provider.changes.with_release(release))
    write_whole(path, f"{_HEAD.format(name=provider.name)}{text}".encode())
    return path


def _yaml(changes: ChangesSettings) -> str:
    data = changes.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    return yaml.safe_dump(data, sort_keys=False, allow_unicode=True, width=88)
