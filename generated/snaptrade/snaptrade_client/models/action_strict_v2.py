"""Side of a leg: `BUY`, `SELL`, `BUY_COVER` or `SELL_SHORT`; for options `BUY_TO_OPEN`,
`BUY_TO_CLOSE`, `SELL_TO_OPEN` or `SELL_TO_CLOSE`.
"""

from __future__ import annotations

from typing import TypeAlias

ActionStrictV2: TypeAlias = str
"""Side of a leg: `BUY`, `SELL`, `BUY_COVER` or `SELL_SHORT`; for options `BUY_TO_OPEN`,
`BUY_TO_CLOSE`, `SELL_TO_OPEN` or `SELL_TO_CLOSE`.
"""
