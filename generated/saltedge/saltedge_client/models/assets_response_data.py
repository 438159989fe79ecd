"""Something besides money that has a value, such as a cryptocurrency or a metal."""

from __future__ import annotations

from clientloom_runtime import Model


class AssetsResponseData(Model):
    """Something besides money that has a value, such as a cryptocurrency or a metal."""

    code: str
    """Code of the asset."""

    name: str
    """Name in English."""
