"""All affordability reports stored for a user."""

from __future__ import annotations

from clientloom_runtime import Model

from .affordability_list_data import AffordabilityListData
from .affordability_list_links import AffordabilityListLinks


class AffordabilityListResponse(Model):
    """All affordability reports stored for a user."""

    type: str
    """Kind of container, here `list`."""

    data: list[AffordabilityListData]
    """One entry per report, without figures."""

    links: AffordabilityListLinks
