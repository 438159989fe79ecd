"""Address of the shop where a purchase was made."""

from __future__ import annotations

from typing import Annotated

from clientloom_runtime import Model
from pydantic import Field

from .transactions_geometry import TransactionsGeometry


class TransactionsLocation(Model):
    """Address of the shop where a purchase was made."""

    country: str | None = None
    """Country by its English name."""

    formatted_address: Annotated[str | None, Field(alias="formattedAddress")] = None
    """The address on one line."""

    geometry: TransactionsGeometry | None = None

    postal_code: Annotated[str | None, Field(alias="postalCode")] = None
    """Postcode, four digits in Australia."""

    route: str | None = None
    """Street name."""

    route_no: Annotated[str | None, Field(alias="routeNo")] = None
    """Number in the street."""

    state: str | None = None
    """State or territory, abbreviated."""

    suburb: str | None = None
    """Suburb or town."""
