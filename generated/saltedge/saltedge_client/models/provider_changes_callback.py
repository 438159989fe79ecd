"""Sent when a provider becomes available or unavailable."""

from __future__ import annotations

from clientloom_runtime import Model

from .callback_meta import CallbackMeta
from .provider_changes_callback_data import ProviderChangesCallbackData


class ProviderChangesCallback(Model):
    """Sent when a provider becomes available or unavailable."""

    data: ProviderChangesCallbackData

    meta: CallbackMeta
