"""How an account number is written: international (`iban`), national (`bban`), or as
British sort code and number (`sort_code_account_number`).
"""

from __future__ import annotations

from typing import Literal, TypeAlias

AccountSchemeName: TypeAlias = Literal["iban", "bban", "sort_code_account_number"]
"""How an account number is written: international (`iban`), national (`bban`), or as
British sort code and number (`sort_code_account_number`).
"""
