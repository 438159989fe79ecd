"""What the bank appended to `return_to`."""

from __future__ import annotations

from clientloom_runtime import Model


class OauthAuthorizeRequestBodyData(Model):
    """What the bank appended to `return_to`."""

    query_string: str
    """Query of the address to which the bank sent the customer back, unchanged."""

    connection_id: str
    """Connection that is being authorized."""
