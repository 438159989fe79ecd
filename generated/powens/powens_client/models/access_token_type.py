"""Whether a token ends by itself (`temporary`) or not (`permanent`)."""

from __future__ import annotations

from typing import Literal, TypeAlias

AccessTokenType: TypeAlias = Literal["permanent", "temporary"]
"""Whether a token ends by itself (`temporary`) or not (`permanent`)."""
