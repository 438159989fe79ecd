"""A client for SnapTrade: Reads holdings from the brokerage accounts that a person has
linked, and places orders in them. You register a person as a user, the user links
accounts through a hosted portal, and from then on each call has the user's id and
secret. Every request is signed with the partner's consumer key.

Importing this package loads nothing else: classes are loaded on first use.
"""

from __future__ import annotations

from importlib import import_module

from . import _owner as _owner

# Importing `typing` costs more than importing this whole package.
TYPE_CHECKING = False

if TYPE_CHECKING:
    from typing import Any

    from . import errors as errors
    from . import models as models
    from .client import AsyncSnapTrade, SnapTrade

__version__ = "1.0.0"

__all__ = [
    "AsyncSnapTrade",
    "SnapTrade",
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
