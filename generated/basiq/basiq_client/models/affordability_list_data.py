"""One stored affordability report, without its figures."""

from __future__ import annotations

from typing import Annotated

from clientloom_runtime import Model
from pydantic import Field

from .affordability_links_in_list import AffordabilityLinksInList


class AffordabilityListData(Model):
    """One stored affordability report, without its figures."""

    type: str
    """Kind of resource, here `affordability`."""

    id: str
    """Report identifier, the `snapshotId` of other calls."""

    coverage_days: Annotated[int | None, Field(alias="coverageDays")] = None
    """How many days of transactions the report rests on."""

    from_month: Annotated[str, Field(alias="fromMonth")]
    """First month covered (`YYYY-MM`)."""

    generated_date: Annotated[str, Field(alias="generatedDate")]
    """When the report was made (no time zone given)."""

    institutions: list[str] | None = None
    """Identifiers of the institutions whose data went in."""

    links: AffordabilityLinksInList

    to_month: Annotated[str, Field(alias="toMonth")]
    """Last month covered (`YYYY-MM`), as a rule the current one."""
