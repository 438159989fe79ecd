"""The job that now works on the connection; poll it to follow the steps."""

from __future__ import annotations

from clientloom_runtime import Model

from .resource_link import ResourceLink


class ConnectionResponseResource(Model):
    """The job that now works on the connection; poll it to follow the steps."""

    type: str
    """Kind of resource, here `job`."""

    id: str
    """Id of this job."""

    links: ResourceLink
