"""Sum of money to buy or sell for, in place of `units`. Only for `Market` orders for
the `Day`, at brokerages that offer it.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TypeAlias

NotionalValue: TypeAlias = str | Decimal
"""Sum of money to buy or sell for, in place of `units`. Only for `Market` orders for
the `Day`, at brokerages that offer it.
"""
