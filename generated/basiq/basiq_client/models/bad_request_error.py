"""Error body of status 400: the request itself is wrong."""

from __future__ import annotations

from typing import Annotated

from clientloom_runtime import Model
from pydantic import Field

from .bad_request_error_data_item import BadRequestErrorDataItem


class BadRequestError(Model):
    """Error body of status 400: the request itself is wrong."""

    type: str

    correlation_id: Annotated[str, Field(alias="correlationId")]
    """Identifies this response. Quote it to Basiq's support."""

    data: list[BadRequestErrorDataItem]
    """One entry per mistake found."""
