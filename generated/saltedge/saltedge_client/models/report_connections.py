"""Connection that the report is based on."""

from __future__ import annotations

from clientloom_runtime import Model

from .report_accounts import ReportAccounts


class ReportConnections(Model):
    """Connection that the report is based on."""

    id: str

    customer_id: str

    provider_code: str
    """Code of the provider, unique and stable."""

    provider_name: str

    accounts: list[ReportAccounts]
    """The accounts used."""

    holder_info: str
    """Who owns the accounts, as text."""

    client_name: str
    """Name of the customer at the bank."""
