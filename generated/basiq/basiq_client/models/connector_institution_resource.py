"""The institution that a connector reaches."""

from __future__ import annotations

from typing import Annotated, Literal

from clientloom_runtime import Model
from pydantic import Field

from .connector_institution_resource_type import ConnectorInstitutionResourceType
from .institution_logo_resource import InstitutionLogoResource


class ConnectorInstitutionResource(Model):
    """The institution that a connector reaches."""

    type: ConnectorInstitutionResourceType
    """What sort of institution it is."""

    country: str
    """Country by its English name."""

    logo: InstitutionLogoResource

    name: str
    """Full name."""

    short_name: Annotated[str, Field(alias="shortName")]
    """Name for small spaces."""

    tier: Literal["1", "2", "3", "4"]
    """Size and priority class, `1` for the largest institutions."""
