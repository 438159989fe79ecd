"""Brand colors of an institution."""

from __future__ import annotations

from clientloom_runtime import Model


class Colors(Model):
    """Brand colors of an institution."""

    primary: str | None = None
    """Main color as a CSS value."""
