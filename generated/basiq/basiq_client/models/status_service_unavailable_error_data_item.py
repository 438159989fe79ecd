"""StatusServiceUnavailableErrorDataItem"""

from __future__ import annotations

from clientloom_runtime import Model


class StatusServiceUnavailableErrorDataItem(Model):
    """StatusServiceUnavailableErrorDataItem"""

    type: str
    """Kind of entry, here `error`."""

    code: str
    """Machine-readable reason, such as `service-unavailable` or `maintenance-error`."""

    title: str | None = None
    """Headline of the reason, the same for every occurrence."""

    detail: str | None = None
    """What exactly is down."""
