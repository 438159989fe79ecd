"""The kind of a loan: for a home (`mortgage`), for purchases (`consumercredit`) or a
credit line (`revolvingcredit`).
"""

from __future__ import annotations

from typing import Literal, TypeAlias

LoanType: TypeAlias = Literal["mortgage", "consumercredit", "revolvingcredit"] | None
"""The kind of a loan: for a home (`mortgage`), for purchases (`consumercredit`) or a
credit line (`revolvingcredit`).
"""
