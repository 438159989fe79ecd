"""Jobs of a user."""

from __future__ import annotations

from clientloom_runtime import Model

from .jobs_data import JobsData
from .resource_link import ResourceLink


class JobsResponseResource(Model):
    """Jobs of a user."""

    type: str
    """Kind of container, here `list`."""

    data: list[JobsData]
    """One entry per job; empty when there are none."""

    links: ResourceLink

    size: int
    """Number of jobs."""
