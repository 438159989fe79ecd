"""Return rates over several periods."""

from __future__ import annotations

from clientloom_runtime import Model

from .rate_of_return_object import RateOfReturnObject


class RateOfReturnResponse(Model):
    """Return rates over several periods."""

    data: list[RateOfReturnObject] | None = None
    """One rate per period."""
