"""The errors that calls of Basiq raise. `clientloom_runtime.errors` documents the
hierarchy.
"""

from __future__ import annotations

from clientloom_runtime.errors import *  # noqa: F403
from clientloom_runtime.errors import __all__ as __all__
