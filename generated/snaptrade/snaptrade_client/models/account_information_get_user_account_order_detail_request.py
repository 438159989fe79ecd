"""The order to look up."""

from __future__ import annotations

from clientloom_runtime import Model


class AccountInformationGetUserAccountOrderDetailRequest(Model):
    """The order to look up."""

    brokerage_order_id: str
