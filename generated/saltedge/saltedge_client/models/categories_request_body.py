"""Envelope of corrections to categories."""

from __future__ import annotations

from clientloom_runtime import Model

from .categories_request_body_data import CategoriesRequestBodyData


class CategoriesRequestBody(Model):
    """Envelope of corrections to categories."""

    data: CategoriesRequestBodyData | None = None
    """The corrections."""
