"""A bank or another institution that users can connect to."""

from __future__ import annotations

from decimal import Decimal

from clientloom_runtime import Model

from .auth_mechanism import AuthMechanism
from .connector_capability import ConnectorCapability
from .connector_country import ConnectorCountry
from .connector_source import ConnectorSource
from .credentials_field import CredentialsField


class Connector(Model):
    """A bank or another institution that users can connect to."""

    id: int
    """Deprecated. Identifies the connector on this domain only."""

    uuid: str
    """Identifies the connector on every domain."""

    name: str
    """The institution's name."""

    hidden: bool | None = None
    """Whether users do not get to see the connector."""

    charged: bool
    """Whether using the connector costs you money."""

    code: str | None = None
    """The bank's code, for banks."""

    beta: bool
    """Whether the connector is new and may fail more often."""

    color: str | None = None
    """The institution's color, six hexadecimal digits."""

    slug: str | None = None
    """A few letters to show instead of a logo. Others may have the same."""

    capabilities: list[ConnectorCapability]
    """What the connector can do."""

    urls: list[str] | None = None
    """The institution's sites."""

    sync_periodicity: Decimal | None = None
    """Days between two synchronizations."""

    months_to_fetch: int | None = None
    """How many months back a synchronization reads."""

    auth_mechanism: AuthMechanism
    """How users authenticate to open a connection."""

    transfer_mechanism: AuthMechanism | None = None
    """How users authenticate to make a transfer."""

    siret: str | None = None
    """The French company number, for document providers."""

    restricted: bool
    """Whether no connections can be added any more."""

    sources: list[ConnectorSource] | None = None
    """With `expand`: the channels through which data are read."""

    fields: list[CredentialsField] | None = None
    """With `expand`: what to ask the user for when you add connections without the
    hosted pages.
    """

    countries: list[ConnectorCountry] | None = None
    """With `expand`: where the institution serves customers."""
