"""The packages of providers are extras: what to say when one is not installed."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from .errors import MissingProviderError


def provider_class(module: str, name: str, extra: str, distribution: str) -> Any:
    """A class of a provider's package.

    Raises:
        MissingProviderError: when the package is not installed, or is another one.
    """
    try:
        found = getattr(import_module(module), name, None)
    except ImportError as error:
        raise missing_provider(error, module, extra, distribution) from error
    from clientloom_runtime import AsyncClient, Client

    if not isinstance(found, type) or not issubclass(found, AsyncClient | Client):
        raise _foreign(module, extra, f"its {name} is somebody else's")
    return found


def missing_provider(
    error: ImportError, module: str, extra: str, distribution: str
) -> ImportError | MissingProviderError:
    """The error that says how to install a provider's package."""
    missing = error.name or ""
    if missing != module and not missing.startswith(f"{module}."):
        return error
    if not isinstance(error, ModuleNotFoundError) or missing != module:
        return _foreign(module, extra, str(error))
    install = f"pip install '{distribution}[{extra}]'"
    message = f"{module} is not installed: {install}"
    return MissingProviderError(message, provider=extra)


def _foreign(module: str, extra: str, because: str) -> MissingProviderError:
    return MissingProviderError(
        f"the {module} that is installed is not the client that this package uses, "
        f"or not it alone: {because}",
        provider=extra,
    )
