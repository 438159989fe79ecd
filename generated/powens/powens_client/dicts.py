"""Typed dictionaries that requests accept in place of models. Keys are wire names.

Type checkers and editors use this module. Programs need not import it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NotRequired, TypedDict

from clientloom_runtime import Date

from . import models


class AccessTokenRequestDict(TypedDict):
    """`models.AccessTokenRequest` as a dictionary."""

    client_id: NotRequired[str | None]
    client_secret: NotRequired[str | None]


class BankAccountUpdateRequestDict(TypedDict):
    """`models.BankAccountUpdateRequest` as a dictionary."""

    display: NotRequired[bool]
    name: NotRequired[str]
    disabled: NotRequired[bool]
    bookmarked: NotRequired[bool]
    usage: NotRequired[models.BankAccountUsage]


class ConnectionRequestDict(TypedDict):
    """`models.ConnectionRequest` as a dictionary. It may have other keys."""

    id_connector: NotRequired[int]
    connector_uuid: NotRequired[str]


class ConnectionUpdateRequestDict(TypedDict):
    """`models.ConnectionUpdateRequest` as a dictionary. It may have other keys."""

    resume: NotRequired[Literal[True]]


class ConnectorPatchDict(TypedDict):
    """`models.ConnectorPatch` as a dictionary."""

    hidden: NotRequired[bool | None]


class ExchangeAccessTokenRequestDict(TypedDict):
    """`models.ExchangeAccessTokenRequest` as a dictionary."""

    client_id: str | None
    client_secret: str | None
    grant_type: NotRequired[Literal["authorization_code"]]
    code: str
    redirect_uri: NotRequired[str]


class RenewAccessTokenRequestDict(TypedDict):
    """`models.RenewAccessTokenRequest` as a dictionary."""

    client_id: str | None
    client_secret: str | None
    grant_type: Literal["client_credentials"]
    id_user: NotRequired[int]
    revoke_previous: NotRequired[bool]


class ServiceAccessTokenRequestDict(TypedDict):
    """`models.ServiceAccessTokenRequest` as a dictionary."""

    client_id: str | None
    client_secret: str | None
    grant_type: Literal["client_credentials"]
    scope: Sequence[models.ServiceTokenScope]


class TransactionUpdateRequestDict(TypedDict):
    """`models.TransactionUpdateRequest` as a dictionary."""

    wording: NotRequired[str]
    application_date: NotRequired[Date | str]
    id_category: NotRequired[int]
    comment: NotRequired[str]
    active: NotRequired[bool]
