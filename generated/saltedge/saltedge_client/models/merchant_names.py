"""One name of the merchant."""

from __future__ import annotations

from typing import Literal

from clientloom_runtime import Model


class MerchantNames(Model):
    """One name of the merchant."""

    mode: Literal[
        "name",
        "transliterated_name",
        "alternative_name",
        "brand",
        "operator",
    ]
    """Kind of name."""

    value: str
    """The name."""
