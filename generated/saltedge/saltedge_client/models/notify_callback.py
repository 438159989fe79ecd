"""Sent each time a fetch enters another stage."""

from __future__ import annotations

from clientloom_runtime import Model

from .callback_meta import CallbackMeta
from .notify_callback_data import NotifyCallbackData


class NotifyCallback(Model):
    """Sent each time a fetch enters another stage."""

    data: NotifyCallbackData

    meta: CallbackMeta
