"""Personal details of the account owner as far as the institution shows them; masked
values stay masked.
"""

from __future__ import annotations

from typing import Annotated

from clientloom_runtime import Model
from pydantic import Field

from .physical_addresses import PhysicalAddresses


class ConnectionProfile(Model):
    """Personal details of the account owner as far as the institution shows them;
    masked values stay masked.
    """

    email_addresses: Annotated[list[str], Field(alias="emailAddresses")]
    """E-mail addresses on file."""

    first_name: Annotated[str, Field(alias="firstName")]
    """Given name."""

    full_name: Annotated[str, Field(alias="fullName")]
    """Name in one piece."""

    last_name: Annotated[str, Field(alias="lastName")]
    """Family name."""

    middle_name: Annotated[str, Field(alias="middleName")]
    """Further given names, possibly empty."""

    phone_numbers: Annotated[list[str], Field(alias="phoneNumbers")]
    """Phone numbers on file, often partly masked."""

    physical_addresses: Annotated[
        list[PhysicalAddresses], Field(alias="physicalAddresses")
    ]
    """Postal or residential addresses on file."""
