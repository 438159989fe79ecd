"""Your own identifier for an order, a UUID of 36 characters, passed on to the
brokerage. Whether a second order with the same one is refused depends on the brokerage.
"""

from __future__ import annotations

from typing import TypeAlias

ClientOrderID: TypeAlias = str | None
"""Your own identifier for an order, a UUID of 36 characters, passed on to the
brokerage. Whether a second order with the same one is refused depends on the brokerage.
"""
