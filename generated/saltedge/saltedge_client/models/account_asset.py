"""Amount of an asset on an account."""

from __future__ import annotations

from decimal import Decimal

from clientloom_runtime import Model


class AccountAsset(Model):
    """Amount of an asset on an account."""

    code: str | None = None
    """Code of the asset."""

    amount: Decimal | None = None
    """How much of it there is."""
