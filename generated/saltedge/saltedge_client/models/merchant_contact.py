"""One way to reach the merchant."""

from __future__ import annotations

from clientloom_runtime import Model

from .merchant_contact_mode import MerchantContactMode


class MerchantContact(Model):
    """One way to reach the merchant."""

    mode: MerchantContactMode
    """Kind of contact."""

    value: str
    """Number, address or account name."""
