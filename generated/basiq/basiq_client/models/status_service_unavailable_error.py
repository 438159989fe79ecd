"""Error body of status 503: Basiq or the institution is down for the moment."""

from __future__ import annotations

from typing import Annotated

from clientloom_runtime import Model
from pydantic import Field

from .status_service_unavailable_error_data_item import (
    StatusServiceUnavailableErrorDataItem,
)


class StatusServiceUnavailableError(Model):
    """Error body of status 503: Basiq or the institution is down for the moment."""

    type: str
    """Kind of container, here `list`."""

    correlation_id: Annotated[str, Field(alias="correlationId")]
    """Identifies this response. Quote it to Basiq's support."""

    data: list[StatusServiceUnavailableErrorDataItem]
    """One entry per reason."""
