"""One provider."""

from __future__ import annotations

from clientloom_runtime import Model

from .provider import Provider


class ProviderResponse(Model):
    """One provider."""

    data: Provider | None = None
    """The provider."""
