"""One channel of a connector, such as the bank's regulated interface."""

from __future__ import annotations

from clientloom_runtime import Model

from .auth_mechanism import AuthMechanism


class ConnectorSource(Model):
    """One channel of a connector, such as the bank's regulated interface."""

    id: int
    """Identifies the source."""

    id_connector: int
    """The connector that the source is a part of."""

    name: str
    """The name to use in the `source` parameter."""

    auth_mechanism: AuthMechanism

    disabled: str | None = None
    """Since when the source is left out of synchronizations, if it is."""

    priority: int
    """The order in which sources are added to a connection."""
