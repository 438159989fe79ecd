"""An address from an identity."""

from __future__ import annotations

from typing import Annotated

from clientloom_runtime import Model
from pydantic import Field


class PhysicalAddressData(Model):
    """An address from an identity."""

    type: str | None = None
    """What the address is used for."""

    address_line1: Annotated[str | None, Field(alias="addressLine1")] = None
    """Street and number."""

    address_line2: Annotated[str | None, Field(alias="addressLine2")] = None
    """Second line, such as a unit."""

    address_line3: Annotated[str | None, Field(alias="addressLine3")] = None
    """Third line."""

    postcode: str | None = None
    """Postcode, four digits in Australia."""

    city: str | None = None
    """Suburb, town or city."""

    state: str | None = None
    """State or territory, abbreviated."""

    country: str | None = None
    """Country by its English name."""

    country_code: Annotated[str | None, Field(alias="countryCode")] = None
    """Country as an ISO 3166-1 code."""

    formatted_address: Annotated[str | None, Field(alias="formattedAddress")] = None
    """The address on one line."""
