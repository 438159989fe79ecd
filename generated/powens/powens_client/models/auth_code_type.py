"""The kind of a code; there is only `temporary`."""

from __future__ import annotations

from typing import Literal, TypeAlias

AuthCodeType: TypeAlias = Literal["temporary"]
"""The kind of a code; there is only `temporary`."""
