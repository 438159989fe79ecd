"""What a provider changes callback tells."""

from __future__ import annotations

from typing import Literal

from clientloom_runtime import Model


class ProviderChangesCallbackData(Model):
    """What a provider changes callback tells."""

    provider_code: str
    """Provider that changed."""

    provider_status: Literal["active", "inactive"]
    """Its status from now on."""
