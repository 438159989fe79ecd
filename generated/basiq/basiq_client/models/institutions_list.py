"""Institutions that match a filter."""

from __future__ import annotations

from typing import Annotated

from clientloom_runtime import Model
from pydantic import Field

from .institution import Institution
from .resource_links import ResourceLinks


class InstitutionsList(Model):
    """Institutions that match a filter."""

    type: str

    data: list[Institution]
    """One entry per institution."""

    links: ResourceLinks

    total_count: Annotated[int, Field(alias="totalCount")]
    """Number of matches."""
