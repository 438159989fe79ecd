"""Side of an order, mostly `BUY` or `SELL`; some brokerages tell `BUY_COVER`,
`SELL_SHORT`, `BUY_OPEN`, `BUY_CLOSE`, `SELL_OPEN` and `SELL_CLOSE` apart.
"""

from __future__ import annotations

from typing import TypeAlias

Action: TypeAlias = str
"""Side of an order, mostly `BUY` or `SELL`; some brokerages tell `BUY_COVER`,
`SELL_SHORT`, `BUY_OPEN`, `BUY_CLOSE`, `SELL_OPEN` and `SELL_CLOSE` apart.
"""
