"""Boolean settings, by default from the environment."""

from __future__ import annotations

import os
from collections.abc import Callable

from .errors import ConfigurationError

_WORDS = {"1": True, "true": True, "yes": True, "0": False, "false": False, "no": False}


def flag(environment: str, default: bool) -> Callable[[], bool]:
    """Create the default factory of a boolean setting.

    It raises `ConfigurationError` if the environment variable is not a boolean.
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
