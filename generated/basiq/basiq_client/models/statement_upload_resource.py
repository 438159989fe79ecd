"""The job that reads the uploaded statement; poll it to follow the steps."""

from __future__ import annotations

from clientloom_runtime import Model

from .resource_link import ResourceLink


class StatementUploadResource(Model):
    """The job that reads the uploaded statement; poll it to follow the steps."""

    type: str
    """Kind of resource, here `job`."""

    id: str
    """Id of this job."""

    links: ResourceLink
