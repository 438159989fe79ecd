"""Findings for one account."""

from __future__ import annotations

from clientloom_runtime import Date, Model

from .balance_report import BalanceReport
from .expense_report import ExpenseReport
from .income_report import IncomeReport
from .report_result_accounts_nature import ReportResultAccountsNature
from .report_result_monthly_average_transactions_count import (
    ReportResultMonthlyAverageTransactionsCount,
)
from .savings_report import SavingsReport


class ReportResultAccounts(Model):
    """Findings for one account."""

    id: str

    name: str

    nature: ReportResultAccountsNature
    """Kind of account."""

    connection_id: str

    start_date: Date
    """First day taken into account."""

    end_date: Date
    """Last day taken into account."""

    whole_months_count: int
    """Number of whole months in the period."""

    days_count: int
    """Length of the period in days."""

    monthly_average_transactions_count: ReportResultMonthlyAverageTransactionsCount
    """Mean number of transactions in a month."""

    balance: BalanceReport
    """How the balance developed."""

    income: IncomeReport
    """What came in."""

    expense: ExpenseReport
    """What went out."""

    savings: SavingsReport
    """What was left over."""
