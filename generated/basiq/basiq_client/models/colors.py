"""Brand colours of an institution."""

from __future__ import annotations

from clientloom_runtime import Model


class Colors(Model):
    """Brand colours of an institution."""

    primary: str | None = None
    """Main colour as a CSS value."""
