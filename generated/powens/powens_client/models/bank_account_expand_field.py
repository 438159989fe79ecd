"""What an account can be answered with: its `connection`."""

from __future__ import annotations

from typing import Literal, TypeAlias

BankAccountExpandField: TypeAlias = Literal["connection"]
"""What an account can be answered with: its `connection`."""
