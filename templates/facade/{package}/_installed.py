"""Provider packages are extras: load them, or say how to install a missing one."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from .errors import MissingProviderError


def provider_class(
    module: str,
    name: str,
    extra: str,
    distribution: str,
    runtime: str = "clientloom_runtime",
) -> Any:
    """Load a class from a provider's package. `runtime` is the runtime of its client.

    Raises:
        MissingProviderError: if the package is not installed, or is a different one.
    """
    found = getattr(provider_package(module, extra, distribution), name, None)
    try:
        clients: Any = import_module(runtime)
    except ImportError as error:
        raise missing_provider(error, module, extra, distribution) from error
    bases = (clients.AsyncClient, clients.Client)
    if not isinstance(found, type) or not issubclass(found, bases):
        raise _foreign(module, extra, f"its {name} belongs to another package")
    return found


def provider_package(module: str, extra: str, distribution: str) -> Any:
    """Import a provider's package, or a module of it.

    Raises:
        MissingProviderError: if it is not installed, or is a different one.
    """
    try:
        return import_module(module)
    except ImportError as error:
        raise missing_provider(error, module, extra, distribution) from error


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
        f"the installed {module} is not the client that this package uses, "
        f"or another package overwrites it: {because}",
        provider=extra,
    )
