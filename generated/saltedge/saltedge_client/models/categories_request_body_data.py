"""Corrections to the categories of a customer's transactions."""

from __future__ import annotations

from clientloom_runtime import Model

from .categories_request_body_data_transactions import (
    CategoriesRequestBodyDataTransactions,
)


class CategoriesRequestBodyData(Model):
    """Corrections to the categories of a customer's transactions."""

    customer_id: str
    """Customer whose transactions they are."""

    transactions: list[CategoriesRequestBodyDataTransactions]
    """The corrections, at most 100."""
