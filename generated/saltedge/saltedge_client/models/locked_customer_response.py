"""Confirmation that a customer was locked."""

from __future__ import annotations

from clientloom_runtime import Model

from .locked_customer_response_data import LockedCustomerResponseData


class LockedCustomerResponse(Model):
    """Confirmation that a customer was locked."""

    data: LockedCustomerResponseData | None = None
    """The locked customer."""
