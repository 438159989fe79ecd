"""The accounts found through one connection."""

from __future__ import annotations

from clientloom_runtime import Model

from .accounts_data import AccountsData


class AccountsContainer(Model):
    """The accounts found through one connection."""

    type: str
    """Kind of container, here `list`."""

    data: list[AccountsData]
    """One entry per account."""
