"""Mean durations in milliseconds; null when none were measured."""

from __future__ import annotations

from typing import Annotated

from clientloom_runtime import Model
from pydantic import Field


class InstitutionPerformanceStatsAverageDurationMs(Model):
    """Mean durations in milliseconds; null when none were measured."""

    retrieve_accounts: Annotated[int | None, Field(alias="retrieveAccounts")] = None
    """Time to collect the accounts."""

    retrieve_meta: Annotated[int | None, Field(alias="retrieveMeta")] = None
    """Time to collect extra details."""

    retrieve_transactions: Annotated[
        int | None, Field(alias="retrieveTransactions")
    ] = None
    """Time to collect the transactions."""

    total: int | None = None
    """Time of the whole job."""

    verify_credentials: Annotated[int | None, Field(alias="verifyCredentials")] = None
    """Time to log in."""
