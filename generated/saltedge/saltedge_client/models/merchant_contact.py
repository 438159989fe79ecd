"""One way to reach the merchant."""

from __future__ import annotations

from typing import Literal

from clientloom_runtime import Model


class MerchantContact(Model):
    """One way to reach the merchant."""

    mode: Literal[
        "email",
        "viber",
        "phone",
        "fax",
        "website",
        "facebook",
        "twitter",
        "google_plus",
        "linkedin",
        "instagram",
        "skype",
        "vk",
        "flickr",
        "youtube",
    ]
    """Kind of contact."""

    value: str
    """Number, address or account name."""
