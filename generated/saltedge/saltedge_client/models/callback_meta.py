"""Facts about the callback itself."""

from __future__ import annotations

from clientloom_runtime import DateTime, Model


class CallbackMeta(Model):
    """Facts about the callback itself."""

    version: str
    """API version that the payload follows."""

    time: DateTime
    """When the callback was made; may have milliseconds."""
