"""A job's own URL and the resource that it works on."""

from __future__ import annotations

from clientloom_runtime import Model


class JobsLinks(Model):
    """A job's own URL and the resource that it works on."""

    self: str
    """URL of the resource that holds these links."""

    source: str | None = None
    """URL of the connection behind the job; absent for uploaded statements."""
