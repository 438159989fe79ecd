"""Country in which there are providers."""

from __future__ import annotations

from clientloom_runtime import Model


class Country(Model):
    """Country in which there are providers."""

    name: str
    """Name in English."""

    code: str
    """ISO 3166-1 alpha-2 code; `XF` stands for fake providers, `XO` for others."""

    refresh_start_time: int
    """The hour, in local time, when the daily refresh starts."""
