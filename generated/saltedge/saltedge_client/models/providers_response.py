"""A page of providers."""

from __future__ import annotations

from clientloom_runtime import Model

from .meta_object import MetaObject
from .provider import Provider


class ProvidersResponse(Model):
    """A page of providers."""

    data: list[Provider] | None = None
    """Providers by ascending id."""

    meta: MetaObject | None = None
    """Where the next page starts."""
