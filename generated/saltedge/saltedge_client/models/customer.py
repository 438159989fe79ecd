"""One of your users."""

from __future__ import annotations

from typing import Annotated

from clientloom_runtime import DateTime, Model
from pydantic import Field


class Customer(Model):
    """One of your users."""

    id: str

    identifier: str
    """Your own name for the customer, unique among your customers."""

    secret: Annotated[str, Field(repr=False)]
    """Identifies the customer to app keys (header `Customer-secret`); keep it
    confidential.
    """

    created_at: DateTime | None = None

    updated_at: DateTime | None = None

    blocked_at: DateTime | None = None
    """When the customer was locked; null or absent while it is not."""
