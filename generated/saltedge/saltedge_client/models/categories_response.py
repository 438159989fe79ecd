"""The tree of categories."""

from __future__ import annotations

from clientloom_runtime import Model

from .categories_response_data import CategoriesResponseData


class CategoriesResponse(Model):
    """The tree of categories."""

    data: CategoriesResponseData | None = None
    """The tree."""
