"""A page of customers."""

from __future__ import annotations

from clientloom_runtime import Model

from .customer import Customer
from .meta_object import MetaObject


class CustomersResponse(Model):
    """A page of customers."""

    data: list[Customer] | None = None
    """Customers by ascending id."""

    meta: MetaObject | None = None
    """Where the next page starts."""
