"""Findings for each account and for all together."""

from __future__ import annotations

from clientloom_runtime import Model

from .report_result_accounts import ReportResultAccounts
from .report_result_accounts_summary import ReportResultAccountsSummary


class ReportResult(Model):
    """Findings for each account and for all together."""

    accounts: list[ReportResultAccounts]
    """Findings for each account."""

    accounts_summary: ReportResultAccountsSummary
    """Findings for all accounts together."""
