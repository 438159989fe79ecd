"""An exchange on which options' underlying securities trade."""

from __future__ import annotations

from clientloom_runtime import Model


class USExchange(Model):
    """An exchange on which options' underlying securities trade."""

    id: str | None = None

    code: str | None = None
    """Short name; prefer `mic_code`."""

    mic_code: str | None = None
    """ISO 10383 code."""

    name: str | None = None
    """Full name."""

    timezone: str | None = None
    """Time zone of `start_time` and `close_time`."""

    start_time: str | None = None
    """When trading begins."""

    close_time: str | None = None
    """When trading ends."""

    suffix: str | None = None
    """What a ticker ends with at this exchange; null in New York."""

    allows_cryptocurrency_symbols: bool | None = None
    """Whether cryptocurrencies trade here."""
