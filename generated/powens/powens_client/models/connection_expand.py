"""Something to answer with beside the connection; more than the known ones."""

from __future__ import annotations

from typing import TypeAlias

from .connection_expand_field import ConnectionExpandField

ConnectionExpand: TypeAlias = ConnectionExpandField | str
"""Something to answer with beside the connection; more than the known ones."""
