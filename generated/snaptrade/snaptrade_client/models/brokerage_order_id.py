"""The brokerage's own identifier for an order."""

from __future__ import annotations

from typing import TypeAlias

BrokerageOrderID: TypeAlias = str
"""The brokerage's own identifier for an order."""
