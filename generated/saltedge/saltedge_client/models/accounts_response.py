"""A page of accounts."""

from __future__ import annotations

from clientloom_runtime import Model

from .account import Account
from .meta_object import MetaObject


class AccountsResponse(Model):
    """A page of accounts."""

    data: list[Account] | None = None
    """Accounts by ascending id."""

    meta: MetaObject | None = None
    """Where the next page starts."""
