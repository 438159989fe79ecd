"""What was left over, and how long it would last."""

from __future__ import annotations

from decimal import Decimal

from clientloom_runtime import Model

from .savings_report_average import SavingsReportAverage
from .savings_report_forecasted_average import SavingsReportForecastedAverage
from .savings_report_per_month import SavingsReportPerMonth


class SavingsReport(Model):
    """What was left over, and how long it would last."""

    per_month: list[SavingsReportPerMonth]
    """Savings of each month."""

    average: SavingsReportAverage
    """Mean savings."""

    forecasted_average: SavingsReportForecastedAverage
    """What the coming periods will probably bring."""

    runway: Decimal
    """Months for which the balance would last at the usual spending."""

    expense_to_savings_rate: Decimal
    """Months of saving that one month of spending takes."""

    stress_runway: Decimal
    """Months for which the balance would last without any income."""

    income_stability: Decimal
    """How even the income is."""

    income_regularity: Decimal
    """How regular the income is."""

    income_to_expense_rate: Decimal
    """Income divided by spending."""
