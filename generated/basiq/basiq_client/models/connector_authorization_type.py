"""`user` is a login with password, `token` a login with a token, `user-mfa` always adds
a second factor, `user-mfa-intermittent` sometimes does.
"""

from __future__ import annotations

from typing import Literal, TypeAlias

ConnectorAuthorizationType: TypeAlias = Literal[
    "user", "token", "other", "user-mfa", "user-mfa-intermittent"
]
"""`user` is a login with password, `token` a login with a token, `user-mfa` always adds
a second factor, `user-mfa-intermittent` sometimes does.
"""
