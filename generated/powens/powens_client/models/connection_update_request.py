"""New values for the connector's fields, one property each, or `resume`."""

from __future__ import annotations

from typing import Literal

from clientloom_runtime import Model

# pyright: reportIncompatibleVariableOverride=false


class ConnectionUpdateRequest(Model):
    """New values for the connector's fields, one property each, or `resume`."""

    __pydantic_extra__: dict[str, str]

    resume: Literal[True] | None = None
    """Go on after the user has confirmed in another app."""
