"""The secret of a user, made by SnapTrade. Keep it safe; it can be replaced if it
leaks.
"""

from __future__ import annotations

from typing import TypeAlias

UserSecret: TypeAlias = str
"""The secret of a user, made by SnapTrade. Keep it safe; it can be replaced if it
leaks.
"""
