"""Whether the other side gets the money (`creditor`) or pays (`debtor`)."""

from __future__ import annotations

from typing import Literal, TypeAlias

TransactionCounterpartyType: TypeAlias = Literal["creditor", "debtor"] | None
"""Whether the other side gets the money (`creditor`) or pays (`debtor`)."""
