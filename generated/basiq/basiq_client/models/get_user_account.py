"""References to the accounts of a user."""

from __future__ import annotations

from clientloom_runtime import Model

from .get_user_account_data import GetUserAccountData


class GetUserAccount(Model):
    """References to the accounts of a user."""

    type: str
    """Kind of container, here `list`."""

    count: int
    """Number of accounts."""

    data: list[GetUserAccountData]
    """One reference per account."""
