"""The holder of a connection's accounts."""

from __future__ import annotations

from clientloom_runtime import Model

from .holder_info import HolderInfo


class HolderInfoResponse(Model):
    """The holder of a connection's accounts."""

    data: HolderInfo | None = None
    """The holder."""
