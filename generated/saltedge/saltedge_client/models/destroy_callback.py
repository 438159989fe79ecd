"""Sent when a connection was removed, with its accounts and transactions."""

from __future__ import annotations

from clientloom_runtime import Model

from .callback_meta import CallbackMeta
from .destroy_callback_data import DestroyCallbackData


class DestroyCallback(Model):
    """Sent when a connection was removed, with its accounts and transactions."""

    data: DestroyCallbackData

    meta: CallbackMeta
