"""Number of shares, possibly with decimals; leave it null when `notional_value` is
given.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TypeAlias

Units: TypeAlias = Decimal
"""Number of shares, possibly with decimals; leave it null when `notional_value` is
given.
"""
