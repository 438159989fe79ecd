"""Reference to the institution of a job."""

from __future__ import annotations

from clientloom_runtime import Model

from .jobs_links import JobsLinks


class JobsInstitution(Model):
    """Reference to the institution of a job."""

    type: str
    """Kind of resource, here `institution`."""

    id: str
    """Id of the institution."""

    links: JobsLinks
