"""Accounts of one user."""

from __future__ import annotations

from decimal import Decimal

from clientloom_runtime import Model

from .bank_account import BankAccount


class BankAccountsList(Model):
    """Accounts of one user."""

    accounts: list[BankAccount]
    """The accounts."""

    balances: dict[str, Decimal | None]
    """The sum of the balances for each currency, by ISO 4217 code."""
