"""Sent when a fetch went well, and earlier for accounts alone where that was asked
for.
"""

from __future__ import annotations

from clientloom_runtime import Model

from .callback_meta import CallbackMeta
from .success_callback_data import SuccessCallbackData


class SuccessCallback(Model):
    """Sent when a fetch went well, and earlier for accounts alone where that was asked
    for.
    """

    data: SuccessCallbackData

    meta: CallbackMeta
