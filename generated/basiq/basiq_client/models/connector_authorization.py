"""How users identify themselves with a connector."""

from __future__ import annotations

from typing import Literal

from clientloom_runtime import Model

from .connector_authorization_meta import ConnectorAuthorizationMeta


class ConnectorAuthorization(Model):
    """How users identify themselves with a connector."""

    type: Literal["user", "token", "other", "user-mfa", "user-mfa-intermittent"]
    """`user` is a login with password, `token` a login with a token, `user-mfa` always
    adds a second factor, `user-mfa-intermittent` sometimes does.
    """

    meta: ConnectorAuthorizationMeta | None = None
