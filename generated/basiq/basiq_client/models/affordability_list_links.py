"""Link of a list of reports to itself."""

from __future__ import annotations

from clientloom_runtime import Model


class AffordabilityListLinks(Model):
    """Link of a list of reports to itself."""

    self: str
    """URL of this list."""
