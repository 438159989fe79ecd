"""Linked orders that were placed. The single orders show up after the next
synchronization.
"""

from __future__ import annotations

from typing import Literal

from clientloom_runtime import Model


class ComplexOrderResponse(Model):
    """Linked orders that were placed. The single orders show up after the next
    synchronization.
    """

    type: Literal["OCO", "OTO", "OTOCO"] | None = None
    """How the orders depend on each other."""

    brokerage_group_order_id: str | None = None
    """Identifier that the linked orders have in common; null where the brokerage gives
    none.
    """
