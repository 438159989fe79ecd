"""`access-denied` for an expired token, `forbidden-access` for missing rights,
`no-production-access` for sandbox-only keys.
"""

from __future__ import annotations

from typing import Literal, TypeAlias

ForbiddenAccessErrorDataItemCode: TypeAlias = Literal[
    "forbidden-access", "no-production-access", "access-denied"
]
"""`access-denied` for an expired token, `forbidden-access` for missing rights,
`no-production-access` for sandbox-only keys.
"""
