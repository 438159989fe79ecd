"""The packages of providers are extras: what to say when one is not installed."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from .errors import MissingProviderError


def provider_class(module: str, name: str, extra: str, distribution: str) -> Any:
    """A class of a provider's package.

    Raises:
        MissingProviderError: when the package is not installed.
    """
    return getattr(provider_package(module, extra, distribution), name)


def provider_package(module: str, extra: str, distribution: str) -> Any:
    """A provider's package.

    Raises:
        MissingProviderError: when it is not installed.
    """
    try:
        return import_module(module)
    except ModuleNotFoundError as error:
        raise missing_provider(error, module, extra, distribution) from error


def missing_provider(
    error: ModuleNotFoundError, module: str, extra: str, distribution: str
) -> ImportError | MissingProviderError:
    """The error that says how to install a provider's package."""
    if error.name != module:
        return error
    return MissingProviderError(
        f"{module} is not installed: pip install '{distribution}[{extra}]'",
        provider=extra,
    )
