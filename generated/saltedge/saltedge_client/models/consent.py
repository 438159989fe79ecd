"""Permission of a customer to fetch data of one connection."""

from __future__ import annotations

from typing import Literal

from clientloom_runtime import Date, DateTime, Model

from .consent_scopes_item import ConsentScopesItem


class Consent(Model):
    """Permission of a customer to fetch data of one connection."""

    id: str

    connection_id: str

    customer_id: str

    scopes: list[ConsentScopesItem]
    """Which data may be fetched."""

    period_days: int | None
    """How long the consent lasts; null for no limit."""

    expires_at: DateTime | None
    """When the consent ends; null for no limit."""

    from_date: Date | None
    """First day of transactions that may be fetched."""

    to_date: Date | None
    """Last day of transactions that may be fetched."""

    collected_by: Literal["client", "saltedge"]
    """Who asked the customer: the client or Salt Edge."""

    revoked_at: DateTime | None
    """When the consent was revoked; null while it is not."""

    revoke_reason: Literal["expired", "client", "provider", "saltedge"] | None
    """Why the consent ended: it expired, or the client, the provider or Salt Edge
    revoked it; null while it holds.
    """

    created_at: DateTime

    updated_at: DateTime
