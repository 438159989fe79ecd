"""Detects another distribution that installs files into this package.

If there is one, importing this module raises `ImportError`, because the files may be
from either of them.
"""

from __future__ import annotations

import os

_OTHERS = ("snaptrade-python-sdk",)
"""Other distributions that install a package of this name."""


def _normalized(name: str) -> str:
    """The name of a distribution, as in its metadata folder (PEP 503)."""
    words = name.lower().replace("-", "_").replace(".", "_").split("_")
    return "_".join(filter(None, words))


def _installed_beside() -> list[str]:
    """The other distributions that are installed into the same folder."""
    folder = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    try:
        entries = os.listdir(folder)
    except OSError:
        return []
    names = {
        _normalized(entry.partition("-")[0])
        for entry in entries
        if entry.endswith((".dist-info", ".egg-info"))
    }
    return [other for other in _OTHERS if _normalized(other) in names]


if not os.path.exists(
    os.path.join(os.path.dirname(os.path.abspath(__file__)), "__init__.py")
):
    raise ImportError(
        "files of snaptrade_client are missing: another distribution with a package of this "
        "name was uninstalled and removed them. Reinstall it: "
        "pip install --force-reinstall --no-deps snaptrade-client",
        name=__name__,
    )
if _beside := _installed_beside():
    _names = ", ".join(_beside)
    raise ImportError(
        f"snaptrade_client is a package of both snaptrade-client and {_names}, and their "
        "files have overwritten each other. Keep only one of them in an environment: "
        f"pip uninstall snaptrade-client {' '.join(_beside)}, then install the one you "
        "want. To use both, generate this client with another `package` in its "
        "provider.yaml.",
        name=__name__,
    )
