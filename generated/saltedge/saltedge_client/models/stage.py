"""One step of a fetch."""

from __future__ import annotations

from typing import Literal

from clientloom_runtime import DateTime, Model


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

    name: Literal[
        "start",
        "connect",
        "interactive",
        "fetch_holder_info",
        "fetch_accounts",
        "fetch_recent",
        "fetch_full",
        "disconnect",
        "finish",
    ]
    """Kind of step, from `start` to `finish`."""

    updated_at: DateTime
