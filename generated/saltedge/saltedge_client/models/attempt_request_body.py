"""How one fetch is to be made."""

from __future__ import annotations

from typing import Any, Literal

from clientloom_runtime import Date, DateTime, Model


class AttemptRequestBody(Model):
    """How one fetch is to be made."""

    fetch_scopes: list[Literal["accounts", "holder_info", "transactions"]] | None = None
    """What to fetch; default is all that the consent allows."""

    from_date: Date | None = None
    """First day of transactions to fetch, at most 365 days back and within the consent;
    default is that of the consent.
    """

    to_date: Date | None = None
    """Last day of transactions to fetch, at most tomorrow and within the consent; null
    for today.
    """

    fetched_accounts_notify: bool | None = None
    """Whether a success callback is also sent as soon as the accounts are in."""

    custom_fields: dict[str, Any] | None = None
    """Your own data, sent back in every callback of this attempt; at most 1 KB."""

    locale: str | None = None
    """Language of texts for the customer, such as `en`, `de` or `pt-BR`."""

    include_natures: list[str] | None = None
    """Account natures to fetch; null for all."""

    customer_last_logged_at: DateTime | None = None
    """When the customer was last signed in to your application."""

    exclude_accounts: list[str] | None = None
    """Ids of accounts that are not fetched; for reconnect and refresh."""

    store_credentials: bool | None = None
    """Whether Salt Edge keeps the credentials; without them there is no refresh."""

    user_present: bool | None = None
    """Whether the customer takes part right now; for reconnect and refresh at providers
    under PSD2.
    """

    return_to: str | None = None
    """Where the customer is sent after authorizing; default is the home page of the
    client. Needed for interactive providers of mode `api`.
    """
