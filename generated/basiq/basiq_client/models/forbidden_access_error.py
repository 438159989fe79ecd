"""Error body of status 403: the token has expired or does not cover the request."""

from __future__ import annotations

from typing import Annotated

from clientloom_runtime import Model
from pydantic import Field

from .forbidden_access_error_data_item import ForbiddenAccessErrorDataItem


class ForbiddenAccessError(Model):
    """Error body of status 403: the token has expired or does not cover the request."""

    type: str
    """Kind of container, here `list`."""

    correlation_id: Annotated[str, Field(alias="correlationId")]
    """Identifies this response. Quote it to Basiq's support."""

    data: list[ForbiddenAccessErrorDataItem]
    """One entry per reason."""
