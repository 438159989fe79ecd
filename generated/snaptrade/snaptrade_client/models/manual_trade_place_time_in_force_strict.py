"""How long the order stands: for the `Day`, until canceled (`GTC`), all at once or not
at all (`FOK`), at once as far as possible (`IOC`), or until `expiry_date` (`GTD`),
which market orders and some brokerages do not take.
"""

from __future__ import annotations

from typing import Literal, TypeAlias

ManualTradePlaceTimeInForceStrict: TypeAlias = Literal[
    "FOK", "Day", "GTC", "IOC", "GTD"
]
"""How long the order stands: for the `Day`, until canceled (`GTC`), all at once or not
at all (`FOK`), at once as far as possible (`IOC`), or until `expiry_date` (`GTD`),
which market orders and some brokerages do not take.
"""
