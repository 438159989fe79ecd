"""Kind of contact."""

from __future__ import annotations

from typing import Literal, TypeAlias

MerchantContactMode: TypeAlias = Literal[
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
