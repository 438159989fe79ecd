"""A link between a user and an institution, with the accounts and the profile found
through it.
"""

from __future__ import annotations

from typing import Annotated, Literal

from clientloom_runtime import Model
from pydantic import Field

from .accounts_container import AccountsContainer
from .connection_institution import ConnectionInstitution
from .connection_profile import ConnectionProfile
from .get_connection_links import GetConnectionLinks


class ConnectionGetResponseResource(Model):
    """A link between a user and an institution, with the accounts and the profile found
    through it.
    """

    type: str
    """Kind of resource, here `connection`."""

    id: str
    """Id of this connection."""

    accounts: AccountsContainer | None = None

    institution: ConnectionInstitution

    created_date: Annotated[str | None, Field(alias="createdDate")] = None
    """When the connection was made (UTC); sent to `SERVER_ACCESS` tokens only."""

    last_used: Annotated[str | None, Field(alias="lastUsed")] = None
    """When the connection last worked with the institution (UTC); sent to
    `SERVER_ACCESS` tokens only.
    """

    links: GetConnectionLinks

    profile: ConnectionProfile | None = None

    status: Literal["active", "pending", "invalid"] | None = None
    """`pending` until the credentials are checked, `active` when it works, `invalid`
    when the user must supply credentials again; sent to `SERVER_ACCESS` tokens only.
    """
