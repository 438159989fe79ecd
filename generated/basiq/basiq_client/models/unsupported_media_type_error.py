"""Error body of status 415: the body's media type is not accepted."""

from __future__ import annotations

from typing import Annotated

from clientloom_runtime import Model
from pydantic import Field

from .unsupported_media_type_error_data_item import UnsupportedMediaTypeErrorDataItem


class UnsupportedMediaTypeError(Model):
    """Error body of status 415: the body's media type is not accepted."""

    type: str
    """Kind of container, here `list`."""

    correlation_id: Annotated[str, Field(alias="correlationId")]
    """Identifies this response. Quote it to Basiq's support."""

    data: list[UnsupportedMediaTypeErrorDataItem]
    """One entry per reason."""
