"""Confirmation that a customer was removed."""

from __future__ import annotations

from clientloom_runtime import Model

from .removed_customer_response_data import RemovedCustomerResponseData


class RemovedCustomerResponse(Model):
    """Confirmation that a customer was removed."""

    data: RemovedCustomerResponseData | None = None
    """The removed customer."""
