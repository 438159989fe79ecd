"""The removed customer."""

from __future__ import annotations

from clientloom_runtime import Model


class RemovedCustomerResponseData(Model):
    """The removed customer."""

    deleted: bool | None = None
    """Always true. The server uses true if you omit it."""

    id: str | None = None
    """Id of the customer."""
