"""How the accounts did over a period."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated

from clientloom_runtime import Model
from pydantic import Field

from .monthly_dividends import MonthlyDividends
from .net_contributions import NetContributions
from .net_dividend import NetDividend
from .past_value import PastValue
from .sub_period_return_rate import SubPeriodReturnRate


class PerformanceCustom(Model):
    """How the accounts did over a period."""

    total_equity_timeframe: Annotated[
        list[PastValue] | None, Field(alias="totalEquityTimeframe")
    ] = None
    """Total value over time."""

    contributions: NetContributions | None = None

    contribution_timeframe: Annotated[
        list[PastValue] | None, Field(alias="contributionTimeframe")
    ] = None
    """Money paid in, by date."""

    contribution_timeframe_cumulative: Annotated[
        list[PastValue] | None, Field(alias="contributionTimeframeCumulative")
    ] = None
    """Money paid in up to each date."""

    withdrawal_timeframe: Annotated[
        list[PastValue] | None, Field(alias="withdrawalTimeframe")
    ] = None
    """Money taken out, by date."""

    contribution_streak: Annotated[
        Decimal | None, Field(alias="contributionStreak")
    ] = None
    """Months in a row, up to now, in which money was paid in."""

    contribution_months_contributed: Annotated[
        Decimal | None, Field(alias="contributionMonthsContributed")
    ] = None
    """Months of the period in which money was paid in."""

    contribution_total_months: Annotated[
        Decimal | None, Field(alias="contributionTotalMonths")
    ] = None
    """Months of the period."""

    dividends: list[NetDividend] | None = None
    """Dividends by security."""

    dividend_income: Annotated[Decimal | None, Field(alias="dividendIncome")] = None
    """Sum of all dividends."""

    monthly_dividends: Annotated[Decimal | None, Field(alias="monthlyDividends")] = None
    """Average of dividends per month."""

    bad_tickers: Annotated[list[str | None] | None, Field(alias="badTickers")] = None
    """Tickers whose prices are missing or may be wrong."""

    dividend_timeline: Annotated[
        list[MonthlyDividends] | None, Field(alias="dividendTimeline")
    ] = None
    """Dividends by month."""

    commissions: Decimal | None = None
    """Commissions paid."""

    forex_fees: Annotated[Decimal | None, Field(alias="forexFees")] = None
    """Fees paid for changing currencies."""

    fees: Decimal | None = None
    """Other fees paid."""

    rate_of_return: Annotated[Decimal | None, Field(alias="rateOfReturn")] = None
    """Gain as a fraction, per year if the period is longer than a year."""

    return_rate_timeframe: Annotated[
        list[SubPeriodReturnRate] | None, Field(alias="returnRateTimeframe")
    ] = None
    """Gain by part of the period."""

    detailed_mode: Annotated[bool | None, Field(alias="detailedMode")] = None
    """Whether there are more points of the total value and of contributions."""
