"""All account types."""

from __future__ import annotations

from clientloom_runtime import Model

from .bank_account_type import BankAccountType


class BankAccountTypesList(Model):
    """All account types."""

    accounttypes: list[BankAccountType]
