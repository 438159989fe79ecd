"""Confirmation that a connection will be deleted."""

from __future__ import annotations

from clientloom_runtime import Model


class DeleteConnectionConfirmation(Model):
    """Confirmation that a connection will be deleted."""

    detail: str | None = None
    """Human-readable confirmation."""

    connection_id: str | None = None
    """The connection."""
