"""The new customer."""

from __future__ import annotations

from clientloom_runtime import Model

from .customer import Customer


class CreatedCustomerResponse(Model):
    """The new customer."""

    data: Customer | None = None
    """The new customer."""
