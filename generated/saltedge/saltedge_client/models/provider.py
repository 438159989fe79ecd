"""Bank or other source of financial data."""

from __future__ import annotations

from typing import Literal

from clientloom_runtime import DateTime, Model

from .provider_field import ProviderField


class Provider(Model):
    """Bank or other source of financial data."""

    id: str

    code: str
    """Code of the provider, unique and stable."""

    name: str

    mode: str
    """How data is fetched: `oauth`, `web`, `api` or `file`."""

    status: Literal["active", "inactive", "disabled"]
    """`active`: usable; `inactive`: out of order for now; `disabled`: no longer
    supported.
    """

    automatic_fetch: bool
    """Whether connections can be refreshed without the customer."""

    customer_notified_on_sign_in: bool
    """Whether the bank informs the customer of each sign-in."""

    interactive: bool
    """Whether the customer is asked for something during each fetch."""

    identification_mode: Literal["client", "saltedge"]
    """Under whose name the bank is addressed: yours or Salt Edge's."""

    instruction: str
    """What to tell the customer before the credentials are typed."""

    home_url: str
    """Home page of the provider."""

    login_url: str
    """Page on which customers sign in."""

    logo_url: str
    """Picture of the provider's logo."""

    country_code: str
    """Country as ISO 3166-1 alpha-2; `XF` stands for fake providers, `XO` for
    others.
    """

    refresh_timeout: int
    """Minutes between two refreshes."""

    holder_info: list[str]
    """Which parts of the holder's data there are: `names`, `emails`, `phone_numbers`,
    `addresses`.
    """

    max_consent_days: int | None
    """Longest consent in days; null for no limit."""

    created_at: DateTime

    updated_at: DateTime

    timezone: str
    """Time zone in which the provider's times are."""

    max_interactive_delay: int
    """Seconds that the customer has to answer."""

    optional_interactivity: bool
    """Whether the customer is asked during some fetches only."""

    regulated: bool
    """Whether the provider comes under PSD2 or the like."""

    max_fetch_interval: int
    """Days into the past for which transactions can be fetched."""

    supported_fetch_scopes: list[str]
    """What can be fetched here."""

    supported_account_extra_fields: list[str]
    """Which details of accounts there are."""

    supported_transaction_extra_fields: list[str]
    """Which details of transactions there are."""

    supported_account_natures: list[str]
    """Which natures of accounts there are."""

    supported_account_types: list[Literal["personal", "business"]]
    """Whether for persons, companies or both."""

    identification_codes: list[str]
    """Codes of the bank in account numbers."""

    bic_codes: list[str]
    """BICs of the bank."""

    supported_iframe_embedding: bool
    """Whether the bank's pages can be shown inside a frame."""

    payment_templates: list[str]
    """Kinds of payments that can be started here."""

    supported_payment_fields: dict[str, list[str]] | None = None
    """Fields of a payment by kind; only where they were asked for."""

    required_payment_fields: dict[str, list[str]] | None = None
    """Fields that a payment must have, by kind; only where they were asked for."""

    required_fields: list[ProviderField] | None = None
    """What the customer fills in to connect."""

    interactive_fields: list[ProviderField] | None = None
    """What the bank may ask during a fetch."""

    no_funds_rejection_supported: bool | None = None
    """Whether payments are refused at once when money is lacking."""

    custom_pendings: bool | None = None
    """Whether Salt Edge itself tells pending transactions from booked ones."""

    custom_pendings_period: int | None = None
    """Days after which such a pending transaction counts as booked."""

    dynamic_registration_code: str | None = None
    """Code under which the client registers itself with the bank."""

    group_code: str | None = None
    """Code of the group of banks."""

    group_name: str | None = None
    """Name of the group of banks."""

    hub: str | None = None
    """Technical hub through which the bank is reached."""
