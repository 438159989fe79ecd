"""One customer."""

from __future__ import annotations

from clientloom_runtime import Model

from .customer import Customer


class CustomerResponse(Model):
    """One customer."""

    data: Customer | None = None
    """The customer."""
