"""Connectors that match a filter."""

from __future__ import annotations

from typing import Annotated

from clientloom_runtime import Model
from pydantic import Field

from .connector import Connector
from .resource_links import ResourceLinks


class ConnectorsList(Model):
    """Connectors that match a filter."""

    type: str

    data: list[Connector]
    """One entry per connector."""

    links: ResourceLinks

    total_count: Annotated[int, Field(alias="totalCount")]
    """Number of matches."""
