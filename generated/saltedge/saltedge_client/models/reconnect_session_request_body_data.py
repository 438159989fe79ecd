"""Connection, consent and look of a hosted session that reconnects."""

from __future__ import annotations

from typing import Literal

from clientloom_runtime import Model

from .attempt_request_body import AttemptRequestBody
from .consent_request_body import ConsentRequestBody
from .reconnect_session_request_body_data_javascript_callback_type import (
    ReconnectSessionRequestBodyDataJavascriptCallbackType,
)


class ReconnectSessionRequestBodyData(Model):
    """Connection, consent and look of a hosted session that reconnects."""

    connection_id: str
    """Connection to reconnect."""

    consent: ConsentRequestBody
    """What the customer agreed to."""

    attempt: AttemptRequestBody | None = None
    """How this fetch is to be made."""

    daily_refresh: bool | None = None
    """Whether Salt Edge refreshes the connection once a day by itself."""

    return_connection_id: bool | None = None
    """Whether the connection id is appended to `return_to`."""

    provider_modes: list[Literal["oauth", "web", "api", "file"]] | None = None
    """Which kinds of providers the page offers."""

    javascript_callback_type: (
        ReconnectSessionRequestBodyDataJavascriptCallbackType | None
    ) = None
    """How the page talks to the application around it."""

    categorization: Literal["none", "personal", "business"] | None = None
    """How transactions are categorized: not at all, as those of a person, or as those
    of a company. The server uses "personal" if you omit it.
    """

    include_fake_providers: bool | None = None
    """Whether fake providers may be used; meant for tests."""

    lost_connection_notify: bool | None = None
    """Whether the page reports a loss of its internet connection to your JavaScript."""

    show_consent_confirmation: bool | None = None
    """Whether Salt Edge itself asks the customer to confirm the consent. The server
    uses true if you omit it.
    """

    credentials_strategy: Literal["store", "do_not_store", "ask"] | None = None
    """Whether credentials are stored, not stored, or the customer decides. The server
    uses "store" if you omit it.
    """

    return_error_class: bool | None = None
    """Whether the class of an error is appended to `return_to`."""

    theme: Literal["default", "dark"] | None = None
    """Colors of the page. The server uses "default" if you omit it."""

    connect_template: str | None = None
    """Name of the page design that was set up for the client."""

    override_credentials_strategy: Literal["ask", "override"] | None = None
    """Whether new credentials replace the stored ones, or the customer is asked."""

    show_connect_overview: bool | None = None
    """Whether the page ends with an overview of what was connected."""
