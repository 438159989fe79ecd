"""A security as one account knows it. Use `symbol`, which is the same for all
accounts.
"""

from __future__ import annotations

from clientloom_runtime import Model

from .universal_symbol import UniversalSymbol


class PositionSymbol(Model):
    """A security as one account knows it. Use `symbol`, which is the same for all
    accounts.
    """

    symbol: UniversalSymbol | None = None

    id: str | None = None

    description: str | None = None
    """Deprecated; see `symbol`."""

    local_id: str | None = None
    """Deprecated; do not use."""

    is_quotable: bool | None = None
    """Deprecated; do not use."""

    is_tradable: bool | None = None
    """Deprecated; do not use."""
