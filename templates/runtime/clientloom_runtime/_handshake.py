"""Check that a generated package fits the installed runtime."""

from __future__ import annotations

import re

from ._provider import ProviderInfo
from ._version import __version__
from .errors import ConfigurationError


def check_runtime(provider: ProviderInfo, version: str = __version__) -> None:
    """Reject a runtime that the package does not support.

    A package works with the version it was generated for and later ones of the same
    major version. Before 1.0, the second number counts as the major one.

    Args:
        provider: Has the runtime version that the package needs.
        version: The version of the runtime.

    Raises:
        ConfigurationError: if the two are incompatible.
    """
    made_for, here = _numbers(provider.runtime), _numbers(version)
    series = 1 if made_for > (1,) else 2
    if made_for[:series] == here[:series] and made_for <= here:
        return
    raise ConfigurationError(
        f"{provider.package} {provider.version} needs clientloom-runtime "
        f"{provider.runtime}, but {version} is installed"
    )


def _numbers(version: str) -> tuple[int, ...]:
    """The first two or three numbers of a version, without pre-release words."""
    found = re.match(r"(\d+)\.(\d+)(?:\.(\d+))?", version)
    return () if found is None else tuple(int(n) for n in found.groups() if n)
