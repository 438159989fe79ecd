"""Error body of status 500: something failed on Basiq's side."""

from __future__ import annotations

from typing import Annotated

from clientloom_runtime import Model
from pydantic import Field

from .internal_server_error_data_item import InternalServerErrorDataItem


class InternalServerError(Model):
    """Error body of status 500: something failed on Basiq's side."""

    type: str

    correlation_id: Annotated[str, Field(alias="correlationId")]
    """Identifies this response. Quote it to Basiq's support."""

    data: list[InternalServerErrorDataItem]
    """One entry per failure."""
