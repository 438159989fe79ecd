"""Customer, provider and consent of a connection that the bank itself authorizes."""

from __future__ import annotations

from typing import Literal

from clientloom_runtime import Model

from .attempt_request_body import AttemptRequestBody
from .consent_request_body import ConsentRequestBody


class OauthConnectRequestBodyData(Model):
    """Customer, provider and consent of a connection that the bank itself
    authorizes.
    """

    customer_id: str
    """Customer for whom the connection is made."""

    country_code: str
    """Country as ISO 3166-1 alpha-2; `XF` stands for fake providers, `XO` for
    others.
    """

    provider_code: str
    """Provider to connect to, of mode `oauth`."""

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
