"""The link between a user and a connector. Times have no zone. What stands under
`expand` is only there when asked for.
"""

from __future__ import annotations

from typing import Literal

from clientloom_runtime import Model

from .connection_source import ConnectionSource
from .connector import Connector
from .credentials_field import CredentialsField


class Connection(Model):
    """The link between a user and a connector. Times have no zone. What stands under
    `expand` is only there when asked for.
    """

    id: int
    """Identifies the connection."""

    id_user: int | None = None
    """The user that the connection belongs to."""

    id_connector: int
    """The connector."""

    id_provider: int | None = None
    """Deprecated. The connector, when it delivers documents; use `id_connector`."""

    id_bank: int | None = None
    """Deprecated. The connector, when it is a bank; use `id_connector`."""

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
    """What stopped the last synchronization; null when it succeeded."""

    error: (
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
    """The older name of `state`."""

    error_message: str | None = None
    """What the institution said when the last synchronization failed. It can hold an
    address with secrets in it: keep it out of logs.
    """

    fields: list[CredentialsField] | None = None
    """What to ask the user for before the connection can go on."""

    last_update: str | None = None
    """The last synchronization that succeeded."""

    created: str
    """When the connection was added."""

    active: bool
    """Whether the connection is synchronized by itself."""

    last_push: str | None = None
    """The last time that data were sent to your webhooks."""

    expire: str | None = None
    """When the last of the sources' consents ends."""

    connector_uuid: str | None = None
    """The connector."""

    next_try: str | None = None
    """When the next synchronization is planned."""

    connector: Connector | None = None
    """With `expand`: the connector itself."""

    sources: list[ConnectionSource] | None = None
    """With `expand`: the channels through which data are read."""

    accounts: list[BankAccount] | None = None
    """With `expand`: the accounts that are in use."""

    all_accounts: list[BankAccount] | None = None
    """With `expand`: all accounts, also those that are disabled."""


# Imported last, because these modules import this one.
from .bank_account import BankAccount
