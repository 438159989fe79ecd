"""Error body of status 401: the token is missing or not valid."""

from __future__ import annotations

from typing import Annotated

from clientloom_runtime import Model
from pydantic import Field

from .unauthorized_error_data_item import UnauthorizedErrorDataItem


class UnauthorizedError(Model):
    """Error body of status 401: the token is missing or not valid."""

    type: str

    correlation_id: Annotated[str, Field(alias="correlationId")]
    """Identifies this response. Quote it to Basiq's support."""

    data: list[UnauthorizedErrorDataItem]
    """One entry per reason."""
