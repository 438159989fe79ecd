"""One value that may be chosen for a credential."""

from __future__ import annotations

from clientloom_runtime import Model


class ProviderFieldOption(Model):
    """One value that may be chosen for a credential."""

    name: str | None = None
    """Name of the option, made for programs."""

    english_name: str | None = None
    """Label in English."""

    localized_name: str | None = None
    """Label in the language of the provider."""

    option_value: str | None = None
    """Value to be sent back when this option is chosen."""

    selected: bool | None = None
    """Whether the option is chosen beforehand."""
