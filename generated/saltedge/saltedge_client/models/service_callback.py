"""Sent about the service rather than about one connection. The vendor does not document
its content.
"""

from __future__ import annotations

from typing import Any

from clientloom_runtime import Model

from .callback_meta import CallbackMeta


class ServiceCallback(Model):
    """Sent about the service rather than about one connection. The vendor does not
    document its content.
    """

    data: dict[str, Any]

    meta: CallbackMeta
