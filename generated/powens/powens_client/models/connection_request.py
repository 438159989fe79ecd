"""The connector to connect to, and one property for each of its `fields`, named as the
field is.
"""

from __future__ import annotations

from clientloom_runtime import Model

# pyright: reportIncompatibleVariableOverride=false


class ConnectionRequest(Model):
    """The connector to connect to, and one property for each of its `fields`, named as
    the field is.
    """

    __pydantic_extra__: dict[str, str]

    id_connector: int | None = None
    """Deprecated. The connector; prefer `connector_uuid`."""

    connector_uuid: str | None = None
    """The connector."""
