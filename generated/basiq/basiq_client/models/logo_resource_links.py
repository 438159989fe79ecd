"""URLs of logo images."""

from __future__ import annotations

from clientloom_runtime import Model


class LogoResourceLinks(Model):
    """URLs of logo images."""

    full: str
    """Logo with lettering."""

    square: str
    """Logo that fits a square."""
