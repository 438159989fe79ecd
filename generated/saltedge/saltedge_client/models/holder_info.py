"""Who the bank says owns the accounts of a connection."""

from __future__ import annotations

from clientloom_runtime import Model

from .holder_info_addresses import HolderInfoAddresses


class HolderInfo(Model):
    """Who the bank says owns the accounts of a connection."""

    ssn: str | None = None
    """Social security number (United States)."""

    cpf: str | None = None
    """Tax number (Brazil)."""

    emails: list[str]
    """Email addresses."""

    phone_numbers: list[str]

    addresses: list[HolderInfoAddresses]
    """Postal addresses."""

    names: list[str]
    """Names of the holder."""
