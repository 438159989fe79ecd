"""The right category of one transaction."""

from __future__ import annotations

from clientloom_runtime import Model


class CategoriesRequestBodyDataTransactions(Model):
    """The right category of one transaction."""

    id: str
    """Id of the transaction."""

    category_code: str
    """Code of the right category."""

    immediate: bool | None = None
    """Whether the category is changed at once; otherwise after the same correction was
    sent three times.
    """
