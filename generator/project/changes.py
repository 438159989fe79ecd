"""changes.yaml: the changes in each release, written by `clientloom diff --release`."""

from __future__ import annotations

import re

from pydantic import Field

from generator.project.settings import Settings

CHANGES_FILE = "changes.yaml"
"""The file next to provider.yaml; optional."""

VERSION = re.compile(r"[0-9][0-9A-Za-z.!+_-]*")
"""The form of a release's version."""


class ReleaseSettings(Settings):
    """One release. Each change is a line of Markdown."""

    version: str = Field(
        pattern=f"^{VERSION.pattern}$", description="The version of the package."
    )
    api_version: str = Field(description="The version of the spec.")
    breaking: tuple[str, ...] = ()
    additive: tuple[str, ...] = ()
    documentation: tuple[str, ...] = ()


class ChangesSettings(Settings):
    """changes.yaml: the releases of a package, newest first."""

    releases: tuple[ReleaseSettings, ...] = ()

    def with_release(self, release: ReleaseSettings) -> ChangesSettings:
        """The releases with a new one first. It replaces a release with the same version."""
        others = (old for old in self.releases if old.version != release.version)
        return ChangesSettings(releases=(release, *others))
