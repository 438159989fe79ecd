"""changes.yaml: what changed in each release of a package, kept by `clientloom diff`."""

from __future__ import annotations

import re

from pydantic import Field

from generator.project.settings import Settings

CHANGES_FILE = "changes.yaml"
"""The file beside provider.yaml; it need not be there."""

VERSION = re.compile(r"[0-9][0-9A-Za-z.!+_-]*")
"""The versions that a release can have."""


class ReleaseSettings(Settings):
    """One release: its changes are lines of Markdown."""

    version: str = Field(
        pattern=f"^{VERSION.pattern}$", description="The version of the package."
    )
    api_version: str = Field(description="The version of the description.")
    breaking: tuple[str, ...] = ()
    additive: tuple[str, ...] = ()
    documentation: tuple[str, ...] = ()


class ChangesSettings(Settings):
    """changes.yaml: the releases of a package, the newest first."""

    releases: tuple[ReleaseSettings, ...] = ()

    def with_release(self, release: ReleaseSettings) -> ChangesSettings:
        """The releases with one more at the head, in place of one of its version."""
        others = (old for old in self.releases if old.version != release.version)
        return ChangesSettings(releases=(release, *others))
