"""Error body of status 410: the resource existed once but has expired or was
replaced.
"""

from __future__ import annotations

from typing import Annotated

from clientloom_runtime import Model
from pydantic import Field

from .gone_error_data_item import GoneErrorDataItem


class GoneError(Model):
    """Error body of status 410: the resource existed once but has expired or was
    replaced.
    """

    type: str
    """Kind of container, here `list`."""

    correlation_id: Annotated[str, Field(alias="correlationId")]
    """Identifies this response. Quote it to Basiq's support."""

    data: list[GoneErrorDataItem]
    """One entry per reason."""
