"""Identifiers of accounts, separated by commas."""

from __future__ import annotations

from typing import TypeAlias

AccountIDs: TypeAlias = str
"""Identifiers of accounts, separated by commas."""
