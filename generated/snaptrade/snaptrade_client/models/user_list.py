"""Identifiers of all users of a partner."""

from __future__ import annotations

from typing import TypeAlias

UserList: TypeAlias = list[str]
"""Identifiers of all users of a partner."""
