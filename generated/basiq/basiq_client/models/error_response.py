"""Error body of any status, with one entry per reason."""

from __future__ import annotations

from typing import Annotated

from clientloom_runtime import Model
from pydantic import Field

from .error_detail import ErrorDetail


class ErrorResponse(Model):
    """Error body of any status, with one entry per reason."""

    type: str
    """Kind of container, here `list`."""

    correlation_id: Annotated[str, Field(alias="correlationId")]
    """Identifies this response; quote it to Basiq's support."""

    data: list[ErrorDetail]
    """One entry per reason."""
