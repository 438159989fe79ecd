"""Where the merchant is."""

from __future__ import annotations

from clientloom_runtime import Model


class MerchantAddress(Model):
    """Where the merchant is."""

    city: str | None = None

    transliterated_city: str | None = None
    """City in Latin letters."""

    state: str | None = None

    street: str | None = None

    transliterated_street: str | None = None
    """Street in Latin letters."""

    country_code: str | None = None
    """Country as ISO 3166-1 alpha-2; `XF` stands for fake providers, `XO` for
    others.
    """

    post_code: str | None = None

    coordinates: str | None = None
    """Latitude and longitude."""

    building_name: str | None = None
    """Name of the building, such as a shopping center."""

    shop_number: str | None = None
    """Number of the shop in the building."""
