"""The organisation behind the account, for business accounts."""

from __future__ import annotations

from typing import Annotated

from clientloom_runtime import Model
from pydantic import Field


class IdentityDataOrganisation(Model):
    """The organisation behind the account, for business accounts."""

    agent_first_name: Annotated[str | None, Field(alias="agentFirstName")] = None
    """Given name of the person acting for the organisation."""

    agent_last_name: Annotated[str | None, Field(alias="agentLastName")] = None
    """Family name of the person acting for the organisation."""

    agent_role: Annotated[str | None, Field(alias="agentRole")] = None
    """What that person is to the organisation."""

    business_name: Annotated[str | None, Field(alias="businessName")] = None
    """Name it trades under."""

    legal_name: Annotated[str | None, Field(alias="legalName")] = None
    """Name it is registered under."""

    short_name: Annotated[str | None, Field(alias="shortName")] = None
    """Abbreviated name."""

    abn: str | None = None
    """ABN, under which a business is known to the tax office."""

    acn: str | None = None
    """ACN, under which a company is registered."""

    is_acnc_registered: Annotated[bool | None, Field(alias="isACNCRegistered")] = None
    """True for a charity registered with the ACNC."""

    industry_code: Annotated[str | None, Field(alias="industryCode")] = None
    """Industry as a code of the list named by `industry_code_version`."""

    industry_code_version: Annotated[str | None, Field(alias="industryCodeVersion")] = (
        None
    )
    """Which list of industries the code is from."""

    organisation_type: Annotated[str | None, Field(alias="organisationType")] = None
    """Legal form."""

    registered_country: Annotated[str | None, Field(alias="registeredCountry")] = None
    """Country of registration as an ISO 3166-1 alpha-3 code."""
