"""Sent when the bank asks the customer for something more, such as a one-time code.
Answer with the interactive step of the connection before the session expires.
"""

from __future__ import annotations

from clientloom_runtime import Model

from .callback_meta import CallbackMeta
from .interactive_callback_data import InteractiveCallbackData


class InteractiveCallback(Model):
    """Sent when the bank asks the customer for something more, such as a one-time code.
    Answer with the interactive step of the connection before the session expires.
    """

    data: InteractiveCallbackData

    meta: CallbackMeta
