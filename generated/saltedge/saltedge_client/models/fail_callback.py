"""Sent when a fetch failed."""

from __future__ import annotations

from clientloom_runtime import Model

from .callback_meta import CallbackMeta
from .fail_callback_data import FailCallbackData


class FailCallback(Model):
    """Sent when a fetch failed."""

    data: FailCallbackData

    meta: CallbackMeta
