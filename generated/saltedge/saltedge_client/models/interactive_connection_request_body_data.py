"""The customer's answer to the bank's question."""

from __future__ import annotations

from typing import Annotated, Any

from clientloom_runtime import Model
from pydantic import Field


class InteractiveConnectionRequestBodyData(Model):
    """The customer's answer to the bank's question."""

    credentials: Annotated[dict[str, Any] | None, Field(repr=False)] = None
    """Values by the names in `interactive_fields_names`; an empty object when the
    customer confirmed elsewhere.
    """

    encrypted_credentials: Annotated[dict[str, Any] | None, Field(repr=False)] = None
    """The credentials encrypted on your side, instead of `credentials`."""
