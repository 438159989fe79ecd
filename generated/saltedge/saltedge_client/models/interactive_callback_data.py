"""What an interactive callback tells."""

from __future__ import annotations

from typing import Any, Literal

from clientloom_runtime import DateTime, Model

from .provider_field_option import ProviderFieldOption


class InteractiveCallbackData(Model):
    """What an interactive callback tells."""

    connection_id: str
    """Connection that the event is about."""

    customer_id: str
    """Customer who owns the connection."""

    custom_fields: dict[str, Any] | None = None
    """What was given as `custom_fields` of the attempt, unchanged."""

    stage: Literal["interactive"]
    """Always `interactive`."""

    html: str | None = None
    """Instructions of the bank to be shown to the customer; from outside, so sanitise
    it.
    """

    session_expires_at: DateTime | None = None
    """Until when an answer is accepted."""

    interactive_fields_names: list[str] | None = None
    """Names of the credentials to be asked for and sent back."""

    interactive_fields_options: dict[str, list[ProviderFieldOption]] | None = None
    """For fields with a choice: what may be chosen, by field name."""
