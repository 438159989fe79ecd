"""A way (`method`) to reach an institution, with what it can deliver and how well it
works.
"""

from __future__ import annotations

from typing import Literal

from clientloom_runtime import Model

from .connector_authorization import ConnectorAuthorization
from .connector_institution_resource import ConnectorInstitutionResource
from .institution_performance_stats import InstitutionPerformanceStats
from .resource_links import ResourceLinks


class Connector(Model):
    """A way (`method`) to reach an institution, with what it can deliver and how well
    it works.
    """

    type: Literal["connector"]
    """Kind of resource, here `connector`."""

    id: str
    """Id of the institution: two letters for the country and five digits."""

    authorization: ConnectorAuthorization

    institution: ConnectorInstitutionResource

    links: ResourceLinks | None = None

    method: str
    """How data is collected: `web`, `open-banking`, `pdf` or `csv`."""

    scopes: list[str]
    """Data that the connector may deliver."""

    stage: str
    """Maturity: `live`, `beta` or `alpha`."""

    stats: InstitutionPerformanceStats

    status: str
