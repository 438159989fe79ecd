"""ConsentScopesItem"""

from __future__ import annotations

from typing import Literal, TypeAlias

ConsentScopesItem: TypeAlias = Literal[
    "account_details", "holder_information", "transactions_details"
]
