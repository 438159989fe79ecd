"""Whether a code works once (`single`) or until it ends (`standard`)."""

from __future__ import annotations

from typing import Literal, TypeAlias

AuthCodeAccess: TypeAlias = Literal["single", "standard"]
"""Whether a code works once (`single`) or until it ends (`standard`)."""
