"""Company behind a transaction."""

from __future__ import annotations

from clientloom_runtime import Model

from .merchant_address import MerchantAddress
from .merchant_contact import MerchantContact
from .merchant_names import MerchantNames


class Merchant(Model):
    """Company behind a transaction."""

    id: str
    """Id, as in `merchant_id` of a transaction."""

    names: list[MerchantNames]
    """Names of the merchant, each with its kind."""

    address: MerchantAddress

    contact: list[MerchantContact]
    """Ways to reach the merchant."""
