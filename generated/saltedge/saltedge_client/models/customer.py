"""One of your users."""

from __future__ import annotations

from clientloom_runtime import Model


class Customer(Model):
    """One of your users."""

    id: int

    identifier: str
    """Your own name for the customer, unique among your customers."""

    secret: str
    """Identifies the customer to app keys (header `Customer-secret`); keep it
    confidential.
    """
