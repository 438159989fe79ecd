"""Category of a purchase."""

from __future__ import annotations

from clientloom_runtime import Model

from .anzsic import Anzsic


class EnrichCategory(Model):
    """Category of a purchase."""

    anzsic: Anzsic | None = None
