"""Machine-readable reason."""

from __future__ import annotations

from typing import Literal, TypeAlias

BadRequestErrorDataItemCode: TypeAlias = Literal[
    "parameter-not-supplied",
    "parameter-not-valid",
    "unsupported-accept",
    "invalid-content",
    "path-parameter-not-valid",
]
"""Machine-readable reason."""
