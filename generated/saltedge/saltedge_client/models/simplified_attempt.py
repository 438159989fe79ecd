"""One fetch of a connection, with the last of its stages only."""

from __future__ import annotations

from typing import Any, Literal

from clientloom_runtime import Date, DateTime, Model

from .stage import Stage


class SimplifiedAttempt(Model):
    """One fetch of a connection, with the last of its stages only."""

    api_mode: Literal["app", "service"] | None = None
    """Whether an app or a service key started the attempt."""

    api_version: str | None = None
    """API version that started the attempt."""

    automatic_fetch: bool | None = None
    """Whether the connection can be fetched without the customer."""

    daily_refresh: bool | None = None
    """Whether the daily refresh started the attempt."""

    categorization: Literal["none", "personal", "business"] | None = None
    """How transactions are categorized: not at all, as those of a person, or as those
    of a company. The server uses "personal" if you omit it.
    """

    created_at: DateTime | None = None

    custom_fields: dict[str, Any] | None = None
    """Your own data, as given when the attempt was started."""

    device_type: Literal["desktop", "tablet", "mobile"] | None = None
    """Kind of device that the customer used."""

    remote_ip: str | None = None
    """Internet address from which the attempt was started."""

    exclude_accounts: list[str] | None = None
    """Ids of accounts that are not fetched."""

    user_present: bool | None = None
    """Whether the customer takes part right now; matters for providers under PSD2."""

    customer_last_logged_at: DateTime | None = None
    """When the customer was last signed in to your application, if you passed it."""

    fail_at: DateTime | None = None
    """When the attempt failed; null if it did not."""

    fail_error_class: str | None = None
    """Why the attempt failed, such as `InvalidCredentials`; null if it did not."""

    fail_message: str | None = None
    """The failure in words; null if there was none."""

    fetch_scopes: list[Literal["accounts", "holder_info", "transactions"]] | None = None
    """What is fetched; never more than the consent allows."""

    finished: bool | None = None
    """Whether everything was fetched."""

    finished_recent: bool | None = None
    """Whether the recent data was fetched."""

    from_date: Date | None = None
    """First day of transactions to fetch; null for the default."""

    id: str | None = None

    interactive: bool | None = None
    """Whether the bank asks the customer during this attempt."""

    locale: str | None = None
    """Language of texts for the customer."""

    partial: bool | None = None
    """Whether only a part of the data could be fetched."""

    store_credentials: bool | None = None
    """Whether the credentials are kept after the attempt."""

    success_at: DateTime | None = None
    """When the attempt ended well; null if it has not."""

    to_date: Date | None = None
    """Last day of transactions to fetch; null for today."""

    updated_at: DateTime | None = None

    show_consent_confirmation: bool | None = None
    """Whether Salt Edge itself asks the customer to confirm the consent."""

    include_natures: list[str] | None = None
    """Account natures that are fetched; null for all."""

    last_stage: Stage | None = None
    """Stage that the attempt reached."""

    consent_id: str | None = None
    """Consent under which the attempt fetches."""
