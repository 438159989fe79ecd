"""Account that the report is based on."""

from __future__ import annotations

from decimal import Decimal

from clientloom_runtime import Model

from .report_accounts_nature import ReportAccountsNature
from .report_transactions import ReportTransactions


class ReportAccounts(Model):
    """Account that the report is based on."""

    id: str

    name: str

    nature: ReportAccountsNature
    """Kind of account."""

    balance: Decimal
    """Balance in the currency of the report."""

    original_balance: Decimal
    """Balance in the currency of the account."""

    original_currency_code: str
    """Currency of the account."""

    transactions: ReportTransactions
    """Which transactions were used."""
