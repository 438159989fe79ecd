"""A job of a user together with the institution it works with."""

from __future__ import annotations

from clientloom_runtime import Model

from .jobs_institution import JobsInstitution
from .jobs_links import JobsLinks
from .jobs_step import JobsStep


class JobsData(Model):
    """A job of a user together with the institution it works with."""

    type: str | None = None
    """Kind of resource, here `job`."""

    id: str
    """Id of this job."""

    created: str
    """When the job was queued (UTC)."""

    institution: JobsInstitution

    links: JobsLinks | None = None

    steps: list[JobsStep]
    """The steps in the order in which they run."""

    updated: str
    """When a step last changed (UTC)."""
