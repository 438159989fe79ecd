"""The authorized connection; as `Connection`, without its secret."""

from __future__ import annotations

from typing import Literal

from clientloom_runtime import DateTime, Model

from .simplified_attempt import SimplifiedAttempt


class OauthAuthorizedResponseData(Model):
    """The authorized connection; as `Connection`, without its secret."""

    country_code: str
    """Country as ISO 3166-1 alpha-2; `XF` stands for fake providers, `XO` for
    others.
    """

    created_at: DateTime

    customer_id: str
    """Customer who owns the connection."""

    daily_refresh: bool
    """Whether Salt Edge refreshes the connection once a day by itself."""

    id: str

    show_consent_confirmation: bool
    """Whether Salt Edge itself asks the customer to confirm the consent."""

    last_consent_id: str | None
    """Latest consent; null before there is one."""

    last_attempt: SimplifiedAttempt
    """Latest fetch of this connection."""

    last_success_at: DateTime | None
    """When data was last fetched completely; null before the first time."""

    next_refresh_possible_at: DateTime | None
    """Earliest time of the next refresh; null when it cannot be refreshed automatically
    or is being processed.
    """

    provider_id: str
    """Id of the provider."""

    provider_code: str
    """Code of the provider, unique and stable."""

    provider_name: str

    status: Literal["active", "inactive", "disabled"]
    """`active`: usable; `inactive`: the last connect or refresh failed and the customer
    has to act; `disabled`: out of use.
    """

    store_credentials: bool
    """Whether Salt Edge keeps the credentials; without them there is no refresh."""

    updated_at: DateTime
