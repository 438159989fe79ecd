"""One name of the merchant."""

from __future__ import annotations

from clientloom_runtime import Model

from .merchant_names_mode import MerchantNamesMode


class MerchantNames(Model):
    """One name of the merchant."""

    mode: MerchantNamesMode
    """Kind of name."""

    value: str
    """The name."""
