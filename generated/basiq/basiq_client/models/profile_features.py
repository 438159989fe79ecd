"""For each personal detail, the sources that can deliver it at this institution."""

from __future__ import annotations

from typing import Annotated

from clientloom_runtime import Model
from pydantic import Field


class ProfileFeatures(Model):
    """For each personal detail, the sources that can deliver it at this institution."""

    email_addresses: Annotated[list[str], Field(alias="emailAddresses")]
    """Sources of e-mail addresses."""

    first_name: Annotated[list[str], Field(alias="firstName")]
    """Sources of the given name."""

    full_name: Annotated[list[str], Field(alias="fullName")]
    """Sources of the name in one piece."""

    last_name: Annotated[list[str], Field(alias="lastName")]
    """Sources of the family name."""

    middle_name: Annotated[list[str], Field(alias="middleName")]
    """Sources of further given names."""

    phone_numbers: Annotated[list[str], Field(alias="phoneNumbers")]
    """Sources of phone numbers."""

    physical_addresses: Annotated[list[str], Field(alias="physicalAddresses")]
    """Sources of addresses."""
