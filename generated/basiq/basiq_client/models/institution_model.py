"""The institution to connect to."""

from __future__ import annotations

from clientloom_runtime import Model


class InstitutionModel(Model):
    """The institution to connect to."""

    id: str
    """Id of the institution: two letters for the country and five digits."""
