"""Other side of a regular stream."""

from __future__ import annotations

from clientloom_runtime import Model


class IncomeReportStreamsMerchant(Model):
    """Other side of a regular stream."""

    name: str

    email: str

    phone: str

    address: str

    website: str
