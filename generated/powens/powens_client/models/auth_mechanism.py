"""How users authenticate: by values that you send when adding or updating a connection
(`credentials`), or on the institution's own page, reached through `/webauth`
(`webauth`).
"""

from __future__ import annotations

from typing import Literal, TypeAlias

AuthMechanism: TypeAlias = Literal["credentials", "webauth"]
"""How users authenticate: by values that you send when adding or updating a connection
(`credentials`), or on the institution's own page, reached through `/webauth`
(`webauth`).
"""
