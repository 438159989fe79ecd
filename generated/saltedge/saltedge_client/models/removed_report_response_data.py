"""The removed report."""

from __future__ import annotations

from clientloom_runtime import Model


class RemovedReportResponseData(Model):
    """The removed report."""

    id: str
    """Id of the removed report."""

    deleted: bool
    """Always true. The server uses true if you omit it."""
