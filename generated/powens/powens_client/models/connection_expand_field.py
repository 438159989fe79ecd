"""What a connection can be answered with: its `connector`, its `sources`, its
`accounts` in use, or `all_accounts`.
"""

from __future__ import annotations

from typing import Literal, TypeAlias

ConnectionExpandField: TypeAlias = Literal[
    "connector", "sources", "accounts", "all_accounts"
]
"""What a connection can be answered with: its `connector`, its `sources`, its
`accounts` in use, or `all_accounts`.
"""
