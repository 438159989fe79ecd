"""Postal address of the holder."""

from __future__ import annotations

from clientloom_runtime import Model


class HolderInfoAddresses(Model):
    """Postal address of the holder."""

    city: str | None = None

    state: str | None = None

    street: str | None = None

    country_code: str | None = None
    """Country as ISO 3166-1 alpha-2; `XF` stands for fake providers, `XO` for
    others.
    """

    post_code: str | None = None
