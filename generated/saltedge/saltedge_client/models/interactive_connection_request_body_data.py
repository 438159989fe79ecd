"""The customer's answer to the bank's question."""

from __future__ import annotations

from typing import Any

from clientloom_runtime import Model


class InteractiveConnectionRequestBodyData(Model):
    """The customer's answer to the bank's question."""

    credentials: dict[str, Any] | None = None
    """Values by the names in `interactive_fields_names`; an empty object when the
    customer confirmed elsewhere.
    """

    encrypted_credentials: dict[str, Any] | None = None
    """The credentials encrypted on your side, instead of `credentials`."""
