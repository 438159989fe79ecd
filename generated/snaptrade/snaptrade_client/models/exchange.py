"""An exchange for stocks or cryptocurrencies."""

from __future__ import annotations

from clientloom_runtime import Model


class Exchange(Model):
    """An exchange for stocks or cryptocurrencies."""

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
    """What a ticker ends with at this exchange."""
