"""The look and behavior of the connection portal."""

from __future__ import annotations

from typing import Annotated, Literal

from clientloom_runtime import Model
from pydantic import Field


class SnapTradeLoginUserRequestBody(Model):
    """The look and behavior of the connection portal."""

    broker: str | None = None
    """Fixed short name of the brokerage to connect. By default, the user chooses."""

    immediate_redirect: Annotated[bool | None, Field(alias="immediateRedirect")] = None
    """Whether to send the user back at once and skip the last page of the portal.
    Ignored inside an iframe.
    """

    custom_redirect: Annotated[str | None, Field(alias="customRedirect")] = None
    """Where to send the user afterwards. Ignored inside an iframe."""

    reconnect: str | None = None
    """Identifier of a disabled connection to repair; leave it out to make a new one."""

    connection_type: Annotated[
        Literal["read", "trade", "trade-if-available"] | None,
        Field(alias="connectionType"),
    ] = None
    """What the connection may do: read data, trade, or trade where the brokerage allows
    it and read elsewhere. The server uses "read" if you omit it.
    """

    show_close_button: Annotated[bool | None, Field(alias="showCloseButton")] = None
    """Whether the portal can be closed by its own button. The default is true."""

    dark_mode: Annotated[bool | None, Field(alias="darkMode")] = None
    """Whether the portal is dark. The default is false."""

    connection_portal_version: Annotated[
        Literal["v4", "v3", "v2"] | None, Field(alias="connectionPortalVersion")
    ] = None
    """Version of the portal; all but `v4` are deprecated and lead to `v4`. The server
    uses "v4" if you omit it.
    """
