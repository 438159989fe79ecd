"""Typed dictionaries that requests accept in place of models. Keys are wire names.

Type checkers and editors use this module. Programs need not import it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal, NotRequired, TypedDict

from clientloom_runtime import Date, DateTime

from . import models


class AttemptRequestBodyDict(TypedDict):
    """`models.AttemptRequestBody` as a dictionary."""

    fetch_scopes: NotRequired[
        Sequence[Literal["accounts", "holder_info", "transactions"]]
    ]
    from_date: NotRequired[Date | str]
    to_date: NotRequired[Date | str | None]
    fetched_accounts_notify: NotRequired[bool]
    custom_fields: NotRequired[Mapping[str, Any]]
    locale: NotRequired[str]
    include_natures: NotRequired[Sequence[str] | None]
    customer_last_logged_at: NotRequired[DateTime | str]
    exclude_accounts: NotRequired[Sequence[str]]
    store_credentials: NotRequired[bool]
    user_present: NotRequired[bool]
    return_to: NotRequired[str]


class CategoriesRequestBodyDataDict(TypedDict):
    """`models.CategoriesRequestBodyData` as a dictionary."""

    customer_id: str
    transactions: Sequence[
        models.CategoriesRequestBodyDataTransactions
        | CategoriesRequestBodyDataTransactionsDict
    ]


class CategoriesRequestBodyDataTransactionsDict(TypedDict):
    """`models.CategoriesRequestBodyDataTransactions` as a dictionary."""

    id: str
    category_code: str
    immediate: NotRequired[bool]


class CategoriesRequestBodyDict(TypedDict):
    """`models.CategoriesRequestBody` as a dictionary."""

    data: NotRequired[models.CategoriesRequestBodyData | CategoriesRequestBodyDataDict]


class ConnectSessionRequestBodyDataDict(TypedDict):
    """`models.ConnectSessionRequestBodyData` as a dictionary."""

    customer_id: str
    consent: models.ConsentRequestBody | ConsentRequestBodyDict
    attempt: NotRequired[models.AttemptRequestBody | AttemptRequestBodyDict]
    allowed_countries: NotRequired[Sequence[str]]
    provider_code: NotRequired[str]
    daily_refresh: NotRequired[bool]
    disable_provider_search: NotRequired[bool]
    return_connection_id: NotRequired[bool]
    provider_modes: NotRequired[Sequence[Literal["oauth", "web", "api", "file"]]]
    categorization: NotRequired[Literal["none", "personal", "business"]]
    javascript_callback_type: NotRequired[
        models.ConnectSessionRequestBodyDataJavascriptCallbackType
    ]
    include_fake_providers: NotRequired[bool]
    lost_connection_notify: NotRequired[bool]
    show_consent_confirmation: NotRequired[bool]
    credentials_strategy: NotRequired[Literal["store", "do_not_store", "ask"]]
    return_error_class: NotRequired[bool]
    theme: NotRequired[Literal["default", "dark"]]
    connect_template: NotRequired[str]
    show_connect_overview: NotRequired[bool]


class ConnectSessionRequestBodyDict(TypedDict):
    """`models.ConnectSessionRequestBody` as a dictionary."""

    data: models.ConnectSessionRequestBodyData | ConnectSessionRequestBodyDataDict


class ConsentRequestBodyDict(TypedDict):
    """`models.ConsentRequestBody` as a dictionary."""

    scopes: Sequence[models.ConsentRequestBodyScopesItem]
    from_date: NotRequired[Date | str]
    to_date: NotRequired[Date | str]
    period_days: NotRequired[int | None]


class CreateConnectionRequestBodyDataDict(TypedDict):
    """`models.CreateConnectionRequestBodyData` as a dictionary."""

    customer_id: str
    country_code: str
    provider_code: str
    consent: models.ConsentRequestBody | ConsentRequestBodyDict
    attempt: NotRequired[models.AttemptRequestBody | AttemptRequestBodyDict]
    credentials: NotRequired[Mapping[str, Any]]
    encrypted_credentials: NotRequired[Mapping[str, Any]]
    daily_refresh: NotRequired[bool]
    include_fake_providers: NotRequired[bool]
    categorization: NotRequired[Literal["none", "personal", "business"]]
    file_url: NotRequired[str]


class CreateConnectionRequestBodyDict(TypedDict):
    """`models.CreateConnectionRequestBody` as a dictionary."""

    data: models.CreateConnectionRequestBodyData | CreateConnectionRequestBodyDataDict


class CustomerRequestBodyDataDict(TypedDict):
    """`models.CustomerRequestBodyData` as a dictionary."""

    identifier: str


class CustomerRequestBodyDict(TypedDict):
    """`models.CustomerRequestBody` as a dictionary."""

    data: models.CustomerRequestBodyData | CustomerRequestBodyDataDict


class DuplicateTransactionsRequestBodyDataDict(TypedDict):
    """`models.DuplicateTransactionsRequestBodyData` as a dictionary."""

    transaction_ids: Sequence[str]
    customer_id: str


class DuplicateTransactionsRequestBodyDict(TypedDict):
    """`models.DuplicateTransactionsRequestBody` as a dictionary."""

    data: (
        models.DuplicateTransactionsRequestBodyData
        | DuplicateTransactionsRequestBodyDataDict
    )


class InteractiveConnectionRequestBodyDataDict(TypedDict):
    """`models.InteractiveConnectionRequestBodyData` as a dictionary."""

    credentials: NotRequired[Mapping[str, Any]]
    encrypted_credentials: NotRequired[Mapping[str, Any]]


class InteractiveConnectionRequestBodyDict(TypedDict):
    """`models.InteractiveConnectionRequestBody` as a dictionary."""

    data: NotRequired[
        models.InteractiveConnectionRequestBodyData
        | InteractiveConnectionRequestBodyDataDict
    ]


class MerchantRequestBodyDict(TypedDict):
    """`models.MerchantRequestBody` as a dictionary."""

    data: NotRequired[Sequence[str]]


class OauthAuthorizeRequestBodyDataDict(TypedDict):
    """`models.OauthAuthorizeRequestBodyData` as a dictionary."""

    query_string: str
    connection_id: str


class OauthAuthorizeRequestBodyDict(TypedDict):
    """`models.OauthAuthorizeRequestBody` as a dictionary."""

    data: models.OauthAuthorizeRequestBodyData | OauthAuthorizeRequestBodyDataDict


class OauthConnectRequestBodyDataDict(TypedDict):
    """`models.OauthConnectRequestBodyData` as a dictionary."""

    customer_id: str
    country_code: str
    provider_code: str
    consent: models.ConsentRequestBody | ConsentRequestBodyDict
    attempt: NotRequired[models.AttemptRequestBody | AttemptRequestBodyDict]
    daily_refresh: NotRequired[bool]
    return_connection_id: NotRequired[bool]
    categorization: NotRequired[Literal["none", "personal", "business"]]
    include_fake_providers: NotRequired[bool]


class OauthConnectRequestBodyDict(TypedDict):
    """`models.OauthConnectRequestBody` as a dictionary."""

    data: models.OauthConnectRequestBodyData | OauthConnectRequestBodyDataDict


class OauthReconnectRequestBodyDataDict(TypedDict):
    """`models.OauthReconnectRequestBodyData` as a dictionary."""

    connection_id: str
    consent: models.ConsentRequestBody | ConsentRequestBodyDict
    attempt: NotRequired[models.AttemptRequestBody | AttemptRequestBodyDict]
    daily_refresh: NotRequired[bool]
    return_connection_id: NotRequired[bool]
    categorization: NotRequired[Literal["none", "personal", "business"]]
    include_fake_providers: NotRequired[bool]


class OauthReconnectRequestBodyDict(TypedDict):
    """`models.OauthReconnectRequestBody` as a dictionary."""

    data: models.OauthReconnectRequestBodyData | OauthReconnectRequestBodyDataDict


class ReconnectConnectionRequestBodyDataDict(TypedDict):
    """`models.ReconnectConnectionRequestBodyData` as a dictionary."""

    credentials: NotRequired[Mapping[str, Any]]
    encrypted_credentials: NotRequired[Mapping[str, Any]]
    consent: NotRequired[models.ConsentRequestBody | ConsentRequestBodyDict]
    attempt: NotRequired[models.AttemptRequestBody | AttemptRequestBodyDict]
    daily_refresh: NotRequired[bool]
    include_fake_providers: NotRequired[bool]
    categorization: NotRequired[Literal["none", "personal", "business"]]
    file_url: NotRequired[str]
    override_credentials: NotRequired[bool]


class ReconnectConnectionRequestBodyDict(TypedDict):
    """`models.ReconnectConnectionRequestBody` as a dictionary."""

    data: (
        models.ReconnectConnectionRequestBodyData
        | ReconnectConnectionRequestBodyDataDict
    )


class ReconnectSessionRequestBodyDataDict(TypedDict):
    """`models.ReconnectSessionRequestBodyData` as a dictionary."""

    connection_id: str
    consent: models.ConsentRequestBody | ConsentRequestBodyDict
    attempt: NotRequired[models.AttemptRequestBody | AttemptRequestBodyDict]
    daily_refresh: NotRequired[bool]
    return_connection_id: NotRequired[bool]
    provider_modes: NotRequired[Sequence[Literal["oauth", "web", "api", "file"]]]
    javascript_callback_type: NotRequired[
        models.ReconnectSessionRequestBodyDataJavascriptCallbackType
    ]
    categorization: NotRequired[Literal["none", "personal", "business"]]
    include_fake_providers: NotRequired[bool]
    lost_connection_notify: NotRequired[bool]
    show_consent_confirmation: NotRequired[bool]
    credentials_strategy: NotRequired[Literal["store", "do_not_store", "ask"]]
    return_error_class: NotRequired[bool]
    theme: NotRequired[Literal["default", "dark"]]
    connect_template: NotRequired[str]
    override_credentials_strategy: NotRequired[Literal["ask", "override"]]
    show_connect_overview: NotRequired[bool]


class ReconnectSessionRequestBodyDict(TypedDict):
    """`models.ReconnectSessionRequestBody` as a dictionary."""

    data: models.ReconnectSessionRequestBodyData | ReconnectSessionRequestBodyDataDict


class RefreshConnectionRequestBodyDataDict(TypedDict):
    """`models.RefreshConnectionRequestBodyData` as a dictionary."""

    attempt: NotRequired[models.AttemptRequestBody | AttemptRequestBodyDict]
    daily_refresh: NotRequired[bool]
    include_fake_providers: NotRequired[bool]
    categorization: NotRequired[Literal["none", "personal", "business"]]


class RefreshConnectionRequestBodyDict(TypedDict):
    """`models.RefreshConnectionRequestBody` as a dictionary."""

    data: models.RefreshConnectionRequestBodyData | RefreshConnectionRequestBodyDataDict


class RefreshSessionRequestBodyDataDict(TypedDict):
    """`models.RefreshSessionRequestBodyData` as a dictionary."""

    connection_id: str
    attempt: NotRequired[models.AttemptRequestBody | AttemptRequestBodyDict]
    daily_refresh: NotRequired[bool]
    return_connection_id: NotRequired[bool]
    provider_modes: NotRequired[Sequence[Literal["oauth", "web", "api", "file"]]]
    javascript_callback_type: NotRequired[
        models.RefreshSessionRequestBodyDataJavascriptCallbackType
    ]
    categorization: NotRequired[Literal["none", "personal", "business"]]
    lost_connection_notify: NotRequired[bool]
    include_fake_providers: NotRequired[bool]
    return_error_class: NotRequired[bool]
    theme: NotRequired[Literal["default", "dark"]]
    connect_template: NotRequired[str]
    show_connect_overview: NotRequired[bool]


class RefreshSessionRequestBodyDict(TypedDict):
    """`models.RefreshSessionRequestBody` as a dictionary."""

    data: models.RefreshSessionRequestBodyData | RefreshSessionRequestBodyDataDict


class UnduplicateTransactionsRequestBodyDict(TypedDict):
    """`models.UnduplicateTransactionsRequestBody` as a dictionary."""

    data: (
        models.DuplicateTransactionsRequestBodyData
        | DuplicateTransactionsRequestBodyDataDict
    )


class UpdateConnectionRequestBodyDataDict(TypedDict):
    """`models.UpdateConnectionRequestBodyData` as a dictionary."""

    status: NotRequired[Literal["inactive"]]
    daily_refresh: NotRequired[bool]
    store_credentials: NotRequired[bool]


class UpdateConnectionRequestBodyDict(TypedDict):
    """`models.UpdateConnectionRequestBody` as a dictionary."""

    data: models.UpdateConnectionRequestBodyData | UpdateConnectionRequestBodyDataDict
