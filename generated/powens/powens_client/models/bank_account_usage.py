"""What an account is used for: by a person (`PRIV`), a business (`ORGA`) or an
association (`ASSO`).
"""

from __future__ import annotations

from typing import Literal, TypeAlias

BankAccountUsage: TypeAlias = Literal["PRIV", "ORGA", "ASSO"]
"""What an account is used for: by a person (`PRIV`), a business (`ORGA`) or an
association (`ASSO`).
"""
