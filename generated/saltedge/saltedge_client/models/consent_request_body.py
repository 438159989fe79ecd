"""What the customer agreed to: which data, of which time, for how long."""

from __future__ import annotations

from clientloom_runtime import Date, Model

from .consent_request_body_scopes_item import ConsentRequestBodyScopesItem


class ConsentRequestBody(Model):
    """What the customer agreed to: which data, of which time, for how long."""

    scopes: list[ConsentRequestBodyScopesItem]
    """Which data may be fetched; within what the client and the provider allow."""

    from_date: Date | None = None
    """First day of transactions that may be fetched, at most 365 days back; default 90
    days back at regulated providers.
    """

    to_date: Date | None = None
    """Last day of transactions that may be fetched; not before `from_date`."""

    period_days: int | None = None
    """How long the consent lasts, at most `max_consent_days` of the provider; null for
    no limit.
    """
