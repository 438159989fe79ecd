"""Fee that would be charged."""

from __future__ import annotations

from clientloom_runtime import Model


class CryptoOrderPreviewEstimatedFee(Model):
    """Fee that would be charged."""

    currency: str

    amount: str
    """Amount of the fee."""
