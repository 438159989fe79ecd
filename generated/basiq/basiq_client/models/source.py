"""Which part of a request caused an error."""

from __future__ import annotations

from clientloom_runtime import Model


class Source(Model):
    """Which part of a request caused an error."""

    parameter: str | None = None
    """Name of the parameter."""

    pointer: str | None = None
    """Path to the value, within the body or the headers."""
