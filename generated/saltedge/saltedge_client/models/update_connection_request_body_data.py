"""What to change about a connection. Settings that are left out stay unchanged."""

from __future__ import annotations

from typing import Literal

from clientloom_runtime import Model


class UpdateConnectionRequestBodyData(Model):
    """What to change about a connection. Settings that are left out stay unchanged."""

    status: Literal["inactive"] | None = None
    """`inactive` stops all fetching."""

    daily_refresh: bool | None = None
    """Whether Salt Edge refreshes the connection once a day by itself."""

    store_credentials: bool | None = None
    """Whether Salt Edge keeps the credentials; false makes a refresh impossible. Not
    for providers of mode `file`. The server uses true if you omit it.
    """
