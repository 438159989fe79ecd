"""What an order would cost."""

from __future__ import annotations

from clientloom_runtime import Model

from .crypto_order_preview_estimated_fee import CryptoOrderPreviewEstimatedFee


class CryptoOrderPreview(Model):
    """What an order would cost."""

    estimated_fee: CryptoOrderPreviewEstimatedFee | None = None
    """Fee that would be charged."""
