"""Network of the card."""

from __future__ import annotations

from typing import Literal, TypeAlias

GeneralAccountExtraCardType: TypeAlias = Literal[
    "american_express",
    "china_unionpay",
    "diners_club",
    "jcb",
    "maestro",
    "master_card",
    "uatp",
    "visa",
    "mir",
]
"""Network of the card."""
