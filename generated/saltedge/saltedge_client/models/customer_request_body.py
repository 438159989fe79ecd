"""Envelope of a new customer."""

from __future__ import annotations

from clientloom_runtime import Model

from .customer_request_body_data import CustomerRequestBodyData


class CustomerRequestBody(Model):
    """Envelope of a new customer."""

    data: CustomerRequestBodyData
    """The new customer."""
