"""How users identify themselves with a connector."""

from __future__ import annotations

from clientloom_runtime import Model

from .connector_authorization_meta import ConnectorAuthorizationMeta
from .connector_authorization_type import ConnectorAuthorizationType


class ConnectorAuthorization(Model):
    """How users identify themselves with a connector."""

    type: ConnectorAuthorizationType
    """`user` is a login with password, `token` a login with a token, `user-mfa` always
    adds a second factor, `user-mfa-intermittent` sometimes does.
    """

    meta: ConnectorAuthorizationMeta | None = None
