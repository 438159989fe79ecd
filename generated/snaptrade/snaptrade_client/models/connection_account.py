"""An account under a connection; `kind` determines its model. More kinds, such as
deposits and lines of credit, are announced.
"""

from __future__ import annotations

from typing import TypeAlias

from .investment_account import InvestmentAccount

ConnectionAccount: TypeAlias = InvestmentAccount
"""An account under a connection; `kind` determines its model. More kinds, such as
deposits and lines of credit, are announced.
"""
