"""Connection and look of a hosted session that refreshes."""

from __future__ import annotations

from typing import Literal

from clientloom_runtime import Model

from .attempt_request_body import AttemptRequestBody
from .refresh_session_request_body_data_javascript_callback_type import (
    RefreshSessionRequestBodyDataJavascriptCallbackType,
)


class RefreshSessionRequestBodyData(Model):
    """Connection and look of a hosted session that refreshes."""

    connection_id: str
    """Connection to refresh."""

    attempt: AttemptRequestBody | None = None
    """How this fetch is to be made."""

    daily_refresh: bool | None = None
    """Whether Salt Edge refreshes the connection once a day by itself. The server uses
    false if you omit it.
    """

    return_connection_id: bool | None = None
    """Whether the connection id is appended to `return_to`. The server uses false if
    you omit it.
    """

    provider_modes: list[Literal["oauth", "web", "api", "file"]] | None = None
    """Which kinds of providers the page offers."""

    javascript_callback_type: (
        RefreshSessionRequestBodyDataJavascriptCallbackType | None
    ) = None
    """How the page talks to the application around it."""

    categorization: Literal["none", "personal", "business"] | None = None
    """How transactions are categorized: not at all, as those of a person, or as those
    of a company. The server uses "personal" if you omit it.
    """

    lost_connection_notify: bool | None = None
    """Whether the page reports a loss of its internet connection to your JavaScript."""

    include_fake_providers: bool | None = None
    """Whether fake providers may be used; meant for tests."""

    return_error_class: bool | None = None
    """Whether the class of an error is appended to `return_to`."""

    theme: Literal["default", "dark"] | None = None
    """Colors of the page. The server uses "default" if you omit it."""

    connect_template: str | None = None
    """Name of the page design that was set up for the client."""

    show_connect_overview: bool | None = None
    """Whether the page ends with an overview of what was connected."""
