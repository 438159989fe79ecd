"""Name under which SnapTrade knows a partner."""

from __future__ import annotations

from typing import TypeAlias

ClientID: TypeAlias = str
"""Name under which SnapTrade knows a partner."""
