"""What to change of a connector."""

from __future__ import annotations

from clientloom_runtime import Model


class ConnectorPatch(Model):
    """What to change of a connector."""

    hidden: bool | None = None
    """Whether users shall not get to see the connector."""
