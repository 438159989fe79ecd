"""A connection in short form."""

from __future__ import annotations

from typing import Annotated, Literal

from clientloom_runtime import Model
from pydantic import Field

from .connection_institution import ConnectionInstitution
from .get_connections_links import GetConnectionsLinks


class ConnectionsData(Model):
    """A connection in short form."""

    type: str
    """Kind of resource, here `connection`."""

    id: str
    """Id of this connection."""

    created_date: Annotated[str, Field(alias="createdDate")]
    """When the connection was made (UTC)."""

    institution: ConnectionInstitution

    last_used: Annotated[str | None, Field(alias="lastUsed")] = None
    """When the connection last worked with the institution (UTC)."""

    links: GetConnectionsLinks

    mfa_enabled: Annotated[bool | None, Field(alias="mfaEnabled")] = None
    """True when the institution asks for a second factor, so that jobs have an
    `mfa-challenge` step.
    """

    status: Literal["active", "pending", "invalid"] | None = None
    """`pending` until the credentials are checked, `active` when it works, `invalid`
    when the user must supply credentials again.
    """
