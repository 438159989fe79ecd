"""The merchants that were found."""

from __future__ import annotations

from clientloom_runtime import Model

from .merchant import Merchant


class MerchantResponse(Model):
    """The merchants that were found."""

    data: list[Merchant] | None = None
    """The merchants."""
