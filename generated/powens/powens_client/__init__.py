"""A client for Powens API: Bank and billing data of your users, read through
connections to their institutions. `POST /auth/init` creates a user. In every
`/users/me` path, `me` is the user whose token is sent.

Importing this package loads nothing else: classes are loaded on first use.
"""

from __future__ import annotations

from importlib import import_module

# Importing `typing` costs more than importing this whole package.
TYPE_CHECKING = False

if TYPE_CHECKING:
    from typing import Any

    from . import errors as errors
    from . import models as models
    from .client import AsyncPowens, Powens

__version__ = "2.0"

__all__ = [
    "AsyncPowens",
    "Powens",
    "__version__",
    "errors",
    "models",
]


def __getattr__(name: str) -> Any:
    if name in ("errors", "models"):
        return import_module(f".{name}", __name__)
    if name in __all__:
        value = getattr(import_module(".client", __name__), name)
        globals()[name] = value
        return value
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted(__all__)
