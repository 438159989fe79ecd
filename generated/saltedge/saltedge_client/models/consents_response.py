"""A page of consents."""

from __future__ import annotations

from clientloom_runtime import Model

from .consent import Consent
from .meta_object import MetaObject


class ConsentsResponse(Model):
    """A page of consents."""

    data: list[Consent] | None = None
    """Consents by ascending id."""

    meta: MetaObject | None = None
    """Where the next page starts."""
