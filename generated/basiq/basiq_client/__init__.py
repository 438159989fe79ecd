"""A client for Basiq: Basiq collects bank accounts and transactions of people in
Australia and New Zealand, and makes reports from them.

`POST /token` exchanges the API key for an access token, which all other calls send. A
token has one scope: `SERVER_ACCESS` for a back end, `CLIENT_ACCESS` for an end user's
device. Creating, updating or refreshing a connection immediately returns a job, whose
steps show its progress. The sandbox is the institution `AU00000`.

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
    from .client import AsyncBasiq, Basiq

__version__ = "2.1.0"

__all__ = [
    "AsyncBasiq",
    "Basiq",
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
