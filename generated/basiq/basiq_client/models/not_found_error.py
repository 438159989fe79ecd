"""Error body of status 404: no such resource, or it is not yours."""

from __future__ import annotations

from typing import Annotated

from clientloom_runtime import Model
from pydantic import Field

from .not_found_error_data_item import NotFoundErrorDataItem


class NotFoundError(Model):
    """Error body of status 404: no such resource, or it is not yours."""

    type: str

    correlation_id: Annotated[str, Field(alias="correlationId")]
    """Identifies this response. Quote it to Basiq's support."""

    data: list[NotFoundErrorDataItem]
    """One entry per reason."""
