"""Exchange rates of one day."""

from __future__ import annotations

from clientloom_runtime import Model

from .rate import Rate
from .rates_response_meta import RatesResponseMeta


class RatesResponse(Model):
    """Exchange rates of one day."""

    data: list[Rate] | None = None
    """The rates."""

    meta: RatesResponseMeta | None = None
    """Day of the rates."""
