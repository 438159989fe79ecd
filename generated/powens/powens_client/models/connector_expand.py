"""Something to answer with beside the connector; more than the known ones."""

from __future__ import annotations

from typing import TypeAlias

from .connector_expand_field import ConnectorExpandField

ConnectorExpand: TypeAlias = ConnectorExpandField | str
"""Something to answer with beside the connector; more than the known ones."""
