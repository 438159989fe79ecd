"""Confirmation that corrections were taken."""

from __future__ import annotations

from clientloom_runtime import Model

from .learn_category_response_data import LearnCategoryResponseData


class LearnCategoryResponse(Model):
    """Confirmation that corrections were taken."""

    data: LearnCategoryResponseData | None = None
    """What was done."""
