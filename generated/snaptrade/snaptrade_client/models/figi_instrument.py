"""Identifiers of a security by the Financial Instrument Global Identifier standard."""

from __future__ import annotations

from clientloom_runtime import Model


class FigiInstrument(Model):
    """Identifiers of a security by the Financial Instrument Global Identifier
    standard.
    """

    figi_code: str | None = None
    """Identifier of the security at one trading venue."""

    figi_share_class: str | None = None
    """Identifier of the security over all venues and countries."""
