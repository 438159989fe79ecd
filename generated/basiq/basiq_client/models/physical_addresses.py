"""An address from the profile of a connection."""

from __future__ import annotations

from typing import Annotated

from clientloom_runtime import Model
from pydantic import Field


class PhysicalAddresses(Model):
    """An address from the profile of a connection."""

    address_line1: Annotated[str, Field(alias="addressLine1")]
    """Street and number."""

    address_line2: Annotated[str | None, Field(alias="addressLine2")]
    """Second line; null in practice."""

    address_line3: Annotated[str | None, Field(alias="addressLine3")]
    """Third line; null in practice."""

    city: str
    """Suburb, town or city."""

    country: str | None = None
    """Country by its English name."""

    country_code: Annotated[str, Field(alias="countryCode")]
    """Country as an ISO 3166-1 code."""

    formatted_address: Annotated[str, Field(alias="formattedAddress")]
    """The address on one line."""

    postcode: str
    """Postcode, four digits in Australia."""

    state: str
    """State or territory, abbreviated."""
