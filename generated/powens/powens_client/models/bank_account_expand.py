"""Something to answer with beside the account; more than the known ones."""

from __future__ import annotations

from typing import TypeAlias

from .bank_account_expand_field import BankAccountExpandField

BankAccountExpand: TypeAlias = BankAccountExpandField | str
"""Something to answer with beside the account; more than the known ones."""
