"""Connection and consent that the bank is to authorize again."""

from __future__ import annotations

from typing import Literal

from clientloom_runtime import Model

from .attempt_request_body import AttemptRequestBody
from .consent_request_body import ConsentRequestBody


class OauthReconnectRequestBodyData(Model):
    """Connection and consent that the bank is to authorize again."""

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

    categorization: Literal["none", "personal", "business"] | None = None
    """How transactions are categorized: not at all, as those of a person, or as those
    of a company. The server uses "personal" if you omit it.
    """

    include_fake_providers: bool | None = None
    """Whether fake providers may be used; meant for tests."""
