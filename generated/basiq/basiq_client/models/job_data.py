"""A piece of background work, such as creating a connection, and how far each step has
come.
"""

from __future__ import annotations

from clientloom_runtime import Model

from .jobs_links import JobsLinks
from .jobs_step import JobsStep


class JobData(Model):
    """A piece of background work, such as creating a connection, and how far each step
    has come.
    """

    type: str | None = None
    """Kind of resource, here `job`."""

    id: str
    """Id of this job."""

    created: str
    """When the job was queued (UTC)."""

    links: JobsLinks | None = None

    steps: list[JobsStep]
    """The steps in the order in which they run."""

    updated: str
    """When a step last changed (UTC)."""
