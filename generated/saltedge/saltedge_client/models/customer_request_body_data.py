"""The new customer."""

from __future__ import annotations

from clientloom_runtime import Model


class CustomerRequestBodyData(Model):
    """The new customer."""

    identifier: str
    """Your own name for the customer, unique among your customers."""
