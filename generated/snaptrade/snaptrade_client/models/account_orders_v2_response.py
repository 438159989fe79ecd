"""Orders of an account, each with its legs."""

from __future__ import annotations

from clientloom_runtime import Model

from .account_order_record_v2 import AccountOrderRecordV2


class AccountOrdersV2Response(Model):
    """Orders of an account, each with its legs."""

    orders: list[AccountOrderRecordV2]
    """The orders."""
