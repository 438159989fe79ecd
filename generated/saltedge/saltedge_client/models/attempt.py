"""One fetch of a connection, with all its stages."""

from __future__ import annotations

from typing import Any, Literal

from clientloom_runtime import Date, DateTime, Model

from .stage import Stage


class Attempt(Model):
    """One fetch of a connection, with all its stages."""

    api_mode: Literal["app", "service"]
    """Whether an app or a service key started the attempt."""

    api_version: str
    """API version that started the attempt."""

    automatic_fetch: bool
    """Whether the connection can be fetched without the customer."""

    daily_refresh: bool
    """Whether the daily refresh started the attempt."""

    categorization: Literal["none", "personal", "business"]
    """How transactions are categorized: not at all, as those of a person, or as those
    of a company. The server uses "personal" if you omit it.
    """

    created_at: DateTime

    custom_fields: dict[str, Any]
    """Your own data, as given when the attempt was started."""

    device_type: Literal["desktop", "tablet", "mobile"]
    """Kind of device that the customer used."""

    remote_ip: str
    """Internet address from which the attempt was started."""

    exclude_accounts: list[str]
    """Ids of accounts that are not fetched."""

    user_present: bool
    """Whether the customer takes part right now; matters for providers under PSD2."""

    customer_last_logged_at: DateTime | None
    """When the customer was last signed in to your application, if you passed it."""

    fail_at: DateTime | None
    """When the attempt failed; null if it did not."""

    fail_error_class: str | None
    """Why the attempt failed, such as `InvalidCredentials`; null if it did not."""

    fail_message: str | None
    """The failure in words; null if there was none."""

    fetch_scopes: list[Literal["accounts", "holder_info", "transactions"]]
    """What is fetched; never more than the consent allows."""

    finished: bool
    """Whether everything was fetched."""

    finished_recent: bool
    """Whether the recent data was fetched."""

    from_date: Date | None
    """First day of transactions to fetch; null for the default."""

    id: str

    interactive: bool
    """Whether the bank asks the customer during this attempt."""

    locale: str
    """Language of texts for the customer."""

    partial: bool
    """Whether only a part of the data could be fetched."""

    store_credentials: bool
    """Whether the credentials are kept after the attempt."""

    success_at: DateTime | None
    """When the attempt ended well; null if it has not."""

    to_date: Date | None
    """Last day of transactions to fetch; null for today."""

    updated_at: DateTime

    show_consent_confirmation: bool
    """Whether Salt Edge itself asks the customer to confirm the consent."""

    include_natures: list[str] | None
    """Account natures that are fetched; null for all."""

    stages: list[Stage]
    """All stages so far, in order of time."""

    consent_id: str | None = None
    """Consent under which the attempt fetches."""
