"""A country."""

from __future__ import annotations

from clientloom_runtime import Model


class ConnectorCountry(Model):
    """A country."""

    id: str
    """The country's two letters, by ISO 3166-1."""

    name: str
