"""One purchase that is part of a position."""

from __future__ import annotations

from clientloom_runtime import DateTime, Model


class TaxLot(Model):
    """One purchase that is part of a position."""

    original_purchase_date: DateTime | None = None
    """When the shares were bought."""

    quantity: str | None = None
    """Number of shares, possibly with decimals."""

    purchased_price: str | None = None
    """Price paid per share."""

    cost_basis: str | None = None
    """Price paid for the whole lot."""

    current_value: str | None = None
    """Value of the whole lot today."""

    position_type: str | None = None
    """Side of the position, such as `LONG` or `SHORT`."""

    lot_id: str | None = None
    """Identifier of the lot."""
