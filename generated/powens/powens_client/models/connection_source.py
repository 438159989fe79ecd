"""One channel of a connection, for instance the bank's regulated interface beside its
website. Each has its own state and consent.
"""

from __future__ import annotations

from typing import Literal

from clientloom_runtime import Model


class ConnectionSource(Model):
    """One channel of a connection, for instance the bank's regulated interface beside
    its website. Each has its own state and consent.
    """

    id: int
    """Identifies the source within the user's connections."""

    id_connection: int
    """The connection that the source is a part of."""

    id_connector_source: int
    """The connector's source behind it."""

    name: str
    """The name to use in the `source` parameter."""

    state: (
        Literal[
            "SCARequired",
            "webauthRequired",
            "additionalInformationNeeded",
            "decoupled",
            "validating",
            "actionNeeded",
            "passwordExpired",
            "wrongpass",
            "rateLimiting",
            "websiteUnavailable",
            "bug",
            "notSupported",
        ]
        | None
    ) = None
    """What stopped the source's last synchronization."""

    last_update: str | None = None
    """The last synchronization of the source that succeeded."""

    disabled: str | None = None
    """Since when the source is left out of synchronizations, if it is."""

    created: str
    """When the source was added."""

    next_try: str | None = None
    """When the next synchronization is planned."""

    access_expire: str | None = None
    """When the user's consent ends, if that is known."""
