"""All assets."""

from __future__ import annotations

from clientloom_runtime import Model

from .assets_response_data import AssetsResponseData


class AssetsResponse(Model):
    """All assets."""

    data: list[AssetsResponseData] | None = None
    """The assets."""
