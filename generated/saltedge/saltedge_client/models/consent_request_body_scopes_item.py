"""ConsentRequestBodyScopesItem"""

from __future__ import annotations

from typing import Literal, TypeAlias

ConsentRequestBodyScopesItem: TypeAlias = Literal[
    "account_details", "holder_information", "transactions_details"
]
