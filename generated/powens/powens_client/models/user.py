"""The owner of connections and of all data behind them."""

from __future__ import annotations

from clientloom_runtime import Model


class User(Model):
    """The owner of connections and of all data behind them."""

    id: int
    """Identifies the user."""

    signin: str
    """When the user was created, without a time zone."""
