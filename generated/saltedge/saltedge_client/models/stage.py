"""One step of a fetch."""

from __future__ import annotations

from clientloom_runtime import DateTime, Model

from .provider_field_option import ProviderFieldOption
from .stage_name import StageName


class Stage(Model):
    """One step of a fetch."""

    created_at: DateTime

    id: str

    interactive_fields_names: list[str] | None = None
    """Names of the values that the bank asks for; null when it asks nothing."""

    interactive_html: str | None = None
    """Instructions of the bank to be shown to the customer, as HTML; null when it asks
    nothing.
    """

    name: StageName
    """Kind of step, from `start` to `finish`."""

    updated_at: DateTime

    interactive_fields_options: dict[str, list[ProviderFieldOption]] | None = None
    """For fields with a choice: what may be chosen, by field name."""
