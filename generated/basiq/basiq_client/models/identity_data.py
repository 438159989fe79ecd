"""Who the account owner is according to one source: a person, an organisation or
both.
"""

from __future__ import annotations

from typing import Annotated

from clientloom_runtime import Model
from pydantic import Field

from .identity_data_organisation import IdentityDataOrganisation
from .identity_links import IdentityLinks
from .physical_address_data import PhysicalAddressData


class IdentityData(Model):
    """Who the account owner is according to one source: a person, an organisation or
    both.
    """

    type: str
    """Kind of resource, here `identity`."""

    id: str
    """Id of this identity."""

    title: str | None = None
    """Form of address before the name."""

    created: str
    """When the identity was first collected (UTC)."""

    updated: str
    """When the identity last changed (UTC)."""

    links: IdentityLinks

    source: str | None = None
    """Where the identity was collected, for instance `web` or `open-banking`."""

    full_name: Annotated[str | None, Field(alias="fullName")] = None
    """Name in one piece."""

    first_name: Annotated[str | None, Field(alias="firstName")] = None
    """Given name."""

    last_name: Annotated[str | None, Field(alias="lastName")] = None
    """Family name."""

    middle_name: Annotated[str | None, Field(alias="middleName")] = None
    """Further given names."""

    dob: Annotated[str | None, Field(alias="DOB")] = None
    """Date of birth."""

    occupation_code: Annotated[str | None, Field(alias="occupationCode")] = None
    """Occupation as a code of the list named by `occupation_code_version`."""

    occupation_code_version: Annotated[
        str | None, Field(alias="occupationCodeVersion")
    ] = None
    """Which list of occupations the code is from."""

    phone_numbers: Annotated[list[str] | None, Field(alias="phoneNumbers")] = None
    """Phone numbers on file."""

    emails: list[str] | None = None
    """E-mail addresses on file."""

    physical_addresses: Annotated[
        list[PhysicalAddressData] | None, Field(alias="physicalAddresses")
    ] = None
    """Postal or residential addresses on file."""

    organisation: IdentityDataOrganisation | None = None
    """The organisation behind the account, for business accounts."""
