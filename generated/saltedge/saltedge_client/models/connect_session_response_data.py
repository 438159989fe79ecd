"""Address and lifetime of a hosted session."""

from __future__ import annotations

from typing import Annotated

from clientloom_runtime import DateTime, Model
from pydantic import Field


class ConnectSessionResponseData(Model):
    """Address and lifetime of a hosted session."""

    expires_at: DateTime | None = None
    """Until when the address can be opened."""

    connect_url: Annotated[str | None, Field(repr=False)] = None
    """Page of Salt Edge Connect to which the customer is sent."""
