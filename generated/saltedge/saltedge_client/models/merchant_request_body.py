"""Merchants to look up."""

from __future__ import annotations

from clientloom_runtime import Model


class MerchantRequestBody(Model):
    """Merchants to look up."""

    data: list[str] | None = None
    """Ids of merchants, as in `merchant_id` of transactions."""
