"""Settings that are yes or no, from the environment where they are not given."""

from __future__ import annotations

import os
from collections.abc import Callable

from .errors import ConfigurationError

_WORDS = {"1": True, "true": True, "yes": True, "0": False, "false": False, "no": False}


def flag(environment: str, default: bool) -> Callable[[], bool]:
    """What makes the value of a setting that is not given.

    It raises `ConfigurationError` when the environment says neither yes nor no.
    """

    def told() -> bool:
        text = os.environ.get(environment)
        if not text:
            return default
        known = _WORDS.get(text.lower())
        if known is None:
            raise ConfigurationError(f"{environment} is neither true nor false")
        return known

    return told
