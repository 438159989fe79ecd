"""How long the order stands: for the `Day`, until canceled (`GTC`), all at once or not
at all (`FOK`), or at once as far as possible (`IOC`).
"""

from __future__ import annotations

from typing import Literal, TypeAlias

TimeInForceStrict: TypeAlias = Literal["FOK", "Day", "GTC", "IOC"]
"""How long the order stands: for the `Day`, until canceled (`GTC`), all at once or not
at all (`FOK`), or at once as far as possible (`IOC`).
"""
