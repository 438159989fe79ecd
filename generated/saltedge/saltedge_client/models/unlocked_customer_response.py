"""Confirmation that a customer was unlocked."""

from __future__ import annotations

from clientloom_runtime import Model

from .unlocked_customer_response_data import UnlockedCustomerResponseData


class UnlockedCustomerResponse(Model):
    """Confirmation that a customer was unlocked."""

    data: UnlockedCustomerResponseData | None = None
    """The unlocked customer."""
