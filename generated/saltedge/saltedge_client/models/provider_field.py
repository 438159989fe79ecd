"""Something that the customer fills in or chooses for a provider."""

from __future__ import annotations

from typing import Any

from clientloom_runtime import Model

from .provider_field_option import ProviderFieldOption


class ProviderField(Model):
    """Something that the customer fills in or chooses for a provider."""

    name: str | None = None
    """Key of the value among the credentials."""

    english_name: str | None = None
    """Label in English."""

    localized_name: str | None = None
    """Label in the language of the provider."""

    nature: str | None = None
    """How it is filled in: `text`, `password`, `select` or `dynamic_select`; more kinds
    may appear.
    """

    position: int | None = None
    """Place in the form, from 1."""

    optional: bool | None = None
    """Whether it may be left empty."""

    extra: dict[str, Any] | None = None
    """Further rules, such as `multiple` for a choice of several."""

    field_options: list[ProviderFieldOption] | None = None
    """What may be chosen, for natures with a choice."""
