"""Orders that depend on each other."""

from __future__ import annotations

from typing import Literal

from clientloom_runtime import Model

from .complex_order_leg import ComplexOrderLeg


class ManualTradeFormComplex(Model):
    """Orders that depend on each other."""

    type: Literal["OCO", "OTO", "OTOCO"]
    """How they depend on each other: one cancels the other (`OCO`), one triggers the
    other (`OTO`), or one triggers a pair of which one cancels the other (`OTOCO`).
    """

    orders: list[ComplexOrderLeg]
    """Two `PEER` orders for `OCO`; a `TRIGGER` and a `CONDITIONAL` one for `OTO`; a
    `TRIGGER` and two `PEER` ones for `OTOCO`.
    """

    client_order_id: str | None = None
    """Your own identifier for the group."""
