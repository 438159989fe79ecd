"""Link between a customer and a provider."""

from __future__ import annotations

from typing import Annotated, Literal

from clientloom_runtime import DateTime, Model
from pydantic import Field

from .holder_info import HolderInfo
from .simplified_attempt import SimplifiedAttempt


class Connection(Model):
    """Link between a customer and a provider."""

    id: str

    secret: Annotated[str, Field(repr=False)]
    """Identifies the connection to app keys (header `Connection-secret`); keep it
    confidential.
    """

    provider_id: str
    """Id of the provider."""

    provider_code: str
    """Code of the provider, unique and stable."""

    provider_name: str

    daily_refresh: bool
    """Whether Salt Edge refreshes the connection once a day by itself."""

    customer_id: str
    """Customer who owns the connection."""

    created_at: DateTime

    updated_at: DateTime

    last_success_at: DateTime | None
    """When data was last fetched completely; null before the first time."""

    status: Literal["active", "inactive", "disabled"]
    """`active`: usable; `inactive`: the last connect or refresh failed and the customer
    has to act; `disabled`: out of use.
    """

    country_code: str
    """Country as ISO 3166-1 alpha-2; `XF` stands for fake providers, `XO` for
    others.
    """

    next_refresh_possible_at: DateTime | None = None
    """Earliest time of the next refresh; null when it cannot be refreshed automatically
    or is being processed.
    """

    store_credentials: bool
    """Whether Salt Edge keeps the credentials; without them there is no refresh."""

    last_attempt: SimplifiedAttempt
    """Latest fetch of this connection."""

    show_consent_confirmation: bool
    """Whether Salt Edge itself asks the customer to confirm the consent."""

    last_consent_id: str | None
    """Latest consent; null before there is one."""

    categorization: Literal["none", "personal", "business"] | None = None
    """How transactions are categorised: not at all, as those of a person, or as those
    of a company.
    """

    holder_info: HolderInfo | None = None
    """Who owns the accounts, where the consent covers it."""
