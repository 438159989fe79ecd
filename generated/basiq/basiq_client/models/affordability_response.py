"""A snapshot of what a user owns, owes, earns and spends, made from stored accounts and
transactions.
"""

from __future__ import annotations

from typing import Annotated

from clientloom_runtime import Model
from pydantic import Field

from .affordability_assets_data import AffordabilityAssetsData
from .affordability_summary import AffordabilitySummary
from .external_liability_data import ExternalLiabilityData
from .get_affordability_links import GetAffordabilityLinks
from .liabilities_data import LiabilitiesData


class AffordabilityResponse(Model):
    """A snapshot of what a user owns, owes, earns and spends, made from stored accounts
    and transactions.
    """

    type: str
    """Kind of resource, here `affordability`."""

    id: str
    """Report identifier, the `snapshotId` of other calls."""

    assets: list[AffordabilityAssetsData]
    """Accounts with money in them."""

    coverage_days: Annotated[int | None, Field(alias="coverageDays")] = None
    """How many days of transactions the report rests on."""

    external: list[ExternalLiabilityData]
    """Debts outside the connected accounts, inferred from payments."""

    from_month: Annotated[str, Field(alias="fromMonth")]
    """First month covered (`YYYY-MM`)."""

    generated_date: Annotated[str, Field(alias="generatedDate")]
    """When the report was made (no time zone given)."""

    liabilities: LiabilitiesData

    links: GetAffordabilityLinks

    summary: AffordabilitySummary

    to_month: Annotated[str, Field(alias="toMonth")]
    """Last month covered (`YYYY-MM`), as a rule the current one."""
