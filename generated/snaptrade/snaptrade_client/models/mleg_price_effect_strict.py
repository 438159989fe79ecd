"""Whether money comes in (`CREDIT`), goes out (`DEBIT`) or neither (`EVEN`) at the
limit price.
"""

from __future__ import annotations

from typing import Literal, TypeAlias

MlegPriceEffectStrict: TypeAlias = Literal["CREDIT", "DEBIT", "EVEN"]
"""Whether money comes in (`CREDIT`), goes out (`DEBIT`) or neither (`EVEN`) at the
limit price.
"""
